package import Outreach
import Registry
import Workspace

/// An administrator's word that everybody whom a source tells of was checked for protection on a day.
///
/// It counts as if the source had told on that day, until it tells again; a mark wins over it at any time. It speaks for
/// those of whom no source ever said whether they are protected only where it says so: all who are must have been marked
/// first, and nobody can see from outside whether they were.
package struct ConfirmMarks {
    /// The source that somebody names: a school, or the population register.
    package static func source(named name: String, _ office: Office) throws -> MarksSource {
        let word = LatinFolding.slug(name)
        let isRegister = ["population", "folkbokforing", "folkbokforingen", "befolkning"].contains(word)
        return isRegister ? .population : .school(try office.school(named: name).code)
    }

    /// Keeps the word, and logs it.
    ///
    /// - Parameter vouching: whether it speaks also for those of whom no source says whether they are protected.
    package static func run(
        _ source: MarksSource, checkedOn: CalendarDate, against basis: MarksBasis, vouching: Bool = false,
        _ office: Office
    ) throws {
        let days = try office.workspace.settings().settings.marksDays
        let age = office.today.daysSince1970 - checkedOn.daysSince1970
        guard age >= 0, age <= days else { throw WorkflowFault.checkedOutOfRange(days: days) }
        try office.registry.write { registry in
            try registry.setMarksWord(
                source, checkedOn: checkedOn, against: basis, vouching: vouching, at: office.now)
            let verb = vouching ? "marks-vouched" : "marks-confirmed"
            try registry.audit(verb, "\(source.text) \(checkedOn) \(basis.rawValue)", at: office.now)
            try office.decideAnew(registry, population: registry.population())
        }
    }

    /// What each source has told, and of how many nobody has said anything.
    package static func states(_ office: Office) throws -> [MarksState] {
        let since = try office.marksSince
        return try office.registry.read {
            try $0.marksStates(since: since, in: .municipality, withSetApart: true)
        }
    }
}

extension RegistryTransaction {
    /// What the sources of a scope have told: its schools, and for the municipality the population register too.
    func marksStates(since date: CalendarDate, in scope: Scope, withSetApart: Bool) throws -> [MarksState] {
        try marksStates(since: date, withSetApart: withSetApart).filter { state in
            switch state.source {
            case .school(let code): scope.contains(code)
            case .population: scope == .municipality
            }
        }
    }
}

extension Office {
    /// Since when protection marks let a letter go by post today.
    var marksSince: CalendarDate {
        get throws { try workspace.settings().settings.marksSince(today) }
    }

    /// A source's name.
    ///
    /// - Parameter inSentence: whether it stands within a sentence or a list, and not at a beginning.
    package func name(of source: MarksSource, inSentence: Bool = false) -> Words {
        switch source {
        case .school(let code): Words(name(of: code))
        case .population where inSentence: Words(sv: "folkbokföringen", en: "the population register")
        case .population: Words(sv: "Folkbokföringen", en: "The population register")
        }
    }
}

extension Administration {
    /// Gives the administrator's word that everybody of a source was checked on a day.
    package func confirmMarks(
        of source: MarksSource, checkedOn: CalendarDate, against basis: MarksBasis, vouching: Bool
    ) throws {
        if case .school(let code) = source, office.schools[code] == nil { throw DeskFault.notThere }
        try ConfirmMarks.run(source, checkedOn: checkedOn, against: basis, vouching: vouching, office)
    }
}

extension Desk {
    /// What the sources of the scope have told of who is protected.
    package func marksStates() throws -> [MarksState] {
        let since = try office.marksSince
        return try office.registry.read {
            try $0.marksStates(since: since, in: scope, withSetApart: seesByHand)
        }
    }

    /// A source's name.
    package func name(of source: MarksSource, inSentence: Bool = false) -> Words {
        office.name(of: source, inSentence: inSentence)
    }
}
