/// One person in the population register.
struct RegisterPost: Sendable {
    /// Whom a relation is with.
    enum Other: Sendable {
        case number(String)
        /// Somebody who has no number: the day of birth and the name.
        case bornOn(String, givenName: String, familyName: String)
    }

    struct Relation: Sendable {
        let other: Other
        /// The register's kind: V, VF, MO, FA, F, B or M.
        let kind: StaticString
        /// The day it began, perhaps with zeros for what isn't known.
        let from: String
        /// The day it ended.
        var until: String?
    }

    let number: SampleNumber
    let name: RegisterName
    let protection: RegisterProtection
    var formerNumber: String?
    var deregistration: RegisterFacts.Deregistration?
    var homes = RegisterHomes()
    /// The day of the last move, perhaps with zeros for what isn't known.
    var livesThereFrom: String
    var relations: [Relation] = []
}
