import XML

/// Reads the posts of a population register from its XML, one after the other, in constant memory.
struct RegisterReader: ~Copyable {
    private let file: RosterFile
    private var xml: XMLTagReader
    /// The places of the elements that are open.
    private var places: [RegisterPlace] = []
    /// Where the values of the fields that are open begin.
    private var starts: [Int] = []
    private var isInPost = false
    private var bytesBeforePost = 0

    /// How many posts have begun.
    private(set) var posts = 0
    /// Whether a post had a confidentiality mark, set or not.
    private(set) var tellsConfidentiality = false
    /// Whether a post told of protected registration, as newer files do.
    private(set) var tellsProtectedRegistration = false

    /// The most bytes that a post may have; an ordinary one has about two thousand.
    static let largestPost = 1 << 20

    init(_ file: RosterFile) throws(RosterFault) {
        self.file = file
        // Refuses what isn't an ordinary file.
        try file.forEachChunk { _ throws(RosterFault) in false }
        let limits = XMLLimits(maximumBytes: RosterFile.limitGigabytes << 30)
        do {
            xml = try XMLTagReader(
                file: file.path, names: RegisterElement.all.map(\.rawValue), limits: limits,
                otherwise: RegisterElement.numberOfMark)
        } catch {
            throw file.fault(error.registerFault)
        }
    }

    /// The encoding that the file declares; to be asked after the root.
    var encoding: String? { xml.encoding }

    /// Moves to the root.
    ///
    /// - Returns: whether it is that of a register.
    mutating func readRoot() throws(RosterFault) -> Bool {
        var nobody = RegisterPost()
        while let step = try next() {
            if case .start(let number) = step {
                begin(number.map { RegisterElement.all[$0] }, &nobody)
                return places == [.register]
            }
        }
        return false
    }

    /// Reads the next post.
    ///
    /// - Returns: false at the end of the file.
    mutating func next(into post: inout RegisterPost) throws(RosterFault) -> Bool {
        while let step = try next() {
            switch step {
            case .start(let number):
                begin(number.map { RegisterElement.all[$0] }, &post)
                if isInPost { try takeMarks(ofElement: number.map { RegisterElement.all[$0] }, into: &post) }
                guard !isInPost || xml.bytesRead - bytesBeforePost <= Self.largestPost else {
                    throw file.fault(.registerPostTooLarge(record: posts))
                }
            case .text: try takeText(into: &post)
            case .end: if try end(&post) { return true }
            }
        }
        return false
    }

    private mutating func next() throws(RosterFault) -> XMLTagReader.Step? {
        do { return try xml.next() } catch { throw file.fault(error.registerFault) }
    }

    private mutating func begin(_ element: RegisterElement?, _ post: inout RegisterPost) {
        let place = (places.last ?? .outside).child(element)
        places.append(place)
        switch (place, element) {
        case (.post, _):
            posts += 1
            isInPost = true
            bytesBeforePost = xml.bytesRead
            post.begin(ordinal: posts)
        case (.field, _): starts.append(post.bytes.count)
        case (.relation, _): post.beginRelation()
        case (.address, let kind?): post.beginAddress(kind)
        default: break
        }
    }

    /// Takes marks that are written as attributes.
    private mutating func takeMarks(
        ofElement element: RegisterElement?, into post: inout RegisterPost
    ) throws(RosterFault) {
        let attributes: [XMLAttribute]
        do { attributes = try xml.attributes() } catch { throw file.fault(error.registerFault) }
        for attribute in attributes {
            let isOfMark = element?.isMark == true && !["nil", "type"].contains(attribute.name.local)
            guard isOfMark || RegisterElement.isMark(attribute.name.local) else { continue }
            post.takeMark(written: attribute.value)
        }
    }

    private mutating func takeText(into post: inout RegisterPost) throws(RosterFault) {
        guard isInPost else { return }
        switch places.last {
        case .field:
            do { try xml.appendText(to: &post.bytes) } catch { throw file.fault(error.registerFault) }
        case .deregistration:
            var text: [UInt8] = []
            do { try xml.appendText(to: &text) } catch { throw file.fault(error.registerFault) }
            if !text.allSatisfy(Self.isSpace) { post.deregister() }
        default:
            do { try xml.appendText(to: &post.rest) } catch { throw file.fault(error.registerFault) }
            post.rest.append(0x0A)
        }
    }

    /// - Returns: whether a post has ended.
    private mutating func end(_ post: inout RegisterPost) throws(RosterFault) -> Bool {
        switch places.popLast() {
        case .field(let element):
            guard let start = starts.popLast(), isInPost else { return false }
            try endField(element, from: start, &post)
        case .relation: post.endRelation()
        case .post:
            isInPost = false
            return true
        default: break
        }
        return false
    }

    private mutating func endField(
        _ element: RegisterElement, from start: Int, _ post: inout RegisterPost
    ) throws(RosterFault) {
        if element == .confidentiality { tellsConfidentiality = true }
        if element == .protectedRegistration { tellsProtectedRegistration = true }
        var text = start..<post.bytes.count
        while let first = text.first, Self.isSpace(post.bytes[first]) { text.removeFirst() }
        while let last = text.last, Self.isSpace(post.bytes[last]) { text.removeLast() }
        guard !text.isEmpty else { return }
        guard !RegisterEncoding.isMisread(post.bytes[text]) else {
            throw file.fault(.registerEncodingWrong(line: xml.line))
        }
        guard element.isMark else { return post.take(element, text) }
        post.takeMark(text)
        // A mark may stand within another value, to which it doesn't belong.
        post.bytes.removeSubrange(start...)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
