import Outreach

/// Where one person's fields stand in a record.
struct PersonColumns {
    let number: Int?
    let givenName: Int?
    let familyName: Int?
    let fullName: Int?
    /// Every column that may mark the person as protected.
    let protection: [Int]
    let careOf: Int?
    let street: Int?
    let postalCode: Int?
    let town: Int?
    let country: Int?
    let email: Int?
    let phone: Int?
    let language: Int?
    /// Whether the header of the full name says that the family name stands first: "Efternamn, förnamn".
    let isFamilyFirst: Bool
    /// All columns but those about protection.
    let data: [Int]
    /// The columns of the address.
    let home: [Int]
    /// The columns of the name.
    let names: [Int]
    /// The columns that may say in words that the person is protected.
    let spoken: [(column: Int, place: ProtectionWords.Place)]

    /// The pupil's columns.
    init(pupilIn columns: RosterColumns) {
        let protection = columns.indices { meaning in
            if case .protectionOfEither = meaning { true } else { meaning == .pupil(.protection) }
        }
        // A note in a column that nobody has placed concerns the pupil of the row, and so all of the pupil's guardians.
        let notes = columns.meanings.indices.filter { columns.meanings[$0] == nil }
        let also = (notes + [columns.index(of: .className)].compactMap { $0 }).map {
            (column: $0, place: ProtectionWords.Place.contact)
        }
        self.init(columns, protection: protection, alsoSpoken: also) { .pupil($0) }
    }

    /// A guardian's columns.
    init(guardian: Int, in columns: RosterColumns) {
        let protection = columns.indices {
            $0 == .guardian(guardian, .protection) || $0 == .protectionOfEither(guardian: guardian)
        }
        self.init(columns, protection: protection) { .guardian(guardian, $0) }
    }

    private init(
        _ columns: RosterColumns, protection: [Int],
        alsoSpoken: [(column: Int, place: ProtectionWords.Place)] = [], _ meaning: (PersonField) -> ColumnMeaning
    ) {
        self.protection = protection
        number = columns.index(of: meaning(.number))
        givenName = columns.index(of: meaning(.givenName))
        familyName = columns.index(of: meaning(.familyName))
        fullName = columns.index(of: meaning(.fullName))
        careOf = columns.index(of: meaning(.careOf))
        street = columns.index(of: meaning(.street))
        postalCode = columns.index(of: meaning(.postalCode))
        town = columns.index(of: meaning(.town))
        country = columns.index(of: meaning(.country))
        email = columns.index(of: meaning(.email))
        phone = columns.index(of: meaning(.phone))
        language = columns.index(of: meaning(.language))
        home = [careOf, street, postalCode, town, country].compactMap { $0 }
        names = [givenName, familyName, fullName].compactMap { $0 }
        isFamilyFirst = fullName.map { HeaderSynonyms.isFamilyFirst(columns.headers[$0]) } ?? false
        data = PersonField.allCases.filter { $0 != .protection }.compactMap { columns.index(of: meaning($0)) }
        spoken =
            PersonField.allCases.compactMap { field in
                guard let place = field.placeOfWords, let column = columns.index(of: meaning(field)) else { return nil }
                return (column, place)
            } + alsoSpoken
    }

    /// The person's name; nil where there is none.
    func name(in record: TableRecord) -> PersonName? {
        let given = givenName.map { record[$0] } ?? ""
        let family = familyName.map { record[$0] } ?? ""
        let name =
            given.isEmpty && family.isEmpty
            ? NameCell.name(fullName.map { record[$0] } ?? "", isFamilyFirst: isFamilyFirst)
            : PersonName(given: given, family: family)
        return name.isEmpty ? nil : name
    }

    /// The person's address; nil where there is none. The closure hears of a postal code that is none.
    ///
    /// - Parameter towns: the town and the country of a cell that names both.
    func address(
        in record: TableRecord, _ towns: CellMemory<(town: String, country: String)?>, invalidPostalCode: () -> Void
    ) -> PostalAddress? {
        var address = PostalAddress(
            careOf: careOf.map { Self.withoutCareOf(record[$0]) }, street: street.map { record[$0] },
            postalCode: postalCode.map { record[$0] }, town: town.map { record[$0] },
            country: country.map { record[$0] })
        if address.careOf == nil, let written = address.street, written.utf8.count > 4, written.utf8.contains(0x2F) {
            address = address.partingCareOf
        }
        address.partCodeAndTown()
        if let country = address.country, Countries.isSweden(country) { address.country = nil }
        if address.country == nil, let (town, country) = address.town.flatMap({ towns[$0] }) {
            address = PostalAddress(
                careOf: address.careOf, street: address.street, postalCode: address.postalCode, town: town,
                country: country)
        }
        if !address.isForeign, let written = address.postalCode {
            address.postalCode = PostalCode.digits(written)
            if address.postalCode == nil { invalidPostalCode() }
        }
        return address.isEmpty ? nil : address
    }

    private static func withoutCareOf(_ cell: String) -> String {
        for prefix in ["c/o ", "C/o ", "C/O ", "c/o", "C/O"] where cell.hasPrefix(prefix) {
            return String(cell.dropFirst(prefix.count))
        }
        return cell
    }
}

extension PersonField {
    /// What else may stand in the field when it has words about protection; nil where there are none to look for.
    fileprivate var placeOfWords: ProtectionWords.Place? {
        switch self {
        case .givenName, .familyName, .fullName: .name
        case .careOf, .street, .town: .address
        case .postalCode, .country, .email, .phone: .contact
        case .number, .protection, .language: nil
        }
    }
}
