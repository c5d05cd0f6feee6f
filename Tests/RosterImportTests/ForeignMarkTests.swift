import Testing

@testable import Outreach
@testable import RosterImport

/// Marks of protection in places where no standard has them.
struct ForeignMarkTests {
    @Test(arguments: [
        ("<SEKRETESSMARKERING>J</SEKRETESSMARKERING>", Protection.protected),
        ("<sekretessmarkering>N</sekretessmarkering>", .none), ("<Sekretess>J</Sekretess>", .protected),
        ("<SkyddadIdentitet>J</SkyddadIdentitet>", .protected),
        ("<SkyddadFolkbokföring>J</SkyddadFolkbokföring>", .protected),
        ("<n:SEKRETESSMARKERING xmlns:n='urn:n'>J</n:SEKRETESSMARKERING>", .protected),
        ("<Sekretessmarkering varde=\"J\"/>", .protected), ("<Sekretessmarkering kod='N'/>", .none),
        ("<Skyddsuppgifter><Sekretessmarkering>N</Sekretessmarkering></Skyddsuppgifter>", .none),
        (
            "<Skyddsuppgifter><Markering>J</Markering></Skyddsuppgifter><Sekretessmarkering>N</Sekretessmarkering>",
            .none
        ),
        ("<Uppgift sekretessmarkering=\"J\"/><Sekretessmarkering>N</Sekretessmarkering>", .protected),
        ("<Uppgift skyddadFolkbokforing='N'/><Sekretessmarkering>N</Sekretessmarkering>", .none),
    ]) func `a register's mark counts in other writings and as an attribute`(marks: String, protection: Protection)
        throws
    {
        let row = try Register.rows(of: Register.post(Register.elin, marks: marks))[0]
        #expect(row.pupil?.protection == protection)
    }

    @Test(arguments: [
        "SKYDDAD ADRESS", "c/o Skatteverket", "SKATTEVERKET BOX 2820", "SEKRETESS", "KVARSKRIVEN",
    ]) func `a register's address that says so protects`(street: String) throws {
        let row = try Register.rows(of: Register.post(Register.elin, address: Register.home(street)))[0]
        #expect(row.pupil?.protection == .protected)
        #expect(row.pupil?.address == nil)
        #expect(row.findings.map(\.kind).contains(.protectionInCell))
    }

    @Test(arguments: [
        ("\"sekretessmarkering\":true", Protection.protected), ("\"sekretessmarkering\":\"J\"", .protected),
        ("\"sekretessmarkering\":\"Nej\"", .none), ("\"sekretessmarkering\":false", .none),
        ("\"sekretessmarkering\":null", .none), ("\"sekretessmarkering\":[\"J\"]", .protected),
        ("\"extensions\":{\"skyddadFolkbokforing\":true}", .protected),
        ("\"meta\":{\"lokalt\":{\"protectedIdentity\":\"yes\"}}", .protected), ("\"meta\":{\"note\":\"hej\"}", .none),
        ("\"security_marking\":\"Skyddad folkbokföring\"", .protected), ("\"SecurityMarkings\":\"x\"", .protected),
        ("\"sekretess\":0", .none), ("\"sekretess\":1", .protected), ("\"sekretess\":\"\"", .none),
        ("\"middleName\":\"Skyddad\"", .none),
    ]) func `a key of school data that looks like a mark protects unless it says no`(
        field: String, protection: Protection
    ) throws {
        let anna = SS12000Page.person(
            "P1", "Anna", civicNo: "200503142382", SS12000Page.enrolled("\"schoolType\":\"GR\""), field)
        let reading = try SS12000Reading(SS12000Page.page(SS12000Page.bohus, anna))
        #expect(reading.rows.compactMap(\.pupil).first?.protection == protection)
    }

    @Test(arguments: ["Skyddad adress", "Skatteverket Box 2820", "c/o Skatteverket, Box 2820", "Sekretess"])
    func `school data's address that says so protects`(street: String) throws {
        let anna = SS12000Page.person(
            "P1", "Anna", civicNo: "200503142382", SS12000Page.enrolled("\"schoolType\":\"GR\""),
            "\"addresses\":[\(SS12000Page.address("Folkbokföring", street))]")
        let reading = try SS12000Reading(SS12000Page.page(SS12000Page.bohus, anna))
        #expect(reading.rows.compactMap(\.pupil).first?.protection == .protected)
    }

    private func export(_ header: String, _ anna: String) throws -> Reading {
        let folder = try RosterFolder([
            "users.csv": """
            sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,email,sms,phone,agentSourcedIds,grades,\(header)
            U1,active,true,O1,student,a,Anna,Ek,20050314-2382,,,,,08,\(anna)
            U2,active,true,O1,student,b,Bo,Ek,20060115-2382,,,,,07,

            """,
            "orgs.csv":
                "sourcedId,status,name,type,identifier,parentSourcedId\nO1,active,Bohusskolan,school,11043800,\n",
        ])
        return try Fixtures.read([folder.folder])
    }

    @Test(arguments: [
        ("metadata.sekretess", "J", Protection.protected), ("metadata.sekretess", "", .unknown),
        ("metadata.sekretess", "N", .unknown), ("metadata.se.protectedIdentity", "true", .protected),
        ("metadata.securityMarking", "Ingen", .unknown), ("metadata.skydd", "kanske", .protected),
        ("sekretessmarkering", "1", .protected), ("metadata.length", "J", .unknown),
    ]) func `a OneRoster column that looks like a mark protects, and never clears`(
        header: String, cell: String, protection: Protection
    ) throws {
        let reading = try export(header, cell)
        #expect(reading.applied.compactMap(\.pupil?.protection) == [protection, .unknown])
    }
}
