package import Outreach
import Registry
import Workspace

/// An administrator's word that everybody whom a source tells of was checked for protection on a day.
///
/// It counts as if the source had told on that day, until it tells again; a mark wins over it at any time. It clears
/// nobody of whom no source ever said whether they are protected.
package struct ConfirmMarks {
    /// The source that somebody names: a school, or the population register.
    package static func source(named name: String, _ office: Office) throws -> MarksSource {
        let word = LatinFolding.slug(name)
        let isRegister = ["population", "folkbokforing", "folkbokforingen", "befolkning"].contains(word)
        return isRegister ? .population : .school(try office.school(named: name).code)
    }

    /// Keeps the word, and logs it.
    package static func run(_ source: MarksSource, checkedOn: CalendarDate, _ office: Office) throws {
        let days = try office.workspace.settings().settings.marksDays
        let age = office.today.daysSince1970 - checkedOn.daysSince1970
        guard age >= 0, age <= days else { throw WorkflowFault.checkedOutOfRange(days: days) }
        try office.registry.write { registry in
            try registry.setMarksWord(source, checkedOn: checkedOn, at: office.now)
            try registry.audit("marks-confirmed", "\(source.text) \(checkedOn)", at: office.now)
            try office.decideAnew(registry, population: registry.population())
        }
    }

    /// How old the marks of each source are.
    package static func states(_ office: Office) throws -> [MarksState] {
        let since = try office.marksSince
        return try office.registry.read { try $0.marksStates(since: since) }
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
    package func confirmMarks(of source: MarksSource, checkedOn: CalendarDate) throws {
        if case .school(let code) = source, office.schools[code] == nil { throw DeskFault.notThere }
        try ConfirmMarks.run(source, checkedOn: checkedOn, office)
    }
}

extension Desk {
    /// A source's name.
    package func name(of source: MarksSource, inSentence: Bool = false) -> Words {
        office.name(of: source, inSentence: inSentence)
    }
}
