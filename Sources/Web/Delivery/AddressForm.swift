import Outreach

/// The new address of those whose letter came back, as it is filled in.
struct AddressForm: Sendable {
    /// What only a form can lack.
    enum Fault: Error {
        /// Nobody is ticked.
        case nobody

        var words: Words {
            Words(sv: "Kryssa för vem som har den nya adressen.", en: "Tick who has the new address.")
        }
    }

    var guardians: [GuardianID] = []
    var address = PostalAddress()
    private(set) var fault: Words?

    init() {}

    init(_ form: Form) {
        guardians = form.all("guardian").compactMap { text in
            guard case .guardian(let id)? = PersonID(text) else { return nil }
            return id
        }
        func field(_ name: String) -> String? { form[name].map { String($0.prefix(100)) } }
        address = PostalAddress(
            careOf: field("careOf"), street: field("street"), postalCode: field("postalCode"), town: field("town"),
            country: field("country"))
    }

    /// The same, with what is wrong.
    func failing(_ words: Words) -> AddressForm {
        var form = self
        form.fault = words
        return form
    }
}
