import Foundation
import Outreach

/// Where a command prints: sentences for people, or one JSON object.
final class Console: Sendable {
    let language: ToolLanguage
    let isJSON: Bool

    init(language: ToolLanguage, isJSON: Bool) {
        self.language = language
        self.isJSON = isJSON
    }

    /// Prints a line for people; silent where JSON is asked for.
    func say(_ words: Words) {
        if !isJSON { print(words.text(in: language)) }
    }

    /// Prints a line for people that is seen at once, though the command goes on and its output is kept in a file.
    func sayAtOnce(_ words: Words) {
        if !isJSON { FileHandle.standardOutput.write(Data("\(words.text(in: language))\n".utf8)) }
    }

    /// Prints an empty line for people.
    func gap() { if !isJSON { print("") } }

    /// Prints the result as JSON, where that is asked for.
    func result(_ json: JSON) {
        if isJSON { print(json.text) }
    }

    /// Shows how far a long step has come, if somebody watches.
    func progress(_ words: Words) {
        guard isatty(STDERR_FILENO) == 1, !isJSON else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(words.text(in: language))".utf8))
    }

    /// Clears the line of progress.
    func endProgress() {
        guard isatty(STDERR_FILENO) == 1, !isJSON else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }

    /// Whether somebody can be asked.
    var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !isJSON }

    /// Asks a question; only a clear yes is one.
    func ask(_ words: Words, enterIsYes: Bool = false) -> Bool {
        guard let answer = askLine(words)?.lowercased() else { return false }
        return ["j", "ja", "y", "yes"].contains(answer) || enterIsYes && answer.isEmpty
    }

    /// Asks for a line of text; nil at the end of the input.
    func askLine(_ words: Words) -> String? {
        print("\(words.text(in: language)) ", terminator: "")
        _ = fflush(nil)
        return readLine()?.trimmingCharacters(in: .whitespaces)
    }
}
