import Foundation
import Outreach

/// All texts of an element, whatever they mean.
enum JSONTexts {
    /// The texts, keys among them, in the order in which they stand; of an element that has been split off.
    static func all(in element: [UInt8]) -> [String] {
        let decoder = JSONDecoder()
        var texts: [String] = []
        var start: Int?
        var isEscaped = false
        for (index, byte) in element.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                guard let first = start else {
                    start = index
                    continue
                }
                start = nil
                if let text = try? decoder.decode(String.self, from: Data(element[first...index])) {
                    texts.append(CellText.tidied(Array(text.utf8)[...]))
                }
            }
        }
        return texts
    }

    /// All texts of an element, and its bare numbers, that may hold a contact: neither ids, nor days, nor identity numbers.
    static func contactTexts(in element: [UInt8]) -> [String] {
        (all(in: element) + numbers(in: element)).filter { text in
            guard text.utf8.count >= 6 else { return false }
            let isID = text.utf8.count == 36 && text.utf8.count { $0 == UInt8(ascii: "-") } == 4
            let isDay = CalendarDate(text.prefix(10)) != nil && (text.utf8.count == 10 || text.contains("T"))
            let isNumber = text.utf8.count { (0x30...0x39).contains($0) } == 12 && text.utf8.count <= 13
            return !isID && !isDay && !isNumber
        }
    }

    /// Numbers that stand without quotes.
    private static func numbers(in element: [UInt8]) -> [String] {
        var numbers: [String] = []
        var run: [UInt8] = []
        var isInText = false
        var isEscaped = false
        for byte in element {
            if isInText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInText = false
                }
            } else if (0x30...0x39).contains(byte) {
                run.append(byte)
            } else {
                if run.count >= 6 { numbers.append(String(decoding: run, as: UTF8.self)) }
                run = []
                isInText = byte == UInt8(ascii: "\"")
            }
        }
        return numbers
    }
}
