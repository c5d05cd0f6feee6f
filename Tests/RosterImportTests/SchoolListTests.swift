import Testing

@testable import Outreach
@testable import RosterImport

struct SchoolListTests {
    private func fault(_ text: String) throws -> RosterFault.Kind? {
        let roster = try TemporaryRoster(text, named: "schools.csv")
        do throws(RosterFault) {
            _ = try SchoolList.read(roster.file)
            return nil
        } catch {
            return error.kind
        }
    }

    @Test func `schools are found by code, name and alias`() throws {
        let roster = try TemporaryRoster(
            "code;name;years;address;aliases\n11043800;Bohusskolan;F-9;Skolvägen;Bohus|Bohusskolan F-9\n")
        let schools = try SchoolList.read(roster.file)
        #expect(
            ["11043800", "bohusskolan", "BOHUS", "Bohusskolan F-9"].map { schools.school(named: $0)?.code.digits }
                == Array(repeating: "11043800", count: 4))
    }

    @Test func `a list with a wrong row is refused whole`() throws {
        #expect(try fault("namn;år\n") == .schoolListHeader)
        #expect(try fault("code;name\n110438;Bohusskolan\n") == .schoolListRow(2))
        // Seven digits are a code that lost its zero: repaired and told.
        #expect(try fault("code;name\n1104380;Bohusskolan\n") == nil)
        #expect(try fault("code;name\n11043800;Bohusskolan\n61084420;\n") == .schoolListRow(3))
        #expect(try fault("code;name\n11043800;Bohusskolan\n") == nil)
    }
}
