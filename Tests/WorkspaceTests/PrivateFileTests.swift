import Foundation
import Testing
import Workspace

@Suite struct PrivateFileTests {
    @Test func `a school's folder in Output that is a link is made a folder, and what it led to stays as it is`() throws
    {
        let office = try TestWorkspace()
        let elsewhere = FileManager.default.temporaryDirectory.appending(path: "elsewhere-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: elsewhere) }
        try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
        let school = office.workspace.output.appending(path: "campaign/school")
        try office.workspace.makeFolder(school.deletingLastPathComponent())
        try FileManager.default.createSymbolicLink(at: school, withDestinationURL: elsewhere)
        try office.workspace.makeFolder(school)
        try AtomicFile.write(Array("letters".utf8), to: school.appending(path: "letters.html"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == [])
        #expect(try office.text("Output/campaign/school/letters.html") == "letters")
    }

    @Test func `a link where a file is begun isn't followed either`() throws {
        let office = try TestWorkspace()
        try office.write("mine", to: "mine.txt")
        let link = office.workspace.output.appending(path: ".letters.html.part")
        try FileManager.default.createSymbolicLink(
            at: link, withDestinationURL: office.workspace.folder.appending(path: "mine.txt"))
        try AtomicFile.write(Array("letters".utf8), to: office.workspace.output.appending(path: "letters.html"))
        #expect(try office.text("mine.txt") == "mine")
        #expect(try office.text("Output/letters.html") == "letters")
    }

    @Test func `what Foundation left behind is removed, and nothing else`() throws {
        let office = try TestWorkspace()
        for path in [".dat.nosync1a2b.x", "Output/a/.dat.nosync1", "Rosters/.dat.nosync2", "Output/a/dat.nosync"] {
            try office.write("half", to: path)
        }
        office.workspace.removeLeftovers()
        #expect(try office.names(in: "Output/a") == ["dat.nosync"])
        #expect(try !office.names().contains { $0.hasPrefix(".dat") })
        #expect(try !office.names(in: "Rosters").contains { $0.hasPrefix(".dat") })
    }

    @Test func `a workspace has one settings file, which is named as the one that is read`() throws {
        let office = try TestWorkspace()
        #expect(!office.made.contains("Templates/settings.xml"))
        #expect(office.workspace.settingsName == "settings.xml")
    }
}
