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
            guard count > 0, let (one, many) = Self.words[name] else { continue }
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

    private static let words: [String: (one: Words, many: Words)] = [
        "newPupils": (Words(sv: "ny elev", en: "new pupil"), Words(sv: "nya elever", en: "new pupils")),
        "changedPupils": (
            Words(sv: "ändrad elev", en: "changed pupil"), Words(sv: "ändrade elever", en: "changed pupils")
        ),
        "movedSchool": (
            Words(sv: "elev har bytt skola", en: "pupil moved school"),
            Words(sv: "elever har bytt skola", en: "pupils moved school")
        ),
        "backAgain": (
            Words(sv: "elev är tillbaka", en: "pupil back again"),
            Words(sv: "elever är tillbaka", en: "pupils back again")
        ),
        "leavers": (
            Words(sv: "elev har slutat", en: "pupil marked as left"),
            Words(sv: "elever har slutat", en: "pupils marked as left")
        ),
        "newGuardians": (
            Words(sv: "ny vårdnadshavare", en: "new guardian"), Words(sv: "nya vårdnadshavare", en: "new guardians")
        ),
        "changedGuardians": (
            Words(sv: "ändrad vårdnadshavare", en: "changed guardian"),
            Words(sv: "ändrade vårdnadshavare", en: "changed guardians")
        ),
        "unknownGuardians": (
            Words(sv: "vårdnadshavare nämns men beskrivs inte", en: "guardian is referred to and not described"),
            Words(sv: "vårdnadshavare nämns men beskrivs inte", en: "guardians are referred to and not described")
        ),
        "newGuardianships": (
            Words(sv: "nytt vårdnadsband", en: "new guardianship"),
            Words(sv: "nya vårdnadsband", en: "new guardianships")
        ),
        "endedGuardianships": (
            Words(sv: "avslutat vårdnadsband", en: "ended guardianship"),
            Words(sv: "avslutade vårdnadsband", en: "ended guardianships")
        ),
        "newlyProtected": (
            Words(sv: "person blir skyddad", en: "person becomes protected"),
            Words(sv: "personer blir skyddade", en: "persons become protected")
        ),
        "protectedAgain": (
            Words(
                sv: "av dem hade fått skyddet hävt för hand; filens markering gäller",
                en: "of them had protection lifted by hand; the file's mark counts"),
            Words(
                sv: "av dem hade fått skyddet hävt för hand; filens markering gäller",
                en: "of them had protection lifted by hand; the file's mark counts")
        ),
        "newProtectedContacts": (
            Words(sv: "skyddad kontaktuppgift läggs på minnet", en: "protected contact is remembered"),
            Words(sv: "skyddade kontaktuppgifter läggs på minnet", en: "protected contacts are remembered")
        ),
        "addressConflicts": (
            Words(
                sv: "vårdnadshavare med olika adresser i filerna", en: "guardian with different addresses in the files"),
            Words(
                sv: "vårdnadshavare med olika adresser i filerna", en: "guardians with different addresses in the files"
            )
        ),
        "keptByHand": (
            Words(sv: "vårdnadshavare behåller det som är satt för hand", en: "guardian keeps what was set by hand"),
            Words(sv: "vårdnadshavare behåller det som är satt för hand", en: "guardians keep what was set by hand")
        ),
    ]
}
