import Outreach

extension SS12000Person {
    /// The name; nil where there is none.
    var name: PersonName? {
        let name = PersonName(given: givenName ?? "", family: familyName ?? "")
        return name.isEmpty ? nil : name
    }

    /// Whether the person is protected: `Ingen` is none, absent is unknown, and everything else protects; so does any
    /// other key that looks like a mark, unless it says no, and a text that says so in words.
    var protection: (protection: Protection, unknownMark: String?) {
        let told = toldProtection
        guard told.protection != .protected else { return told }
        if let otherMark { return (.protected, otherMark) }
        var person = ReadPerson()
        person.name = name
        person.protection = told.protection
        person.otherAddresses = addresses.compactMap { $0.postal?.address }
        person.heedWords(in: emails.compactMap(\.value) + phoneNumbers.compactMap(\.value)) { _ in }
        return (person.protection, nil)
    }

    private var toldProtection: (protection: Protection, unknownMark: String?) {
        guard case .told(let word) = marking else { return (.unknown, nil) }
        if word?.lowercased() == "ingen" { return (.none, nil) }
        return (.protected, word.map { ProtectionMark($0) } == .yes ? nil : word ?? "…")
    }

    /// Whether the person is still registered; nil where that isn't told.
    ///
    /// `Aktiv` tells nothing: only the population register can say that somebody whom it struck off is there again.
    var standing: Standing? {
        switch personStatus?.lowercased() {
        case "utvandrad", "avliden": .deregistered
        default: nil
        }
    }

    /// The person as rows carry them, but for the identity key.
    ///
    /// - Parameter find: hears what was found, and in which field.
    func read(_ find: (Finding.Kind, String) -> Void) -> (person: ReadPerson, otherContacts: [ReadPerson]) {
        var person = ReadPerson()
        person.name = name
        (person.protection, person.unknownMark) = protection
        if person.unknownMark != nil { find(.protectionMarkNotUnderstood, "securityMarking") }
        person.standing = standing
        if let personStatus, person.standing == nil, personStatus.lowercased() != "aktiv" {
            find(.personStatusNotUnderstood, "personStatus")
        }
        readAddresses(into: &person, find)
        let emails = Self.usable(emails.filter(\.isPrivate) + emails.filter { !$0.isPrivate }, ContactCells.email) {
            find(.emailInvalid, "emails")
        }
        let phones = Self.usable(
            phoneNumbers.filter(\.isMobile) + phoneNumbers.filter { !$0.isMobile }, ContactCells.phone
        ) { find(.phoneInvalid, "phoneNumbers") }
        (person.email, person.phone) = (emails.first, phones.first)
        person.heedWords(in: self.emails.compactMap(\.value) + phoneNumbers.compactMap(\.value)) {
            find($0, "addresses")
        }
        person.dropNoAddresses { find($0, "addresses") }
        person.addressCell = person.address == nil && person.otherAddresses.isEmpty ? .blank : .filled
        // A row has room for one of each; the others are only read to keep a protected person's from everybody.
        let others = (1..<max(1, emails.count, phones.count)).map { index in
            var other = ReadPerson()
            other.email = index < emails.count ? emails[index] : nil
            other.phone = index < phones.count ? phones[index] : nil
            return other
        }
        return (person, others)
    }

    /// Post goes to the first address, in the order of their kinds, that lacks nothing.
    private func readAddresses(into person: inout ReadPerson, _ find: (Finding.Kind, String) -> Void) {
        let known = addresses.enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }
            .compactMap { $0.element.postal }
        let best = known.firstIndex { $0.address.missingParts.isEmpty } ?? known.indices.first
        for (index, address) in known.enumerated() {
            if index == best {
                person.address = address.address
                if address.lacksPostalCode { find(.postalCodeInvalid, "addresses") }
            } else {
                person.otherAddresses.append(address.address)
            }
        }
        person.otherAddresses += addresses.flatMap(\.possibleHomes)
    }

    private static func usable(
        _ values: [some SS12000Contact], _ check: (String) -> String?, isWrong: () -> Void
    ) -> [String] {
        var usable: [String] = []
        var foundWrong = false
        for case let value? in values.map(\.value) {
            if let good = check(value) { usable.append(good) } else { foundWrong = true }
        }
        if foundWrong { isWrong() }
        return usable
    }
}

/// Something by which somebody is reached.
protocol SS12000Contact {
    var value: String? { get }
}

extension SS12000Person.Email: SS12000Contact {}
extension SS12000Person.Phone: SS12000Contact {}
