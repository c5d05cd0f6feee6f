import XML

/// A cell of a sheet as it is written.
struct SheetCell {
    /// How the value is to be understood: ECMA-376 part 1, 18.18.11.
    enum Kind: String {
        case number = "n"
        case shared = "s"
        case text = "str"
        case inline = "inlineStr"
        case boolean = "b"
        case error = "e"
        case day = "d"
    }

    /// The column from 0; nil where the cell follows the one before.
    private(set) var column: Int?
    /// The content of `v`.
    var value: [UInt8] = []
    /// The content of `is`.
    var rich = RichText()
    var hasValue = false
    var hasFormula = false
    private(set) var kind = Kind.number
    private(set) var format = 0

    /// Begins another cell; false where its attributes mean nothing.
    mutating func begin(_ attributes: [XMLAttribute]) -> Bool {
        column = nil
        kind = .number
        format = 0
        hasValue = false
        hasFormula = false
        value.removeAll(keepingCapacity: true)
        rich.removeAll()
        for attribute in attributes where attribute.name.namespace == nil {
            switch attribute.name.local {
            case "r":
                guard let found = CellReference.column(attribute.value) else { return false }
                column = found
            case "s": format = Int(attribute.value) ?? 0
            case "t":
                guard let found = Kind(rawValue: attribute.value) else { return false }
                kind = found
            default: continue
            }
        }
        return true
    }

    /// The number of the shared text; nil where the value isn't one.
    var index: Int? { Int(String(decoding: value, as: UTF8.self)) }

    /// Whether there should be a value and it isn't known: the formula failed, or nobody calculated it. The result of a
    /// calculated one may be an empty text, but no empty number.
    var isWithoutResult: Bool {
        kind == .error || hasFormula && (!hasValue || kind == .number && value.isEmpty)
    }
}
