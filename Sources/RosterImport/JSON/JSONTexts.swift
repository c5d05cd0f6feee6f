import Foundation

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
}
