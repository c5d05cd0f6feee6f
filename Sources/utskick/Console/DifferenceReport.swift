import Outreach
import Workflow

/// What an import changes, in figures and one by one.
struct DifferenceReport {
    private let office: Office
    private let console: Console

    init(_ office: Office, _ console: Console) {
        self.office = office
        self.console = console
    }

    /// Says the figures that aren't 0.
    func say(_ difference: RosterDifference) {
        for (name, path) in RosterDifference.figures {
            let count = difference[keyPath: path]
            guard count > 0, let (one, many) = RosterDifference.words[name] else { continue }
            let words = count.counted(one: one, many: many)
            console.say(Words(sv: "  \(words.sv)", en: "  \(words.en)"))
        }
    }

    /// Says the changes one by one.
    ///
    /// - Parameters:
    ///   - inAll: how many there are, of which some may not be given.
    ///   - shown: the most that are said.
    func say(_ changes: [RosterChange], inAll: Int, shown: Int) {
        guard !changes.isEmpty else { return }
        console.gap()
        for change in changes.prefix(shown) {
            let words = change.words { office.name(of: $0) }
            console.say(Words(sv: "  \(words.sv)", en: "  \(words.en)"))
        }
        let more = inAll - min(shown, changes.count)
        if more > 0 {
            console.say(
                Words(sv: "  … och \(more) till (alla med --json)", en: "  … and \(more) more (all with --json)"))
        }
    }

    static func json(of difference: RosterDifference) -> JSON {
        .object(RosterDifference.figures.map { ($0.name, .number(difference[keyPath: $0.path])) })
    }

    static func json(of changes: [RosterChange]) -> JSON {
        .array(
            changes.map { change in
                [
                    "person": .string(change.person.description), "kind": .string(change.kind.rawValue),
                    "field": .text(change.field?.rawValue), "other": .text(change.other?.description),
                    "before": .text(change.before), "after": .text(change.after),
                ]
            })
    }
}
