import Outreach

extension SS12000RowReading {
    /// The row of a guardian.
    ///
    /// - Parameter findsAll: whether the findings haven't been told yet, in a row of the same person as a pupil.
    func guardian(
        _ person: SS12000Person, _ entry: SS12000People.Entry, findsAll: Bool, _ location: RosterLocation
    ) -> ReadRow {
        var findings: [Finding] = []
        func find(_ kind: Finding.Kind, _ column: String) {
            if findsAll { findings.append(Finding(location: location, column: column, kind: kind)) }
        }
        var (read, contacts) = person.read(find)
        guard person.name != nil else {
            // Nobody can be written to without a name.
            var row = ReadRow(location: location, pupil: nil, guardians: [])
            row.findings = [Finding(location: location, kind: .guardianNameMissing)]
            return row
        }
        if entry.flags.contains(.protected) { read.protection = .protected }
        read.textOwner = .guardian(1)
        if let written = person.civicNo?.value, !entry.flags.contains(.numbered) {
            do throws(PersonalNumber.Fault) {
                _ = try PersonalNumber(parsing: written, referenceDate: context.referenceDate)
            } catch {
                find(error.finding(of: .guardian), "civicNo")
            }
        }
        (read.identity, read.knownBy) = (entry.identity, entry.knownBy)
        var row = ReadRow(location: location, pupil: nil, guardians: [read])
        row.others = contacts.map { $0.beside(read) }
        row.source = .school
        row.findings = findings
        return row
    }
}
