package import Foundation

extension JSONEncoder {
    /// Writes equal values as equal bytes.
    package static var stable: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
