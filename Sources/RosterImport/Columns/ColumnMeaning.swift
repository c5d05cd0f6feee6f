package import Outreach

/// What a column of a roster tells.
package enum ColumnMeaning: Hashable, Sendable {
    /// The school's name, alias or code.
    case school
    /// The class.
    case className
    /// The year of school.
    case schoolYear
    /// Something about the pupil.
    case pupil(PersonField)
    /// Something about a guardian; the number tells the guardians of one row apart, from 1.
    case guardian(Int, PersonField)
    /// A protection mark that may be meant for the pupil or for this guardian, and counts for both.
    case protectionOfEither(guardian: Int)

    /// Whether it tells that somebody is protected.
    var isProtection: Bool {
        switch self {
        case .pupil(.protection), .guardian(_, .protection), .protectionOfEither: true
        default: false
        }
    }

    /// Whether its cells are figures, in which a spreadsheet's decimals mean nothing.
    var isOfFigures: Bool {
        switch self {
        case .school, .className, .schoolYear: true
        case .pupil(let field), .guardian(_, let field): [.number, .postalCode, .phone].contains(field)
        case .protectionOfEither: false
        }
    }

    /// What it tells, for the coordinator.
    package var words: Words {
        switch self {
        case .school: Words(sv: "skola", en: "school")
        case .className: Words(sv: "klass", en: "class")
        case .schoolYear: Words(sv: "årskurs", en: "year of school")
        case .pupil(let field): Words(sv: "elevens \(field.words.sv)", en: "pupil \(field.words.en)")
        case .guardian(let number, let field):
            Words(sv: "vårdnadshavare \(number) \(field.words.sv)", en: "guardian \(number) \(field.words.en)")
        case .protectionOfEither(let number):
            Words(
                sv: "skydd, för eleven och vårdnadshavare \(number)",
                en: "protection of the pupil and of guardian \(number)")
        }
    }
}

/// What a column tells about a person.
package enum PersonField: String, Hashable, Sendable, CaseIterable {
    case number, givenName, familyName, fullName, protection
    case careOf, street, postalCode, town, country
    case email, phone, language

    var words: Words {
        switch self {
        case .number: Words(sv: "personnummer", en: "personal identity number")
        case .givenName: Words(sv: "förnamn", en: "given name")
        case .familyName: Words(sv: "efternamn", en: "family name")
        case .fullName: Words(sv: "namn", en: "name")
        case .protection: Words(sv: "skydd", en: "protection")
        case .careOf: Words(sv: "c/o", en: "c/o")
        case .street: Words(sv: "gatuadress", en: "street")
        case .postalCode: Words(sv: "postnummer", en: "postal code")
        case .town: Words(sv: "postort", en: "town")
        case .country: Words(sv: "land", en: "country")
        case .email: Words(sv: "e-post", en: "e-mail")
        case .phone: Words(sv: "telefon", en: "phone")
        case .language: Words(sv: "språk", en: "language")
        }
    }
}
