import Testing

@testable import Outreach
@testable import RosterImport

/// A contact that is dropped tells for whose sakes: each is a reason of its own.
@Suite struct ProtectionReasonsTests {
    private static let header = "Pnr;Namn;Klass;Skyddad;Vh pnr;Vh namn;Vh adress;Vh postnr;Vh ort;Vh skyddad\n"
    private static let anna = "050314-2382"
    private static let bo = "060115-2382"
    private static let eva = "820106-2398"
    private static let ulf = "810105-2382"

    private static func row(_ pupil: String, _ mark: String, _ guardian: String, _ guardianMark: String) -> String {
        "\(pupil);Anna;7A;\(mark);\(guardian);Eva Ek;Storgatan 1;44537;Bohus;\(guardianMark)"
    }

    /// Rows, and for whose sakes the home is kept that stands beside a guardian.
    static let cases: [(rows: [String], holder: String, owners: [String])] = [
        ([row(anna, "", eva, "J")], eva, [eva]),
        ([row(anna, "J", eva, "")], eva, [anna]),
        ([row(anna, "J", eva, "J")], eva, [anna, eva]),
        ([row(anna, "J", eva, ""), row(bo, "", eva, "J")], eva, [anna, eva]),
        ([row(bo, "", eva, "J"), row(anna, "J", eva, "")], eva, [anna, eva]),
        ([row(anna, "J", eva, ""), row(bo, "J", eva, "")], eva, [anna, bo]),
        ([row(anna, "J", eva, "J"), row(bo, "J", eva, "J")], eva, [anna, bo, eva]),
        ([row(anna, "J", eva, ""), row(bo, "", ulf, "J")], ulf, [ulf]),
    ]

    @Test(arguments: cases.indices) func `every reason is told`(_ index: Int) throws {
        let (rows, holder, owners) = Self.cases[index]
        let reading = try Fixtures.read(Self.header + rows.joined(separator: "\n"))
        let identity = try Fixtures.identity(holder)
        let told = reading.applied.flatMap(\.protectedContacts).filter { $0.holder == identity }.map(\.owners)
        #expect(Set(told.flatMap { $0 }) == Set(try owners.map(Fixtures.identity)))
        #expect(reading.storedContacts == [])
    }

    @Test func `what is left out beside a neighbour is told with the neighbour`() throws {
        let reading = try Fixtures.read(
            Self.header
                + [Self.row(Self.anna, "", Self.eva, "J"), Self.row(Self.bo, "", Self.ulf, "")].joined(
                    separator: "\n"))
        let barred = reading.applied.flatMap(\.barredContacts)
        #expect(barred.map(\.holder) == [try Fixtures.identity(Self.ulf)])
        #expect(barred.map(\.owners) == [[]])
        #expect(reading.applied.map(\.barred) == [0, 1])
    }
}
