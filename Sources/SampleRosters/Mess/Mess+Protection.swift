extension Mess {
    /// Four protected pupils and four protected guardians, some with and some without the address that nobody may see,
    /// marked in as many ways as schools find; and marks that say no, or nothing that can be understood.
    mutating func protect() {
        var reserved = Contacts.reserved[...]
        protectPupils(phones: &reserved)
        protectGuardians(phones: &reserved)
        writeOtherMarks()
    }

    private mutating func protectPupils(phones: inout ArraySlice<String>) {
        // The unmarked sibling lives at the same address, which would reveal it.
        let withSibling = pick(at: .arosenius, siblings: 1) { [pupils] pupil in
            pupil.hasGuardiansTogether
                && pupils.contains { $0.isFullSibling(of: pupil) && $0.schoolCode == SampleSchool.arosenius.code }
        }
        protect(pupil: withSibling, "Ja", phones: &phones)
        let hidden = pick(at: .bohus) { $0.hasGuardiansTogether && $0.turns15 }
        protect(pupil: hidden, "S", phones: &phones)
        changeGuardians(of: hidden) { $0.hideContact() }
        protect(pupil: pick(at: .daVinci) { $0.hasGuardiansApart && $0.turns15 }, "X", phones: &phones)
        protect(pupil: pick(at: .ahlafors) { $0.guardians.count == 2 }, "1", phones: &phones)
    }

    private mutating func protect(pupil: Int, _ mark: String, phones: inout ArraySlice<String>) {
        pupils[pupil].protection = SampleProtection(isProtected: true, mark: mark)
        for guardian in pupils[pupil].guardians {
            let phone = phones.popFirst()
            change(guardian: guardian.id) { $0.phone = phone }
        }
    }

    private mutating func protectGuardians(phones: inout ArraySlice<String>) {
        // The other parent at the same address is not marked.
        let together = pick(at: .arosenius) { $0.hasGuardiansTogether && $0.turns15 }
        protect(guardian: pupils[together].guardians[1].id, "J", phones: &phones)

        // The school marked one child's row and forgot the other's: two sources that disagree.
        let halfMarked = pick(at: .bohus, siblings: 1) { [pupils] pupil in
            pupils.contains { $0.isFullSibling(of: pupil) && $0.schoolCode == SampleSchool.bohus.code }
        }
        let twiceListed = pupils[halfMarked].guardians[0].id
        protect(guardian: twiceListed, "Skyddad", phones: &phones)
        let markedNumber = pupils[halfMarked].number
        for index in pupils.indices where pupils[index].number != markedNumber {
            for place in pupils[index].guardians.indices where pupils[index].guardians[place].id == twiceListed {
                pupils[index].guardians[place].protection.mark = ""
            }
        }

        let hidden = pupils[pick(at: .daVinci) { $0.hasGuardiansApart }].guardians[0].id
        protect(guardian: hidden, "Ja", phones: &phones)
        change(guardian: hidden) { $0.hideContact() }
        let alone = pupils[pick(at: .bohus) { !$0.hasGuardiansTogether && !$0.guardians.isEmpty }].guardians[0].id
        protect(guardian: alone, "1", phones: &phones)
    }

    private mutating func protect(guardian id: Int, _ mark: String, phones: inout ArraySlice<String>) {
        let phone = phones.popFirst()
        change(guardian: id) { guardian in
            guardian.protection = SampleProtection(isProtected: true, mark: mark)
            guardian.phone = phone
            guardian.email = Contacts.email(guardian.givenName, guardian.familyName, id: guardian.id)
        }
    }

    private mutating func writeOtherMarks() {
        let unclear = pupils[pick(at: .daVinci) { $0.hasGuardiansApart }].guardians[1].id
        change(guardian: unclear) { $0.protection.mark = "?" }
        for mark in ["Nej", "Nej", "N", "N"] {
            pupils[pick(at: .arosenius)].protection.mark = mark
        }
        for mark in ["-", "-", "0", "0"] {
            pupils[pick(at: .bohus)].protection.mark = mark
        }
        for mark in ["Nej", "N", "-"] {
            let guardian = pupils[pick(at: .daVinci) { !$0.guardians.isEmpty }].guardians[0].id
            change(guardian: guardian) { $0.protection.mark = mark }
        }
    }
}

extension SamplePupil {
    /// Whether the pupil turns 15 in the year of the small set, and so stands in the population list too.
    var turns15: Bool {
        number.born.year == SampleTerm.ale.turning15
    }

    /// Whether both have the same guardians; never true of a pupil and itself.
    func isFullSibling(of other: SamplePupil) -> Bool {
        family == other.family && number != other.number && guardians.map(\.id) == other.guardians.map(\.id)
    }
}

extension SampleGuardian {
    /// Leaves blank what a careful school leaves blank for the protected.
    mutating func hideContact() {
        address = nil
        email = nil
        phone = nil
    }
}
