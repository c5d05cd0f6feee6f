extension Archive {
    /// The longest name that is looked for, in bytes.
    private static let longestName = 300
    private static let headerLength = 30

    /// Refuses the archive if an entry of this name lies in it though the directory doesn't name it so: then it isn't
    /// absent, but the directory is damaged. The layout is that of APPNOTE.TXT 6.3, section 4.3.7.
    func refuseIfUnlisted(_ name: String) throws(RosterFault) {
        guard entry(named: name) == nil else { return }
        let wanted = Self.folded(ArchiveEntry.normalised(name))
        var carried: [UInt8] = []
        try file.forEachChunk { chunk throws(RosterFault) in
            let bytes = carried + chunk
            guard !Self.hasHeader(of: wanted, in: bytes) else { throw file.fault(.archiveBroken) }
            carried = Array(bytes.suffix(Self.headerLength + Self.longestName))
            return true
        }
    }

    /// Whether an entry's own header with this name stands among some bytes.
    private static func hasHeader(of wanted: String, in bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while let start = rest.firstIndex(of: 0x50), start + headerLength < bytes.count {
            rest = bytes[(start + 1)...]
            guard bytes[start + 1] == 0x4B, bytes[start + 2] == 3, bytes[start + 3] == 4 else { continue }
            let length = Int(bytes[start + 26]) | Int(bytes[start + 27]) << 8
            let name = start + headerLength
            guard length <= longestName, name + length <= bytes.count else { continue }
            let written = String(decoding: bytes[name..<name + length], as: UTF8.self)
            if folded(ArchiveEntry.normalised(written)) == wanted { return true }
        }
        return false
    }
}
