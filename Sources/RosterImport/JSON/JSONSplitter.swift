/// Cuts a page of JSON into its elements, a piece of the file at a time.
///
/// It checks the whole grammar of RFC 8259 with a stack of at most `deepest` places and no recursion; what the values
/// mean is left to a decoder that gets one element.
struct JSONSplitter {
    /// The longest element, in bytes.
    static let longestElement = 1 << 20
    /// The longest text, in bytes as they stand.
    static let longestText = 1 << 16
    /// How many objects and arrays may stand within each other.
    static let deepest = 64

    /// Whether the page itself says that more pages follow: a `pageToken` that isn't null.
    var tellsOfMorePages = false

    let file: RosterFile
    var expected = Expectation.value
    var token = Token.none
    /// The objects (true) and arrays (false) that are open.
    var open: [Bool] = []
    var keys = JSONKeys()
    /// The key or the bare word that is being read.
    var word: [UInt8] = []
    var textLength = 0
    var isEscaped = false
    var hexDigitsLeft = 0
    var layout = Layout.undecided
    var topLevelKey = TopLevelKey.other
    /// How many containers are open around the element that is being read; nil between elements.
    var elementDepth: Int?
    var repeatsKey = false
    private var line = 1
    private var utf8 = UTF8Validation()
    private var isBegun = false
    private var ordinal = 0
    private var elementLine = 1
    /// What earlier pieces of the file had of the element.
    private var element: [UInt8] = []
    /// Where the rest of the element begins in this piece.
    private var start = 0

    enum Expectation { case value, valueOrEnd, keyOrEnd, key, colon, commaOrEnd, nothing }
    enum Token { case none, text, key, bare }
    enum TopLevelKey { case data, pageToken, other }
    /// Where elements stand: the top-level object itself, a top-level array, or the array `data` of an object.
    enum Layout { case undecided, object, array, page }

    init(_ file: RosterFile) { self.file = file }

    /// Takes a piece of the file; false once the body has returned false.
    mutating func take(
        _ chunk: [UInt8], _ body: (JSONElement) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        var index = isBegun ? 0 : try begin(chunk)
        start = index
        while index < chunk.count {
            let byte = chunk[index]
            if byte >= 0x80 || utf8.isInside {
                utf8.take(byte)
                guard utf8.broken == 0 else { throw file.fault(.jsonEncoding) }
            }
            let wasCapturing = elementDepth != nil
            var isComplete: Bool
            switch token {
            case .none: isComplete = try takeStructure(byte)
            case .text, .key: isComplete = try takeText(byte)
            case .bare where JSONScalar.isPart(byte):
                isComplete = false
                word.append(byte)
                guard word.count <= JSONScalar.longest else { throw malformed }
            case .bare:
                // The byte belongs to what follows.
                if try endBare() { guard try emit(chunk[start..<index], body) else { return false } }
                isComplete = try takeStructure(byte)
            }
            if !wasCapturing, elementDepth != nil {
                start = index
                elementLine = line
                element.removeAll(keepingCapacity: true)
            }
            if byte == 0x0A { line += 1 }
            index += 1
            if isComplete { guard try emit(chunk[start..<index], body) else { return false } }
        }
        if elementDepth != nil {
            element += chunk[start...]
            guard element.count <= Self.longestElement else { throw tooLong }
        } else {
            element.removeAll(keepingCapacity: true)
        }
        return true
    }

    /// Ends the file.
    mutating func finish() throws(RosterFault) {
        guard isBegun else { throw file.fault(.empty) }
        guard expected == .nothing, token == .none, !utf8.isInside else { throw file.fault(.jsonCutShort(line: line)) }
    }

    /// A fault at the byte that is being read.
    var malformed: RosterFault { file.fault(.jsonMalformed(line: line)) }
    /// A fault at the byte that is being read.
    func fault(_ kind: (Int) -> RosterFault.Kind) -> RosterFault { file.fault(kind(line)) }

    private var tooLong: RosterFault { file.fault(.jsonElementTooLong(line: elementLine)) }

    /// Looks at the byte order mark; gives the place of the first byte behind it.
    private mutating func begin(_ chunk: [UInt8]) throws(RosterFault) -> Int {
        isBegun = true
        if chunk.starts(with: [0xFF, 0xFE]) || chunk.starts(with: [0xFE, 0xFF]) || chunk.prefix(2).contains(0) {
            throw file.fault(.jsonEncoding)
        }
        return chunk.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private mutating func emit(
        _ rest: ArraySlice<UInt8>, _ body: (JSONElement) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        guard element.count + rest.count <= Self.longestElement else { throw tooLong }
        ordinal += 1
        elementDepth = nil
        let bytes = element + rest
        element.removeAll(keepingCapacity: true)
        return try body(JSONElement(bytes: bytes, ordinal: ordinal, line: elementLine, repeatsKey: repeatsKey))
    }
}
