/// Why a roster file can't be read at all.
package struct RosterFault: Error, Hashable, Sendable {
    /// The file's name without its folder.
    package let file: String
    /// What is wrong.
    package let kind: Kind

    /// A fault from its parts.
    package init(file: String, kind: Kind) {
        self.file = file
        self.kind = kind
    }

    /// What can be wrong with a file as a whole.
    package enum Kind: Hashable, Sendable {
        case notFound
        case notReadable
        case isFolder
        case folderEmpty
        case empty
        case tooLarge(limitGigabytes: Int)
        case binary
        case archive
        case archiveBroken
        case archiveEncrypted
        case archiveDuplicateNames
        case archiveMethodUnknown
        case archiveTooManyEntries(limit: Int)
        case archiveEntryTooLarge(limitGigabytes: Int)
        case archiveBomb
        case workbookMacros
        case workbookPassword
        case oldWorkbook
        case otherWorkbook
        case workbookBroken
        case workbookEmpty
        case workbookTooMuchText(limitMegabytes: Int)
        case pdf
        case markup
        case json
        case jsonMalformed(line: Int)
        case jsonCutShort(line: Int)
        case jsonTooDeep(line: Int)
        case jsonElementTooLong(line: Int)
        case jsonTextTooLong(line: Int)
        case jsonTooManyKeys(line: Int)
        case jsonEncoding
        case jsonTooManyRecords(limit: Int)
        case jsonNoPersons
        case rowTooLong(row: Int)
        case cellTooLong(row: Int)
        case tooManyColumns(row: Int)
        case quoteNotClosed(row: Int)
        case noHeader
        case noPupilNumberColumn
        case markColumnUnplaced(column: String)
        case noRows
        case tooManyFiles(limit: Int)
        case oneRosterWithoutUsers
        case oneRosterWithoutRoles
        case mappingRow(Int)
        case registerBroken(line: Int)
        case registerDoctype
        case registerEncodingUnknown
        case registerEncodingWrong(line: Int)
        case registerOversized(line: Int)
        case registerPostTooLarge(record: Int)
        case registerWithoutPersons
        case schoolListHeader
        case schoolListRow(Int)
    }
}
