import Foundation
import Testing
import XML

struct XMLStreamReaderTests {
    @Test func `events come in order, and each start has its end`() throws {
        var reader = try XMLStreamReader(parsing: bytes("<a>\n<b c='1'/>x<!-- -->y<?z?><d></d></a>\n"))
        var events: [XMLEvent] = []
        var depths: [Int] = []
        while let event = try reader.next() {
            events.append(event)
            depths.append(reader.depth)
        }
        let c = XMLAttribute(name: XMLName(local: "c"), value: "1")
        #expect(
            events == [
                .start(name: XMLName(local: "a"), attributes: [], isEmpty: false, line: 1),
                .text("\n"),
                .start(name: XMLName(local: "b"), attributes: [c], isEmpty: true, line: 2),
                .end,
                .text("xy"),
                .start(name: XMLName(local: "d"), attributes: [], isEmpty: false, line: 2),
                .end,
                .end,
            ])
        #expect(depths == [1, 1, 2, 1, 1, 2, 1, 0])
        #expect(try reader.next() == nil)
    }

    @Test func `a fault stays`() throws {
        var reader = try XMLStreamReader(parsing: bytes("<!DOCTYPE a><a/>"))
        for _ in 0..<3 {
            #expect(throws: XMLFault.doctype(line: 1)) { try reader.next() }
        }
    }

    @Test func `a source that fails makes the document unreadable`() throws {
        struct Broken: Error {}
        var calls = 0
        var reader = try XMLStreamReader { _ in
            calls += 1
            if calls > 1 { throw Broken() }
            return bytes("<a>")
        }
        #expect(throws: XMLFault.unreadable) { while try reader.next() != nil {} }
    }

    @Test func `a file that isn't there, a folder and a path with NUL are unreadable`() {
        for path in ["/nowhere/file.xml", "/", "", "/etc/passwd\0.xml"] {
            #expect(throws: XMLFault.unreadable) {
                var reader = try XMLStreamReader(file: path)
                while try reader.next() != nil {}
            }
        }
    }

    @Test func `a file of several chunks is read whole`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "stream-\(UUID()).xml").path
        let row = "<p n='1'>Åsa &amp; Bo</p>\n"
        let text = "<all>\n" + String(repeating: row, count: 20_000) + "</all>"
        #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var reader = try XMLStreamReader(file: path)
        var rows = 0
        var wrong = 0
        while let event = try reader.next() {
            switch event {
            case .start(let name, _, _, let line) where name.local == "p":
                rows += 1
                if line != rows + 1 { wrong += 1 }
            case .text(let text) where reader.depth == 2:
                if text != "Åsa & Bo" { wrong += 1 }
            default: break
            }
        }
        #expect(rows == 20_000)
        #expect(wrong == 0)
    }

    @Test func `a reader may be left in the middle`() throws {
        for _ in 0..<100 {
            var reader = try XMLStreamReader(parsing: bytes("<a><b>x</b><b>y</b></a>"))
            _ = try reader.next()
            _ = try reader.next()
        }
    }
}
