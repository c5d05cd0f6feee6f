import Foundation
import Outreach
import Testing
import Workspace

@Suite struct WorkspaceFileTests {
    @Test func `a workspace is made whole, and what is there is never written over`() throws {
        let office = try TestWorkspace()
        #expect(office.made.contains("Templates/campaign.rng"))
        #expect(office.made.contains("Templates/drug-prevention-2020/invitation.sv.xhtml"))
        #expect(office.made.contains("settings.xml"))
        #expect(office.made.contains("Rosters/schools.csv"))
        try office.write("mine", to: "settings.xml")
        let again = try Workspace.make(in: office.workspace.folder, from: TestWorkspace.program)
        #expect(again.made == [])
        #expect(try office.text("settings.xml") == "mine")
        #expect(!again.workspace.isDemo)
        #expect(
            try Workspace.make(in: office.workspace.folder, from: TestWorkspace.program, isDemo: true).workspace.isDemo)
    }

    @Test func `a folder without templates is no workspace, and no program either`() throws {
        let folder = FileManager.default.temporaryDirectory
        #expect(
            fault { _ = try Workspace(opening: folder.appending(path: "nothing")) }
                == .notAWorkspace(folder.appending(path: "nothing").path))
        #expect(
            fault { _ = try Workspace.make(in: folder.appending(path: "x"), from: folder.appending(path: "nothing")) }
                == .noProgramFolder)
    }

    @Test func `the program's folder is the one that is named, or the nearest above the program`() throws {
        let root = TestWorkspace.program
        #expect(try ProgramFolder.find(environment: ["UTSKICK_HOME": root.path], executable: "/x").path == root.path)
        #expect(
            try ProgramFolder.find(environment: [:], executable: root.appending(path: "a/b/utskick").path).path
                == root.path)
        #expect(
            fault { _ = try ProgramFolder.find(environment: ["UTSKICK_HOME": "/nowhere"], executable: root.path) }
                == .noProgramFolder)
        #expect(
            fault { _ = try ProgramFolder.find(environment: [:], executable: "/nowhere/utskick") } == .noProgramFolder)
    }

    @Test func `a file is there whole or not at all`() throws {
        let office = try TestWorkspace()
        let url = office.workspace.output.appending(path: "list.html")
        try AtomicFile.write(Array("old".utf8), to: url)
        do {
            let file = try AtomicFile(replacing: url)
            try file.write(Array("half".utf8))
            #expect(try office.text("Output/list.html") == "old")
        }
        #expect(try office.names(in: "Output") == ["list.html"])
        #expect(try office.text("Output/list.html") == "old")
        try AtomicFile.write(Array("new".utf8), to: url)
        #expect(try office.text("Output/list.html") == "new")
        let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `what a killed program left behind is written over`() throws {
        let office = try TestWorkspace()
        try office.write("a long piece of the last attempt", to: "Output/.list.html.part")
        try AtomicFile.write(Array("new".utf8), to: office.workspace.output.appending(path: "list.html"))
        #expect(try office.names(in: "Output") == ["list.html"])
        #expect(try office.text("Output/list.html") == "new")
    }

    @Test func `a write that can't end leaves nothing`() throws {
        let office = try TestWorkspace()
        let taken = office.workspace.output.appending(path: "taken")
        try office.workspace.makeFolder(taken.appending(path: "inside"))
        #expect(fault { try AtomicFile.write([1], to: taken) } == .cannotWrite(file: "taken"))
        #expect(try office.names(in: "Output") == ["taken"])
        let nowhere = office.workspace.output.appending(path: "no/such/file.html")
        #expect(fault { try AtomicFile.write([1], to: nowhere) } == .cannotWrite(file: "file.html"))
    }

    @Test func `the lock is one program's until it ends`() throws {
        let office = try TestWorkspace()
        do {
            let lock = try WorkspaceLock(office.workspace)
            #expect(fault { _ = try WorkspaceLock(office.workspace) } == .inUse)
            withExtendedLifetime(lock) {}
        }
        _ = try WorkspaceLock(office.workspace)
    }

    @Test func `a key is made once, kept for its owner alone, and read back`() throws {
        let office = try TestWorkspace()
        let key = try #require(try office.workspace.key { [UInt8](0..<32) })
        let again = try #require(try office.workspace.key { [UInt8](repeating: 9, count: 32) })
        #expect(key.fingerprint == again.fingerprint)
        #expect(
            try office.text("registry.key") == (0..<32).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                + "\n")
        let path = office.workspace.folder.appending(path: "registry.key").path
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        try office.write("", to: "registry.sqlite")
        #expect(try office.workspace.key { [] }?.fingerprint == key.fingerprint)
    }

    @Test func `a registry without its key gets no new one`() throws {
        let office = try TestWorkspace()
        try office.write("", to: "registry.sqlite")
        #expect(try office.workspace.key { [UInt8](0..<32) } == nil)
        #expect(try !office.names().contains("registry.key"))
    }

    @Test(arguments: [
        "", "00", String(repeating: "0", count: 63), String(repeating: "g", count: 64),
        String(repeating: "+1", count: 32), String(repeating: "0", count: 66),
    ])
    func `a broken key file is told`(text: String) throws {
        let office = try TestWorkspace()
        try office.write(text, to: "registry.key")
        #expect(fault { _ = try office.workspace.key { [] } } == .keyBroken)
    }

    @Test func `paths in messages are those within the workspace`() throws {
        let office = try TestWorkspace()
        #expect(
            office.workspace.relative(office.workspace.byHand.appending(path: "list.html"))
                == "Output/by-hand/list.html")
        #expect(office.workspace.relative(URL(filePath: "/etc/hosts")) == "/etc/hosts")
        #expect(
            fault { _ = try office.workspace.read(office.workspace.output.appending(path: "x")) }
                == .missing(file: "Output/x"))
    }

    @Test func `removing what isn't there is no mistake`() throws {
        let office = try TestWorkspace()
        try office.write("x", to: "Output/a/b.html")
        try office.workspace.remove(office.workspace.output.appending(path: "a"))
        try office.workspace.remove(office.workspace.output.appending(path: "a"))
        #expect(try office.names(in: "Output") == [])
    }
}
