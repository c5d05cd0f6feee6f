package import Outreach
import Registry

// Attendance that is written in afterwards, from the paper that lay at the door. The rule is the door's own.
extension Desk {
    /// Who is invited to a meeting, and who came so far.
    package func attendance(at id: MeetingID) throws -> AttendanceList {
        try office.registry.read { registry in
            let meeting = try ownMeeting(id, registry)
            return AttendanceList(
                meeting: meeting, school: name(of: meeting.school),
                families: try registry.doorFamilies(of: meeting).sorted { Self.order($0) < Self.order($1) },
                unnamed: seesByHand ? try unnamed(at: meeting, registry) : [],
                counts: DoorCounts(
                    try registry.attendanceTotals(at: id), expected: try registry.expectedAdults(at: meeting)),
                isOpen: takesAttendance(meeting))
        }
    }

    /// Takes in what a paper list says: what can be taken is, and of the rest it is told why not. The same again changes
    /// nothing.
    package func enter(_ sheet: AttendanceSheet, at id: MeetingID) throws -> AttendanceTaken {
        try office.registry.write { registry in
            let meeting = try ownMeeting(id, registry)
            guard takesAttendance(meeting) else {
                throw WorkflowFault.meetingNotBegun(school: name(of: meeting.school))
            }
            var taken = AttendanceTaken()
            for (code, adults) in sheet.adults {
                taken.letters[code] = try answer(code.text, adults, meeting, registry)
            }
            for line in sheet.lines {
                let (code, adults) = Self.parts(of: line)
                taken.lines.append((line, try answer(code, adults, meeting, registry)))
            }
            if let walkIns = sheet.walkIns {
                taken.hasWalkIns = try setWalkIns(walkIns, at: id, registry)
            }
            let entered = taken.letters.count + taken.lines.count
            try registry.audit("attendance", "\(id) \(entered) letters", at: now)
            return taken
        }
    }

    /// Whether somebody may have come to a meeting.
    func takesAttendance(_ meeting: Meeting) -> Bool {
        switch meeting.status {
        case .held: true
        case .planned: meeting.starts.map { SwedishTime.moment(local: $0) <= now } ?? false
        case .cancelled, .replaced: false
        }
    }

    /// A meeting within the scope.
    func ownMeeting(_ id: MeetingID, _ registry: RegistryTransaction) throws -> Meeting {
        guard let meeting = try registry.meeting(id), scope.contains(meeting.school) else { throw DeskFault.notThere }
        return meeting
    }

    private func unnamed(
        at meeting: Meeting, _ registry: RegistryTransaction
    ) throws -> [AttendanceList.UnnamedLetter] {
        try registry.unnamedLetters(invitingTo: meeting).map { code in
            AttendanceList.UnnamedLetter(
                code: code, adults: try registry.attendance(of: code, at: meeting.id)?.adults)
        }
    }

    private func answer(
        _ code: String, _ adults: Int?, _ meeting: Meeting, _ registry: RegistryTransaction
    ) throws -> AttendanceTaken.Answer {
        do {
            if adults == 0 { return try takeBack(code, meeting, registry) }
            return
                switch try Admission.admit(
                    code, adults: adults, corrects: true, to: meeting.id, at: now, registry, office)
            {
            case .welcome(_, let adults): .entered(adults: adults)
            case .corrected(_, let adults, let before): .corrected(adults: adults, before: before)
            case .alreadyIn(_, let adults, _): .known(adults: adults)
            }
        } catch WorkflowFault.codesWrong(let codes) {
            return .refused(codes.first.map(\.words) ?? Words("–"))
        } catch WorkflowFault.letterWithdrawn(let code) {
            return .refused(Self.withdrawn(code))
        } catch let fault as WorkflowFault {
            return .refused(fault.words(on: .page))
        }
    }

    private func takeBack(
        _ typed: String, _ meeting: Meeting, _ registry: RegistryTransaction
    ) throws -> AttendanceTaken.Answer {
        let letter = try office.letter(typed, registry)
        guard letter.occasion.meeting == meeting.id else { throw WorkflowFault.letterOfOtherMeeting(letter.code) }
        guard try registry.attendance(of: letter.code, at: meeting.id) != nil else { return .known(adults: 0) }
        try Admission.takeBack(letter.code, at: meeting.id, registry, office)
        return .takenBack
    }

    /// Sets how many came without a letter. Whoever is reached by hand is counted among these, and stays so.
    private func setWalkIns(_ adults: Int, at id: MeetingID, _ registry: RegistryTransaction) throws -> Bool {
        guard (0...2_000).contains(adults) else { throw WorkflowFault.adultsOutOfRange }
        let before = try registry.walkIns(at: id)
        let byHand = try registry.attendanceTotals(at: id).walkIns - before
        let own = max(0, adults - byHand)
        guard own != before else { return false }
        try registry.setWalkIns(own, at: id, moment: now)
        return true
    }

    /// A line as code and number: `K7Q F3M XD4 2`, `K7QF3MXD4=2`, `K7QF3MXD4;2`, or a code alone.
    private static func parts(of line: String) -> (code: String, adults: Int?) {
        if (try? LetterCode(parsing: line)) != nil { return (line, nil) }
        // No x is among these: it is a symbol of codes.
        let separators = " \t=;,:×"
        guard let cut = line.lastIndex(where: separators.contains) else { return (line, nil) }
        let (code, number) = (line[..<cut], line[line.index(after: cut)...])
        guard let adults = Int(number), number.utf8.count <= 3 else { return (line, nil) }
        return (String(code.reversed().drop(while: separators.contains).reversed()), adults)
    }

    private static func withdrawn(_ code: LetterCode) -> Words {
        Words(
            sv: "\(code.printed) gäller inte längre. Räkna dem som vuxna utan brev.",
            en: "\(code.printed) is no longer valid. Count them as adults without a letter.")
    }

    private static func order(_ family: DoorFamily) -> String {
        [
            family.className.map { "0\(SwedishOrder.key($0))" } ?? "1", family.pupils.first?.sortKey ?? "",
            family.code.text,
        ].joined(separator: "\u{1F}")
    }
}
