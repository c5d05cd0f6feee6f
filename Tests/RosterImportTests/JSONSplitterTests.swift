import Foundation
import Testing

@testable import RosterImport

struct JSONSplitterTests {
    /// The elements of a text, split as if the file came in pieces of some bytes.
    private func split(_ text: String, pieces: Int = 1 << 18) throws -> (elements: [JSONElement], morePages: Bool) {
        try split(Array(text.utf8), pieces: pieces)
    }

    private func split(_ bytes: [UInt8], pieces: Int = 1 << 18) throws -> (elements: [JSONElement], morePages: Bool) {
        var splitter = JSONSplitter(RosterFile(path: "/sida.json"))
        var elements: [JSONElement] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            _ = try splitter.take(Array(rest.prefix(pieces))) { element in
                elements.append(element)
                return true
            }
            rest = rest.dropFirst(pieces)
        }
        try splitter.finish()
        return (elements, splitter.tellsOfMorePages)
    }

    private func texts(_ text: String, pieces: Int = 1 << 18) throws -> [String] {
        try split(text, pieces: pieces).elements.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private func fault(_ text: String) -> RosterFault.Kind? { fault(Array(text.utf8)) }

    private func fault(_ bytes: [UInt8]) -> RosterFault.Kind? {
        do {
            _ = try split(bytes)
            return nil
        } catch {
            return (error as? RosterFault)?.kind
        }
    }

    @Test(arguments: [
        (#"{"data": [{"a": 1}, {"b": [2]}], "pageToken": null}"#, [#"{"a": 1}"#, #"{"b": [2]}"#]),
        (#"{"pageToken": null, "meta": {"data": [1]}, "data":[{"a":{}}]}"#, [#"{"a":{}}"#]),
        ("[{\"a\": \"Å\"},\n 17 , \"x\", null, [], -1.5e3]", [#"{"a": "Å"}"#, "17", "\"x\"", "null", "[]", "-1.5e3"]),
        (#" {"id": "1", "data": 3} "#, [#"{"id": "1", "data": 3}"#]),
        (#"{"data": {"a": 1}}"#, [#"{"data": {"a": 1}}"#]), ("[]", []), (#"{"data":[]}"#, []), ("{}", ["{}"]),
        (#"[{"a":"]}\"[{,\\"}]"#, [#"{"a":"]}\"[{,\\"}"#]),
        (#"{"data":[1],"x":{"data":[2]},"data":[3]}"#, ["1", "3"]),
    ])
    func `a page is cut into its elements, however its bytes arrive`(page: String, elements: [String]) throws {
        for pieces in [1, 2, 3, 7, 1 << 18] { #expect(try texts(page, pieces: pieces) == elements) }
    }

    @Test func `a byte order mark is passed over`() throws {
        #expect(try texts("\u{FEFF} [{}]") == ["{}"])
        #expect(fault("\u{FEFF}") == .jsonCutShort(line: 1))
        #expect(fault("[\u{FEFF}]") == .jsonMalformed(line: 1))
    }

    @Test func `an element tells its number and its line`() throws {
        let elements = try split("{\n\"data\": [\n{\"a\":\n1},\n\n{}]}").elements
        #expect(elements.map(\.ordinal) == [1, 2])
        #expect(elements.map(\.line) == [3, 6])
    }

    @Test(arguments: [
        (#"{"data":[],"pageToken":null}"#, false), (#"{"data":[],"pageToken":"abc"}"#, true),
        (#"{"pageToken":"abc","data":[]}"#, true), (#"{"data":[],"pageToken":""}"#, false),
        (#"{"data":[{"pageToken":"abc"}]}"#, false), (#"{"data":[],"pageToken":7}"#, true),
        (#"{"data":[],"pageToken":{}}"#, true),
    ])
    func `a page token that isn't null tells of more pages`(page: String, more: Bool) throws {
        #expect(try split(page).morePages == more)
    }

    @Test(arguments: [
        ("[1,]", RosterFault.Kind.jsonMalformed(line: 1)), ("[\n\n1 2]", .jsonMalformed(line: 3)),
        ("{\"a\":1,}", .jsonMalformed(line: 1)), ("{\"a\" 1}", .jsonMalformed(line: 1)),
        ("{a:1}", .jsonMalformed(line: 1)), ("[1}", .jsonMalformed(line: 1)), ("]", .jsonMalformed(line: 1)),
        ("[01]", .jsonMalformed(line: 1)), ("[1.]", .jsonMalformed(line: 1)), ("[-]", .jsonMalformed(line: 1)),
        ("[1e]", .jsonMalformed(line: 1)), ("[tru]", .jsonMalformed(line: 1)), ("[NaN]", .jsonMalformed(line: 1)),
        ("[\"\\x\"]", .jsonMalformed(line: 1)), ("[\"\\u12g4\"]", .jsonMalformed(line: 1)),
        ("[\"\n\"]", .jsonMalformed(line: 1)), ("[] []", .jsonMalformed(line: 1)), ("[]\n\nx", .jsonMalformed(line: 3)),
        ("[],", .jsonMalformed(line: 1)), ("17", .jsonMalformed(line: 1)), ("\"a\"", .jsonMalformed(line: 1)),
        ("[1,,2]", .jsonMalformed(line: 1)), ("{\"a\":}", .jsonMalformed(line: 1)), ("['a']", .jsonMalformed(line: 1)),
        ("[/**/]", .jsonMalformed(line: 1)), ("{}\u{0}", .jsonMalformed(line: 1)), ("[Å]", .jsonMalformed(line: 1)),
    ])
    func `what isn't JSON is refused by its line`(page: String, kind: RosterFault.Kind) {
        #expect(fault(page) == kind)
    }

    @Test func `a page cut at any byte is told to be cut`() throws {
        let page = "{\n\"data\": [{\"a\": \"Å\\n\", \"b\": [true, -1.5e+3, null]},\n{}], \"pageToken\": null}"
        let bytes = Array(page.utf8)
        for length in 1..<bytes.count {
            guard case .jsonCutShort = fault(Array(bytes.prefix(length))) else {
                Issue.record("cut at \(length)")
                continue
            }
        }
        #expect(fault([]) == .empty)
        #expect(fault(bytes) == nil)
    }

    @Test func `only UTF-8 is read`() {
        #expect(fault([0xFF, 0xFE, 0x5B, 0, 0x5D, 0]) == .jsonEncoding)
        #expect(fault([0xFE, 0xFF, 0, 0x5B, 0, 0x5D]) == .jsonEncoding)
        #expect(fault([0x5B, 0, 0x5D, 0]) == .jsonEncoding)
        #expect(fault(Array("[\"".utf8) + [0xE5] + Array("\"]".utf8)) == .jsonEncoding)
        #expect(fault(Array("[\"".utf8) + [0xC0, 0x80] + Array("\"]".utf8)) == .jsonEncoding)
    }

    @Test func `64 levels are read and 65 are refused`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(fault(nested(64)) == nil)
        #expect(fault("\n" + nested(65)) == .jsonTooDeep(line: 2))
        #expect(fault(nested(10_000)) == .jsonTooDeep(line: 1))
        #expect(fault(String(repeating: "[{\"a\":", count: 10_000)) == .jsonTooDeep(line: 1))
    }

    @Test func `elements, texts and objects have limits`() throws {
        let text = String(repeating: "x", count: JSONSplitter.longestText)
        #expect(fault("[\n\"\(text)\"]") == nil)
        #expect(fault("[\n\"\(text)x\"]") == .jsonTextTooLong(line: 2))
        #expect(fault("[\n{\"\(text)x\":1}]") == .jsonTextTooLong(line: 2))
        let parts = Array(repeating: "\"\(text)\"", count: 16).joined(separator: ",\n")
        #expect(fault("[\n\n[\(parts)]]") == .jsonElementTooLong(line: 3))
        #expect(fault("{\"a\":[\(parts)]}") == .jsonElementTooLong(line: 1))
        #expect(fault("{\"data\":[[\(parts.dropLast(200))\"]]}") == nil)
        let keys = (1...500).map { "\"k\($0)\":1" }.joined(separator: ",")
        #expect(fault("[{\(keys)}]") == nil)
        #expect(fault("[{\(keys),\"k\":1}]") == .jsonTooManyKeys(line: 1))
        #expect(fault("[\(String(repeating: "1", count: 65))]") == .jsonMalformed(line: 1))
    }

    @Test(arguments: [
        (#"[{"a":1,"b":2}]"#, false), (#"[{"a":1,"a":2}]"#, true), (#"[{"a":1,"A":2}]"#, true),
        (#"[{"a":1,"\u0061":2}]"#, true), (#"[{"x":{"y":[{"a":1,"b":{},"a":2}]}}]"#, true),
        (#"[{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}]"#, false), (#"[{"é":1,"É":2}]"#, false),
    ])
    func `a key that stands twice in one object is noticed at any depth`(page: String, repeats: Bool) throws {
        #expect(try split(page).elements.map(\.repeatsKey) == [repeats])
    }

    @Test func `a repeated key is told of its own element only`() throws {
        let page = #"{"x":1,"x":2,"data":[{"a":1},{"a":1,"a":1},{"a":1}]}"#
        #expect(try split(page).elements.map(\.repeatsKey) == [false, true, false])
    }
}
