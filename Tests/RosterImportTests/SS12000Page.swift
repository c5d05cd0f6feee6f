import Foundation
import Testing

@testable import Outreach
@testable import RosterImport

/// Records of a small school as pages of SS 12000 hold them.
enum SS12000Page {
    static let bohus =
        #"{"id":"O1","displayName":"Bohusskolan","organisationType":"Skolenhet","schoolUnitCode":"11043800"}"#

    static func page(_ records: String...) -> String {
        "{\"data\": [\(records.joined(separator: ",\n"))], \"pageToken\": null}"
    }

    static func person(
        _ id: String, _ given: String?, civicNo: String? = nil, marking: String? = "\"Ingen\"", _ more: String...
    ) -> String {
        var fields = ["\"id\":\"\(id)\""]
        if let given { fields += ["\"givenName\":\"\(given)\"", "\"familyName\":\"Ek\""] }
        if let civicNo { fields.append("\"civicNo\":{\"value\":\"\(civicNo)\",\"nationality\":\"SWE\"}") }
        if let marking { fields.append("\"securityMarking\":\(marking)") }
        return "{\((fields + more).joined(separator: ","))}"
    }

    static func enrolled(_ fields: String..., at school: String = "O1") -> String {
        let all = ["\"enroledAt\":{\"id\":\"\(school)\"}"] + fields
        return "\"enrolments\":[{\(all.joined(separator: ","))}]"
    }

    static func guardians(_ ids: String..., relation: String = "Vårdnadshavare") -> String {
        let links = ids.map { "{\"person\":{\"id\":\"\($0)\"},\"relationType\":\"\(relation)\"}" }
        return "\"responsibles\":[\(links.joined(separator: ","))]"
    }

    static func address(_ type: String, _ street: String, _ code: String = "44537", _ town: String = "Bohus") -> String
    {
        "{\"type\":\"\(type)\",\"streetAddress\":\"\(street)\",\"postalCode\":\"\(code)\",\"locality\":\"\(town)\"}"
    }

    static func klass(_ name: String, _ members: String..., at school: String = "O1", more: String = "") -> String {
        let links = members.map { "{\"person\":{\"id\":\"\($0)\"}\(more)}" }.joined(separator: ",")
        return "{\"id\":\"K\(name)\",\"displayName\":\"\(name)\",\"groupType\":\"Klass\","
            + "\"organisation\":{\"id\":\"\(school)\"},\"groupMemberships\":[\(links)]}"
    }

    /// Anna in 7A at Bohusskolan with guardians Eva, who has a number, and Ulf, who has none.
    static let anna = person(
        "P1", "Anna", civicNo: "200503142382", enrolled("\"schoolType\":\"GR\"", "\"schoolYear\":7"),
        guardians("G1", "G2"))
    static let eva = person(
        "G1", "Eva", civicNo: "198201062398",
        "\"addresses\":[\(address("Folkbokföring", "Storgatan 1"))],\"emails\":[{\"value\":\"eva@example.se\"}]")
    static let ulf = person("G2", "Ulf", "\"addresses\":[\(address("Folkbokföring", "Ågatan 2"))]")
}

/// What a form reads, before anybody knows who is protected.
struct SS12000Reading {
    let taken: TakenRoster
    let fileFindings: [Finding]
    let rows: [ReadRow]
    let lateFindings: [Finding]

    init(_ pages: String..., context: RosterContext = Fixtures.context()) throws {
        try self.init(pages: pages, context: context)
    }

    init(pages: [String], context: RosterContext = Fixtures.context()) throws {
        let rosters = try pages.enumerated().map { try TemporaryRoster($0.element, named: "sida\($0.offset + 1).json") }
        let form = try SS12000Form(rosters.map(\.file), context: context)
        var rows: [ReadRow] = []
        lateFindings = try form.forEachRow { row, _ throws(RosterFault) in
            rows.append(row)
            return true
        }
        self.rows = rows
        taken = form.taken
        fileFindings = form.findings
        withExtendedLifetime(rosters) {}
    }

    var pupils: [ReadRow] { rows.filter { $0.pupil != nil && !$0.refersToPupil } }
    var guardians: [ReadPerson] { rows.filter { $0.pupil == nil || $0.refersToPupil }.flatMap(\.guardians) }
    var others: [ReadPerson] { rows.flatMap(\.others) }
    var kinds: [Finding.Kind] { rows.flatMap(\.findings).map(\.kind) }
    var fileKinds: [Finding.Kind] { (fileFindings + lateFindings).map(\.kind) }

    func guardian(_ given: String) -> ReadPerson? { guardians.first { $0.name?.given == given } }

    /// What is wrong with pages as a whole.
    static func fault(_ pages: String...) -> RosterFault.Kind? {
        do {
            _ = try SS12000Reading(pages: pages)
            return nil
        } catch {
            return (error as? RosterFault)?.kind
        }
    }
}
