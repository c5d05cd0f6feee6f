package import Outreach
import Registry
import TestSupport
import Workflow

/// A family in which two become protected when their letters have come so far.
///
/// Perla is protected, and her mother Agda isn't. Birger, with whom they live, is the other guardian of her brother
/// Sixten. In another family Gerda is protected, and Dag, with whom she lives, is not. The cast of roles has families in which
/// people have other parts.
package struct LaterProtection: Sendable {
    /// How far the letters have come.
    package enum Stage: String, CaseIterable, Sendable {
        case beforePrinting, printed, out, returned, met

        /// Whether letters are made once more after the protection.
        package var makesLettersAgain: Bool { self == .printed || self == .returned }

        /// The day on which somebody becomes protected.
        package var day: String { self == .met ? "2020-03-24" : "2020-02-25" }
    }

    /// How it becomes known that somebody is protected.
    package enum Way: String, CaseIterable, Sendable {
        /// A person says so.
        case command
        /// The municipality reads a roster with the marks.
        case file
        /// The school's coordinator does.
        case upload
        /// A person says so, and that what Birger and Dag have, which is only like it, is theirs too.
        case suspicion
        /// A person says so; they come back under other numbers, unmarked and elsewhere, and are held until a person has
        /// said that they are protected.
        case held
        /// They are new in the school's own roster, with marks, which an administrator lets in.
        case letIn
    }

    /// What is tried: every stage by command, and some by rosters; with either cast.
    package static let cases: [(stage: Stage, way: Way, cast: Cast)] =
        Cast.allCases.flatMap { cast in Stage.allCases.map { ($0, .command, cast) } } + [
            (.out, .file, .family), (.met, .upload, .family), (.printed, .suspicion, .family),
            (.returned, .suspicion, .family), (.out, .held, .family), (.out, .letIn, .family), (.met, .letIn, .family),
            (.printed, .file, .roles), (.out, .file, .roles), (.met, .file, .roles),
        ]

    /// Whether every page is opened too, which takes a minute each.
    package static func isTriedOnPages(_ tried: (stage: Stage, way: Way, cast: Cast)) -> Bool {
        tried.cast == .family || tried.way == .command && (tried.stage == .out || tried.stage == .printed)
            || tried.way == .file && tried.stage == .met
    }

    /// Everybody of the two families, by number.
    package let persons: [PersonID]
    /// The number of somebody whose name is looked for.
    package let ids: [Name: PersonID]
    /// The letters that both families had before.
    package let letters: [LetterCode]
    /// Those of them that are to or about somebody protected, or to a protected pupil's guardian: of their recipients
    /// nobody is named.
    package let hiddenLetters: [LetterCode]
    /// The packs in which these lay.
    package let packs: [String]

    /// What must stand nowhere any more.
    package static let contacts =
        [
            "Hemgatan 11", "agda@example.se", "070-174 06 22", "Lönngatan 12", "gerda@example.se", "070-174 06 24",
            // Where they come back.
            "Granstigen 14", "ny@example.se", "070-174 06 26",
        ] + roleContacts

    /// Plays a term until both are protected.
    package init(_ stage: Stage, by way: Way = .command, _ cast: Cast = .family, in term: SchoolTerm) throws {
        let known = cast == .family ? Self.children(before: way) : Self.childrenOfRoles
        try term.importing(known + Families.all)
        if cast == .roles { try Self.sayWhoIsAPupilAndAMother(term) }
        try term.plan()
        for campaign in [SchoolTerm.meetings, SchoolTerm.post] { try term.letters(campaign) }
        var ids: [Name: PersonID] = [:]
        for name in cast.names where way != .letIn || !name.role.isProtected {
            ids[name] = try Self.persons(name.full, term)[0]
        }
        var persons = try cast.others.flatMap { try Self.persons($0, term) }
        let guardians = (ids.values + persons).compactMap { if case .guardian(let id) = $0 { id } else { nil } }
        let facts = try [SchoolTerm.meetings, SchoolTerm.post].flatMap { try term.facts($0) }
            .filter { $0.recipients.contains(where: guardians.contains) }
        letters = facts.map(\.code)
        let apart = ids.filter { $0.key.role == .protectedPupilsGuardian || $0.key.role == .protectedGuardian }.values
        hiddenLetters = facts.filter { $0.recipients.contains { apart.contains(.guardian($0)) } }.map(\.code)
        packs = try letters.map { try term.packCode(of: $0) }
        try Self.send(facts, stage, term)
        switch way {
        case .command, .suspicion, .held:
            for name in cast.names where name.role.isProtected {
                guard let person = ids[name] else { continue }
                try term.on(stage.day) { _ = try ChangePerson.protect(person, $0) }
            }
        case .file:
            var options = ImportRosters.Options()
            options.allowsManyProtected = true
            try term.importing(
                Self.marked(known) + Families.all, on: stage.day, named: "senare.csv", options: options)
        case .upload: try Self.upload(Self.marked(known), on: stage.day, term)
        case .letIn:
            try Self.upload(Self.marked(Self.children), on: stage.day, term)
            try term.on(stage.day) { office in
                for waiting in try LetIn.waiting(office) { _ = try LetIn.run(waiting.arrival.id, office) }
            }
            for name in cast.names where name.role.isProtected { ids[name] = try Self.protected(name, term) }
        }
        switch way {
        case .suspicion: try Self.answerSuspicions(on: stage.day, term)
        case .held: persons += try Self.comeBack(on: stage.day, term)
        case .command, .file, .upload, .letIn: break
        }
        self.ids = ids
        self.persons = ids.values.sorted() + persons
        guard stage.makesLettersAgain else { return }
        for campaign in [SchoolTerm.meetings, SchoolTerm.post] { try term.letters(campaign, on: stage.day) }
    }

    /// Says of every home that is asked about that it is a protected person's.
    private static func answerSuspicions(on day: String, _ term: SchoolTerm) throws {
        let asked = try term.on(day) { try Review.gather($0).items(of: .suspectedHome).map(\.matter.persons[0]) }
        guard asked.count == 2 else { throw SchoolTerm.NotOne(name: "suspected homes", found: asked) }
        for guardian in asked {
            try term.on(day) { _ = try SettleReview.run(["suspected", guardian.description, "yes"], $0) }
        }
    }

    /// Brings both under other numbers, without a mark and at another home, and says that they are protected.
    private static func comeBack(on day: String, _ term: SchoolTerm) throws -> [PersonID] {
        var perla = children[0]
        perla.number = TestNumber.born(2005, day: 68)
        perla.parents = [agda]
        var gerda = gerda
        (gerda.number, gerda.street) = (TestNumber.born(1979, day: 69), "Granstigen 14")
        (gerda.email, gerda.phone) = ("ny@example.se", "070-174 06 26")
        var rut = children[2]
        rut.parents = [gerda, dag]
        try term.importing([perla, children[0], children[1], rut] + Families.all, on: day, named: "senare.csv")
        let held = try term.on(day) { try Review.gather($0).items(of: .held).compactMap(\.matter.persons.last) }
        guard held.count == 2 else { throw SchoolTerm.NotOne(name: "held", found: held) }
        for person in held {
            try term.on(day) { _ = try SettleReview.run(["held", person.description, "protected"], $0) }
        }
        return held
    }

    /// Somebody protected, whom no search finds.
    private static func protected(_ name: Name, _ term: SchoolTerm) throws -> PersonID {
        let found: PersonID? = try term.on("2020-06-01") { office in
            try office.registry.read { registry in
                for number in Int64(1)...100 {
                    let (pupil, guardian) = (PupilID(number), GuardianID(number))
                    if try registry.pupil(pupil)?.name.given == name.rawValue { return .pupil(pupil) }
                    if try registry.guardian(guardian)?.name.given == name.rawValue { return .guardian(guardian) }
                }
                return nil
            }
        }
        guard let found else { throw SchoolTerm.NotOne(name: name.full, found: []) }
        return found
    }

    private static func send(_ letters: [LetterFacts], _ stage: Stage, _ term: SchoolTerm) throws {
        guard stage != .beforePrinting else { return }
        try term.record(letters.map(\.code.text), as: .printed, on: "2020-02-20")
        guard stage != .printed else { return }
        let posted = letters.filter { $0.channel == .post }.map(\.code.text)
        let handedOut = letters.filter { $0.channel == .handOut }.map(\.code.text)
        try term.record(posted, as: .posted, on: "2020-02-21")
        // Where all live apart, all letters go by post.
        if !handedOut.isEmpty { try term.record(handedOut, as: .handedOut, on: "2020-02-21") }
        if stage == .returned { try term.record(posted, as: .returned, reason: .moved, on: "2020-02-24") }
        guard stage == .met else { return }
        // All say that they come, and the first of them do.
        for code in handedOut {
            try term.on("2020-03-01") { _ = try TakeReply.run(code: code, isComing: true, adults: 2, $0) }
        }
        try term.on(stage.day) { office in
            _ = try CheckIn.run(
                FictionalSchool.name, codes: [handedOut[0]], walkIns: nil, campaign: SchoolTerm.meetings, office)
        }
    }

    /// The coordinator's own pupils, with marks at two.
    private static func upload(_ children: [RosterChild], on day: String, _ term: SchoolTerm) throws {
        let own = (children + Families.all).filter { $0.school == "Ekbackaskolan" }
        try term.desk(on: day) { desk in
            let upload = try desk.receiveRosters()
            try upload.beginFile(named: "senare.csv")
            try upload.write(Array(RosterText.wide(own).utf8))
            let id = try desk.beginImport(of: upload, ImportRosters.Options())
            desk.readWaitingImports()
            try desk.confirmImport(id, allowsManyLeavers: true, allowsManyProtected: true)
            try desk.writeImport(id)
        }
    }

    /// A roster in which no number of the families can be read, so that its rows are rejected.
    package static func brokenRoster(_ cast: Cast) -> String {
        RosterText.wide(
            (cast == .family ? children : childrenOfRoles).map { child in
                var child = child
                child.number = "2005xx01-2389"
                return child
            })
    }

    private static func marked(_ children: [RosterChild]) -> [RosterChild] {
        children.map { child in
            var child = child
            if Name(rawValue: child.given)?.role.isProtected == true { child.protection = "Ja" }
            // Of somebody without a number a list marks one row and forgets the other.
            guard child.given != forgetful else { return child }
            for index in child.parents.indices
            where Name(rawValue: child.parents[index].given)?.role == .protectedGuardian
                && child.parents[index].given != Name.molly.rawValue
            {
                child.parents[index].protection = "Ja"
            }
            return child
        }
    }

    /// Everybody of a name: a pupil before a guardian, and who was known first before others.
    private static func persons(_ name: String, _ term: SchoolTerm) throws -> [PersonID] {
        let found = try term.on("2020-02-17") { try FindPerson.find(name, $0) }
        guard !found.isEmpty else { throw SchoolTerm.NotOne(name: name, found: found) }
        let pupils = found.filter { if case .pupil = $0 { true } else { false } }
        return (pupils + found.filter { !pupils.contains($0) }.sorted())
    }

    private static let agda = parent("Agda", "Zorn", day: 61, street: "Hemgatan 11", phone: "070-174 06 22")
    private static let birger = parent("Birger", "Quist", day: 62, street: "Hemgatan 11", phone: "070-174 06 23")
    private static let gerda = parent("Gerda", "Vilgot", day: 63, street: "Lönngatan 12", phone: "070-174 06 24")
    private static let dag = parent("Dag", "Vilgot", day: 64, street: "Lönngatan 12", phone: "070-174 06 25")

    /// The families as they are known first: without those who will be new, and with homes that are only like the protected
    /// ones where these will be asked about.
    private static func children(before way: Way) -> [RosterChild] {
        var children = children
        switch way {
        case .command, .file, .upload, .held: break
        case .suspicion:
            children[1].parents[1].street = "Hemgatan 11 B"
            children[2].parents[1].street = "Lönngatan 12 C"
        case .letIn:
            children[2].parents = [dag]
            children.removeFirst()
        }
        return children
    }

    private static let children = [
        child("Perla", "Zorn", day: 61, [agda]), child("Sixten", "Zorn", day: 62, [agda, birger]),
        child("Rut", "Vilgot", day: 63, [gerda, dag]),
    ]

    static func parent(
        _ given: String, _ family: String, day: Int, street: String, phone: String
    ) -> RosterParent {
        RosterParent(
            number: TestNumber.born(1979, day: day), given: given, family: family, street: street,
            email: "\(given.lowercased())@example.se", phone: phone)
    }

    static func child(_ given: String, _ family: String, day: Int, _ parents: [RosterParent]) -> RosterChild {
        RosterChild(
            number: TestNumber.born(2005, day: day), given: given, family: family, className: "8A", year: "8",
            parents: parents)
    }
}
