import Foundation

/// Finds mailboxes in texts: in quotes, in brackets, behind "mailto:", several of them, with spaces round the sign.
enum MailboxReader {
    static func mailboxes(in text: String) -> [Contact] {
        let text = withSigns(text)
        guard text.utf8.contains(at) else { return [] }
        var bytes = Array(text.utf8)
        var contacts: [Contact] = []
        var index = 0
        while let sign = bytes[index...].firstIndex(of: at) {
            var start = sign
            while start > 0, bytes[start - 1] == space || bytes[start - 1] == backslash { start -= 1 }
            // "gun berg"@exempel.se
            if let quoted = quoted(before: start, in: bytes) {
                bytes.replaceSubrange(
                    quoted, with: quoted.map { bytes[$0] == quote || bytes[$0] == space ? dot : bytes[$0] })
            }
            var end = sign + 1
            while end < bytes.count, bytes[end] == space || bytes[end] == at { end += 1 }
            index = max(end, sign + 1)
            let localEnd = start
            while start > 0, !isSeparator(bytes[start - 1]), bytes[start - 1] != at { start -= 1 }
            let domainStart = end
            while end < bytes.count, !isSeparator(bytes[end]), bytes[end] != at { end += 1 }
            // "gun berg@exempel.se": a space may have got into the name.
            var first = start
            while first > 0, bytes[first - 1] == space { first -= 1 }
            let nameEnd = first
            while first > 0, !isSeparator(bytes[first - 1]), bytes[first - 1] != at { first -= 1 }
            if let contact = mailbox(
                bytes[start..<localEnd], bytes[domainStart..<end], behind: nameEnd < start ? bytes[first..<nameEnd] : []
            ),
                !contacts.contains(contact)
            {
                contacts.append(contact)
            }
        }
        return contacts
    }

    /// Where a name in quotes stands that ends here.
    private static func quoted(before end: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard end > 1, bytes[end - 1] == quote, let start = bytes[..<(end - 1)].lastIndex(of: quote) else { return nil }
        return start..<end
    }

    private static func mailbox(
        _ local: ArraySlice<UInt8>, _ domain: ArraySlice<UInt8>, behind word: ArraySlice<UInt8>
    ) -> Contact? {
        var local = local
        var domain = domain
        while let first = local.first, first == dot { local.removeFirst() }
        while let last = local.last, last == dot { local.removeLast() }
        while let last = domain.last, last == dot || last == hyphen { domain.removeLast() }
        while let first = domain.first, first == dot { domain.removeFirst() }
        guard !local.isEmpty, !domain.isEmpty else { return nil }
        let name = String(decoding: local, as: UTF8.self).lowercased()
        let host = String(decoding: domain, as: UTF8.self).lowercased()
        var untagged = name.prefix { $0 != "+" }
        if untagged.isEmpty { untagged = name[...] }
        let letters = lettersAndDigits(untagged)
        guard !Placeholder.mailboxes.contains(letters) else { return nil }
        // Of a domain the name that somebody has registered: "exempel" of "mail.exempel.se".
        var labels = host.split(separator: ".")
        if labels.contains(where: { $0.utf8.starts(with: "xn--".utf8) }) {
            labels = labels.map { Punycode.decoded($0)[...] }
        }
        if labels.count > 1 { labels.removeLast() }
        if labels.count > 1, labels[labels.count - 1].utf8.count <= 3 { labels.removeLast() }
        let place = lettersAndDigits(labels.last ?? "")
        let end = "@\(place == "googlemail" ? "gmail" : place)"
        let own = letters.isEmpty ? String(untagged) : letters
        var likenesses = [own + end]
        // "exempelse": the dot is missing.
        if labels.count == 1, host.utf8.count == place.utf8.count {
            for top in ["se", "com", "nu", "org", "net"] where place.hasSuffix(top) && place.count > top.count + 2 {
                likenesses.append("\(own)@\(place.dropLast(top.count))")
            }
        }
        // "oeberg" is Öberg, and "www.gun" is Gun.
        if hasTwoForOne(own) {
            let plain = own.replacing("oe", with: "o").replacing("ae", with: "a").replacing("aa", with: "a")
            likenesses.append(plain + end)
        }
        if own.hasPrefix("www"), own.count > 5 { likenesses.append(String(own.dropFirst(3)) + end) }
        let before = lettersAndDigits(String(decoding: word, as: UTF8.self)[...])
        return Contact(
            kind: .mailbox, exact: "\(name)@\(host)",
            likenesses: before.isEmpty ? likenesses : likenesses + [before + own + end], isUnmistakable: true)
    }

    /// Whether two letters stand for å, ä or ö.
    private static func hasTwoForOne(_ name: String) -> Bool {
        zip(name.utf8, name.utf8.dropFirst()).contains { first, second in
            first == UInt8(ascii: "o") && second == UInt8(ascii: "e")
                || first == UInt8(ascii: "a") && (second == UInt8(ascii: "e") || second == UInt8(ascii: "a"))
        }
    }

    private static func lettersAndDigits(_ text: Substring) -> String {
        String(
            decoding: ContactText.plain(String(text)).filter {
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 >= 0x80
            }, as: UTF8.self)
    }

    /// The text with the sign where somebody wrote "(at)", or the sign of another width.
    private static func withSigns(_ text: String) -> String {
        var text = text
        if text.unicodeScalars.contains(where: { $0.value >= 0x2000 || $0.value == 0xA0 || $0.value == 0xAD }) {
            var plain = String.UnicodeScalarView()
            for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars
            where scalar.properties.generalCategory != .format {
                plain.append(scalar)
            }
            text = String(plain).precomposedStringWithCanonicalMapping.replacing("\u{3002}", with: ".")
        }
        guard !text.utf8.contains(at), mayHaveWrittenSign(text) else { return text }
        let small = text.lowercased()
        for (written, sign) in [
            ("(at)", "@"), ("[at]", "@"), ("{at}", "@"), ("(a)", "@"), ("[a]", "@"), ("%40", "@"), ("=40", "@"),
            ("&commat;", "@"),
            ("<at>", "@"), ("(snabel-a)", "@"), ("snabel-a", "@"),
            ("snabela", "@"), ("&#64;", "@"), ("(dot)", "."), ("[dot]", "."), ("(punkt)", "."), (" dot ", "."),
            (" punkt ", "."),
        ] {
            text = text.replacing(written, with: sign)
            if text == text.lowercased() || !small.contains(written) { continue }
            text = text.lowercased().replacing(written, with: sign)
        }
        // "gun at b.se": a domain follows.
        if !text.utf8.contains(at), let range = text.firstRange(of: " at ") ?? text.firstRange(of: " AT "),
            text[range.upperBound...].prefix(while: { $0 != " " }).dropFirst().dropLast().contains(".")
        {
            text.replaceSubrange(range, with: "@")
        }
        return text
    }

    /// Whether a text may have the sign in words; nearly none has, and a look at its bytes tells: a bracket or another
    /// such sign, the word "at" alone, or "snabel".
    private static func mayHaveWrittenSign(_ text: String) -> Bool {
        var word: UInt64 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "%"),
                UInt8(ascii: "="),
                UInt8(ascii: "&"):
                return true
            case space:
                if word == atWord { return true }
                word = 0
            default:
                word = word << 8 | UInt64(byte | 0x20)
                if word & 0xFFFF_FFFF_FFFF == snabelWord { return true }
            }
        }
        return false
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { separators.contains(byte) || byte < 0x20 }

    private static let at = UInt8(ascii: "@")
    /// "at" and the beginning of "snabel-a", their bytes as numbers.
    private static let atWord = "at".utf8.reduce(0) { $0 << 8 | UInt64($1) }
    private static let snabelWord = "snabel".utf8.reduce(0) { $0 << 8 | UInt64($1) }
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
    private static let dot = UInt8(ascii: ".")
    private static let hyphen = UInt8(ascii: "-")
    private static let space = UInt8(ascii: " ")
    private static let separators = Set(" ,;<>()[]{}\"'|/\\:`=*?&".utf8)
}
