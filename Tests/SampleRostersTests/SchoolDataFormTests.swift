import Foundation
import Testing

@testable import SampleRosters

/// SS 12000 and OneRoster.
struct SchoolDataFormTests {
    private static func persons(_ form: SampleForm, _ town: SampleTown) throws -> [[String: Any]] {
        let folder = try SampleFolder(form, of: town)
        var persons: [[String: Any]] = []
        for number in 1...3 {
            let page = try folder.page("persons-\(number).json")
            #expect((page.token == nil) == (number == 3))
            #expect(page.data.count == 1000 || number == 3)
            persons += page.data
        }
        return persons
    }

    private static func number(_ person: [String: Any]) -> String? {
        (person["civicNo"] as? [String: Any])?["value"] as? String
    }

    private static func list(_ person: [String: Any], _ key: String) -> [[String: Any]] {
        person[key] as? [[String: Any]] ?? []
    }

    @Test(arguments: [SampleForm.ss12000, .ss12000v20])
    func `SS 12000 has everybody at the schools on three pages`(form: SampleForm) throws {
        let town = Towns.tidy
        let persons = try Self.persons(form, town)
        let pupils = persons.filter { !Self.list($0, "enrolments").isEmpty }
        let atSchool = town.pupils.filter { $0.schoolCode != nil }
        #expect(Set(pupils.compactMap(Self.number)) == Set(atSchool.map(\.number.twelveDigits)))
        let guardians = Set(atSchool.flatMap(\.guardians).compactMap(\.number?.twelveDigits))
        let adults = persons.filter { Self.list($0, "enrolments").isEmpty }
        #expect(adults.count == guardians.count && Set(adults.compactMap(Self.number)) == guardians)
        #expect(persons.allSatisfy { isSafe(Self.number($0) ?? "") })

        let ids = Set(persons.compactMap { $0["id"] as? String })
        #expect(ids.count == persons.count && ids.allSatisfy { UUID(uuidString: $0) != nil })
        let links = pupils.flatMap { Self.list($0, "responsibles") }
        #expect(links.count == atSchool.reduce(0) { $0 + $1.guardians.count })
        #expect(links.allSatisfy { ids.contains(($0["person"] as? [String: Any])?["id"] as? String ?? "") })
        #expect(links.allSatisfy { $0["relationType"] as? String == "Vårdnadshavare" })

        let protected = persons.filter { $0["securityMarking"] as? String != "Ingen" }
        #expect(protected.count == 5)
        #expect(protected.allSatisfy { Self.list($0, "addresses").isEmpty && Self.list($0, "emails").isEmpty })
        let special = persons.flatMap { Self.list($0, "addresses") }.count {
            $0["type"] as? String == (form == .ss12000 ? "Särskild postadress" : "Särskildpostadress")
        }
        #expect(special == 70)
    }

    @Test func `SS 12000 joins classes and schools by their ids`() throws {
        let town = Towns.ale
        let folder = try SampleFolder(.ss12000, of: town)
        let organisations = try folder.page("organisations.json").data
        #expect(organisations.compactMap { $0["schoolUnitCode"] as? String } == town.schools.map(\.code))
        let groups = try folder.page("groups.json").data
        #expect(groups.count == 40 && groups.allSatisfy { $0["groupType"] as? String == "Klass" })
        let schools = Set(organisations.compactMap { $0["id"] as? String })
        #expect(groups.allSatisfy { schools.contains(($0["organisation"] as? [String: Any])?["id"] as? String ?? "") })
        let members = groups.flatMap { Self.list($0, "groupMemberships") }
            .compactMap { ($0["person"] as? [String: Any])?["id"] as? String }
        #expect(members.count == 873 && Set(members).count == 873)
    }

    @Test func `SS 12000 has grown-ups who are no guardians, left schools and a missing mark`() throws {
        for (form, words) in [
            (SampleForm.ss12000, ["Annan ansvarig", "God man", "Utsedd behörig"]),
            (.ss12000v20, ["Annan ansvarig", "Annan behörig", "Förälder", "God man"]),
        ] {
            let persons = try Self.persons(form, Towns.ale)
            #expect(persons.count == 873 + 1625 + 6)
            let relations = persons.flatMap { Self.list($0, "responsibles") }.compactMap {
                $0["relationType"] as? String
            }
            #expect(Set(relations).subtracting(["Vårdnadshavare"]).sorted() == words)
            #expect(relations.count { $0 != "Vårdnadshavare" } == 6)
            let enrolments = persons.map { Self.list($0, "enrolments") }
            #expect(enrolments.count { $0.count == 2 } == 6)
            #expect(enrolments.joined().contains { $0["cancelled"] as? Bool == true })
            #expect(enrolments.joined().contains { $0["endDate"] as? String == "2019-06-14" })
            #expect(persons.count { $0["securityMarking"] == nil } == 1)
            #expect(persons.compactMap(Self.number).count { !isSafe($0) } == 2)
        }
    }

    @Test func `JSON escapes what would end a text`() {
        var json = JSONText()
        json.object { json in
            json.member("a", "\"\\\n\u{1}å")
            json.array("b") { json in
                json.object { $0.member("c", 1) }
                json.object { $0.null("d") }
            }
            json.member("e", true)
        }
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == #"{"a":"\"\\\u000a\u0001å","b":[{"c":1},{"d":null}],"e":true}"#)
    }

    @Test(arguments: [false, true]) func `OneRoster's folder and its ZIP have the same people`(isTidy: Bool) throws {
        let town = Towns.town(isTidy: isTidy)
        let folder = try SampleFolder(.oneRoster, of: town)
        let users = ReadBack.rows(try folder.text("users.csv"), delimiter: ",")
        #expect(users.allSatisfy { $0.count == 22 })
        let zip = try SampleFolder(.oneRosterZip, of: town).archive("oneroster-1.1.zip")
        #expect(
            zip.map(\.name) == [
                "manifest.csv", "orgs.csv", "users.csv", "classes.csv", "enrollments.csv", "demographics.csv",
                "courses.csv", "academicSessions.csv",
            ])
        #expect(zip.allSatisfy { $0.year == 2020 })
        let zipped = ReadBack.rows(String(decoding: zip[2].bytes, as: UTF8.self), delimiter: ",")
        #expect(zipped.allSatisfy { $0.count == 18 })
        let inZip: [[String]] = zipped.dropFirst().map { [$0[0], $0[8], $0[9], $0[11]] }
        let inFolder: [[String]] = users.dropFirst().map { [$0[0], $0[6], $0[7], $0[9]] }
        #expect(inZip == inFolder)

        let roles = ReadBack.rows(try folder.text("roles.csv"), delimiter: ",").dropFirst()
        #expect(roles.map { $0[3] } == users.dropFirst().map { $0[0] })
        #expect(roles.count { $0[5] == "student" } == 873)
        #expect(roles.count { $0[5] == "guardian" } == (isTidy ? 1631 : 1625))
        let agents = users.dropFirst().flatMap { $0[13].split(separator: ",").map(String.init) }
        let guardians = Set(roles.filter { $0[5] == "guardian" }.map { $0[3] })
        #expect(Set(agents) == guardians)
        let enrollments = ReadBack.rows(try folder.text("enrollments.csv"), delimiter: ",").dropFirst()
        #expect(enrollments.count == 873 && enrollments.allSatisfy { $0.count == 10 })
        if isTidy { #expect(users.dropFirst().allSatisfy { isSafe($0[9]) }) }
    }
}
