extension Mess {
    /// A name that programs stumble on.
    private struct NotableName {
        let sex: Sex
        let givenName: String
        let familyName: String
        /// The school whose file gets it: not all names can be written in Windows-1252.
        let school: SampleSchool
    }

    private static let notableNames = [
        NotableName(sex: .female, givenName: "Åsa-Karin", familyName: "af Ugglas", school: .arosenius),
        NotableName(sex: .male, givenName: "Angus", familyName: "McDonald", school: .arosenius),
        NotableName(sex: .male, givenName: "Oisín", familyName: "Ó Súilleabháin", school: .daVinci),
        NotableName(sex: .female, givenName: "Élodie", familyName: "d’Aubigné", school: .bohus),
        NotableName(sex: .male, givenName: "Karl \"Kalle\"", familyName: "von Sydow Ek", school: .arosenius),
        NotableName(
            sex: .female, givenName: "Anna-Stina Maria Charlotta Wilhelmina",
            familyName: "Rosenstråle-Gyllencreutz Silfverhjelm", school: .bohus),
        NotableName(sex: .male, givenName: "Li", familyName: "O", school: .arosenius),
        NotableName(sex: .female, givenName: "Ayaan", familyName: "Cabdiraxmaan Maxamed", school: .bohus),
        NotableName(sex: .male, givenName: "Łukasz", familyName: "Wiśniewski", school: .bohus),
        NotableName(sex: .male, givenName: "Đorđe", familyName: "Hadžić", school: .daVinci),
        NotableName(sex: .female, givenName: "Thị Ánh", familyName: "Nguyễn", school: .daVinci),
    ]

    mutating func giveNotableNames() {
        for name in Self.notableNames {
            let index = pick(at: name.school) { $0.sex == name.sex && !$0.guardians.isEmpty }
            pupils[index].givenName = name.givenName
            rename(pupils[index].guardians[0].id, name.familyName)
            pupils[index].familyName = name.familyName
        }
        let arabic = pick(at: .daVinci) { $0.hasGuardiansTogether && $0.guardians[1].sex == .female }
        change(guardian: pupils[arabic].guardians[1].id) { guardian in
            guardian.givenName = "فاطمة"
            guardian.familyName = "الزهراء"
            guardian.language = "Arabiska"
            guardian.email = Contacts.email("", "", id: guardian.id)
        }
    }

    /// Three times, two families of one stairwell get the same family name.
    mutating func renameNeighbours() {
        for school in [SampleSchool.arosenius, .bohus, .daVinci] {
            let before = self
            let index = pick(at: school) { pupil in
                before.pupils.contains { before.isFree($0) && $0.isNeighbour(of: pupil) }
            }
            let pupil = pupils[index]
            guard let other = pupils.firstIndex(where: { isFree($0) && $0.isNeighbour(of: pupil) }) else { continue }
            touch(pupils[other])
            let familyName = pupil.guardians[0].familyName
            rename(pupils[other].guardians[0].id, familyName)
            pupils[other].familyName = familyName
        }
    }

    private mutating func rename(_ guardian: Int, _ familyName: String) {
        change(guardian: guardian) { guardian in
            guardian.familyName = familyName
            if guardian.email != nil {
                guardian.email = Contacts.email(guardian.givenName, familyName, id: guardian.id)
            }
        }
    }
}

extension SamplePupil {
    /// Whether both pupils' first guardians live in one stairwell, in different flats.
    func isNeighbour(of other: SamplePupil) -> Bool {
        guard let own = guardians.first?.address, let others = other.guardians.first?.address else { return false }
        return family != other.family && own.apartment != nil && own.apartment != others.apartment
            && own.street == others.street && own.town == others.town
    }
}
