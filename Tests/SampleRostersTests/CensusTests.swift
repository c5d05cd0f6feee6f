import Testing

@testable import SampleRosters

struct CensusTests {
    @Test func `the census of seed 2020 is what the documents state`() {
        let census = SampleTown(seed: 2020).census
        #expect(census.pupils == 873)
        #expect(census.pupilsInYears7And8 == 831)
        #expect(census.guardians == 1691)
        #expect(census.guardiansInYears7And8 == 1542)

        #expect(census.families.pupilsWithOneGuardian == 28)
        #expect(census.families.pupilsWithGuardiansApart == 314)
        #expect(census.families.siblingPairs == 44)
        #expect(census.families.twinPairs == 6)
        #expect(census.families.siblingPairsAtTwoSchools == 9)
        #expect(census.families.siblingPairsAtBohusAndArosenius == 3)
        #expect(census.families.halfSiblingPairs == 14)
        #expect(census.families.halfSiblingPairsAtTwoSchools == 5)
        #expect(census.families.neighboursOfOneName == 7)

        #expect(census.population.pupils == 434)
        #expect(census.population.outsideSchoolsWithSibling == 6)
        #expect(census.population.inYear8 == 389)
        #expect(census.population.inYear7 == 5)
        #expect(census.population.inYear9 == 0)
        #expect(census.population.guardians == 844)

        #expect(census.contact.apartments == 596)
        #expect(census.contact.withoutEmail == 120)
        #expect(census.contact.withoutPhone == 172)
        #expect(census.contact.english == 32)
        #expect(census.contact.arabic == 83)
        #expect(census.contact.somali == 45)
    }

    @Test(arguments: [0, 1, 7, 2020, 424_242, UInt64.max])
    func `every seed has each planted trouble as often`(seed: UInt64) {
        let census = SampleTown(seed: seed).census
        #expect(census.pupilsInYears7And8 == 831)
        #expect(census.families.pupilsWithoutGuardian == 3)
        #expect(census.families.twinPairs == 6)
        #expect(census.families.siblingPairsAtBohusAndArosenius == 3)
        #expect(census.families.neighboursOfOneName >= 3)
        #expect(census.population.outsideSchools == 40)
        #expect(census.population.livingElsewhere == 10)

        #expect(census.contact.careOf == 7)
        #expect(census.contact.abroad == 3)
        #expect(census.contact.withoutPostalCode == 3)
        #expect(census.contact.withoutAddress == 4)
        #expect(census.contact.sharedMailboxes == 12)

        #expect(census.protection.pupils == 4)
        #expect(census.protection.pupilsWithUnmarkedSibling == 1)
        #expect(census.protection.guardians == 4)
        #expect(census.protection.guardiansWithAddress == 3)
        #expect(census.protection.guardiansMarkedOnOneRowOnly == 1)
        #expect(census.protection.wordsForNo == 11)
        #expect(census.protection.unclearMarks == 1)

        #expect(census.numbers.leadingZeroLost == 1)
        #expect(census.numbers.scientific == 1)
        #expect(census.numbers.wrongPupilCheckDigits == 1)
        #expect(census.numbers.wrongGuardianCheckDigits == 1)
        #expect(census.numbers.guardiansWithoutNumber == 48)
        #expect(census.numbers.coordination == 1)
        #expect(census.numbers.coordinationWithoutBirthDay == 1)
    }
}
