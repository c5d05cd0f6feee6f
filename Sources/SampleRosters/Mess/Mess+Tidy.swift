extension Mess {
    /// The town with nothing in it that a form must spoil or can't carry: protected people whose contacts no form has,
    /// notable names, letter boxes in other names and youths who live elsewhere, but every number, address and mark
    /// is whole.
    static func tidying(_ pupils: [SamplePupil], families: Int, random: SplitMix64) -> [SamplePupil] {
        var mess = Mess(pupils: pupils, families: families, random: random)
        mess.protectTidily()
        mess.renameNeighbours()
        mess.giveNotableNames()
        mess.nameLetterBoxes()
        mess.moveAway()
        mess.shareMailboxes()
        return mess.pupils
    }

    /// Three pupils and two guardians are protected, and neither they nor the pupils' guardians have contacts anywhere.
    private mutating func protectTidily() {
        let pupils: [(SampleSchool, mark: String)] = [(.arosenius, "Ja"), (.bohus, "J"), (.ahlafors, "1")]
        for (school, mark) in pupils {
            let index = pick(at: school) { $0.hasGuardiansTogether }
            self.pupils[index].protection = SampleProtection(isProtected: true, mark: mark)
            changeGuardians(of: index) { $0.hideContact() }
        }
        for school in [SampleSchool.arosenius, .daVinci] {
            let index = pick(at: school) { $0.hasGuardiansApart && $0.turns15 }
            change(guardian: self.pupils[index].guardians[1].id) { guardian in
                guardian.protection = SampleProtection(isProtected: true, mark: "Ja")
                guardian.hideContact()
            }
        }
    }
}
