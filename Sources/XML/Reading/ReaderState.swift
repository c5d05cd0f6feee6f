import Synchronization

/// What one libxml2 reader reads from and complains to; its callbacks get it as their context.
final class ReaderState {
    let limits: XMLLimits
    /// The first reason to stop; later ones are mostly consequences.
    private(set) var fault: XMLFault?
    /// Whether there is a fault, in a form that is quickly read: it is asked at every node.
    private let stopped = Atomic(false)
    private(set) var violations: [SchemaViolation] = []
    /// How many bytes libxml2 has got.
    private(set) var given = 0

    private var source: any XMLByteSource
    private var chunk: ArraySlice<UInt8> = []
    private var total = 0
    private var prolog = PrologGuard()

    private static let chunkSize = 65_536
    private static let maximumViolations = 20

    init(source: any XMLByteSource, limits: XMLLimits) {
        self.source = source
        self.limits = limits
    }

    /// Whether there is a reason to stop.
    var hasFault: Bool { stopped.load(ordering: .relaxed) }

    /// Whether there is no use in looking for more violations.
    var hasEnoughViolations: Bool { violations.count >= Self.maximumViolations }

    /// Keeps the first reason to stop and gives it back.
    @discardableResult @inline(never)
    func stop(_ reason: XMLFault) -> XMLFault {
        let first = fault ?? reason
        fault = first
        stopped.store(true, ordering: .relaxed)
        return first
    }

    /// Copies the bytes that come next to libxml2's buffer; 0 is the end, -1 a fault.
    func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
        if chunk.isEmpty, fault == nil { readChunk() }
        guard fault == nil else { return -1 }
        let count = min(chunk.count, buffer.count)
        unsafe buffer.copyBytes(from: chunk.prefix(count))
        chunk.removeFirst(count)
        given += count
        return Int32(count)
    }

    private func readChunk() {
        do {
            chunk = try source.nextBytes(atMost: Self.chunkSize)[...]
            // libxml2 recognizes the encoding by the first four bytes, and wants them at once.
            while total == 0, (1..<4).contains(chunk.count) {
                let more = try source.nextBytes(atMost: Self.chunkSize)
                if more.isEmpty { break }
                chunk += more
            }
        } catch {
            stop(.unreadable)
            return
        }
        total += chunk.count
        if total > limits.maximumBytes { stop(.tooLarge(maximumBytes: limits.maximumBytes)) }
        guard fault == nil, !prolog.isClear else { return }
        switch prolog.inspect(chunk) {
        case .doctype(let line): stop(.doctype(line: line))
        case .encoding: stop(.malformed(line: 1, column: 1, problem: ParserProblem.unsupportedEncoding))
        case nil: break
        }
    }

    /// Takes note of an error that libxml2 reports.
    func note(_ error: LibraryError) {
        guard error.isError else { return }
        if error.isSchemaViolation {
            noteViolation(error)
        } else {
            stop(ParserProblem.fault(for: error, limits: limits))
        }
    }

    private func noteViolation(_ error: LibraryError) {
        // After a wrong element libxml2 has lost its place, and takes every text for wrong.
        if ViolationProblem.isAboutText(error), !violations.isEmpty { return }
        // What has no line is told before the element that it is in, as libxml2 backs out.
        if let last = violations.indices.last, violations[last].line == 0 { violations[last].line = error.line }
        let violation = SchemaViolation(line: error.line, problem: ViolationProblem.sentence(for: error))
        if !hasEnoughViolations, !violations.contains(violation) { violations.append(violation) }
    }

    /// Gives the violations from an index on the parser's line where libxml2's own count has ended.
    func correctLines(ofViolationsFrom start: Int, parserLine: Int) {
        for index in start..<violations.count where violations[index].line == UInt16.max {
            violations[index].line = parserLine
        }
    }
}
