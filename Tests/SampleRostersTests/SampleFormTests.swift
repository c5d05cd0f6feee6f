import Foundation
import Testing

@testable import SampleRosters

struct SampleFormTests {
    @Test(arguments: SampleForm.allCases) func `the same town makes the same bytes in each form`(form: SampleForm)
        throws
    {
        let first = try SampleFolder(form, of: Towns.seven).files()
        let second = try SampleFolder(form, of: Towns.seven).files()
        #expect(!first.isEmpty && first == second)
    }

    @Test func `every form has a place of its own and leaves nothing else behind`() throws {
        let folder = try SampleFolder()
        let summary = try SampleRosters.writeEveryForm(of: Towns.ale, to: folder.url)
        let files = try folder.files()
        #expect(Set(summary.files.map(\.name)) == Set(files.keys) && summary.files.count == files.count)
        for file in summary.files { #expect(files[file.name]?.count == file.bytes, "\(file.name)") }
        #expect(
            Set(files.keys.map { $0.split(separator: "/").dropLast().joined(separator: "/") }) == [
                "", "xlsx", "navet", "navet/gammal", "ss12000", "ss12000-2.0", "oneroster",
            ])
        #expect(files.keys.filter { !$0.contains("/") }.count == 9)
    }

    @Test(arguments: [0, 1, 7, 2020, UInt64.max]) func `a tidy town has nothing that a form must spoil`(seed: UInt64) {
        let town = SampleTown(seed: seed, isTidy: true)
        let census = town.census
        #expect(census.pupils == 873 && census.population.outsideSchools == 40)
        #expect(census.numbers.leadingZeroLost == 0 && census.numbers.scientific == 0)
        #expect(census.numbers.wrongPupilCheckDigits == 0 && census.numbers.wrongGuardianCheckDigits == 0)
        #expect(census.numbers.guardiansWithoutNumber == 0 && census.numbers.coordination == 0)
        #expect(census.numbers.coordinationWithoutBirthDay == 0)
        #expect(census.protection.pupils == 3 && census.protection.guardians == 2)
        #expect(census.protection.guardiansWithAddress == 0 && census.protection.guardiansMarkedOnOneRowOnly == 0)
        #expect(census.protection.wordsForNo == 0 && census.protection.unclearMarks == 0)
        #expect(census.contact.abroad == 0 && census.contact.withoutPostalCode == 0 && census.contact.careOf == 7)
        #expect(census.families.pupilsWithoutGuardian == 0)
        let withoutAddress = town.guardians.filter { $0.address == nil }.map(\.id)
        let hidden = town.pupils.filter(\.protection.isProtected).flatMap(\.guardians).map(\.id)
        #expect(Set(withoutAddress) == Set(hidden + town.guardians.filter(\.protection.isProtected).map(\.id)))
    }
}
