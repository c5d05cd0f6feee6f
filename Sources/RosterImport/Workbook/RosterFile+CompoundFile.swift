extension RosterFile {
    /// Why a file in Microsoft's compound format (OLE 2) isn't read: a workbook with a password, or an old workbook;
    /// nil for a file in another format.
    ///
    /// What is encrypted lies in a stream whose name says so in UTF-16: [MS-OFFCRYPTO] 2.3.4.4.
    func compoundFileKind() throws(RosterFault) -> RosterFault.Kind? {
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
        var kind: RosterFault.Kind?
        var carried: [UInt8] = []
        try forEachChunk { chunk throws(RosterFault) in
            if kind == nil {
                guard chunk.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return false }
                kind = .oldWorkbook
            }
            let bytes = carried + chunk
            if bytes.firstRange(of: name) != nil {
                kind = .workbookPassword
                return false
            }
            carried = Array(bytes.suffix(name.count - 1))
            return true
        }
        return kind
    }
}
