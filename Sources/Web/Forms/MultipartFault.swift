import Outreach

/// Why a form that was sent in parts can't be read.
enum MultipartFault: Error, Hashable, Sendable {
    /// The request isn't such a form, or doesn't say where its parts end.
    case notMultipart
    /// The form isn't as it must be.
    case malformed
    /// The form ends before its last part does.
    case cutShort
    /// A part's header is longer than any browser writes.
    case headerTooLong
    /// More parts than a form may have.
    case tooManyParts
    /// More bytes than a form may have.
    case tooLarge(limit: Int)

    /// What is wrong and what to do.
    var words: Words {
        switch self {
        case .notMultipart, .malformed, .headerTooLong:
            Words(
                sv:
                    "Filerna kom inte fram på ett sätt som går att läsa. Ladda upp dem igen, gärna i en annan webbläsare.",
                en: "The files didn't arrive in a form that can be read. Upload them again, maybe in another browser.")
        case .cutShort:
            Words(
                sv: "Uppladdningen bröts innan allt hade kommit fram. Inget har sparats; ladda upp filerna igen.",
                en: "The upload broke off before everything had arrived. Nothing was kept; upload the files again.")
        case .tooManyParts:
            Words(
                sv: "Det är för många filer på en gång. Ladda upp färre åt gången.",
                en: "These are too many files at once. Upload fewer at a time.")
        case .tooLarge(let limit):
            Words(
                sv: "Filerna är större än \(limit >> 30) GB tillsammans. Ladda upp färre åt gången.",
                en: "The files are larger than \(limit >> 30) GB together. Upload fewer at a time.")
        }
    }
}
