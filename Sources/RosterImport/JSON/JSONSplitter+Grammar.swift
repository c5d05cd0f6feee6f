extension JSONSplitter {
    /// Takes a byte outside texts and bare words; true where it completes an element.
    mutating func takeStructure(_ byte: UInt8) throws(RosterFault) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: break
        case UInt8(ascii: "{"): try openContainer(isObject: true)
        case UInt8(ascii: "["): try openContainer(isObject: false)
        case UInt8(ascii: "}"): return try closeContainer(isObject: true)
        case UInt8(ascii: "]"): return try closeContainer(isObject: false)
        case UInt8(ascii: ","):
            guard expected == .commaOrEnd, let isObject = open.last else { throw malformed }
            expected = isObject ? .key : .value
        case UInt8(ascii: ":"):
            guard expected == .colon else { throw malformed }
            expected = .value
        case UInt8(ascii: "\""):
            textLength = 0
            word.removeAll(keepingCapacity: true)
            if expected == .key || expected == .keyOrEnd {
                token = .key
            } else {
                try beginValue(isContainer: false)
                token = .text
            }
        default:
            guard JSONScalar.isPart(byte) else { throw malformed }
            try beginValue(isContainer: false)
            word.removeAll(keepingCapacity: true)
            word.append(byte)
            token = .bare
        }
        return false
    }

    /// Takes a byte within a text or a key; true where it completes an element.
    mutating func takeText(_ byte: UInt8) throws(RosterFault) -> Bool {
        textLength += 1
        if isEscaped {
            try takeEscaped(byte)
        } else if byte == UInt8(ascii: "\"") {
            return try endText()
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte < 0x20 {
            throw malformed
        }
        guard textLength <= Self.longestText else { throw fault { .jsonTextTooLong(line: $0) } }
        if token == .key { word.append(byte) }
        return false
    }

    /// Ends a bare word; true where it was an element.
    mutating func endBare() throws(RosterFault) -> Bool {
        guard JSONScalar.isValid(word) else { throw malformed }
        if isPageToken, !JSONScalar.isNull(word) { tellsOfMorePages = true }
        return endValue()
    }

    private var isPageToken: Bool { open.count == 1 && topLevelKey == .pageToken }

    private mutating func takeEscaped(_ byte: UInt8) throws(RosterFault) {
        if hexDigitsLeft > 0 {
            guard Self.isHexDigit(byte) else { throw malformed }
            hexDigitsLeft -= 1
        } else {
            guard Self.escapable.contains(byte) else { throw malformed }
            if byte == UInt8(ascii: "u") { hexDigitsLeft = 4 }
        }
        isEscaped = hexDigitsLeft > 0
    }

    private mutating func endText() throws(RosterFault) -> Bool {
        guard token == .key else {
            if isPageToken, textLength > 1 { tellsOfMorePages = true }
            return endValue()
        }
        guard !keys.isFull else { throw fault { .jsonTooManyKeys(line: $0) } }
        if !keys.insert(word) { repeatsKey = true }
        if open.count == 1 {
            topLevelKey = word == Self.data ? .data : word == Self.pageToken ? .pageToken : .other
        }
        token = .none
        expected = .colon
        return false
    }

    private mutating func openContainer(isObject: Bool) throws(RosterFault) {
        guard open.count < Self.deepest else { throw fault { .jsonTooDeep(line: $0) } }
        if layout == .undecided {
            layout = isObject ? .object : .array
            if !isObject { topLevelKey = .data }
        }
        if isPageToken { tellsOfMorePages = true }
        if layout == .object, open.count == 1, topLevelKey == .data, !isObject {
            // The object around a page isn't an element itself.
            elementDepth = nil
            layout = .page
        }
        try beginValue(isContainer: true)
        open.append(isObject)
        if isObject { keys.openObject() }
        expected = isObject ? .keyOrEnd : .valueOrEnd
    }

    private mutating func closeContainer(isObject: Bool) throws(RosterFault) -> Bool {
        guard open.last == isObject, expected == .commaOrEnd || expected == (isObject ? .keyOrEnd : .valueOrEnd) else {
            throw malformed
        }
        open.removeLast()
        if isObject { keys.closeObject() }
        return endValue()
    }

    /// Begins a value, and with it an element where one may stand.
    private mutating func beginValue(isContainer: Bool) throws(RosterFault) {
        guard expected == .value || expected == .valueOrEnd, isContainer || !open.isEmpty else { throw malformed }
        guard elementDepth == nil, holdsElements else { return }
        elementDepth = open.count
        repeatsKey = false
    }

    /// Whether a value that begins here is an element.
    private var holdsElements: Bool {
        switch layout {
        case .undecided: false
        case .object: open.isEmpty
        case .array: open.count == 1
        case .page: open.count == 2 && topLevelKey == .data && !open[1]
        }
    }

    private mutating func endValue() -> Bool {
        token = .none
        expected = open.isEmpty ? .nothing : .commaOrEnd
        return elementDepth == open.count
    }

    private static let data = Array("data".utf8)
    private static let pageToken = Array("pageToken".utf8)
    private static let escapable = Array("\"\\/bfnrtu".utf8)

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
    }
}
