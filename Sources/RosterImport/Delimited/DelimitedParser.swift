/// Splits UTF-8 bytes into records as RFC 4180 has it, with any delimiter, and forgiving where schools' files err.
///
/// A quotation mark inside an unquoted cell is an ordinary character. Blank records are skipped but counted.
struct DelimitedParser {
    /// The longest record, in bytes.
    static let longestRecord = 1 << 20
    /// The longest cell, in bytes.
    static let longestCell = 1 << 15
    /// The most columns.
    static let mostColumns = 512

    let delimiter: UInt8
    /// What cells are quoted by.
    private let quote: UInt8
    private let file: RosterFile
    private var record = TableRecord()
    private var state = State.cellStart
    private var row = 1
    private var lastWasCarriageReturn = false
    private var recordHasContent = false

    private enum State { case cellStart, unquoted, quoted, quoteInQuoted }

    init(file: RosterFile, delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\"")) {
        self.file = file
        self.quote = quote
        self.delimiter = delimiter
        record.mayLackCells = true
    }

    /// Takes a piece of the file and calls the body with each record that it completes; false from the body stops.
    mutating func take(
        _ bytes: ArraySlice<UInt8>, _ body: (TableRecord) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if state == .unquoted || state == .quoted, !isSpecial(byte) {
                let end = bytes[index...].firstIndex(where: isSpecial) ?? bytes.endIndex
                try add(bytes[index..<end])
                lastWasCarriageReturn = false
                index = end
                continue
            }
            index += 1
            if byte == 0x0A && lastWasCarriageReturn && state != .quoted {
                lastWasCarriageReturn = false
                continue
            }
            lastWasCarriageReturn = byte == 0x0D
            switch state {
            case .cellStart, .unquoted:
                if byte == delimiter {
                    try endCell()
                } else if byte == 0x0A || byte == 0x0D {
                    guard try endRecord(body) else { return false }
                } else if byte == quote && (state == .cellStart || record.isOpenCellBlank) {
                    // A quotation may begin behind a space: `Ek, "Anna"`.
                    record.clearOpenCell()
                    state = .quoted
                    recordHasContent = true
                } else {
                    state = .unquoted
                    try add(byte)
                }
            case .quoted:
                if byte == quote { state = .quoteInQuoted } else { try add(byte) }
            case .quoteInQuoted:
                if byte == quote {
                    try add(byte)
                    state = .quoted
                } else if byte == delimiter {
                    try endCell()
                } else if byte == 0x0A || byte == 0x0D {
                    guard try endRecord(body) else { return false }
                } else {
                    try add(byte)
                    state = .unquoted
                }
            }
        }
        return true
    }

    /// Ends the file: the last record may lack its line break, but an open quotation mark is a fault.
    mutating func finish(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) {
        guard state != .quoted else { throw file.fault(.quoteNotClosed(row: row)) }
        record.lacksLineEnd = true
        if recordHasContent || record.count > 0 { _ = try endRecord(body) }
    }

    /// Whether a byte may end a cell or a quotation.
    private func isSpecial(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == quote || byte == 0x0A || byte == 0x0D
    }

    private mutating func add(_ byte: UInt8) throws(RosterFault) { try add(CollectionOfOne(byte)) }

    private mutating func add(_ bytes: some Collection<UInt8>) throws(RosterFault) {
        record.append(bytes)
        recordHasContent = true
        guard record.openCellLength <= Self.longestCell else {
            if state == .quoted { throw file.fault(.quoteNotClosed(row: row)) }
            throw file.fault(record.count == 0 ? .rowTooLong(row: row) : .cellTooLong(row: row))
        }
        guard record.length <= Self.longestRecord else { throw file.fault(.rowTooLong(row: row)) }
    }

    private mutating func endCell() throws(RosterFault) {
        record.endCell()
        state = .cellStart
        guard record.count < Self.mostColumns else { throw file.fault(.tooManyColumns(row: row)) }
    }

    private mutating func endRecord(
        _ body: (TableRecord) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        record.endCell()
        record.row = row
        row += 1
        state = .cellStart
        defer {
            record.removeAll()
            recordHasContent = false
        }
        guard record.countWithoutTrailingBlanks > 0 else { return true }
        return try body(record)
    }
}
