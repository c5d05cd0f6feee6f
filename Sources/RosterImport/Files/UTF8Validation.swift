/// Checks bytes one after another against the rules of UTF-8.
struct UTF8Validation {
    /// How many characters of more than one byte were whole.
    private(set) var characters = 0
    /// How many bytes or beginnings of characters have no place in UTF-8.
    private(set) var broken = 0
    private var pending = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF

    /// Whether the bytes so far end within a character.
    var isInside: Bool { pending > 0 }

    mutating func take(_ byte: UInt8) {
        guard pending > 0 else { return begin(byte) }
        guard (lowest...highest).contains(byte) else {
            broken += 1
            (pending, lowest, highest) = (0, 0x80, 0xBF)
            return begin(byte)
        }
        pending -= 1
        (lowest, highest) = (0x80, 0xBF)
        if pending == 0 { characters += 1 }
    }

    /// Ends the text: a character that was begun is broken.
    mutating func finish() {
        if pending > 0 { broken += 1 }
        pending = 0
    }

    private mutating func begin(_ byte: UInt8) {
        switch byte {
        case 0x00...0x7F: break
        case 0xC2...0xDF: pending = 1
        case 0xE0: (pending, lowest) = (2, 0xA0)
        case 0xED: (pending, highest) = (2, 0x9F)
        case 0xE1...0xEF: pending = 2
        case 0xF0: (pending, lowest) = (3, 0x90)
        case 0xF1...0xF3: pending = 3
        case 0xF4: (pending, highest) = (3, 0x8F)
        default: broken += 1
        }
    }
}
