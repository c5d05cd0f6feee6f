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

    /// The pupil's columns.
    init(_ columns: RosterColumns, _ meaning: (PersonField) -> ColumnMeaning) {
        var protection = columns.index(of: meaning(.protection)).map { [$0] } ?? []
        if meaning(.number) == .pupil(.number) {
            for (index, column) in columns.meanings.enumerated() {
                if case .protectionOfEither? = column { protection.append(index) }
            }
        }
        self.init(columns, protection: protection, meaning)
    }

    /// A guardian's columns.
    init(_ columns: RosterColumns, guardian: Int) {
        let meanings: [ColumnMeaning] = [.guardian(guardian, .protection), .protectionOfEither(guardian: guardian)]
        self.init(columns, protection: meanings.compactMap { columns.index(of: $0) }) { .guardian(guardian, $0) }
    }

    private init(_ columns: RosterColumns, protection: [Int], _ meaning: (PersonField) -> ColumnMeaning) {
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
    }

    /// All columns of the person.
    var all: [Int] {
        [number, givenName, familyName, fullName, careOf, street, postalCode, town, country, email, phone, language]
            .compactMap { $0 } + protection
    }

    /// The person's name; nil where there is none.
    func name(in record: DelimitedRecord) -> PersonName? {
        let given = givenName.map { record[$0] } ?? ""
        let family = familyName.map { record[$0] } ?? ""
        let name =
            given.isEmpty && family.isEmpty
            ? NameCell.name(fullName.map { record[$0] } ?? "") : PersonName(given: given, family: family)
        return name.isEmpty ? nil : name
    }

    /// The person's address; nil where there is none. The closure hears of a postal code that is none.
    func address(in record: DelimitedRecord, invalidPostalCode: () -> Void) -> PostalAddress? {
        var address = PostalAddress(
            careOf: careOf.map { Self.withoutCareOf(record[$0]) }, street: street.map { record[$0] },
            postalCode: postalCode.map { record[$0] }, town: town.map { record[$0] },
            country: country.map { record[$0] })
        if let country = address.country, Countries.isSweden(country) { address.country = nil }
        if address.country == nil, let (town, country) = address.town.flatMap(Countries.split(town:)) {
            address = PostalAddress(
                careOf: address.careOf, street: address.street, postalCode: address.postalCode, town: town,
                country: country)
        }
        if !address.isForeign, let written = address.postalCode {
            address.postalCode = ContactCells.postalCode(written)
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
