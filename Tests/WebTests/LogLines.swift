import Logging
import Synchronization

/// What a server logs, line by line.
final class LogLines: Sendable {
    private let written = Mutex<[String]>([])

    var lines: [String] { written.withLock { $0 } }

    var handler: any LogHandler { Handler(lines: self) }

    private func add(_ line: String) { written.withLock { $0.append(line) } }

    private struct Handler: LogHandler {
        let lines: LogLines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        // The signature is the protocol's.
        func log(
            level: Logger.Level, message: Logger.Message, metadata: Logger.Metadata?, source: String, file: String,
            function: String, line: UInt
        ) {
            let all = self.metadata.merging(metadata ?? [:]) { $1 }
            let values = all.filter { $0.key != "hb.request.id" }.map { "\($0.key)=\($0.value)" }.sorted()
            lines.add("\(level) \(message) \(values.joined(separator: " "))")
        }
    }
}
