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

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            let values = all.filter { $0.key != "hb.request.id" }.map { "\($0.key)=\($0.value)" }.sorted()
            lines.add("\(event.level) \(event.message) \(values.joined(separator: " "))")
        }
    }
}
