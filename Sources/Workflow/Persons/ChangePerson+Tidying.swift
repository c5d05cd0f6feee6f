import Outreach
import RosterImport

extension ChangePerson.Correction {
    /// What was typed, tidied as a roster's cells are: what nobody sees makes nothing another.
    func tidied() -> Self {
        var tidied = self
        for field in Self.texts { tidied[keyPath: field] = self[keyPath: field].map { CellText.tidied($0) } }
        tidied.careOf = tidied.careOf.map(Self.withoutCareOf)
        if let country = tidied.country, Country.isSweden(country) { tidied.country = "" }
        if tidied.country ?? "" == "", let (code, town) = tidied.postalCode.flatMap(Self.parted) {
            tidied.postalCode = code
            if tidied.town ?? "" == "" { tidied.town = town }
        }
        return tidied
    }

    /// A Swedish postal code and the town after it, where both were typed as one.
    private static func parted(_ text: String) -> (code: String, town: String)? {
        guard PostalCode.digits(text) == nil else { return nil }
        var digits = 0
        for index in text.indices {
            if text[index].isNumber { digits += 1 }
            guard digits == 5 else { continue }
            let next = text.index(after: index)
            let town = text[next...].drop { $0 == " " || $0 == "," }
            guard let code = PostalCode.digits(String(text[..<next])), town.first?.isLetter == true else { return nil }
            return (code, String(town))
        }
        return nil
    }

    private static func withoutCareOf(_ text: String) -> String {
        text.lowercased().hasPrefix("c/o") ? CellText.tidied(String(text.dropFirst(3))) : text
    }

    private static var texts: [WritableKeyPath<Self, String?>] {
        [
            \.givenName, \.familyName, \.careOf, \.street, \.postalCode, \.town, \.country, \.email, \.phone,
            \.language,
        ]
    }
}
