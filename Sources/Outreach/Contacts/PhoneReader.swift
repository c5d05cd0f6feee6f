/// Finds phone numbers in texts: several in one, with extensions, words and any signs between the figures.
enum PhoneReader {
    /// How many of the last figures two numbers must share to be suspected of being one; fewer figures are no number.
    static let leastDigits = 6

    static func phones(in text: String) -> [Contact] {
        // A text with fewer figures, whatever their script, holds no number.
        guard text.utf8.count >= leastDigits else { return [] }
        var contacts: [Contact] = []
        var run = Run()
        func end() {
            for contact in run.contacts where !contacts.contains(contact) { contacts.append(contact) }
            run = Run()
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": run.append(UInt8(scalar.value - 0x30))
            case "+":
                // A number begins here, whatever stands before.
                if run.digits.count >= leastDigits { end() }
                if run.digits.isEmpty { run.isInternational = true }
            case " ", "-", ".", "(", ")", "/", "_", ":", "*", "~", "'", "=", "\u{A0}", "\t": run.separate()
            default:
                if scalar.value < 0x80 {
                    end()
                } else if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
                    run.append(UInt8(clamping: Int(value)))
                } else {
                    switch scalar.properties.generalCategory {
                    case .format, .nonspacingMark: continue
                    case .dashPunctuation, .spaceSeparator, .mathSymbol: run.separate()
                    default: end()
                    }
                }
            }
        }
        end()
        return contacts
    }

    /// Figures with nothing between them that ends a number.
    private struct Run {
        var digits: [UInt8] = []
        var isInternational = false
        /// After how many figures a sign stands.
        private var gaps: [Int] = []

        mutating func append(_ digit: UInt8) { digits.append(digit) }

        mutating func separate() {
            if !digits.isEmpty, gaps.last != digits.count { gaps.append(digits.count) }
        }

        /// The number, or all that two numbers with nothing but a space between them may be.
        var contacts: [Contact] {
            guard digits.count >= leastDigits else { return [] }
            var contacts = [PhoneReader.contact(digits[...], isInternational: isInternational)].compactMap { $0 }
            for gap in gaps where gap >= leastDigits && digits.count - gap >= leastDigits {
                contacts += [
                    PhoneReader.contact(digits[..<gap], isInternational: isInternational),
                    PhoneReader.contact(digits[gap...], isInternational: false),
                ].compactMap { $0 }
            }
            // "070-174 06 05 / 06": a second number that differs in its end, or an extension.
            if let gap = gaps.last, digits.count - gap < leastDigits,
                let contact = PhoneReader.contact(digits[..<gap], isInternational: isInternational),
                contact.exact.utf8.count >= 9
            {
                contacts.append(contact)
            }
            return contacts
        }
    }

    private static func contact(_ digits: ArraySlice<UInt8>, isInternational: Bool) -> Contact? {
        var national = digits
        var isInternational = isInternational
        if !isInternational, national.starts(with: [0, 0]) {
            national = national.dropFirst(2)
            isInternational = true
        }
        // Some write the country's code without its sign.
        if isInternational || national.count >= 10, national.starts(with: [4, 6]) { national = national.dropFirst(2) }
        if national.first == 0 { national = national.dropFirst() }
        // The same figure all along is no number, and nor is one that ends on nothing but zeros.
        guard national.count >= leastDigits, Set(national).count > 1,
            national.suffix(leastDigits).contains(where: { $0 != 0 })
        else { return nil }
        return Contact(
            kind: .phone, exact: text(national), likenesses: [text(national.suffix(leastDigits))], isUnmistakable: true)
    }

    private static func text(_ digits: ArraySlice<UInt8>) -> String {
        String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    }
}
