import Foundation
package import Outreach

extension Workspace {
    private var keyURL: URL { folder.appending(path: "registry.key") }

    /// The registry's key. A workspace without a registry gets a new one; one with a registry must have its own.
    ///
    /// - Parameter randomBytes: gives the bytes of a new key.
    /// - Returns: nil where the registry is there and its key is not.
    package func key(randomBytes: () -> [UInt8]) throws(WorkspaceFault) -> RegistryKey? {
        if FileManager.default.fileExists(atPath: keyURL.path) {
            guard let text = String(bytes: try read(keyURL), encoding: .utf8),
                let bytes = Self.bytes(hexadecimal: text.filter { !$0.isWhitespace }),
                let key = RegistryKey(bytes: bytes)
            else { throw .keyBroken }
            return key
        }
        guard !FileManager.default.fileExists(atPath: registryPath) else { return nil }
        let bytes = randomBytes()
        guard let key = RegistryKey(bytes: bytes) else { preconditionFailure("A new key has exactly its length.") }
        let text = bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
        try AtomicFile.write(Array("\(text)\n".utf8), to: keyURL)
        return key
    }

    private static func bytes(hexadecimal text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count == RegistryKey.byteCount * 2, text.allSatisfy(\.isHexDigit) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).reduce(into: [UInt8]?([])) { bytes, index in
            guard let byte = UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16) else {
                bytes = nil
                return
            }
            bytes?.append(byte)
        }
    }
}
