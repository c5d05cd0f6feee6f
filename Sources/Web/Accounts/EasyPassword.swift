import Foundation
import Outreach

/// Passwords that guessing programs try first: what is left of them without rows, repetitions and known words is too
/// little to be guessed at.
enum EasyPassword {
    /// How many symbols must be left, of which how many differ.
    private static let (fewest, fewestDifferent) = (8, 5)

    /// Rows that fingers find by themselves, on Swedish and English keyboards.
    private static let rows = [
        "0123456789012345678901234567890", "abcdefghijklmnopqrstuvwxyzåäö", "qwertyuiopåasdfghjklöäzxcvbnm",
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp",
        "!\"#¤%&/()=", "!@#$%^&*()",
    ].flatMap { [$0, String($0.reversed())] }

    /// Words that stand in many passwords, and the program's own name.
    private static let words = [
        "utskick", "password", "passord", "lösenord", "losenord", "hemligt", "välkommen", "valkommen", "welcome",
        "sommar", "vinter", "admin", "administrator", "skola", "kommun", "qwerty", "letmein", "iloveyou",
    ]

    static func isOne(_ password: String, name: String) -> Bool {
        let plain = password.lowercased()
        if holdsWord(name.lowercased(), in: plain) { return true }
        var left = plain
        for word in words where left.contains(word) { left = left.replacing(word, with: "") }
        left = withoutRows(left)
        return left.count < fewest || Set(left).count < fewestDifferent || repeats(plain)
    }

    /// Whether a name stands there as a word of its own: "Ann" isn't in "kannor".
    private static func holdsWord(_ name: String, in text: String) -> Bool {
        let words = [name] + name.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count >= 3 }
        let whole = text.filter { $0.isLetter || $0.isNumber }
        if whole == name.filter({ $0.isLetter || $0.isNumber }) { return true }
        return words.contains { word in
            var place = text.startIndex
            while let found = text.range(of: word, range: place..<text.endIndex) {
                let before = found.lowerBound > text.startIndex ? text[text.index(before: found.lowerBound)] : " "
                let after = found.upperBound < text.endIndex ? text[found.upperBound] : " "
                if !before.isLetter, !after.isLetter { return true }
                place = text.index(after: found.lowerBound)
            }
            return false
        }
    }

    /// The text with the first symbol alone of each row and each run of one symbol, where three or more stand side by side.
    private static func withoutRows(_ text: String) -> String {
        let symbols = Array(text)
        var left: [Character] = []
        var index = 0
        while index < symbols.count {
            var length = 1
            while index + length < symbols.count {
                let piece = String(symbols[index...index + length])
                guard rows.contains(where: { $0.contains(piece) }) || Set(piece).count == 1 else { break }
                length += 1
            }
            left += length >= 3 ? [symbols[index]] : Array(symbols[index..<index + length])
            index += length
        }
        return String(left)
    }

    /// Whether it is one short piece over and over.
    private static func repeats(_ text: String) -> Bool {
        let symbols = Array(text)
        return (1...max(1, symbols.count / 2)).contains { size in
            size <= 6 && symbols.indices.allSatisfy { symbols[$0] == symbols[$0 % size] }
        }
    }
}
