import Outreach

extension ReadPerson {
    /// Takes words about protection out of the person's name and addresses, and believes them, as in a table's cells.
    ///
    /// - Parameters:
    ///   - texts: e-mail addresses and phone numbers as they stand.
    ///   - find: hears what was found.
    mutating func heedWords(in texts: [String] = [], _ find: (Finding.Kind) -> Void) {
        var found: Set<Finding.Kind> = []
        /// Whether the text is one to be kept.
        func heed(_ text: String?, _ place: ProtectionWords.Place) -> Bool {
            guard let text, !text.isEmpty else { return true }
            switch ProtectionWords(text, in: place) {
            case .silent: return true
            case .no: return false
            case .yes:
                isProtectedByWords = isProtectedByWords || protection != .protected
                protection = .protected
                found.insert(.protectionInCell)
                return false
            case .perhaps:
                if protection == .none { protection = .unknown }
                found.insert(.perhapsProtectionInCell)
                return true
            }
        }
        func kept(_ address: PostalAddress) -> PostalAddress? {
            var kept = address
            if !heed(address.careOf, .address) { kept.careOf = nil }
            if !heed(address.street, .address) { kept.street = nil }
            if !heed(address.town, .address) { kept.town = nil }
            guard kept != address else { return address }
            return kept.street == nil ? nil : kept
        }
        if let written = name {
            let (keepsGiven, keepsFamily) = (heed(written.given, .name), heed(written.family, .name))
            let rest = PersonName(given: keepsGiven ? written.given : "", family: keepsFamily ? written.family : "")
            name = rest.isEmpty ? nil : rest
        }
        address = address.flatMap(kept)
        otherAddresses = otherAddresses.compactMap(kept)
        for text in texts where !heed(text, .contact) {
            if email == text { email = nil }
            if phone == text { phone = nil }
        }
        for kind in [Finding.Kind.protectionInCell, .perhapsProtectionInCell] where found.contains(kind) { find(kind) }
    }

    /// Drops addresses that are none: "Adress saknas", "Utvandrad", "Poste restante". A filler beside a street is a
    /// blank, as in a table's cells: the home stays one.
    mutating func dropNoAddresses(_ find: (Finding.Kind) -> Void) {
        func withoutFillers(_ address: PostalAddress) -> PostalAddress {
            var kept = address
            if let careOf = kept.careOf, NothingCell.isNothing(careOf) { kept.careOf = nil }
            if kept.street != nil, let town = kept.town, NothingCell.isNothing(town) { kept.town = nil }
            return kept
        }
        address = address.map(withoutFillers)
        otherAddresses = otherAddresses.map(withoutFillers)
        func isNone(_ address: PostalAddress) -> Bool {
            [address.careOf, address.street, address.town].contains { $0.map { NothingCell.isNoAddress($0) } ?? false }
        }
        if let address, isNone(address) {
            self.address = nil
            find(.addressIsNone)
        }
        otherAddresses.removeAll(where: isNone)
    }
}
