package import Foundation
package import Outreach

extension Workspace {
    /// The key's file.
    package var keyURL: URL { folder.appending(path: "registry.key") }

    /// The registry's key. A workspace without a registry gets a new one; one with a registry must have its own.
    ///
    /// - Parameter randomBytes: gives the bytes of a new key.
    /// - Returns: nil where the registry is there and its key is not.
    package func key(randomBytes: () -> [UInt8]) throws(WorkspaceFault) -> RegistryKey? {
        if let key = try existingKey() { return key }
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

    /// The registry's key, where there is one.
    package func existingKey() throws(WorkspaceFault) -> RegistryKey? {
        guard FileManager.default.fileExists(atPath: keyURL.path) else { return nil }
        guard let key = Self.key(written: try read(keyURL)) else { throw .keyBroken }
        return key
    }

    /// The key that a key file holds.
    package static func key(written bytes: [UInt8]) -> RegistryKey? {
        String(bytes: bytes, encoding: .utf8).flatMap { Self.bytes(hexadecimal: $0.filter { !$0.isWhitespace }) }
            .flatMap { RegistryKey(bytes: $0) }
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
