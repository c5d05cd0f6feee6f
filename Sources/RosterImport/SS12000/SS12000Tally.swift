import Outreach

/// What is counted in one file.
struct SS12000Tally {
    let file: String
    var tellsOfMorePages = false
    /// Persons with a place at a school, ever.
    var enrolled = 0
    var enrolledWithMark = 0
    /// Persons without one.
    var others = 0
    var othersWithMark = 0
    /// Elements of kinds that aren't needed.
    var notNeeded = 0
    /// Pupils whose place only begins after the day.
    var future = 0

    init(file: String) { self.file = file }

    mutating func count(_ person: SS12000Person, on day: CalendarDate) {
        let isMarked = person.marking != .absent
        if person.enrolments.isEmpty {
            others += 1
            if isMarked { othersWithMark += 1 }
        } else {
            enrolled += 1
            if isMarked { enrolledWithMark += 1 }
            if SS12000Enrolment.current(of: person.enrolments, on: day) == nil,
                SS12000Enrolment.begin(person.enrolments, after: day)
            {
                future += 1
            }
        }
    }

    /// What can be said of the file before a row is read.
    var findings: [Finding] {
        var kinds: [Finding.Kind] = []
        if tellsOfMorePages { kinds.append(.morePages) }
        if notNeeded > 0 { kinds.append(.recordsNotNeeded(notNeeded)) }
        if enrolled > 0, enrolledWithMark == 0 { kinds.append(.noProtectionColumn(of: .pupil)) }
        if others > 0, othersWithMark == 0 { kinds.append(.noProtectionColumn(of: .guardian)) }
        if future > 0 { kinds.append(.enrolmentsInFuture(future)) }
        return kinds.map { Finding(location: RosterLocation(file: file, row: 0), kind: $0) }
    }
}
