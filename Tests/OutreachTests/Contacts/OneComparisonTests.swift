import Foundation
import Testing

/// What a contact is stands in one folder: another comparison by hand would disagree with it one day.
@Suite struct OneComparisonTests {
    @Test func `no other file compares streets, mailboxes or phones`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let sources = root.appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var read = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            guard !file.path.contains("/Outreach/Contacts/") else { continue }
            read += 1
            let text = try String(contentsOf: file, encoding: .utf8)
            for word in ["AddressWords", "StreetName", "HomeReader", "MailboxReader", "PhoneReader", "suffix(9)"] {
                #expect(!text.contains(word), "\(file.lastPathComponent) has \(word)")
            }
        }
        #expect(read > 300)
    }
}
