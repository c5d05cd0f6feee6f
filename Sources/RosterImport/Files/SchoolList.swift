package import Outreach

/// Reads the list of schools: code, name, address, and the other names that rosters use.
package enum SchoolList {
    /// The schools of a list; a row whose code isn't eight digits, but for a zero that was lost, or that has no name, refuses the whole list.
    package static func read(_ file: RosterFile) throws(RosterFault) -> SchoolDirectory {
        let (encoding, hasMark) = try file.detectEncoding()
        let source = DelimitedFile(file: file, encoding: encoding, hasMark: hasMark, delimiter: UInt8(ascii: ";"))
        var schools: [School] = []
        var repaired: [SchoolCode] = []
        var columns: (code: Int, name: Int, aliases: Int?, address: Int?)?
        try source.forEachRecord { record throws(RosterFault) in
            guard let found = columns else {
                let headers = record.cells.map(HeaderSynonyms.normalised)
                guard let code = headers.firstIndex(where: { ["code", "kod", "skolenhetskod"].contains($0) }),
                    let name = headers.firstIndex(where: { ["name", "namn", "skola"].contains($0) })
                else { throw file.fault(.schoolListHeader) }
                columns = (
                    code, name, headers.firstIndex { ["aliases", "alias", "andranamn"].contains($0) },
                    headers.firstIndex { ["address", "adress", "besöksadress"].contains($0) }
                )
                return true
            }
            // A spreadsheet takes a code for a number, and its zero away.
            let written = CellDress.undressed(record[found.code], isFigure: true) ?? record[found.code]
            let lacksZero = written.utf8.count == 7
            guard let code = SchoolCode(lacksZero ? "0" + written : written), !record[found.name].isEmpty else {
                throw file.fault(.schoolListRow(record.row))
            }
            let aliases = found.aliases.map { record[$0].split(separator: "|").map(String.init) } ?? []
            if lacksZero { repaired.append(code) }
            let address = found.address.map { record[$0] }
            schools.append(School(code: code, name: record[found.name], aliases: aliases, address: address))
            return true
        }
        return SchoolDirectory(schools, repairedCodes: repaired)
    }
}
