import Outreach
import Workflow

/// Imports of schools that wait to be let in, in lines.
struct ArrivalReport {
    private let office: Office
    private let console: Console

    init(_ office: Office, _ console: Console) {
        self.office = office
        self.console = console
    }

    /// All that wait, with what should be seen of each, and what schools' accounts have read within a week.
    func list() throws {
        let waiting = try LetIn.waiting(office)
        let looks = try LetIn.looks(office)
        if waiting.isEmpty {
            console.say(Words(sv: "Inget väntar på att släppas in.", en: "Nothing waits to be let in."))
        }
        say(waiting)
        for look in looks { say(look) }
        console.result([
            "arrivals": .array(waiting.map(Self.json)),
            "looks": .array(
                looks.map { look in
                    [
                        "account": .string(look.account.description), "at": .string(look.at.description),
                        "rows": .number(look.rows), "persons": .number(look.persons), "written": .bool(look.isWritten),
                    ]
                }),
        ])
    }

    /// Lets one in.
    ///
    /// - Parameter leaving: provisional numbers of people who are left waiting.
    func letIn(_ id: ArrivalID, leaving: Set<Int>) throws {
        let result = try LetIn.run(id, leaving: leaving, office)
        let difference = DifferenceReport(office, console)
        difference.say(result.difference)
        PileReport(scrub: result.scrub, toPull: result.toPull, office, console).say()
        console.result(["letIn": .string(id.description), "difference": DifferenceReport.json(of: result.difference)])
    }

    /// Refuses one, or some of its people.
    func refuse(_ id: ArrivalID, only numbers: Set<Int>) throws {
        try LetIn.refuse(id, only: numbers, office)
        console.say(Words(sv: "Avvisat. Inget av det är sparat.", en: "Refused. Nothing of it is kept."))
        console.result(["refused": .string(id.description)])
    }

    /// Tells each that waits, and below it what needs a look.
    func say(_ waiting: [LetIn.Waiting]) {
        for one in waiting {
            let arrival = one.arrival
            let schools = arrival.schools.map(office.name(of:)).joined(separator: ", ")
            let account = one.account ?? arrival.account.description
            console.say(
                Words(
                    sv:
                        "En inläsning väntar på att släppas in: \(schools), \(arrival.pupils) nya elever, \(arrival.guardians) nya vårdnadshavare (\(account))\(one.isOld ? ", sedan länge" : ""): utskick import --let-in \(arrival.id)",
                    en:
                        "An import waits to be let in: \(schools), \(arrival.pupils) new pupils, \(arrival.guardians) new guardians (\(account))\(one.isOld ? ", for long" : ""): utskick import --let-in \(arrival.id)"
                ))
            if !one.doubts.isEmpty {
                console.say(
                    Words(
                        sv: "  Titta på dem först; --except låter någon vänta, --refuse \(arrival.id) --only avvisar:",
                        en:
                            "  Look at these first; --except leaves some waiting, --refuse \(arrival.id) --only refuses:"
                    ))
            }
            for doubt in one.doubts {
                let school = doubt.school.map { " (\(office.name(of: $0)))" } ?? ""
                console.say(
                    Words(
                        sv:
                            "  \(ArrivingPerson.text(doubt.number)) = \(doubt.person)\(school): \(doubt.kinds.map(\.words.sv).joined(separator: "; "))",
                        en:
                            "  \(ArrivingPerson.text(doubt.number)) = \(doubt.person)\(school): \(doubt.kinds.map(\.words.en).joined(separator: "; "))"
                    ))
            }
        }
    }

    static func json(_ waiting: LetIn.Waiting) -> JSON {
        let arrival = waiting.arrival
        return [
            "id": .string(arrival.id.description), "account": .string(arrival.account.description),
            "at": .string(arrival.at.description), "schools": .array(arrival.schools.map { .string($0.digits) }),
            "pupils": .number(arrival.pupils), "guardians": .number(arrival.guardians),
            "contacts": .number(arrival.contacts), "old": .bool(waiting.isOld),
            "doubts": .array(
                waiting.doubts.map { doubt in
                    [
                        "number": .string(ArrivingPerson.text(doubt.number)),
                        "person": .string(doubt.person.description),
                        "kinds": .array(doubt.kinds.map { .string($0.rawValue) }),
                    ]
                }),
        ]
    }

    private func say(_ look: Look) {
        let time = SwedishTime.local(at: look.at)
        console.say(
            Words(
                sv:
                    "\(time)  \(look.account) läste \(look.rows) rader, \(look.persons) nya personer\(look.isWritten ? "" : ", skrevs inte in")",
                en:
                    "\(time)  \(look.account) read \(look.rows) rows, \(look.persons) new people\(look.isWritten ? "" : ", not written")"
            ))
    }
}
