/// Builds JSON as UTF-8 with members in the order they are written.
struct JSONText: Sendable {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    mutating func object(_ members: (inout JSONText) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        members(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    mutating func array(_ name: StaticString, _ elements: (inout JSONText) -> Void) {
        key(name)
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        elements(&self)
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    mutating func object(_ name: StaticString, _ members: (inout JSONText) -> Void) {
        key(name)
        object(members)
    }

    /// A text; left out where there is none.
    mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
        needsComma = true
    }

    mutating func member(_ name: StaticString, _ number: Int) {
        key(name)
        bytes += String(number).utf8
        needsComma = true
    }

    mutating func member(_ name: StaticString, _ flag: Bool) {
        key(name)
        bytes += (flag ? "true" : "false").utf8
        needsComma = true
    }

    /// A member that says `null`.
    mutating func null(_ name: StaticString) {
        key(name)
        bytes += "null".utf8
        needsComma = true
    }

    /// What stands between two elements of a list that is written in parts.
    mutating func line() { bytes.append(UInt8(ascii: "\n")) }

    /// Hands over what has been built so far; the next part goes on where this one ended.
    mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func key(_ name: StaticString) {
        separate()
        string(name.description)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes += "\\u00".utf8
                bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
