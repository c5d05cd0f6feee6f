import Testing
import XML

struct XMLTagReaderTests {
    private static let names = ["all", "b", "c"]

    @Test func `steps come in order, and each start has its end`() throws {
        let text = "<all xmlns:x='urn:x'>\n<b c='1'/>x<!-- -->y<x:c>&amp;</x:c><other>z</other></all>\n"
        var reader = try XMLTagReader(parsing: bytes(text), names: Self.names)
        var seen: [String] = []
        while let step = try reader.next() {
            switch step {
            case .start(let number): seen.append(number.map { "<\(Self.names[$0])>" } ?? "<>")
            case .end: seen.append("/")
            case .text:
                var text: [UInt8] = []
                try reader.appendText(to: &text)
                seen.append(String(decoding: text, as: UTF8.self))
            }
        }
        #expect(seen == ["<all>", "\n", "<b>", "/", "x", "y", "<c>", "&", "/", "<>", "z", "/", "/"])
        #expect(try reader.next() == nil)
        #expect(reader.bytesRead == text.utf8.count)
    }

    @Test func `more names than are remembered are told apart all the same`() throws {
        let names = (0..<2_000).map { "n\($0)" }
        let text = "<n0>" + (names + names).map { "<\($0)/>" }.joined() + "</n0>"
        var reader = try XMLTagReader(parsing: bytes(text), names: names)
        var numbers: [Int?] = []
        while let step = try reader.next() {
            if case .start(let number) = step { numbers.append(number) }
        }
        #expect(numbers == [0] + Array(0..<2_000) + Array(0..<2_000))
    }

    @Test func `a text that is taken has its limit, comments or not`() throws {
        let limits = XMLLimits(maximumBytes: 1_000, maximumTextBytes: 4)
        func read(_ text: String) throws {
            var reader = try XMLTagReader(parsing: bytes(text), names: [], limits: limits)
            var taken: [UInt8] = []
            while let step = try reader.next() {
                if step == .text { try reader.appendText(to: &taken) }
            }
        }
        #expect(throws: Never.self) { try read("<a>1234<b/>5678</a>") }
        #expect(throws: XMLFault.textTooLong(line: 1)) { try read("<a>12345</a>") }
        #expect(throws: XMLFault.textTooLong(line: 2)) { try read("<a>123<!-- \n -->45</a>") }
    }

    @Test func `a fault stays, and the limits hold`() throws {
        var doctype = try XMLTagReader(parsing: bytes("<!DOCTYPE a><a/>"), names: [])
        var deep = try XMLTagReader(parsing: bytes(Attacks.nested(70)), names: [])
        var cut = try XMLTagReader(parsing: bytes("<a><b>"), names: [])
        for _ in 0..<3 {
            #expect(throws: XMLFault.doctype(line: 1)) { try doctype.next() }
            #expect(throws: XMLFault.tooDeep(line: 1, maximumDepth: 64)) { while try deep.next() != nil {} }
            #expect(throws: XMLFault.self) { while try cut.next() != nil {} }
        }
    }

    @Test func `the encoding is the one declared`() throws {
        func encoding(_ bytes: [UInt8]) throws -> String? {
            var reader = try XMLTagReader(parsing: bytes, names: [])
            _ = try reader.next()
            return reader.encoding
        }
        #expect(try encoding(bytes("<?xml version='1.0' encoding='ISO-8859-1'?><a/>")) == "ISO-8859-1")
        #expect(try encoding(bytes("<a/>")) == nil)
    }

    @Test func `a wrong encoding is told apart from other faults`() throws {
        func fault(_ bytes: [UInt8]) -> XMLFault? {
            do throws(XMLFault) {
                var reader = try XMLTagReader(parsing: bytes, names: [])
                while try reader.next() != nil {}
                return nil
            } catch {
                return error
            }
        }
        #expect(fault(bytes("<a>") + [0xE5, 0x20] + bytes("</a>"))?.isWrongEncoding == true)
        #expect(fault(bytes("<?xml version='1.0' encoding='UTF-7'?><a/>"))?.isUnsupportedEncoding == true)
        let broken = fault(bytes("<a></b>"))
        #expect(broken?.isWrongEncoding == false)
        #expect(broken?.isUnsupportedEncoding == false)
    }
}
