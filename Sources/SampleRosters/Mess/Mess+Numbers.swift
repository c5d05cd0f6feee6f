extension Mess {
    /// Numbers that Excel or a hand has spoiled, and coordination numbers.
    mutating func spoilNumbers() {
        pupils[pick(at: .arosenius) { $0.schoolYear == 8 }].numberSlip = .leadingZeroLost
        pupils[pick(at: .bohus) { $0.schoolYear == 8 }].numberSlip = .scientific
        pupils[pick(at: .daVinci) { $0.schoolYear == 7 }].numberSlip = .wrongCheckDigit
        let guardian = pupils[pick(at: .arosenius) { $0.schoolYear == 7 && !$0.guardians.isEmpty }].guardians[0].id
        change(guardian: guardian) { $0.numberSlip = .wrongCheckDigit }

        giveCoordinationNumber(.coordination, toPupilAt: .daVinci)
        giveCoordinationNumber(.coordinationWithoutBirthDay, toPupilAt: .arosenius)
    }

    /// Whoever has a coordination number isn't in the population register.
    private mutating func giveCoordinationNumber(_ kind: SampleNumber.Kind, toPupilAt school: SampleSchool) {
        let index = pick(at: school) { $0.schoolYear == 8 && $0.turns15 }
        pupils[index].number.kind = kind
        pupils[index].isRegisteredHere = false
    }

    /// Three guardians of a hundred have no number in any file.
    mutating func forgetNumbers() {
        for _ in 0..<48 {
            let index = pick { !$0.guardians.isEmpty }
            let guardians = pupils[index].guardians
            change(guardian: random.element(of: guardians).id) { $0.number = nil }
        }
    }
}
