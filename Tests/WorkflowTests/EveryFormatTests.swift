import Outreach
import SampleRosters
import Testing

@testable import Workflow

/// Each form of the tidy town by itself, compared with the town that it was written from.
@Suite struct `The same town in every format` {
    @Test(arguments: SampleForm.allCases)
    func `imports to everybody in it, as far as the format carries them, and again changes nothing`(
        _ form: SampleForm
    ) throws {
        let office = try EveryFormatOffice()
        let expected = EveryFormatRegistry(of: office.town, by: form)
        let first = try office.importing(form)
        let differences = try office.registry().differences(from: expected)
        #expect(differences == [])
        #expect(first.difference.newPupils == expected.pupils.count)
        #expect(first.difference.newGuardians == expected.guardians.count)
        #expect(first.difference.newlyProtected == expected.protected.count)
        #expect(first.rows.rejected == 0)
        #expect(first.rows.withFindings == 0)
        #expect(first.findings.map(\.kind) == Self.findings(form))
        let bytes = try office.registryBytes()
        let again = try office.importing(form)
        #expect(again.difference.isEmpty)
        #expect(again.rows == first.rows)
        #expect(try office.registryBytes() == bytes)
    }

    @Test(arguments: [SampleForm.delimited, .workbook, .ss12000, .oneRoster])
    func `is the same when its files are given one by one in reverse order`(_ form: SampleForm) throws {
        let office = try EveryFormatOffice()
        let paths = try office.files(form).filter { !$0.hasSuffix("/schools.csv") }
        let result = try office.importing(paths.reversed())
        let expected = EveryFormatRegistry(of: office.town, by: form)
        let differences = try office.registry().differences(from: expected)
        #expect(differences == [])
        #expect(result.rows.rejected == 0)
    }

    /// What a form's files say about themselves; nobody in a tidy town gives cause for more.
    private static func findings(_ form: SampleForm) -> [Finding.Kind] {
        switch form {
        case .delimited: [.schoolYearFromClass, .noSchool, .noProtectionColumn(of: .guardian)]
        case .workbook:
            [
                .schoolYearFromClass, .sheetsNotRead(1), .hiddenRowsRead(10), .noSchool, .sheetsNotRead(1),
                .columnsIgnored(["Placerad från"]), .sheetsNotRead(1), .columnsIgnored(["Placerad från"]),
                .sheetsNotRead(1), .columnsIgnored(["Placerad från"]), .noProtectionColumn(of: .guardian),
            ]
        case .navet, .ss12000, .ss12000v20: []
        case .navetOld: [.registerWithoutProtectedRegistration]
        case .oneRoster, .oneRosterZip:
            [.noProtectionColumn(of: .pupil), .noProtectionColumn(of: .guardian), .noAddressFields]
        }
    }
}
