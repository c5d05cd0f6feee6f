import Foundation
import Outreach
import Workflow

/// An error as it is told: one or more sentences, and the exit code that fits.
struct Failure: Error {
    let sentences: [String]
    let exitCode: Int32
    private let isJSON: Bool

    init(_ error: any Error, language: ToolLanguage, isJSON: Bool) {
        let explained = Explanation(error, on: .commandLine)
        sentences = explained.words.map { $0.text(in: language) }
        exitCode =
            switch explained.kind {
            case .usage: 64
            case .data: 65
            case .files: 74
            }
        self.isJSON = isJSON
    }

    func print() {
        if isJSON { Swift.print(JSON.object([("error", .array(sentences.map { .string($0) }))]).text) }
        FileHandle.standardError.write(Data(sentences.map { "utskick: \($0)\n" }.joined().utf8))
    }
}
