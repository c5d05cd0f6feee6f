/// What real rosters suffer from, put into a clean town: each trouble at families of its own, so that none hides another.
struct Mess: Sendable {
    var pupils: [SamplePupil]
    var random: SplitMix64
    private var isTouched: [Bool]
    private var pupilsInFamily: [Int]

    init(pupils: [SamplePupil], families: Int, random: SplitMix64) {
        self.pupils = pupils
        self.random = random
        isTouched = Array(repeating: false, count: families)
        pupilsInFamily = Array(repeating: 0, count: families)
        for pupil in pupils { pupilsInFamily[pupil.family] += 1 }
    }

    /// The town with all its troubles.
    static func making(_ pupils: [SamplePupil], families: Int, random: SplitMix64) -> [SamplePupil] {
        var mess = Mess(pupils: pupils, families: families, random: random)
        // Those with the most particular wishes choose first.
        mess.protect()
        mess.renameNeighbours()
        mess.giveNotableNames()
        mess.spoilNumbers()
        mess.spoilAddresses()
        mess.shareMailboxes()
        mess.removeGuardians()
        mess.forgetNumbers()
        return mess.pupils
    }

    /// A pupil in years 7–8, drawn at random from families without trouble so far; the family then counts as troubled.
    mutating func pick(
        at school: SampleSchool? = nil, siblings: Int = 0, where isWanted: (SamplePupil) -> Bool = { _ in true }
    ) -> Int {
        let start = random.below(pupils.count)
        for offset in pupils.indices {
            let index = (start + offset) % pupils.count
            let pupil = pupils[index]
            guard let code = pupil.schoolCode, pupil.schoolYear == 7 || pupil.schoolYear == 8 else { continue }
            guard school == nil || school?.code == code, !isTouched[pupil.family] else { continue }
            guard pupilsInFamily[pupil.family] == siblings + 1, isWanted(pupil) else { continue }
            isTouched[pupil.family] = true
            return index
        }
        preconditionFailure("The town is too small for all its troubles.")
    }

    /// Whether a pupil's family has no trouble so far.
    func isFree(_ pupil: SamplePupil) -> Bool {
        !isTouched[pupil.family]
    }

    /// Counts a pupil's family as troubled.
    mutating func touch(_ pupil: SamplePupil) {
        isTouched[pupil.family] = true
    }

    /// Changes a guardian on every child's row.
    mutating func change(guardian id: Int, _ body: (inout SampleGuardian) -> Void) {
        for pupil in pupils.indices {
            for index in pupils[pupil].guardians.indices where pupils[pupil].guardians[index].id == id {
                body(&pupils[pupil].guardians[index])
            }
        }
    }

    /// Changes all guardians of a pupil, on every child's row.
    mutating func changeGuardians(of pupil: Int, _ body: (inout SampleGuardian) -> Void) {
        for guardian in pupils[pupil].guardians {
            change(guardian: guardian.id, body)
        }
    }
}
