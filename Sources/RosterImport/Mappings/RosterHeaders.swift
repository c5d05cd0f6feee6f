package import Outreach

/// By what files of one kind are known again: a keyed hash of their headers, which tells nothing of anybody in them.
package enum RosterHeaders {
    /// The hashes of the tables among the files that have a header row, by the files' names.
    ///
    /// What somebody says of their columns isn't part of it, so that files are known before anything is said of them.
    package static func prints(
        of files: [RosterFile], context: RosterContext, key: RegistryKey
    ) throws(RosterFault) -> [String: Fingerprint] {
        var prints: [String: Fingerprint] = [:]
        for table in try FormDetection(context).tables(in: files) where table.headerRow > 0 {
            var headers = table.headerCells.isEmpty ? table.columns.headers : table.headerCells
            // Rejected rows, mended, are read as the file was that they come from.
            if RejectedRowsHeader.begins(headers) { headers.removeFirst() }
            while headers.last?.isEmpty == true { headers.removeLast() }
            let text = headers.map { HeaderSynonyms.normalised($0) }.joined(separator: "\u{1F}")
            prints[table.source.file.name] = key.keyedHash(.rosterHeaders, text)
        }
        return prints
    }
}
