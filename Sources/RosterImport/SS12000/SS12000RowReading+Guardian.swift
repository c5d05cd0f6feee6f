import Outreach

extension SS12000RowReading {
    /// The rows of a guardian: one, or, where only the name tells who it is, one for each pupil.
    ///
    /// - Parameter findsAll: whether the findings haven't been told yet, in a row of the same person as a pupil.
    func guardian(
        _ person: SS12000Person, _ entry: SS12000People.Entry, findsAll: Bool, _ location: RosterLocation
    ) -> [ReadRow] {
        var findings: [Finding] = []
        func find(_ kind: Finding.Kind, _ column: String) {
            if findsAll { findings.append(Finding(location: location, column: column, kind: kind)) }
        }
        var (read, contacts) = person.read(find)
        guard let name = person.name else {
            // Nobody can be written to without a name.
            var row = ReadRow(location: location, pupil: nil, guardians: [])
            row.findings = [Finding(location: location, kind: .guardianNameMissing)]
            return [row]
        }
        if entry.flags.contains(.protected) { read.protection = .protected }
        read.textOwner = .guardian(1)
        var rows: [ReadRow] = []
        func append(_ pupil: IdentityKey?) {
            var reference: ReadPerson?
            if let pupil {
                reference = ReadPerson()
                reference?.identity = pupil
            }
            var row = ReadRow(location: location, pupil: reference, guardians: [read])
            row.refersToPupil = pupil != nil
            row.others = contacts.map { $0.beside(read) }
            row.source = .school
            rows.append(row)
        }
        if entry.flags.contains(.numbered) {
            read.identity = entry.identity
            append(nil)
        } else {
            read.knownBy = .name
            if let written = person.civicNo?.value {
                do throws(PersonalNumber.Fault) {
                    _ = try PersonalNumber(parsing: written, referenceDate: context.referenceDate)
                } catch {
                    find(error.finding(of: .guardian), "civicNo")
                }
            }
            for pupil in index.pupils(ofUnnumbered: entry.id) {
                read.identity = context.key.identityKey(ofGuardianNamed: name, of: pupil)
                append(pupil)
            }
        }
        if !rows.isEmpty { rows[0].findings = findings }
        return rows
    }
}
