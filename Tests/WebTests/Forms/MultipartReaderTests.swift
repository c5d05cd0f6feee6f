import NIOCore
import Testing

@testable import Web

@Suite struct `Forms that come in parts` {
    private static let boundary = "----WebKitFormBoundary7MA4YWxk"

    /// A form as a browser sends it, with what looks like a boundary and is none in the file.
    private static let body = """
        ------WebKitFormBoundary7MA4YWxk\r
        Content-Disposition: form-data; name="school"\r
        \r
        \r
        ------WebKitFormBoundary7MA4YWxk\r
        Content-Disposition: form-data; name="rosters"; filename="elever å.csv"\r
        Content-Type: text/csv\r
        \r
        \r
        ------WebKitFormBoundary7MA4YWx\r\r
        --\r\n\r\n------WebKitFormBoundary7MA4YWxK;Elin\r
        \r
        ------WebKitFormBoundary7MA4YWxk\r
        content-disposition: form-data; filename=""; name="rosters"\r
        \r
        \r
        ------WebKitFormBoundary7MA4YWxk--\r

        """

    private static let parts = [
        Part(name: "school", fileName: nil, text: ""),
        Part(
            name: "rosters", fileName: "elever å.csv",
            text: "\r\n------WebKitFormBoundary7MA4YWx\r\r\n--\r\n\r\n------WebKitFormBoundary7MA4YWxK;Elin\r\n"),
        Part(name: "rosters", fileName: "", text: ""),
    ]

    struct Part: Equatable {
        let name: String
        let fileName: String?
        var text: String
        var isWhole = true
    }

    private func read(
        _ pieces: [some Collection<UInt8>], boundary: String = Self.boundary,
        limits: MultipartLimits = MultipartLimits()
    ) throws -> [Part] {
        var reader = MultipartReader(
            try MultipartBoundary(contentType: "multipart/form-data; boundary=\(boundary)"), limits: limits)
        var parts: [Part] = []
        var bytes: [UInt8] = []
        for piece in pieces {
            for event in try reader.read(ByteBuffer(bytes: piece)) {
                switch event {
                case .begin(let part):
                    bytes = []
                    parts.append(Part(name: part.name, fileName: part.fileName, text: "", isWhole: false))
                case .data(let data): bytes += data.readableBytesView
                case .end:
                    let index = parts.count - 1
                    parts[index].text = String(decoding: bytes, as: UTF8.self)
                    parts[index].isWhole = true
                }
            }
        }
        try reader.finish()
        return parts
    }

    private func read(text: String, limits: MultipartLimits = MultipartLimits()) throws -> [Part] {
        try read([Array(text.utf8)], boundary: "b", limits: limits)
    }

    private func fault(_ text: String, limits: MultipartLimits = MultipartLimits()) -> MultipartFault? {
        do {
            _ = try read(text: text, limits: limits)
            return nil
        } catch { return error as? MultipartFault }
    }

    private func part(_ header: String) throws -> Part? {
        try read(text: "--b\r\n\(header)\r\n\r\nx\r\n--b--").first
    }

    @Test func `every cut into two pieces gives the same parts`() throws {
        let bytes = Array(Self.body.utf8)
        for cut in bytes.indices {
            #expect(try read([bytes[..<cut], bytes[cut...]]) == Self.parts, "cut at \(cut)")
        }
    }

    @Test(arguments: [1, 2, 3, 5, 7, 11, 13, 31, 36, 64])
    func `pieces of any size give the same parts`(size: Int) throws {
        let bytes = Array(Self.body.utf8)
        let pieces = stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
        #expect(try read(pieces) == Self.parts)
    }

    @Test func `random bytes in random pieces come out as they went in`() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            // Bytes of the boundary's own alphabet, so that almost-boundaries are frequent.
            let content = (0..<Int.random(in: 0...60)).map { _ in "\r\n-bx".utf8.randomElement(using: &random) ?? 13 }
            guard !String(decoding: content, as: UTF8.self).utf8.contains(subsequence: "\r\n--b") else { continue }
            let head = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
            let bytes = Array(head.utf8) + content + Array("\r\n--b--\r\n".utf8)
            var pieces: [ArraySlice<UInt8>] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 0...9, using: &random)
                pieces.append(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            #expect(
                try read(pieces, boundary: "b")
                    == [Part(name: "f", fileName: "f", text: String(decoding: content, as: UTF8.self))])
        }
    }

    @Test func `data are given as they come, and no more is kept than a boundary`() throws {
        var reader = MultipartReader(try MultipartBoundary(contentType: "multipart/form-data; boundary=b"))
        _ = try reader.read(
            ByteBuffer(string: "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"))
        let piece = ByteBuffer(repeating: UInt8(ascii: "\r"), count: 65_536)
        for _ in 0..<16 {
            let given = try reader.read(piece).reduce(0) { sum, event in
                if case .data(let data) = event { sum + data.readableBytes } else { sum }
            }
            #expect((65_535...65_536).contains(given))
        }
    }

    @Test func `an empty form has no parts`() throws {
        #expect(try read(text: "--b--\r\n").isEmpty)
    }

    @Test func `what breaks off is cut short, wherever it does`() throws {
        let bytes = Array(Self.body.utf8.dropLast(2))
        for end in bytes.indices {
            #expect(throws: MultipartFault.cutShort, "cut at \(end)") { try read([bytes[..<end]]) }
        }
    }

    @Test(
        arguments: [
            "x--b--", "\r\n--b--", "--c--", "--b\n--b--", "--b-x", "--b--x", "--b--\r\n\r\n",
            "--b\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Type: text/csv\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data;\r\n name=\"a\"\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"a\"\nX: y\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"a\0\"\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--b--",
            "--b\r\nContent Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--b--",
        ])
    func `what no browser sends is refused`(text: String) {
        #expect(fault(text) == .malformed)
    }

    @Test func `a form has limits`() {
        let part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n"
        #expect(fault("\(part)\(part)--b--", limits: MultipartLimits(parts: 2)) == nil)
        #expect(fault("\(part)\(part)\(part)--b--", limits: MultipartLimits(parts: 2)) == .tooManyParts)
        #expect(fault("\(part)--b--", limits: MultipartLimits(bytes: 50)) == .tooLarge(limit: 50))
        let long = String(repeating: "a", count: 9_000)
        #expect(
            fault("--b\r\nContent-Disposition: form-data; name=\"\(long)\"\r\n\r\n\r\n--b--") == .headerTooLong)
    }

    @Test func `a name is what stands between quotation marks, however they are written`() throws {
        #expect(
            try part("Content-Disposition: form-data; name=\"a\"; filename=\"6%22 rör;=.csv\"")?.fileName
                == "6\" rör;=.csv")
        #expect(
            try part(#"Content-Disposition: form-data; name="a"; filename="6\" C:\listor\a.csv""#)?.fileName
                == #"6" C:\listor\a.csv"#)
        #expect(try part("Content-Disposition: form-data; name=a; filename=b.csv")?.fileName == "b.csv")
        #expect(try part("Content-Disposition: form-data; name=\"100%\"")?.name == "100%")
    }

    @Test(
        arguments: [
            nil, "", "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
            "multipart/mixed; boundary=b",
            "multipart/form-data; boundary=\"a\rb\"", "multipart/form-data; boundary=å",
            "multipart/form-data; boundary=a; boundary=b", "multipart/form-data; boundary=\"b \"",
            "multipart/form-data; boundary=\(String(repeating: "b", count: 71))",
        ])
    func `without a boundary it is no form in parts`(contentType: String?) {
        #expect(throws: MultipartFault.notMultipart) { try MultipartBoundary(contentType: contentType) }
    }

    @Test func `a boundary may be quoted, and capitals don't count`() throws {
        #expect(
            try MultipartBoundary(contentType: "Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"").bytes
                == Array("a b".utf8))
    }
}

extension Collection where Element == UInt8 {
    fileprivate func contains(subsequence text: String) -> Bool {
        let wanted = Array(text.utf8)
        let own = Array(self)
        guard own.count >= wanted.count else { return false }
        return (0...(own.count - wanted.count)).contains { Array(own[$0..<($0 + wanted.count)]) == wanted }
    }
}
