extension SampleTown.Census {
    /// Numbers that are spoiled, missing or special.
    package struct Numbers: Sendable, Equatable {
        /// Pupils' numbers that lost their leading zero.
        package let leadingZeroLost: Int
        /// Pupils' numbers that became a power of ten.
        package let scientific: Int
        /// Pupils' numbers with a wrong check digit.
        package let wrongPupilCheckDigits: Int
        /// Guardians' numbers with a wrong check digit.
        package let wrongGuardianCheckDigits: Int
        /// Guardians without a number.
        package let guardiansWithoutNumber: Int
        /// Pupils with a coordination number that tells the day of birth.
        package let coordination: Int
        /// Pupils with a coordination number that doesn't.
        package let coordinationWithoutBirthDay: Int

        init(of town: SampleTown) {
            leadingZeroLost = town.pupils.count { $0.numberSlip == .leadingZeroLost }
            scientific = town.pupils.count { $0.numberSlip == .scientific }
            wrongPupilCheckDigits = town.pupils.count { $0.numberSlip == .wrongCheckDigit }
            wrongGuardianCheckDigits = town.guardians.count { $0.numberSlip == .wrongCheckDigit }
            guardiansWithoutNumber = town.guardians.count { $0.number == nil }
            coordination = town.pupils.count { $0.number.kind == .coordination }
            coordinationWithoutBirthDay = town.pupils.count { $0.number.kind == .coordinationWithoutBirthDay }
        }
    }
}
