import Foundation

/// One saved page: a list that grows element by element, and at last the token of the next page.
final class SS12000Page {
    private static let bufferSize = 1 << 18

    let name: String
    private(set) var count = 0
    private let file: StagedFile
    private var text = JSONText()

    init(_ name: String, in folder: URL) throws(SampleRosters.Failure) {
        self.name = name
        file = try StagedFile(folder.appending(path: name))
        try file.write(Array("{\"data\":[\n".utf8))
    }

    func add(_ members: (inout JSONText) -> Void) throws(SampleRosters.Failure) {
        text.object(members)
        text.line()
        count += 1
        if text.bytes.count >= Self.bufferSize { try file.write(text.takeBytes()) }
    }

    func finish(
        about: String, nextPage: String?
    ) throws(SampleRosters.Failure) -> SampleRosters.Summary.File {
        let token = nextPage.map { "\"\($0)\"" } ?? "null"
        try file.write(text.takeBytes() + Array("],\"pageToken\":\(token)}\n".utf8))
        try file.publish()
        return SampleRosters.Summary.File(name: name, about: about, rows: count, file.byteCount)
    }
}
