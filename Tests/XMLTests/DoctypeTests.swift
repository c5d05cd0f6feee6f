import Testing
import XML

struct DoctypeTests {
    @Test func `every DOCTYPE is refused and its line told`() {
        expect(bytes("<!DOCTYPE html>\n<html/>"), line: 1)
        expect(bytes("\u{FEFF}<?xml version='1.0'?>\n<!-- <a> - -->\n<!doctype html><html/>"), line: 3)
        expect(bytes("<!DOCTYPE"), line: 1)
        expect(bytes(Attacks.billionLaughs), line: 2)
        expect(bytes(Attacks.externalEntity), line: 2)
        expect(bytes(Attacks.parameterEntity), line: 1)
    }

    @Test func `a DOCTYPE is found in UTF-16 too`() {
        for bigEndian in [false, true] {
            for mark in [false, true] {
                expect(utf16(Attacks.billionLaughs, bigEndian: bigEndian, mark: mark), line: 2)
            }
        }
    }

    @Test func `a DOCTYPE after a long comment is found across the bounds of chunks`() {
        for length in [65_520, 65_530, 65_535, 65_540, 200_000] {
            let comment = "<!--" + String(repeating: "x", count: length) + "-->\n"
            expect(bytes(comment + Attacks.parameterEntity), line: 2)
        }
    }

    @Test func `an encoding in which a DOCTYPE could hide is refused`() {
        let hidden = "+ADwAIQ-DOCTYPE a+AD4-<a/>"
        for encoding in ["UTF-7", "EBCDIC-CP-FI", "ISO-2022-KR", "UTF-16", "UTF-32", ""] {
            #expect {
                try XMLDocument(parsing: bytes("<?xml version='1.0' encoding='\(encoding)'?>\(hidden)"))
            } throws: {
                guard case XMLFault.malformed(1, _, let problem) = $0 else { return false }
                return problem.hasPrefix("the encoding is not one of UTF-8")
            }
        }
        #expect(throws: XMLFault.self) {
            try XMLDocument(parsing: utf16("<?xml version='1.0' encoding='latin1'?><a/>"))
        }
        #expect(throws: XMLFault.self) { try XMLDocument(parsing: [0, 0, 0, 0x3C, 0, 0, 0, 0x61, 0, 0, 0, 0x2F]) }
        #expect(throws: XMLFault.self) { try XMLDocument(parsing: [0x4C, 0x6F, 0xA7, 0x94, 0x93]) }
    }

    @Test func `the word DOCTYPE in a comment, an instruction or a text is harmless`() throws {
        let text = "<!-- <!DOCTYPE a> --><?x <!DOCTYPE a>?><a>&lt;!DOCTYPE<![CDATA[<!DOCTYPE a>]]></a>"
        #expect(try XMLDocument(parsing: bytes(text)).root.text == "<!DOCTYPE<!DOCTYPE a>")
    }

    private func expect(_ bytes: [UInt8], line: Int, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(throws: XMLFault.doctype(line: line), sourceLocation: sourceLocation) {
            try XMLDocument(parsing: bytes)
        }
        #expect(throws: XMLFault.doctype(line: line), sourceLocation: sourceLocation) {
            var position = 0
            // One byte at a time, as a slow source may give them.
            var reader = try XMLStreamReader { _ in
                defer { position += 1 }
                return position < bytes.count ? [bytes[position]] : []
            }
            while try reader.next() != nil {}
        }
    }
}
