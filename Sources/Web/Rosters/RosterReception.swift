import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Workflow

/// Receives rosters that a browser sends, and writes them to the inbox while they arrive.
struct RosterReception {
    private let visit: DeskVisit
    private let upload: RosterUpload
    private var reader: MultipartReader
    private var fields: [String: [String]] = [:]
    private var place = Place.skipping
    private var waiting: [UInt8] = []

    private enum Place {
        /// In a part that isn't used.
        case skipping
        case field(String)
        case file
    }

    /// The field in which files come.
    static let files = "rosters"
    private static let mostBytesOfField = 1_000
    /// So many bytes are written at a time.
    private static let pieceSize = 1 << 18

    private init(_ visit: DeskVisit, _ upload: RosterUpload, _ reader: MultipartReader) {
        self.visit = visit
        self.upload = upload
        self.reader = reader
    }

    /// Receives what a request brings: the upload, and what was filled in beside it.
    static func receive(_ visit: DeskVisit) async throws -> (upload: RosterUpload, form: Form) {
        // Fields and boundaries come on top of the files.
        let limits = MultipartLimits(bytes: RosterUpload.mostBytes + (1 << 20), parts: RosterUpload.mostFiles + 20)
        let boundary = try MultipartBoundary(contentType: visit.request.headers[.contentType])
        if let length = visit.request.headers[.contentLength].flatMap({ Int($0) }), length > limits.bytes {
            throw MultipartFault.tooLarge(limit: limits.bytes)
        }
        let upload = try await visit.desk { try $0.receiveRosters() }
        var reception = RosterReception(visit, upload, MultipartReader(boundary, limits: limits))
        do {
            var body = visit.request.body.makeAsyncIterator()
            while let buffer = try await next(&body) { try await reception.take(buffer) }
            try reception.reader.finish()
        } catch {
            upload.discard()
            throw error
        }
        return (upload, Form(reception.fields))
    }

    /// The next bytes. A connection that breaks is told as what it means for the form.
    private static func next(_ body: inout RequestBody.AsyncIterator) async throws(MultipartFault) -> ByteBuffer? {
        do { return try await body.next() } catch { throw .cutShort }
    }

    private mutating func take(_ buffer: ByteBuffer) async throws {
        for event in try reader.read(buffer) {
            switch event {
            case .begin(let part): try await begin(part)
            case .data(let data): try await add(data)
            case .end: try await end()
            }
        }
    }

    private mutating func begin(_ part: MultipartPart) async throws {
        waiting = []
        switch part.fileName {
        case nil: place = .field(part.name)
        // A field for files in which none was chosen is sent with an empty name.
        case "": place = .skipping
        case let name? where part.name == Self.files:
            place = .file
            let upload = upload
            try await visit.site.work { try upload.beginFile(named: name) }
        default: place = .skipping
        }
    }

    private mutating func add(_ data: ByteBuffer) async throws {
        switch place {
        case .skipping: break
        case .field:
            guard waiting.count + data.readableBytes <= Self.mostBytesOfField else { throw RequestFault.tooLarge }
            waiting += data.readableBytesView
        case .file:
            waiting += data.readableBytesView
            if waiting.count >= Self.pieceSize { try await write() }
        }
    }

    private mutating func end() async throws {
        switch place {
        case .skipping: break
        case .field(let name): fields[name, default: []].append(String(decoding: waiting, as: UTF8.self))
        case .file: try await write()
        }
        place = .skipping
        waiting = []
    }

    private mutating func write() async throws {
        let bytes = waiting
        waiting = []
        guard !bytes.isEmpty else { return }
        let upload = upload
        try await visit.site.work { try upload.write(bytes) }
    }
}
