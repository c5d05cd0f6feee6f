import Testing
import XML

@testable import Letters

@Suite struct QRCodeTests {
    /// Fills a path of `M x y`, `h`, `v` and `z` by the even-odd rule, as a browser does.
    private func filled(_ path: String, side: Int) -> [Bool] {
        // Which vertical unit edges the path has, by the module to their right.
        var edges = Array(repeating: false, count: side * (side + 1))
        for loop in path.split(separator: "M") {
            let numbers = loop.replacing("h", with: " h").replacing("v", with: " v").replacing("z", with: " z")
                .split(separator: " ")
            var x = Int(numbers[0]) ?? -1
            var y = Int(numbers[1]) ?? -1
            let startY = y
            func walk(to end: Int) {
                for row in min(y, end)..<max(y, end) { edges[row * (side + 1) + x].toggle() }
                y = end
            }
            for step in numbers.dropFirst(2) {
                let length = Int(step.dropFirst()) ?? 0
                switch step.first {
                case "h": x += length
                case "v": walk(to: y + length)
                default: walk(to: startY)
                }
            }
        }
        return (0..<side * side).map { index in
            let (row, column) = (index / side, index % side)
            return (0...column).count { edges[row * (side + 1) + $0] } % 2 == 1
        }
    }

    @Test(arguments: ["K7QF3MXD4", "https://svar.example.se/r/K7QF3MXD4", String(repeating: "åäö ", count: 60)])
    func `the path fills exactly the dark modules, inside a quiet zone of four`(text: String) throws {
        let code = try #require(QRCode(text))
        let side = code.size + 8
        var expected = Array(repeating: false, count: side * side)
        for y in 0..<code.size {
            for x in 0..<code.size { expected[(y + 4) * side + x + 4] = code.modules[y * code.size + x] }
        }
        #expect(filled(code.path, side: side) == expected)
    }

    @Test func `a bare code is the smallest QR code there is`() throws {
        #expect(try #require(QRCode("K7QF3MXD4")).size == 21)
    }

    @Test func `nothing and too much make no code`() {
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "x", count: 5000)) == nil)
    }

    @Test func `the drawing has a name for those who hear it, and escapes it`() throws {
        var markup = MarkupWriter()
        try #require(QRCode("K7QF3MXD4")).write(label: "\"<&", into: &markup)
        let svg = try XMLDocument(parsing: markup.takeBytes()).root
        #expect(svg.attribute("aria-label") == "\"<&")
        #expect(svg.attribute("role") == "img")
        #expect(svg.attribute("viewBox") == "0 0 29 29")
    }
}
