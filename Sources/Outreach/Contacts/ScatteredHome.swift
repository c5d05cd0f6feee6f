/// A home of which the street's name stands in one cell of a row and the number in another: a column of its own, the
/// postal code's, the c/o's, or whichever cell a shifted row has it in.
package enum ScatteredHome {
    /// The homes that an address may mean together with the other cells of its row; empty where its own line tells both.
    ///
    /// - Parameter cells: the other cells of the row; nothing is asked of them where the address is whole.
    package static func homes(of address: PostalAddress, among cells: () -> [String]) -> [Contact] {
        let street = address.street ?? ""
        if isPlainlyWhole(street) { return [] }
        guard beginsWithEnding(street) || HomeReader.homes(in: street, as: .anything, at: HomePlace()).isEmpty else {
            return []
        }
        let others = [address.careOf, address.postalCode, address.town, address.country].compactMap { $0 }
        let rest = cells() + others
        return homes(names: [street] + others, numbers: rest) + homes(names: rest, numbers: [street])
    }

    /// Whether a street plainly has its number, as nearly all have: "Kungsvägen 94". What it doesn't know is read closely.
    private static func isPlainlyWhole(_ street: String) -> Bool {
        let bytes = street.utf8
        guard let figure = bytes.firstIndex(where: { (0x30...0x39).contains($0) }), figure > bytes.startIndex else {
            return false
        }
        let name = bytes[..<bytes.index(before: figure)]
        guard bytes[bytes.index(before: figure)] == UInt8(ascii: " "),
            name.allSatisfy({ $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: " ") })
        else { return false }
        return plainEndings.contains { name.count > $0.count + 2 && name.suffix($0.count).elementsEqual($0) }
    }

    private static let plainEndings = ["gatan", "vägen", "stigen", "gränden", "väg", "torget", "backen"].map {
        Array($0.utf8)
    }

    /// The homes of which a name among the texts and a number among them may be the parts.
    ///
    /// - Parameter isSure: whether only a name counts that is hardly anything else than a street's.
    package static func homes(among texts: [String], isSure: Bool) -> [Contact] {
        let numbers = texts.filter(isNumber)
        guard !numbers.isEmpty else { return [] }
        return homes(names: texts.filter { !isSure || endsLikeStreet($0) }, numbers: numbers)
            + homes(names: texts, numbers: numbers.filter(beginsWithEnding))
    }

    private static func homes(names: [String], numbers: [String]) -> [Contact] {
        let numbers = numbers.filter(isNumber)
        guard !numbers.isEmpty else { return [] }
        let names = names.filter { hasLetter($0) && !hasFigure($0) && $0.utf8.count <= longest }.map(lastPart)
        var homes: [Contact] = []
        for name in names.prefix(most) {
            for number in numbers.prefix(most) {
                for home in HomeReader.homes(in: "\(name) \(number)", as: .anything, at: HomePlace())
                where !homes.contains(home) {
                    homes.append(home)
                }
            }
        }
        return homes
    }

    /// Whether a text may be what follows a street's name: "94", "nr 94 B", "vägen 94".
    private static func isNumber(_ text: String) -> Bool {
        guard text.utf8.count <= longest, hasFigure(text) else { return false }
        let tokens = ContactText.tokens(of: text)
        for token in tokens.prefix(2) {
            switch token {
            case .number(let number, _, _):
                return number.utf8.count <= (number.contains(":") ? 9 : 4)
            case .word(let word, _):
                guard word == "nr" || word == "no" || word == "nummer" || StreetName.isEnding(word) else {
                    return false
                }
            case .part: return false
            }
        }
        return false
    }

    /// What stands behind the last comma: "Berg, Kungsvägen".
    private static func lastPart(_ text: String) -> String {
        let parts = text.split { ",;\n".contains($0) }.map(String.init).filter { hasLetter($0) }
        return parts.last { endsLikeStreet($0) } ?? parts.last ?? text
    }

    private static func beginsWithEnding(_ text: String) -> Bool {
        guard case .word(let word, _)? = ContactText.tokens(of: text).first else { return false }
        return StreetName.isEnding(word)
    }

    private static func endsLikeStreet(_ text: String) -> Bool {
        guard text.utf8.count <= longest, !hasFigure(text) else { return false }
        return HomeReader.homes(in: "\(text) 1", as: .anything, at: HomePlace()).contains(where: \.isUnmistakable)
    }

    private static func hasFigure(_ text: String) -> Bool { text.contains(where: \.isNumber) }
    private static func hasLetter(_ text: String) -> Bool { text.contains(where: \.isLetter) }

    private static let longest = 60
    /// A row of more cells of either kind isn't one that a school's system has written.
    private static let most = 40
}
