import CLibXML2

/// libxml2's reader made safe: moves from node to node and tells what it stands on.
@safe struct NodeReader: ~Copyable {
    enum Kind {
        case start, end, text, doctype, other
    }

    let state: ReaderState
    private let reader: xmlTextReaderPtr
    private var namespaces = NamespaceTable()
    private var isChecked = false
    let maximumDepth: Int

    init(reading source: any XMLByteSource, limits: XMLLimits) throws(XMLFault) {
        Library.prepare
        Library.silenceThread()
        let state = ReaderState(source: source, limits: limits)
        let context = unsafe Unmanaged.passUnretained(state).toOpaque()
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
            | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let opened = unsafe xmlReaderForIO(
            { context, buffer, length in
                guard let context = unsafe context, let buffer = unsafe buffer, length > 0 else { return -1 }
                Library.silenceThread()
                let state = unsafe Unmanaged<ReaderState>.fromOpaque(context).takeUnretainedValue()
                return unsafe state.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(length)))
            }, { _ in 0 }, context, nil, nil, Int32(bitPattern: options))
        guard let reader = unsafe opened else { throw state.fault ?? .unreadable }
        unsafe xmlTextReaderSetStructuredErrorHandler(
            reader,
            { context, error in
                guard let context = unsafe context, let error = unsafe error else { return }
                let state = unsafe Unmanaged<ReaderState>.fromOpaque(context).takeUnretainedValue()
                unsafe state.note(LibraryError(error.pointee))
            }, context)
        self.state = state
        maximumDepth = limits.maximumDepth
        unsafe self.reader = reader
    }

    deinit {
        unsafe xmlFreeTextReader(reader)
    }

    /// Moves to the next node; false at the end of the document. After a fault the same fault again.
    func advance() throws(XMLFault) -> Bool {
        let result = unsafe isChecked ? readChecked() : xmlTextReaderRead(reader)
        if state.hasFault, let fault = state.fault { throw fault }
        guard result >= 0 else { throw unfinished() }
        return result == 1
    }

    /// Apart, because Swift watches over access to the violations, which costs time at every node if it stands there.
    @inline(never)
    private func readChecked() -> Int32 {
        let known = state.violations.count
        let result = unsafe xmlTextReaderRead(reader)
        if state.violations.count > known { state.correctLines(ofViolationsFrom: known, parserLine: parserLine) }
        return result
    }

    /// The fault of a document that ends where it may not, when libxml2 has nothing to say about it.
    func unfinished() -> XMLFault {
        state.stop(.malformed(line: parserLine, column: 0, problem: ParserProblem.unfinished))
    }

    var kind: Kind {
        switch xmlReaderTypes(UInt32(max(0, unsafe xmlTextReaderNodeType(reader)))) {
        case XML_READER_TYPE_ELEMENT: .start
        case XML_READER_TYPE_END_ELEMENT: .end
        case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
            XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            .text
        case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY, XML_READER_TYPE_ENTITY_REFERENCE: .doctype
        default: .other
        }
    }

    /// The line of the current node. A node counts only to 65,535; the parser's own line is at most 512 bytes ahead.
    var line: Int {
        guard let node = unsafe xmlTextReaderCurrentNode(reader), unsafe node.pointee.line < UInt16.max else {
            return parserLine
        }
        return unsafe Int(node.pointee.line)
    }

    private var parserLine: Int {
        unsafe Int(xmlTextReaderGetParserLineNumber(reader))
    }

    /// The current text.
    var text: String {
        guard let content = unsafe xmlTextReaderConstValue(reader) else { return "" }
        return unsafe String(cString: content)
    }

    /// Appends the current text.
    func appendText(to bytes: inout [UInt8]) {
        guard let content = unsafe xmlTextReaderConstValue(reader) else { return }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
    }

    /// The encoding that the document declares or begins with.
    var encoding: String? {
        unsafe xmlTextReaderConstEncoding(reader).map { unsafe String(cString: $0) }
    }

    /// Whether the current start tag is written as `<a/>`.
    var isEmptyElement: Bool {
        unsafe xmlTextReaderIsEmptyElement(reader) == 1
    }

    /// The current element's name.
    mutating func name() -> XMLName {
        guard let node = unsafe xmlTextReaderCurrentNode(reader) else { return XMLName(local: "") }
        return unsafe namespaces.name(node.pointee.name, node.pointee.ns)
    }

    /// The number that a list gives the current element's local name, looked up once for every name.
    func number(
        in names: [String: Int], otherwise: (String) -> Int?, _ known: inout NameCache<Int?>
    ) -> Int? {
        guard let name = unsafe xmlTextReaderCurrentNode(reader)?.pointee.name else { return nil }
        return unsafe known.value(of: name) { names[$0] ?? otherwise($0) }
    }

    /// The current element's attributes.
    mutating func attributes() throws(XMLFault) -> [XMLAttribute] {
        var result: [XMLAttribute] = []
        var next = unsafe xmlTextReaderCurrentNode(reader)?.pointee.properties
        while let attribute = unsafe next {
            var value = ""
            var part = unsafe attribute.pointee.children
            while let text = unsafe part {
                if let content = unsafe text.pointee.content { unsafe value += String(cString: content) }
                unsafe part = text.pointee.next
            }
            guard result.count < state.limits.maximumAttributes, value.utf8.count <= state.limits.maximumTextBytes
            else { throw state.stop(.textTooLong(line: line)) }
            let name = unsafe namespaces.name(attribute.pointee.name, attribute.pointee.ns)
            result.append(XMLAttribute(name: name, value: value))
            unsafe next = attribute.pointee.next
        }
        return result
    }

    /// Has the rest of the document checked against a schema, which must live longer than the reader.
    mutating func check(against schema: borrowing CompiledSchema) -> Bool {
        isChecked = true
        return unsafe xmlTextReaderRelaxNGSetSchema(reader, schema.pointer) == 0
    }
}
