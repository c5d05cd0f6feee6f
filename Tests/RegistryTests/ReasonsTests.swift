import GRDB
import Outreach
import Registry
import Testing

/// A contact is kept from everybody for one or several persons' sakes, and is free when the last reason is gone.
@Suite struct ReasonsTests {
    private static let home = "Hemligvägen 13"

    /// What a case does before protection is lifted, and after each lift whether the home is still kept from everybody.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let given: @Sendable (TestOffice) throws -> Void
        let lifts: [(person: PersonID, isKept: Bool)]

        init(
            _ what: String, _ lifts: [(person: PersonID, isKept: Bool)],
            given: @escaping @Sendable (TestOffice) throws -> Void
        ) {
            testDescription = what
            self.given = given
            self.lifts = lifts
        }
    }

    private static let p1 = PersonID.pupil(PupilID(1))
    private static let p2 = PersonID.pupil(PupilID(2))
    private static let g1 = PersonID.guardian(GuardianID(1))
    private static let g2 = PersonID.guardian(GuardianID(2))

    static let cases: [Case] = [
        Case("child and guardian marked in one row, the child lifted first", [(p1, true), (g1, false)]) { office in
            try office.importing([marked(office, child: true, guardian: true)])
        },
        Case("child and guardian marked in one row, the guardian lifted first", [(g1, true), (p1, false)]) { office in
            try office.importing([marked(office, child: true, guardian: true)])
        },
        Case("known before, then both marked in one row", [(p1, true), (g1, false)]) { office in
            try office.importing([open(office, 1)])
            try office.importing([
                office.row(1, [office.guardian(1, protection: .protected)], protection: .protected)
            ])
        },
        Case("the guardian by hand, then the child", [(g1, true), (p1, false)]) { office in
            try office.importing([open(office, 1)])
            try protect(g1, office)
            try protect(p1, office)
        },
        Case("the child by hand, then the guardian", [(p1, true), (g1, false)]) { office in
            try office.importing([open(office, 1)])
            try protect(p1, office)
            try protect(g1, office)
        },
        Case("the guardian by a file, a month later the child by another", [(g1, true), (p1, false)]) { office in
            try office.importing([marked(office, child: false, guardian: true)])
            try office.importing([office.row(1, protection: .protected, carriesGuardians: false)])
        },
        Case("two siblings of one guardian, one after the other", [(p1, true), (p2, false)]) { office in
            try office.importing([open(office, 1), open(office, 2)])
            try protect(p1, office)
            try protect(p2, office)
        },
        Case("two siblings of one guardian in one file", [(p2, true), (p1, false)]) { office in
            try office.importing([open(office, 1), open(office, 2)])
            try office.importing([
                office.row(1, protection: .protected, carriesGuardians: false),
                office.row(2, protection: .protected, carriesGuardians: false),
            ])
        },
        Case("a sibling who is new and marked", [(p1, true), (p2, false)]) { office in
            try office.importing([open(office, 1)])
            try protect(p1, office)
            try office.importing([office.row(2, [office.guardian(1)], protection: .protected)])
        },
        Case("a protected guardian who becomes that of a protected pupil", [(g1, true), (p2, false)]) { office in
            try office.importing([marked(office, child: false, guardian: true)])
            try office.importing([office.row(2, [office.guardian(1)], protection: .protected)])
        },
        Case("two neighbours in one home, marked in one file", [(g1, true), (g2, false)]) { office in
            try office.importing([
                marked(office, child: false, guardian: true),
                marked(office, pupil: 2, of: 2, child: false, guardian: true),
            ])
        },
        Case("a neighbour whose address was taken away, and who becomes protected later", [(g1, true), (g2, false)]) {
            office in
            try office.importing([open(office, 1), open(office, 2, of: 2)])
            try protect(g1, office)
            try protect(g2, office)
        },
        Case("a neighbour whose address was never let in, and who becomes protected later", [(g1, true), (g2, false)]) {
            office in
            let left = office.contacts(office.guardian(2, street: home))
            try office.importing([
                marked(office, child: false, guardian: true),
                office.row(
                    2, [office.guardian(2)],
                    barring: [OwnedContacts(owners: [], holder: office.identity("G2"), contacts: left)]),
            ])
            try protect(g2, office)
        },
        Case("a neighbour whose address was taken away isn't a reason", [(g1, false)]) { office in
            try office.importing([open(office, 1), open(office, 2, of: 2)])
            try protect(g1, office)
        },
        Case("two guardians who are one, of whom one has a protected child", [(p1, false)]) { office in
            try office.importing([office.row(1, [office.guardian(1)], protection: .protected), open(office, 2, of: 2)])
            try merge(g2, into: g1, office)
        },
        Case("two guardians who are one, both protected", [(g1, false)]) { office in
            try office.importing([
                marked(office, child: false, guardian: true),
                marked(office, pupil: 2, of: 2, child: false, guardian: true),
            ])
            try merge(g2, into: g1, office)
        },
        Case("two pupils who are one, with a marked guardian", [(p1, true), (g1, false)]) { office in
            try office.importing([
                marked(office, child: true, guardian: true), marked(office, pupil: 2, child: true, guardian: true),
            ])
            try merge(p2, into: p1, office)
        },
    ]

    @Test(arguments: cases) func `a home is free when its last reason is gone`(_ given: Case) throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try given.given(office)
        #expect(try isKept(office))
        #expect(try !folder.holds(Self.home))
        for (person, isStillKept) in given.lifts {
            try office.registry.write { registry in
                try registry.setProtection(.none, of: person)
                try registry.forgetProtectedContacts(of: person)
            }
            #expect(try isKept(office) == isStillKept, "after lifting \(person)")
        }
    }

    @Test func `a half-sibling's protection keeps the home of the guardian they share, not that of the other`() throws {
        let office = try TestOffice()
        try office.importing([
            office.row(1, [office.guardian(1, street: Self.home), office.guardian(2, "Bo", street: "Bortagatan 2")]),
            office.row(2, [office.guardian(1, street: Self.home)]),
        ])
        try Self.protect(Self.p1, office)
        try Self.protect(Self.p2, office)
        try office.registry.write { registry in
            try registry.setProtection(.none, of: Self.p1)
            try registry.forgetProtectedContacts(of: Self.p1)
        }
        #expect(try isKept(office))
        #expect(try !isKept(office, "Bortagatan 2"))
    }

    @Test func `whoever a rejected row protects is free by hand, and a later file without a mark keeps it so`() throws {
        let office = try TestOffice()
        try office.registry.stage { registry in
            let stage = try registry.makeStage()
            try stage.add(heldBack: office.identity("G1"))
            _ = try registry.settleStage(incompleteClasses: [])
        }
        _ = try office.registry.write { try $0.applyStage(on: TestOffice.today) }
        #expect(try office.registry.read { try $0.knownProtection().identities.contains(office.identity("G1")) })
        try office.importing([office.row(1, [office.guardian(1, protection: .protected)])])
        try office.registry.write { registry in
            try registry.setProtection(.none, of: Self.g1)
            try registry.forgetProtectedContacts(of: Self.g1)
        }
        #expect(try !office.registry.read { try $0.knownProtection().identities.contains(office.identity("G1")) })
        try office.importing([office.row(1, [office.guardian(1, street: Self.home)])])
        #expect(try office.guardianRecord(1).address?.street == Self.home)
    }

    @Test func `a neighbour's whole house isn't kept because one flat in it is`() throws {
        let office = try TestOffice()
        try office.importing([
            office.row(1, [office.guardian(1, street: "Storgatan 1 lgh 1001")]),
            office.row(2, [office.guardian(2, street: "Storgatan 1")]),
        ])
        try Self.protect(Self.g1, office)
        #expect(try office.guardianRecord(2).address == nil)
        #expect(try !isKept(office, "Storgatan 1 lgh 1002"))
    }

    private static func open(_ office: TestOffice, _ pupil: Int, of guardian: Int = 1) -> JudgedRow {
        office.row(pupil, [office.guardian(guardian, street: home)])
    }

    /// A row as it is judged where its marks are read.
    private static func marked(
        _ office: TestOffice, pupil: Int = 1, of guardian: Int = 1, child: Bool, guardian isMarked: Bool
    ) -> JudgedRow {
        let owners = (child ? [office.identity("P\(pupil)")] : []) + (isMarked ? [office.identity("G\(guardian)")] : [])
        let dropped = OwnedContacts(
            owners: owners, holder: office.identity("G\(guardian)"),
            contacts: office.contacts(office.guardian(guardian, street: home)))
        return office.row(
            pupil, [office.guardian(guardian, protection: isMarked ? .protected : .none)],
            protection: child ? .protected : .none, protecting: [dropped])
    }

    private static func protect(_ person: PersonID, _ office: TestOffice) throws {
        try office.registry.write { registry in
            let before = try registry.protectedPersons()
            try registry.setProtection(.protected, of: person)
            _ = try registry.scrub(since: before)
        }
    }

    private static func merge(_ gone: PersonID, into person: PersonID, _ office: TestOffice) throws {
        _ = try office.registry.write { try $0.merge(gone, into: person) }
    }

    private func isKept(_ office: TestOffice, _ street: String = home) throws -> Bool {
        let prints = office.contacts(office.guardian(9, street: street))
        return try office.registry.read { try $0.isProtectedContact(prints) }
    }
}
