import Foundation
import Outreach
import TestTerm
import Testing
import Workspace

@testable import Workflow

@Suite struct `Rosters that a browser sends` {
    @Test(
        arguments: [
            ("elever.csv", "elever.csv"), ("C:\\listor\\elever.csv", "elever.csv"),
            ("../../registry.key", "registry.key"),
            ("/etc/passwd", "passwd"), ("..", "roster"), ("", "roster"), ("...", "roster"), ("a/", "a"),
            (".htaccess", "htaccess"),
            ("el\u{0}ev\ner.csv", "elever.csv"), ("klass\u{202E}vsc.exe", "klassvsc.exe"),
            ("  7A \t lista .csv ", "7A lista .csv"),
            ("A\u{30A}sa.csv", "Åsa.csv"), ("\u{FEFF}", "roster"),
        ])
    func `a file's name is its last part, without what can't be seen`(sent: String, kept: String) {
        #expect(RosterFileName(sent).text == kept)
    }

    @Test func `a long name keeps its ending`() {
        let name = RosterFileName(String(repeating: "å", count: 500) + ".xlsx").text
        #expect(name == String(repeating: "å", count: 97) + ".xlsx")
        #expect(RosterFileName("a" + String(repeating: "\u{301}", count: 9_000)).text.utf8.count <= 200)
        #expect(RosterFileName("a." + String(repeating: "b", count: 300)).text.utf8.count == 200)
    }

    @Test func `no two files have one name`() {
        var names: [RosterFileName] = []
        for sent in ["elever.csv", "ELEVER.csv", "x/elever.csv", "elever (2).csv"] {
            names.append(RosterFileName(sent, besides: names))
        }
        #expect(names.map(\.text) == ["elever.csv", "ELEVER (2).csv", "elever (3).csv", "elever (2) (2).csv"])
        let long = String(repeating: "a", count: 200)
        #expect(RosterFileName(long, besides: [RosterFileName(long)]).text.utf8.count == 200)
    }

    @Test func `files lie in a folder of their own that nobody else may read`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let upload = try Desk(of: .administrator.seeingByHand, in: office).receiveRosters()
            try upload.beginFile(named: "../elever.csv")
            try upload.write(Array("Skola;".utf8))
            try upload.write(Array("Klass".utf8))
            let folder = "Rosters/inbox/\(upload.id)"
            #expect(try term.files(in: "Rosters/inbox") == ["\(upload.id)/elever.csv": Data("Skola;Klass".utf8)])
            #expect(try permissions(term, folder) == 0o700)
            #expect(try permissions(term, "\(folder)/elever.csv") == 0o600)
            upload.discard()
            #expect(try term.files(in: "Rosters/inbox").isEmpty)
            #expect(throws: RosterUploadFault.gone) { try upload.write([65]) }
            #expect(throws: RosterUploadFault.gone) { try upload.beginFile(named: "elever.csv") }
        }
    }

    @Test func `all uploads have so much room and no more, counted while they arrive`() throws {
        let room = InboxRoom(100, ofAccount: 60)
        let (one, other) = (AccountID(1), AccountID(2))
        try room.begin(one)
        try room.take(60, for: one)
        #expect(throws: RosterUploadFault.inboxFull) { try room.take(1, for: one) }
        try room.begin(other)
        try room.take(40, for: other)
        #expect(throws: RosterUploadFault.inboxFull) { try room.take(1, for: other) }
        room.end(one, bytes: 60)
        try room.take(20, for: other)
        for _ in 1..<ImportJobs.mostOpen { try room.begin(other) }
        #expect(throws: RosterUploadFault.tooManyWaiting(limit: 5)) { try room.begin(other) }
        try room.begin(one)
    }

    @Test func `uploads that have begun count, though no import has`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .coordinator, in: office)
            let uploads = try (1...ImportJobs.mostOpen).map { _ in try desk.receiveRosters() }
            #expect(throws: RosterUploadFault.tooManyWaiting(limit: 5)) { try desk.receiveRosters() }
            uploads[0].discard()
            try desk.receiveRosters().discard()
            for upload in uploads { upload.discard() }
        }
    }

    @Test func `an upload that breaks off leaves nothing`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            var upload: RosterUpload? = try Desk(of: .administrator.seeingByHand, in: office).receiveRosters()
            try upload?.beginFile(named: "elever.csv")
            try upload?.write(Array("Skola".utf8))
            upload = nil
            #expect(try FileManager.default.contentsOfDirectory(atPath: office.workspace.inbox.path).isEmpty)
        }
    }

    @Test func `what a killed server left is gone when the workspace is opened next`() throws {
        let term = try SchoolTerm()
        try term.write("hemligt", to: "Rosters/inbox/00112233445566778899aabbccddeeff/elever.csv")
        try term.write("hemligt", to: "Output/import/00112233445566778899aabbccddeeff/elever-rejected.csv")
        try term.write("rad", to: "Output/import/elever-rejected.csv")
        try term.on("2020-02-03") { _ in }
        #expect(!term.exists("Rosters/inbox"))
        #expect(!term.exists("Output/import/00112233445566778899aabbccddeeff"))
        #expect(term.exists("Output/import/elever-rejected.csv"))
    }

    @Test func `an upload has limits`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            let upload = try desk.receiveRosters()
            #expect(throws: RosterUploadFault.noFiles) { try desk.beginImport(of: upload, .init()) }
            for _ in 0..<RosterUpload.mostFiles { try upload.beginFile(named: "a.csv") }
            #expect(throws: RosterUploadFault.tooManyFiles(limit: 200)) { try upload.beginFile(named: "a.csv") }
            #expect(Set(upload.names).count == 200)
        }
    }

    @Test func `a demo takes its own samples, by name`() throws {
        let term = try SchoolTerm(isDemo: true)
        try term.write(RosterText.wide(Families.all), to: "Rosters/sample/ekbacka.csv")
        try term.write("Om listorna", to: "Rosters/sample/README.md")
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            #expect(desk.sampleRosters() == ["ekbacka.csv"])
            #expect(throws: WorkflowFault.demoTakesOwnRostersOnly) { try desk.receiveRosters() }
            #expect(throws: RosterUploadFault.noFiles) {
                try desk.beginImport(ofSamples: ["../../registry.key"], .init())
            }
            let id = try desk.beginImport(ofSamples: ["ekbacka.csv"], .init())
            desk.readWaitingImports()
            #expect(try desk.preview(id).difference.newPupils == 14)
            try desk.confirmImport(id, allowsManyLeavers: false, allowsManyProtected: false)
            try desk.writeImport(id)
            #expect(term.exists("Rosters/sample/ekbacka.csv"))
        }
    }

    private func permissions(_ term: SchoolTerm, _ path: String) throws -> Int? {
        let file = term.folder.appending(path: path).path
        return try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    }
}
