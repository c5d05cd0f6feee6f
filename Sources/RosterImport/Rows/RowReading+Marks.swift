import Outreach

extension RowReading {
    /// Reads the marks of protection that count for a person.
    func readMarks(
        _ columns: PersonColumns, _ record: TableRecord, into person: inout ReadPerson,
        _ find: (Finding.Kind, Int?) -> Void
    ) {
        var isUntold = false
        for column in columns.protection {
            guard !record.isCutBefore(column) else {
                // Told once for each place, though it may be the pupil's and a guardian's.
                isUntold = true
                find(.markNotReached, column)
                continue
            }
            // A formula that failed isn't a blank cell that says no.
            let cell = record.holdsError(column) ? "?" : record[column]
            switch ProtectionMark(cell) {
            case .no: person.protection = person.protection.joined(with: .none)
            case .yes: person.protection = .protected
            case .nothingSaid:
                isUntold = true
                find(.markSaysNothing, column)
            case .notUnderstood:
                person.protection = .protected
                person.unknownMark = cell
                find(.protectionMarkNotUnderstood, column)
            }
        }
        if isUntold, person.protection == .none { person.protection = .unknown }
    }

    /// Takes words about protection out of cells that aren't about it, and believes them.
    func heedWords(
        _ columns: PersonColumns, _ record: inout TableRecord, into person: inout ReadPerson,
        _ find: (Finding.Kind, Int?) -> Void
    ) {
        for (column, place) in columns.spoken {
            switch ProtectionWords(record.bytes(of: column), in: place) {
            case .silent: continue
            case .no: break
            case .yes:
                person.isProtectedByWords = person.isProtectedByWords || person.protection != .protected
                person.protection = .protected
                find(.protectionInCell, column)
            case .perhaps:
                if person.protection == .none { person.protection = .unknown }
                find(.perhapsProtectionInCell, column)
                continue
            }
            record.clear(column)
        }
    }

    /// A mark may stand in any cell of a row whose cells have moved.
    func readShifted(_ record: TableRecord, into row: inout ReadRow) {
        row.shiftedCells = record.cells
        row.pupil?.unknownMark = nil
        for index in row.guardians.indices { row.guardians[index].unknownMark = nil }
        if table.columns.meanings.contains(where: { $0?.isProtection ?? false }),
            row.shiftedCells.contains(where: { ProtectionMark($0) == .yes })
        {
            row.pupil?.protection = .protected
        }
        if row.shiftedCells.contains(where: { ProtectionWords($0, in: .address) == .yes }) {
            row.pupil?.protection = .protected
        }
    }
}
