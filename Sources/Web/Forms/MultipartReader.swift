import NIOCore

/// Reads `multipart/form-data` as it arrives, a piece of any size at a time, in constant memory.
///
/// It is strict: nothing may stand before the first boundary or after the last, and lines end with CR LF.
struct MultipartReader {
    private enum Place {
        /// Before the first boundary is whole.
        case opening
        /// After a boundary: two bytes tell whether another part comes.
        case boundaryEnd
        case header
        case data
        /// After the last boundary.
        case closed
    }

    private static let returnByte = UInt8(ascii: "\r")

    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private var place = Place.opening
    /// How much of the delimiter the bytes so far end with. Since a boundary holds no CR, no part of the delimiter
    /// can begin inside another.
    private var matched = 2
    private var held: [UInt8] = []
    private var parts = 0
    private var bytes = 0

    /// A reader of a form with this boundary.
    init(_ boundary: MultipartBoundary, limits: MultipartLimits = MultipartLimits()) {
        delimiter = Array("\r\n--".utf8) + boundary.bytes
        self.limits = limits
    }

    /// Reads more bytes and gives what they bring.
    mutating func read(_ buffer: ByteBuffer) throws(MultipartFault) -> [MultipartEvent] {
        bytes += buffer.readableBytes
        guard bytes <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        var rest = buffer
        var events: [MultipartEvent] = []
        while rest.readableBytes > 0 {
            switch place {
            case .opening: try readOpening(&rest)
            case .boundaryEnd: try readBoundaryEnd(&rest)
            case .header: try readHeader(&rest, &events)
            case .data: readData(&rest, &events)
            case .closed: try readClosing(&rest)
            }
        }
        return events
    }

    /// Says that no more bytes come.
    func finish() throws(MultipartFault) {
        guard place == .closed, held.isEmpty || held == [13, 10] else { throw .cutShort }
    }

    private mutating func readOpening(_ rest: inout ByteBuffer) throws(MultipartFault) {
        while matched < delimiter.count, let byte: UInt8 = rest.readInteger() {
            guard byte == delimiter[matched] else { throw .malformed }
            matched += 1
        }
        if matched == delimiter.count { place = .boundaryEnd }
    }

    private mutating func readBoundaryEnd(_ rest: inout ByteBuffer) throws(MultipartFault) {
        while held.count < 2, let byte: UInt8 = rest.readInteger() { held.append(byte) }
        guard held.count == 2 else { return }
        switch held {
        case Array("\r\n".utf8):
            parts += 1
            guard parts <= limits.parts else { throw .tooManyParts }
            place = .header
        case Array("--".utf8): place = .closed
        default: throw .malformed
        }
        held = []
    }

    private mutating func readHeader(
        _ rest: inout ByteBuffer, _ events: inout [MultipartEvent]
    ) throws(MultipartFault) {
        while let byte: UInt8 = rest.readInteger() {
            held.append(byte)
            guard held.count <= limits.header else { throw .headerTooLong }
            // A part without a header names no field.
            guard held != [13, 10] else { throw .malformed }
            guard byte == 10, held.suffix(4) == [13, 10, 13, 10] else { continue }
            events.append(.begin(try MultipartPart(header: held.dropLast(4))))
            held = []
            matched = 0
            place = .data
            return
        }
    }

    private mutating func readData(_ rest: inout ByteBuffer, _ events: inout [MultipartEvent]) {
        let view = rest.readableBytesView
        var start = view.startIndex
        if matched > 0 {
            let next = match(view, from: start)
            if matched == delimiter.count { return end(part: &rest, at: next, &events) }
            guard next < view.endIndex else { return rest.moveReaderIndex(to: next) }
            // It was no boundary after all, so what looked like one is data.
            events.append(.data(ByteBuffer(bytes: delimiter[..<matched])))
            start = next
        }
        var from = start
        while let found = view[from...].firstIndex(of: Self.returnByte) {
            matched = 0
            let next = match(view, from: found)
            let isWhole = matched == delimiter.count
            guard isWhole || next == view.endIndex else {
                from = next
                continue
            }
            give(start..<found, of: rest, &events)
            return isWhole ? end(part: &rest, at: next, &events) : rest.moveReaderIndex(to: next)
        }
        matched = 0
        give(start..<view.endIndex, of: rest, &events)
        rest.moveReaderIndex(to: view.endIndex)
    }

    /// Goes on matching the delimiter; gives the place of the first byte that isn't of it.
    private mutating func match(_ view: ByteBufferView, from start: Int) -> Int {
        var index = start
        while matched < delimiter.count, index < view.endIndex, view[index] == delimiter[matched] {
            index += 1
            matched += 1
        }
        return index
    }

    private mutating func end(part rest: inout ByteBuffer, at next: Int, _ events: inout [MultipartEvent]) {
        rest.moveReaderIndex(to: next)
        events.append(.end)
        place = .boundaryEnd
    }

    private func give(
        _ range: Range<Int>, of rest: ByteBuffer, _ events: inout [MultipartEvent]
    ) {
        guard !range.isEmpty, let slice = rest.getSlice(at: range.lowerBound, length: range.count) else { return }
        events.append(.data(slice))
    }

    /// Most programs end the last line.
    private mutating func readClosing(_ rest: inout ByteBuffer) throws(MultipartFault) {
        while let byte: UInt8 = rest.readInteger() {
            guard held.count < 2, byte == [13, 10][held.count] else { throw .malformed }
            held.append(byte)
        }
    }
}
