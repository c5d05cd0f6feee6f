import Foundation
import Outreach
import RosterImport

/// Reads files as an import does, and traps where what must always hold doesn't.
struct RosterProbe {
    private let format: RosterFormat?
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "utskick-fuzz-\(ProcessInfo.processInfo.processIdentifier)")

    init(format: RosterFormat? = nil) { self.format = format }

    /// Reads the files of one import.
    func read(_ files: [String: [UInt8]]) {
        let rosters = write(files)
        do {
            _ = try ColumnQuestions.unplaced(in: rosters, context: context()) { _ in false }
            try read(rosters)
        } catch let fault as RosterFault {
            require(!fault.words.sv.isEmpty && !fault.words.en.isEmpty, "a fault without words")
        } catch {
            fatalError("an error that is no fault of a roster: \(error)")
        }
    }

    /// Reads a mapping, writes it, and reads it again: nothing may get lost.
    func readMapping(_ bytes: [UInt8]) {
        guard let file = write(["m.csv": bytes]).first, let mapping = try? RosterMapping(reading: file) else { return }
        for language in ToolLanguage.allCases {
            guard let again = write(["m.csv": Array("\u{FEFF}\(mapping.text(in: language))".utf8)]).first,
                let mapped = try? RosterMapping(reading: again)
            else { fatalError("a mapping that was written can't be read") }
            require(mapped == mapping, "a mapping that was written is another")
        }
        let list = write(["lista.csv": bytes, "utan.csv": Array("1;2;3;4\n200503142382;Anna;Ek;7A\n".utf8)])
        do { try read(list, mapping) } catch { require(error is RosterFault, "an error that is no fault of a roster") }
    }

    private func read(_ rosters: [RosterFile], _ mapping: RosterMapping = RosterMapping()) throws {
        let reading = try RosterReading(files: rosters, context: context(mapping))
        let surveyed = try reading.survey(known: KnownProtection())
        var kept: [RosterGuardian] = []
        var secret = ProtectedContacts()
        var counts: [Int] = []
        for _ in 0..<2 {
            var rows = 0
            try reading.forEachRow(surveyed, isKnown: { _ in false }) { outcome in
                rows += 1
                switch outcome {
                case .applied(let row, let findings):
                    for finding in findings { _ = finding.sentence(in: .sv) + finding.sentence(in: .en) }
                    for owned in row.protectedContacts { secret.insert(owned.contacts) }
                    kept += check(row, surveyed.protected)
                case .rejected(let row, let findings):
                    for finding in findings { _ = finding.sentence(in: .sv) + finding.sentence(in: .en) }
                    require(findings.contains { $0.kind.rejectsRow }, "a row is rejected without a reason")
                    for owned in row.protectedContacts { secret.insert(owned.contacts) }
                }
            }
            counts.append(rows)
        }
        require(counts == [surveyed.rows, surveyed.rows], "\(surveyed.rows) rows, then \(counts)")
        for guardian in kept { check(guardian, secret) }
    }

    /// Nobody who is protected has contacts, nor a protected pupil's guardians; gives back who has some.
    private func check(_ row: JudgedRow, _ protected: Set<IdentityKey>) -> [RosterGuardian] {
        let isProtected = row.pupil.map { protected.contains($0.identity) } ?? false
        if isProtected { require(row.pupil?.protection == .protected, "a protected pupil isn't marked") }
        return row.guardians.map(\.guardian).filter { guardian in
            let hasContacts = guardian.address != nil || guardian.email != nil || guardian.phone != nil
            if isProtected || guardian.protection == .protected || protected.contains(guardian.identity) {
                require(!hasContacts, "contacts of somebody protected are kept")
            }
            return hasContacts
        }
    }

    /// Nobody's contacts are a protected person's.
    private func check(_ guardian: RosterGuardian, _ secret: ProtectedContacts) {
        let prints = ContactFingerprints(
            address: guardian.address, email: guardian.email, phone: guardian.phone, hash: Self.key.keyedHash)
        if let address = prints.address { require(!secret.contains(address), "a protected home is kept") }
        if let email = prints.email { require(!secret.contains(email), "a protected e-mail address is kept") }
        if let phone = prints.phone { require(!secret.contains(phone), "a protected phone number is kept") }
    }

    private func write(_ files: [String: [UInt8]]) -> [RosterFile] {
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return files.sorted { $0.key < $1.key }.map { name, bytes in
            let url = folder.appending(path: name)
            guard (try? Data(bytes).write(to: url)) != nil else { fatalError("\(url.path) can't be written") }
            return RosterFile(path: url.path)
        }
    }

    private func context(_ mapping: RosterMapping = RosterMapping()) -> RosterContext {
        RosterContext(
            schools: Self.schools, defaultSchool: nil, key: Self.key, referenceDate: Self.date, format: format,
            mapping: mapping)
    }

    private static let schools = SchoolDirectory(
        SchoolCode("11043800").map { [School(code: $0, name: "Bohusskolan", aliases: ["Bohus"])] } ?? [])

    private static let key: RegistryKey = {
        guard let key = RegistryKey(bytes: Array(repeating: 7, count: 32)) else { fatalError("32 bytes") }
        return key
    }()

    private static let date: CalendarDate = {
        guard let date = CalendarDate("2020-03-01") else { fatalError("a real day") }
        return date
    }()
}
