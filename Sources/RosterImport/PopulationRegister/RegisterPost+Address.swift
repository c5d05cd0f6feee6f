import Outreach

extension RegisterPost {
    /// The addresses, the one where post goes first: `SarskildPostadress` before `Folkbokforingsadress` (assumed), and
    /// both before `Utlandsadress`. The closure hears of a postal code that is none.
    func postalAddresses(invalidPostalCode: () -> Void) -> [PostalAddress] {
        var found: [PostalAddress] = []
        for kind in [RegisterElement.specialAddress, .registeredAddress, .foreignAddress] {
            for address in addresses where address.kind == kind {
                let postal = kind == .foreignAddress ? foreign(address) : swedish(address, invalidPostalCode)
                if !postal.isEmpty { found.append(postal) }
            }
        }
        return found
    }

    /// The single lines of addresses with two of them: others write only one, and a protected home must be recognised.
    static func singleLines(of addresses: [PostalAddress]) -> [PostalAddress] {
        addresses.flatMap { address in
            guard let street = address.street, street.utf8.contains(UInt8(ascii: "\n")) else {
                return [PostalAddress]()
            }
            return street.split(separator: "\n").map { line in
                var single = address
                single.street = String(line)
                return single
            }
        }
    }

    private func swedish(_ address: Address, _ invalidPostalCode: () -> Void) -> PostalAddress {
        var postal = PostalAddress(
            careOf: Self.withoutCareOf(string(address.careOf)), street: street(address), town: string(address.town))
        // The register has it as a number, without leading zeros.
        let code = string(address.postalCode)
        if !code.isEmpty, code != "0" {
            let isNumber = code.utf8.allSatisfy { (0x30...0x39).contains($0) }
            let zeros = isNumber ? String(repeating: "0", count: max(0, 5 - code.utf8.count)) : ""
            postal.postalCode = PostalCode.digits(zeros + code)
            if postal.postalCode == nil { invalidPostalCode() }
        }
        return postal
    }

    /// The street, which mostly stands in the second line alone. With two lines the first is something more, such as a
    /// building, and stays a line of its own; but an apartment in the second belongs to the street in the first.
    private func street(_ address: Address) -> String {
        let lines = [address.line1, address.line2, address.line3].map(string).filter { !$0.isEmpty }
        guard lines.count == 2, Self.isApartment(lines[1]) else { return lines.joined(separator: "\n") }
        return lines.joined(separator: " ")
    }

    /// An address abroad; its last line is the place, so that two writings of one home can be compared.
    private func foreign(_ address: Address) -> PostalAddress {
        var lines = [address.line1, address.line2, address.line3].map(string).filter { !$0.isEmpty }
        let place = lines.count > 1 ? lines.removeLast() : ""
        let country = string(address.country)
        return PostalAddress(
            careOf: Self.withoutCareOf(string(address.careOf)), street: lines.joined(separator: "\n"), town: place,
            country: Countries.isSweden(country) ? "" : country)
    }

    private static func isApartment(_ line: String) -> Bool {
        let word = line.lowercased().prefix { !$0.isNumber && $0 != " " && $0 != "." }
        return ["lgh", "lägenhet", "apt"].contains(word) || line.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func withoutCareOf(_ text: String) -> String {
        guard text.lowercased().hasPrefix("c/o") else { return text }
        return String(text.dropFirst(3).drop { $0 == " " || $0 == ":" })
    }
}
