import Outreach
import Testing

@Suite struct LetterCodeTests {
    private static let samples = [0, 1, 4_711, 0x1234_5678_9ABC_DEF0, UInt64.max].map { LetterCode(bits: $0) }

    @Test func `the alphabet has 31 symbols, none of which looks like another`() {
        #expect(String(decoding: LetterCode.alphabet, as: UTF8.self) == "23456789ABCDEFGHJKMNPQRSTUVWXYZ")
        #expect(Set(LetterCode.alphabet).count == 31)
    }

    @Test(arguments: samples) func `a code is read as it was made`(code: LetterCode) throws {
        #expect(code.text.utf8.count == 9)
        #expect(try LetterCode(parsing: code.text) == code)
        #expect(try LetterCode(parsing: code.printed) == code)
    }

    @Test(arguments: samples) func `every single wrong symbol is caught`(code: LetterCode) {
        let symbols = Array(code.text.utf8)
        var caught = 0
        for place in 0..<9 {
            for symbol in LetterCode.alphabet where symbol != symbols[place] {
                var wrong = symbols
                wrong[place] = symbol
                if fault(of: String(decoding: wrong, as: UTF8.self)) == .checkSymbol { caught += 1 }
            }
        }
        #expect(caught == 9 * 30)
    }

    @Test(arguments: samples) func `every swap of two different symbols is caught`(code: LetterCode) {
        let symbols = Array(code.text.utf8)
        for a in 0..<9 {
            for b in a + 1..<9 where symbols[a] != symbols[b] {
                var wrong = symbols
                wrong.swapAt(a, b)
                #expect(fault(of: String(decoding: wrong, as: UTF8.self)) == .checkSymbol)
            }
        }
    }

    @Test(arguments: ["0", "1", "I", "O", "L", "Å", "!", "²"])
    func `symbols that look alike stand in no code`(symbol: String) {
        let code = LetterCode(bits: 4_711).text
        #expect(fault(of: symbol + code.dropFirst()) != nil)
    }

    @Test func `small letters, spaces, hyphens, line ends and links around a code are fine`() throws {
        let code = LetterCode(bits: 4_711)
        let text = code.text
        for typed in [
            text.lowercased(), code.printed, "  \(text)\r\n", "\t\(code.printed.replacing(" ", with: "-"))",
            "https://svar.example.se/r/\(text)", "https://svar.example.se/r/\(text.lowercased())/",
            code.printed.replacing(" ", with: "\u{A0}"),
        ] {
            #expect(try LetterCode(parsing: typed) == code, "\(typed.debugDescription)")
        }
    }

    @Test(arguments: samples)
    func `a link is read though a scanner typed its signs on a keyboard of another layout`(code: LetterCode) throws {
        for link in [
            // An American scanner on a Swedish, German or Danish computer; capital letters by caps lock.
            "httpsÖ--svar.example.se-r-\(code)", "httpÖ--svar.example.se-r-\(code)",
            "HTTPSö--SVAR.EXAMPLE.SE-R-\(code)",
            "httpsÆ--svar.example.se-r-\(code)", "https>--svar.example.se-r-\(code)",
            "httpsÖ--svar.ale+kommun.se-r-\(code)",
            // Its own mark before, what a browser adds behind, and other signs for the slash.
            "åQ1httpsÖ--svar.example.se-r-\(code)", "httpsÖ--svar.example.se-r-\(code)_lang´ar",
            "https://svar.example.se/r/\(code)?lang=ar", "https:&&svar.example.se&r&\(code)",
            "httpsÖ--192.168.1.10Ö8080-r-\(code)", "httpsÖ--svar.example.se-r-\(code.text.lowercased())\r\n",
        ] {
            #expect(try LetterCode(parsing: link) == code, "\(link)")
        }
        #expect(try LetterCode(parsing: code.printed.replacing(" ", with: "+")) == code)
    }

    @Test func `what no check symbol proves isn't taken out of a link`() {
        let code = LetterCode(bits: 4_711)
        let wrong = String(code.text.dropLast()) + (code.text.hasSuffix("2") ? "3" : "2")
        for typed in [
            "httpsÖ--svar.example.se-r-\(wrong)", "httpsÖ--\(code)-r-\(wrong)", "httpsÖ--svar.example.se-r-",
            "httpsÖ--svar.example.se-r-\(code) \(code)", "\(code) \(code)", "svar-\(code)", "httpsÖ--\(code)-r",
        ] {
            #expect(fault(of: typed) != nil, "\(typed)")
        }
    }

    @Test func `letters that grow to two capitals don't stand for two symbols`() {
        // ß in capitals is SS: eight typed characters must not become nine symbols.
        let code = LetterCode(bits: 4_711).text
        let grown = code.replacing("SS", with: "ß")
        #expect(grown == code || fault(of: grown) != nil)
        #expect(fault(of: "ßSSSSSSS") == .unknownSymbol || fault(of: "ßSSSSSSS") == .wrongLength)
    }

    @Test(arguments: [
        ("", LetterCodeFault.wrongLength), ("ABC", .wrongLength), ("ABCDEFGHJK", .wrongLength), ("/", .wrongLength),
        ("ABCDEFGH0", .unknownSymbol),
    ])
    func `what can't be a code says why`(typed: String, expected: LetterCodeFault) {
        #expect(fault(of: typed) == expected)
    }

    private func fault(of typed: String) -> LetterCodeFault? {
        do throws(LetterCodeFault) {
            _ = try LetterCode(parsing: typed)
            return nil
        } catch { return error }
    }
}
