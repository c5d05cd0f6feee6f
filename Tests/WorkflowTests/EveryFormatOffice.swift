import Foundation
import Outreach
import SampleRosters
import TestSupport
import TestTerm

@testable import Workflow

/// An office in Ale with the files of one town, in every form that is asked for.
final class EveryFormatOffice {
    let town: SampleTown
    private let term: SchoolTerm

    private static let tidy = SampleTown(seed: 2020, isTidy: true)
    private static let messy = SampleTown(seed: 2020)

    init(isTidy: Bool = true) throws {
        town = isTidy ? Self.tidy : Self.messy
        term = try SchoolTerm()
        _ = try files(.delimited)
        let schools = try String(contentsOf: folder(of: .delimited).appending(path: "schools.csv"), encoding: .utf8)
        try term.write(schools, to: "Rosters/schools.csv")
    }

    /// The folder where a form's files lie, or will.
    func folder(of form: SampleForm) -> URL { term.folder.appending(path: "files/\(form.rawValue)") }

    /// The files of a form, by path.
    func files(_ form: SampleForm) throws -> [String] {
        try SampleRosters.write(form, of: town, to: folder(of: form)).map {
            folder(of: form).appending(path: $0.name).path
        }
    }

    /// Imports the folder of a form.
    @discardableResult
    func importing(_ form: SampleForm, on day: String = "2020-02-03") throws -> RosterImportResult {
        _ = try files(form)
        return try importing([folder(of: form).path], on: day)
    }

    @discardableResult
    func importing(_ paths: [String], on day: String = "2020-02-03") throws -> RosterImportResult {
        try term.on(day) { try ImportRosters.run(paths, $0, .everybody) { _ in true } }
    }

    func registry() throws -> EveryFormatRegistry {
        try term.on("2020-06-01") { try EveryFormatRegistry($0, of: town) }
    }

    /// The registry as it lies on disk.
    func registryBytes() throws -> [String: Data] {
        try term.files(in: ".").filter { $0.key.hasPrefix("registry.sqlite") }
    }

    /// Makes the letters that go to the homes of everybody born 2005.
    func letters(on day: String = "2020-02-17") throws -> MakeLetters.Result {
        try term.letters(SchoolTerm.post, on: day)
    }

    /// How many guardians got which decision about those letters.
    func reasons() throws -> [DecisionReason: Int] { try term.reasons(SchoolTerm.post) }
}
