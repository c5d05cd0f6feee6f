import Outreach

/// Reads the cells by which somebody is reached; nil is a cell that isn't what its column says.
enum ContactCells {
    /// An e-mail address: one @, a dotted domain, no spaces.
    static func email(_ cell: String) -> String? {
        let parts = cell.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, cell.utf8.count <= 254,
            !cell.utf8.contains(where: { forbiddenInEmail.contains($0) })
        else { return nil }
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
        return cell
    }

    /// A phone number: digits with the usual signs between them, 6–15 digits.
    static func phone(_ cell: String) -> String? {
        let digits = cell.utf8.count { (0x30...0x39).contains($0) }
        guard (6...15).contains(digits), digits + cell.utf8.count(where: signsInPhone.contains) == cell.utf8.count
        else { return nil }
        return cell
    }

    private static let forbiddenInEmail = Array(" ,;<>".utf8)
    private static let signsInPhone = Array(" +-()/.".utf8)

    /// A year of school: "7", "åk 7", "Årskurs 7", "7.0", "F" for 0.
    static func schoolYear(_ cell: String) -> Int? {
        guard !ClassName.isMixed(cell) else { return nil }
        let text = cell.lowercased()
        let letters = text.filter { $0.isLetter }
        if !text.contains(where: \.isNumber),
            ["f", "fsk", "fk", "förskoleklass", "fklass", "åkf", "årskursf"].contains(letters)
        {
            return 0
        }
        let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
        let words = text.prefix { !$0.isNumber }.filter { $0.isLetter }
        // "VII", "sjuan"
        if digits.isEmpty { return ClassName.year(of: cell) }
        guard yearWords.contains(words), let year = Int(digits), (0...10).contains(year) else { return nil }
        return year
    }

    private static let yearWords: Set<String> = [
        "", "åk", "ak", "årskurs", "arskurs", "year", "grade", "år", "klass", "skolår", "gr", "grundskola",
        "grundskolan",
        "skolformgr", "form",
    ]

    /// The year of school that a class's name tells.
    static func schoolYear(ofClass name: String) -> Int? {
        DateCell.isDate(name) ? nil : ClassName.year(of: name)
    }
}
