import Testing

@testable import Outreach
@testable import RosterImport

struct SS12000HostileTests {
    typealias Page = SS12000Page

    @Test func `a second element of one id isn't used, but its mark counts`() throws {
        let again = Page.person(
            "p1", "Anders", civicNo: "200601152382", marking: "\"Sekretessmarkering\"", Page.enrolled(),
            "\"emails\":[{\"value\":\"dold@example.se\"}]")
        let reading = try SS12000Reading(Page.page(Page.bohus, Page.anna, Page.eva, Page.ulf, again))
        #expect(reading.pupils.map { $0.pupil?.name?.given } == ["Anna"])
        #expect(reading.pupils.map { $0.pupil?.protection } == [.protected])
        #expect(reading.others.map(\.email) == ["dold@example.se"])
        #expect(reading.kinds == [.duplicateID])
    }

    @Test func `beyond fifty duplicates are counted`() throws {
        let all = Array(repeating: Page.anna, count: 61)
        let reading = try SS12000Reading(Page.page(all.joined(separator: ",")))
        #expect(reading.kinds.count { $0 == .duplicateID } == 50)
        #expect(reading.fileKinds.contains(.duplicateIDs(10)))
    }

    @Test func `a link to nobody is found, and the pupil's other ties aren't said to be all`() throws {
        let reading = try SS12000Reading(
            Page.page(
                Page.bohus, Page.anna, Page.eva, Page.klass("7A", "P1", "P7", "P8"),
                Page.person("P2", "Bo", civicNo: "200601152382", Page.enrolled(at: "O9"))))
        #expect(reading.kinds == [.danglingLink(.guardian), .danglingLink(.school)])
        #expect(!reading.pupils[0].carriesGuardians)
        #expect(reading.fileKinds == [.danglingLinks(.schoolClass, 2)])
    }

    @Test func `beyond fifty links to nobody are counted`() throws {
        let pupils = (1...60).map { Page.person("P\($0)", "Bo", Page.enrolled(at: "O9"), Page.guardians("G1", "G9")) }
        let reading = try SS12000Reading(Page.page(Page.bohus, pupils.joined(separator: ","), Page.eva))
        #expect(reading.kinds.count { $0 == .danglingLink(.guardian) } == 50)
        #expect(reading.lateFindings.map(\.kind) == [.danglingLinks(.guardian, 10), .danglingLinks(.school, 10)])
    }

    @Test func `a kind of page that isn't there is named once`() throws {
        let reading = try SS12000Reading(Page.page(Page.anna))
        #expect(reading.fileKinds == [.pageMissing(.guardian), .pageMissing(.school), .pageMissing(.schoolClass)])
        #expect(reading.kinds == [])
    }

    @Test func `more pages and records of other kinds are told of`() throws {
        let page = "{\"data\":[\(Page.anna),{\"id\":\"A\",\"activityType\":\"x\"},17],\"pageToken\":\"next\"}"
        let kinds = try SS12000Reading(page).fileKinds
        #expect(kinds.prefix(2) == [.morePages, .recordsNotNeeded(2)])
        let last = "{\"data\":[\(Page.eva)],\"pageToken\":null}"
        #expect(try !SS12000Reading(page, last).fileKinds.contains(.morePages))
    }

    @Test func `pages without persons are refused`() {
        #expect(SS12000Reading.fault(Page.page(Page.bohus)) == .jsonNoPersons)
        #expect(SS12000Reading.fault("[]") == .jsonNoPersons)
    }

    @Test func `pages are recognised by their records`() throws {
        func recognises(_ text: String) throws -> Bool {
            let roster = try TemporaryRoster(text, named: "x.txt")
            return try withExtendedLifetime(roster) { try SS12000Form.recognises(roster.file) }
        }
        #expect(try recognises(Page.page(Page.anna)))
        #expect(try recognises("\u{FEFF} [\(Page.bohus)]"))
        #expect(try recognises(Page.page("{\"id\":1}", Page.klass("7A"))))
        #expect(try recognises(Page.anna))
        #expect(try !recognises("{\"data\":[{\"id\":\"1\"}]}"))
        #expect(try !recognises("Pnr;Namn\n"))
        #expect(try !recognises(""))
    }

    @Test func `a field of the wrong type counts as absent`() throws {
        let odd = """
            {"id":7,"givenName":{},"familyName":"Ek","civicNo":"200503142382","birthDate":2005,"emails":{},"addresses":"x",\
            "phoneNumbers":[1,null,[]],"enrolments":[null,3,{"enroledAt":"O1","schoolYear":7.5,"cancelled":"nej"}],\
            "responsibles":[null,{"person":null,"relationType":"Vårdnadshavare"}],"securityMarking":"Ingen"}
            """
        let reading = try SS12000Reading(Page.page(Page.bohus, odd))
        #expect(reading.pupils.map { $0.pupil?.name } == [PersonName(given: "", family: "Ek")])
        #expect(reading.pupils.map { $0.pupil?.knownBy } == [.source])
        #expect(reading.pupils.map(\.carriesGuardians) == [false])
    }

    @Test(arguments: [
        #""securityMarking":"Sekretessmarkering","securityMarking":"Ingen""#,
        #""securityMarking":"Ingen","securityMarking":"Sekretessmarkering""#,
        #""securityMarking":"Ingen","\u0073ecurityMarking":"Ingen""#,
        #""securityMarking":"Ingen","SecurityMarking":"X""#,
        #""securityMarking":"Ingen","meta":{"a":1,"a":2}"#,
    ])
    func `a key that stands twice hides no mark`(fields: String) throws {
        let anna =
            "{\"id\":\"P1\",\"givenName\":\"Anna\",\"civicNo\":{\"value\":\"200503142382\"},\(Page.enrolled()),"
            + "\(Page.guardians("G1")),\"addresses\":[\(Page.address("x", "Storgatan 1"))],\(fields)}"
        let other = Page.person(
            "P2", "Bo", civicNo: "200601152382", Page.enrolled(), Page.guardians("G1", "G3"))
        let gun = Page.person(
            "G3", "Gun", civicNo: "198101052382", "\"addresses\":[\(Page.address("x", "Storgatan 1"))]")
        let page = Page.page(Page.bohus, other, anna, Page.eva, gun)
        let reading = try SS12000Reading(page)
        #expect(reading.pupils.map(\.isRejected) == [false, true])
        #expect(reading.kinds == [.repeatedField(of: .pupil)])
        let judged = try Fixtures.read(page)
        #expect(
            judged.applied.flatMap(\.guardians).allSatisfy {
                $0.guardian.address == nil && $0.guardian.email == nil && $0.guardian.phone == nil
            })
        #expect(judged.rejected.map(\.cells) == [nil])
    }

    @Test func `a guardian in whom a key stands twice isn't used`() throws {
        let eva = String(Page.eva.dropLast()) + ",\"familyName\":\"Berg\"}"
        let reading = try SS12000Reading(Page.page(Page.bohus, Page.anna, eva, Page.ulf))
        #expect(reading.guardians.compactMap { $0.name?.given } == ["Ulf"])
        #expect(!reading.pupils[0].carriesGuardians)
        #expect(reading.others.allSatisfy { $0.protection == .protected })
        #expect(reading.kinds == [.repeatedField(of: .guardian)])
    }

    @Test func `a protected pupil's guardians lose their contacts, on whatever page they stand`() throws {
        let anna = Page.anna.replacing("Ingen", with: "Sekretessmarkering")
        for records in [[Page.bohus, anna, Page.eva, Page.ulf], [Page.ulf, Page.eva, anna, Page.bohus]] {
            let reading = try Fixtures.read(Page.page(records.joined(separator: ",")))
            #expect(reading.storedContacts == [])
            #expect(reading.applied.flatMap(\.protectedContacts).count >= 2)
        }
    }

    @Test func `the home of a protected child who isn't at a school any more is nobody's address`() throws {
        let former = Page.person(
            "P9", "Bo", civicNo: "200601152382", marking: "\"Sekretessmarkering\"",
            Page.enrolled("\"endDate\":\"2019-06-10\""), Page.guardians("G1"))
        let reading = try Fixtures.read(Page.page(Page.bohus, Page.anna, Page.eva, Page.ulf, former))
        #expect(reading.storedContacts == ["Ågatan 2"])
        let owned = reading.applied.flatMap(\.protectedContacts)
        #expect(try Set(owned.map(\.owner)) == [Fixtures.identity("060115-2382")])
    }

    @Test func `whoever is neither pupil nor guardian counts only if protected`() throws {
        let home = "\"addresses\":[\(Page.address("Folkbokföring", "Storgatan 1"))]"
        let teacher = Page.person("T1", "Tor", civicNo: "198101052382", marking: "\"Sekretessmarkering\"", home)
        let other = Page.person("T2", "Ture", home)
        let reading = try Fixtures.read(Page.page(Page.bohus, Page.anna, Page.eva, Page.ulf, teacher, other))
        #expect(reading.storedContacts == ["eva@example.se", "Ågatan 2"])
        #expect(reading.fileFindings.map(\.kind).contains(.personsNotNeeded(1)))
    }

    @Test func `a page cut at any byte is refused`() throws {
        let page = Array(Page.page(Page.bohus, Page.anna, Page.eva, Page.ulf, Page.klass("7A", "P1")).utf8)
        for length in 0..<page.count {
            let roster = try TemporaryRoster(Array(page.prefix(length)), named: "sida.json")
            #expect(throws: RosterFault.self) { try SS12000Form([roster.file], context: Fixtures.context()) }
        }
    }

    @Test func `500 mutations of a page are read or refused`() throws {
        let page = Array(Page.page(Page.bohus, Page.anna, Page.eva, Page.ulf, Page.klass("7A", "P1")).utf8)
        let alphabet = Array("\"{}[]:,\\u0n1e-".utf8) + [0xFF, 0xC3, 0x80, 0]
        var state: UInt64 = 2020
        func below(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(max(1, limit)))
        }
        for _ in 0..<500 {
            var bytes = page
            for _ in 0...below(4) {
                let at = below(bytes.count)
                switch below(4) {
                case 0: bytes[at] = UInt8(below(256))
                case 1: bytes.insert(alphabet[below(alphabet.count)], at: at)
                case 2: bytes.removeSubrange(at..<min(bytes.count, at + below(30)))
                default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + below(80))], at: below(bytes.count))
                }
            }
            do {
                let reading = try Fixtures.read(bytes: bytes)
                for row in reading.applied where row.pupil?.protection == .protected {
                    #expect(
                        row.guardians.allSatisfy {
                            $0.guardian.address == nil && $0.guardian.email == nil && $0.guardian.phone == nil
                        })
                }
            } catch let fault as RosterFault {
                #expect(!fault.words.sv.isEmpty)
            }
        }
    }
}
