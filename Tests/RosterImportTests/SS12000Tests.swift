import Testing

@testable import Outreach
@testable import RosterImport

struct SS12000Tests {
    typealias Page = SS12000Page

    private func read(_ records: String..., context: RosterContext = Fixtures.context()) throws -> SS12000Reading {
        let all = ([Page.bohus] + records).joined(separator: ",\n")
        return try SS12000Reading(Page.page(all), context: context)
    }

    private func pupil(_ more: String..., civicNo: String? = "200503142382", id: String = "P1") -> String {
        Page.person(id, "Anna", civicNo: civicNo, more.joined(separator: ","))
    }

    @Test func `a pupil, two guardians, a school and a class are joined`() throws {
        let reading = try read(Page.anna, Page.eva, Page.ulf, Page.klass("7A", "P1"))
        let anna = reading.pupils[0]
        #expect(try anna.pupil?.identity == Fixtures.identity("050314-2382"))
        #expect(anna.pupil?.name == PersonName(given: "Anna", family: "Ek"))
        #expect(anna.pupil?.protection == Protection.none)
        #expect(anna.pupil?.knownBy == .number)
        #expect(anna.school == Fixtures.code("11043800"))
        #expect(anna.className == "7A")
        #expect(anna.schoolYear == 7)
        #expect(anna.birthYear == 2005)
        #expect(anna.source == .school)
        #expect(anna.carriesGuardians)
        let ulf = Fixtures.key.identityKey(ofSource: "ss12000", id: "g2")
        #expect(try anna.guardians.map(\.identity) == [Fixtures.identity("820106-2398"), ulf])
        #expect(anna.guardians.map(\.name) == [nil, nil])
        #expect(anna.location == RosterLocation(file: "sida1.json", row: 2, unit: .record))
        let eva = reading.rows[1]
        #expect(eva.pupil == nil)
        #expect(try eva.guardians.map(\.identity) == [Fixtures.identity("820106-2398")])
        #expect(eva.guardians[0].address == PostalAddress(street: "Storgatan 1", postalCode: "44537", town: "Bohus"))
        #expect(eva.guardians[0].email == "eva@example.se")
        #expect(reading.kinds == [])
        #expect(reading.fileKinds == [])
    }

    @Test func `a guardian without a number is known by the id, one person for all pupils`() throws {
        let bo = Page.person("P2", "Bo", civicNo: "200601152382", Page.enrolled(), Page.guardians("G2"))
        let reading = try read(Page.anna, Page.eva, Page.ulf, bo)
        let ulf = Fixtures.key.identityKey(ofSource: "ss12000", id: "g2")
        let named = try #require(reading.guardians.first { $0.name?.given == "Ulf" })
        #expect(named.identity == ulf)
        #expect(named.knownBy == .source)
        #expect(reading.rows.filter(\.refersToPupil).isEmpty)
        #expect(reading.pupils.map { $0.guardians.contains { $0.identity == ulf } } == [true, true])
        #expect(reading.pupils.map(\.carriesGuardians) == [true, true])
    }

    @Test(arguments: ["Annan ansvarig", "God man", "Utsedd behörig", "Annan behörig", "Förälder", ""])
    func `only a vårdnadshavare is a guardian`(relation: String) throws {
        let reading = try read(pupil(Page.enrolled(), Page.guardians("G1", relation: relation)), Page.eva)
        #expect(reading.pupils[0].guardians.isEmpty)
        #expect(reading.pupils[0].carriesGuardians)
        #expect(reading.guardians.isEmpty)
        #expect(reading.lateFindings.map(\.kind) == [.personsNotNeeded(1)])
    }

    @Test func `a pupil without responsibles doesn't say that there are none`() throws {
        #expect(try read(pupil(Page.enrolled())).pupils[0].carriesGuardians == false)
        #expect(try read(pupil(Page.enrolled(), "\"responsibles\":[]")).pupils[0].carriesGuardians)
    }

    @Test(arguments: [
        ("\"startDate\":\"2019-08-20\"", true), ("\"startDate\":\"2020-03-01\"", true),
        ("\"startDate\":\"2020-03-02\"", false), ("\"endDate\":\"2020-03-01\"", true),
        ("\"endDate\":\"2020-02-29\"", false), ("\"cancelled\":true", false), ("\"cancelled\":false", true),
        ("\"startDate\":null,\"endDate\":null", true), ("\"endDate\":\"2020-03-01T00:00:00Z\"", true),
    ])
    func `a pupil is somebody with a place on the day of reference`(fields: String, isPupil: Bool) throws {
        let reading = try read(pupil(Page.enrolled(fields)))
        #expect(reading.pupils.count == (isPupil ? 1 : 0))
    }

    @Test func `pupils who begin later are counted`() throws {
        let reading = try read(pupil(Page.enrolled("\"startDate\":\"2020-08-20\"")))
        #expect(reading.fileKinds.contains(.enrolmentsInFuture(1)))
    }

    @Test func `of several places a current school goes before a leisure-time centre and an older one`() throws {
        let other = #"{"id":"O2","displayName":"Da Vinciskolan","schoolUnitCode":"61084420"}"#
        func place(_ school: String, _ type: String, _ year: Int, _ start: String, _ end: String = "2021-06-10")
            -> String
        {
            "{\"enroledAt\":{\"id\":\"\(school)\"},\"schoolType\":\"\(type)\",\"schoolYear\":\(year),"
                + "\"startDate\":\"\(start)\",\"endDate\":\"\(end)\"}"
        }
        let places = [
            place("O2", "FTH", 9, "2020-02-01"), place("O2", "GR", 6, "2018-08-20", "2019-06-10"),
            place("O1", "GR", 7, "2019-08-20"), place("O2", "GR", 8, "2019-01-10"), place("O2", "GR", 9, "2020-08-20"),
        ]
        for order in [places, places.reversed()] {
            let reading = try read(other, pupil("\"enrolments\":[\(order.joined(separator: ","))]"))
            #expect(reading.pupils.map(\.school) == [Fixtures.code("11043800")])
            #expect(reading.pupils.map(\.schoolYear) == [7])
        }
        let centre = try read(other, pupil("\"enrolments\":[\(places[0])]"))
        #expect(centre.pupils.map(\.school) == [Fixtures.code("61084420")])
        #expect(centre.pupils.map(\.schoolYear) == [nil])
    }

    @Test(arguments: [
        ("\"schoolType\":\"GR\",\"schoolYear\":7", 7), ("\"schoolYear\":\"7\"", 7), ("\"schoolType\":\"FKLASS\"", 0),
        ("\"schoolType\":\"GY\",\"schoolYear\":1", nil), ("\"schoolType\":\"GR\"", 8), ("\"schoolType\":\"GY\"", nil),
    ])
    func `the year of school is compulsory school's, or the class's`(fields: String, year: Int?) throws {
        let reading = try read(pupil(Page.enrolled(fields)), Page.klass("8B", "P1"))
        #expect(reading.pupils.map(\.schoolYear) == [year])
    }

    @Test func `a year that isn't one is found`() throws {
        let reading = try read(pupil(Page.enrolled("\"schoolYear\":12")))
        #expect(reading.pupils.map(\.schoolYear) == [nil])
        #expect(reading.kinds == [.schoolYearNotUnderstood])
    }

    @Test func `a class counts while the group and the membership hold`() throws {
        let past = ",\"endDate\":\"2020-02-29\""
        #expect(try read(pupil(Page.enrolled()), Page.klass("7A", "P1", more: past)).pupils.map(\.className) == [nil])
        let two = try read(
            pupil(Page.enrolled()), Page.klass("7C", "P1"), Page.klass("7B", "P1"), Page.klass("7A", "P1", at: "O9"))
        #expect(two.pupils.map(\.className) == ["7B"])
        let mentors = Page.klass("M", "P1").replacing("Klass", with: "Mentor")
        #expect(try read(pupil(Page.enrolled()), mentors).pupils.map(\.className) == [nil])
    }

    @Test(arguments: [
        #"{"id":"O2","displayName":"Bohusskolan 7-9","parentOrganisation":{"id":"O1"},"organisationType":"Skola"}"#,
        #"{"id":"O2","displayName":"Bohus","organisationType":"Skola"}"#,
        #"{"id":"O2","displayName":"X","organisationType":"Skola"},{"id":"O3","organisationType":"Skolenhet","schoolUnitCode":"11043800","parentOrganisation":{"id":"O2"}}"#,
    ])
    func `a school is known by its unit's code or its name`(organisations: String) throws {
        let reading = try read(organisations, pupil(Page.enrolled(at: "O2")))
        #expect(reading.pupils.map(\.school) == [Fixtures.code("11043800")])
        #expect(reading.kinds == [])
    }

    @Test func `an unknown school is found, and the default school stands in`() throws {
        let other = #"{"id":"O2","displayName":"Bohuskolan","organisationType":"Skola"}"#
        let unknown = try read(other, pupil(Page.enrolled(at: "O2")))
        #expect(unknown.kinds == [.schoolUnknown(name: "Bohuskolan", suggestion: "Bohusskolan")])
        let known = try read(
            other, pupil(Page.enrolled(at: "O2")), context: Fixtures.context(defaultSchool: Fixtures.code("61084420")))
        #expect(known.pupils.map(\.school) == [Fixtures.code("61084420")])
        #expect(known.kinds == [])
    }

    @Test func `a pupil without a number is known by the id`() throws {
        let reading = try read(pupil(Page.enrolled(), "\"birthDate\":\"2005-03-14\"", civicNo: nil, id: "ABC"))
        #expect(reading.pupils[0].pupil?.identity == Fixtures.key.identityKey(ofSource: "ss12000", id: "abc"))
        #expect(reading.pupils[0].pupil?.knownBy == .source)
        #expect(reading.pupils[0].birthYear == 2005)
        #expect(reading.kinds == [.pupilWithoutNumber])
        #expect(!reading.pupils[0].isRejected)
    }

    @Test func `a number of another country is none`() throws {
        let foreign = "\"civicNo\":{\"value\":\"01017012345\",\"nationality\":\"NOR\"}"
        let reading = try read(pupil(Page.enrolled(), foreign, civicNo: nil))
        #expect(reading.kinds == [.pupilWithoutNumber, .birthYearUnknown])
    }

    @Test func `a number that can't be read rejects a pupil, and a guardian is known by the id`() throws {
        let eva = Page.person("G1", "Eva", civicNo: "198201062399")
        let reading = try read(
            pupil(Page.enrolled(), Page.guardians("G1"), civicNo: "200503142383"),
            pupil(Page.enrolled(), Page.guardians("G1"), id: "P2"), eva)
        #expect(reading.pupils.map(\.isRejected) == [true, false])
        #expect(reading.pupils[0].unreadNumber == "200503142383")
        #expect(reading.kinds == [.pupilNumberCheckDigit, .guardianNumberCheckDigit])
        #expect(reading.guardians.compactMap { $0.name == nil ? nil : $0.knownBy } == [.source])
    }

    @Test func `a birth date tells the year where the number doesn't`() throws {
        let reading = try read(
            pupil(Page.enrolled(), "\"birthDate\":\"2005-03-14\"", civicNo: "200500142385"))
        #expect(reading.pupils.map(\.birthYear) == [2005])
        #expect(reading.kinds == [])
    }

    @Test(arguments: [
        ("\"Ingen\"" as String?, Protection.none, nil as String?), ("\"ingen \"", .none, nil), (nil, .unknown, nil),
        ("null", .unknown, nil),
        ("\"Sekretessmarkering\"", .protected, nil), ("\"Skyddad folkbokföring\"", .protected, nil),
        ("\"Kanske\"", .protected, "Kanske"), ("\"Nej\"", .protected, "Nej"), ("\"\"", .protected, "…"),
        ("false", .protected, "…"), ("0", .protected, "0"), ("[]", .protected, "…"),
        ("\"\\ud800\"", .protected, "…"),
    ])
    func `Ingen is none, absent is unknown, everything else protects`(
        marking: String?, protection: Protection, unknown: String?
    ) throws {
        let anna = Page.person("P1", "Anna", civicNo: "200503142382", marking: marking, Page.enrolled())
        let reading = try read(anna)
        #expect(reading.pupils.map { $0.pupil?.protection } == [protection])
        #expect(reading.pupils.map { $0.pupil?.unknownMark } == [unknown])
        #expect(reading.kinds == (unknown == nil ? [] : [.protectionMarkNotUnderstood]))
    }

    @Test func `a page without marks says so`() throws {
        let anna = Page.person("P1", "Anna", civicNo: "200503142382", marking: nil, Page.enrolled())
        let eva = Page.person("G1", "Eva", marking: nil)
        let kinds = try read(anna, eva).fileKinds
        #expect(kinds.contains(.noProtectionColumn(of: .pupil)) && kinds.contains(.noProtectionColumn(of: .guardian)))
    }

    @Test(arguments: [
        ("Aktiv", nil, []), ("UTVANDRAD", Standing.deregistered, []), ("Avliden", .deregistered, []),
        ("Vilande", nil, [Finding.Kind.personStatusNotUnderstood]),
    ])
    func `the status tells who is struck off, and never that somebody is there again`(
        status: String, standing: Standing?, kinds: [Finding.Kind]
    ) throws {
        let reading = try read(pupil(Page.enrolled(), "\"personStatus\":\"\(status)\""))
        #expect(reading.pupils.map { $0.pupil?.standing } == [standing])
        #expect(reading.kinds == kinds)
    }

    @Test(arguments: [
        ("2.0", "Särskildpostadress", "Tillfälligadress"), ("2.1", "Särskild postadress", "Tillfällig adress"),
        ("2.0", "SÄRSKILDPOSTADRESS", "tillfälligadress"),
    ])
    func `post goes to the special address first`(version: String, special: String, temporary: String) throws {
        let addresses = [
            Page.address(temporary, "Tillfälliga vägen 4"), Page.address("Postadress", "Box 3"),
            Page.address("Folkbokföring", "Storgatan 1"), Page.address(special, "Box 2"),
        ]
        for count in 1...4 {
            let eva = Page.person(
                "G1", "Eva", "\"addresses\":[\(addresses.prefix(count).joined(separator: ","))]")
            let reading = try read(Page.anna, eva)
            let streets = ["Tillfälliga vägen 4", "Box 3", "Storgatan 1", "Box 2"]
            #expect(reading.guardian("Eva")?.address?.street == streets[count - 1])
            #expect(
                reading.guardian("Eva")?.otherAddresses.compactMap(\.street) == streets.prefix(count - 1).reversed())
            #expect(reading.taken.manner == Words("JSON, SS 12000 \(version)"))
        }
    }

    @Test func `an address that lacks something gives way to one that doesn't`() throws {
        let eva = Page.person(
            "G1", "Eva",
            "\"addresses\":[\(Page.address("Särskild postadress", "Box 2", "")),\(Page.address("Folkbokföring", "Storgatan 1"))]"
        )
        #expect(try read(Page.anna, eva).guardian("Eva")?.address?.street == "Storgatan 1")
    }

    @Test(arguments: [
        ("c/o Berg, Storgatan 1", "Berg", "Storgatan 1"),
        ("C/O: Eva Berg, Storgatan 1, lgh 1001", "Eva Berg", "Storgatan 1, lgh 1001"),
        ("Storgatan 1, c/o Berg", "Berg", "Storgatan 1"), ("Storgatan 1", nil, "Storgatan 1"),
        ("c/o Berg Storgatan 1", nil, "c/o Berg Storgatan 1"),
    ])
    func `a c/o is parted from the street`(written: String, careOf: String?, street: String) throws {
        let eva = Page.person("G1", "Eva", "\"addresses\":[\(Page.address("Folkbokföring", written, "SE-445 37"))]")
        let address = try read(Page.anna, eva).guardian("Eva")?.address
        #expect(address == PostalAddress(careOf: careOf, street: street, postalCode: "44537", town: "Bohus"))
    }

    @Test func `where a c/o can't be parted every home that may be meant is known`() throws {
        let eva = Page.person(
            "G1", "Eva", "\"addresses\":[\(Page.address("Folkbokföring", "c/o Eva Berg Storgatan 1"))]")
        let homes = try read(Page.anna, eva).guardian("Eva")?.otherAddresses.compactMap(\.street)
        #expect(homes == ["Berg Storgatan 1", "Storgatan 1", "1"])
    }

    @Test func `a country that is Sweden is left out, and another one stays`() throws {
        func eva(_ country: String, _ code: String) throws -> PostalAddress? {
            let address =
                "{\"streetAddress\":\"Gate 1\",\"postalCode\":\(code),\"locality\":\"Oslo\",\"country\":\"\(country)\"}"
            return try read(Page.anna, Page.person("G1", "Eva", "\"addresses\":[\(address)]")).guardian("Eva")?.address
        }
        #expect(try eva("Sverige", "44537")?.country == nil)
        #expect(try eva("SE", "44537")?.postalCode == "44537")
        #expect(
            try eva("Norge", "\"0150\"")
                == PostalAddress(street: "Gate 1", postalCode: "0150", town: "Oslo", country: "Norge"))
    }

    @Test func `private e-mail and mobile phone go first, and wrong ones are found`() throws {
        let eva = Page.person(
            "G1", "Eva",
            #""emails":[{"value":"jobb@example.se","type":"Arbete"},null,{"value":"hemma","type":"Privat"},{"value":"hemma@example.se","type":"Privat"}]"#,
            #""phoneNumbers":[{"value":"0303-703000"},{"value":"0701740605","mobile":true},{"value":"x","mobile":"true"}]"#
        )
        let reading = try read(Page.anna, eva, Page.ulf)
        #expect(reading.guardian("Eva")?.email == "hemma@example.se")
        #expect(reading.guardian("Eva")?.phone == "0701740605")
        #expect(reading.others.map(\.email) == ["jobb@example.se"])
        #expect(reading.others.map(\.phone) == ["0303-703000"])
        #expect(reading.kinds == [.emailInvalid, .phoneInvalid])
    }

    @Test func `a guardian without a name is found and not used`() throws {
        let nobody = Page.person("G1", nil, civicNo: "198201062398", marking: "\"Sekretessmarkering\"")
        let reading = try read(Page.anna, nobody, Page.ulf)
        #expect(reading.guardians.compactMap(\.name?.given) == ["Ulf"])
        // Ulf is known by the id; whoever has no name isn't taken, with a number or without.
        let ulf = Fixtures.key.identityKey(ofSource: "ss12000", id: "g2")
        #expect(reading.pupils.map { $0.guardians.map(\.identity) } == [[ulf]])
        #expect(reading.pupils.map(\.carriesGuardians) == [false])
        let unnumbered = try read(Page.anna, Page.person("G1", nil), Page.ulf)
        #expect(unnumbered.pupils.map { $0.guardians.map(\.identity) } == [[ulf]])
        #expect(unnumbered.kinds == [.guardianNameMissing])
        #expect(reading.kinds == [.guardianNameMissing])
        #expect(try reading.others.map(\.identity) == [Fixtures.identity("820106-2398")])
    }

    @Test func `pages in any order and any number of files give the same rows`() throws {
        let bo = Page.person("P2", "Bo", civicNo: "200601152382", Page.enrolled(), Page.guardians("G2"))
        let records = [Page.bohus, Page.anna, Page.eva, Page.ulf, bo, Page.klass("7A", "P1", "P2")]
        func summary(_ reading: SS12000Reading) -> [String] {
            reading.rows.map { row in
                let people = row.persons.map { "\($0.identity?.hexadecimal ?? "-") \($0.name?.full ?? "-")" }
                return "\(people) \(row.school?.digits ?? "-") \(row.className ?? "-") \(row.carriesGuardians)"
            }.sorted()
        }
        let whole = try SS12000Reading(Page.page(records.joined(separator: ",")))
        #expect(whole.rows.count == 4)
        let apart = try SS12000Reading(pages: records.map { Page.page($0) })
        let backwards = try SS12000Reading(pages: records.reversed().map { Page.page($0) })
        #expect(summary(apart) == summary(whole))
        #expect(summary(backwards) == summary(whole))
        #expect(backwards.kinds == [] && backwards.fileKinds == [])
    }
}
