import CLibXML2

/// A schema as libxml2 keeps it; used by one reader at a time.
@safe struct CompiledSchema: ~Copyable {
    let pointer: xmlRelaxNGPtr

    /// Compiles a schema that is known to be well-formed and without a DOCTYPE.
    init(_ bytes: [UInt8]) throws(XMLFault) {
        Library.prepare
        Library.silenceThread()
        guard let document = unsafe Self.document(bytes) else { throw .schemaBroken(problem: "it can't be read") }
        // The parser of schemas makes a copy.
        defer { unsafe xmlFreeDoc(document) }
        guard let context = unsafe xmlRelaxNGNewDocParserCtxt(document) else {
            throw .schemaBroken(problem: "out of memory")
        }
        defer { unsafe xmlRelaxNGFreeParserCtxt(context) }
        let complaints = Complaints()
        unsafe xmlRelaxNGSetParserStructuredErrors(
            context,
            { context, error in
                guard let context = unsafe context, let error = unsafe error else { return }
                let complaints = unsafe Unmanaged<Complaints>.fromOpaque(context).takeUnretainedValue()
                unsafe complaints.note(LibraryError(error.pointee))
            }, Unmanaged.passUnretained(complaints).toOpaque())
        let parsed = unsafe xmlRelaxNGParse(context)
        let problem = withExtendedLifetime(complaints) { complaints.first }
        guard let schema = unsafe parsed else {
            throw .schemaBroken(problem: problem ?? "it is not a RELAX NG schema")
        }
        guard problem == nil else {
            unsafe xmlRelaxNGFree(schema)
            throw .schemaBroken(problem: problem ?? "")
        }
        unsafe pointer = schema
    }

    deinit {
        unsafe xmlRelaxNGFree(pointer)
    }

    private static func document(_ bytes: [UInt8]) -> xmlDocPtr? {
        guard let context = unsafe xmlNewParserCtxt() else { return nil }
        defer { unsafe xmlFreeParserCtxt(context) }
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue
        return unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlCtxtReadMemory(
                context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, nil,
                Int32(bitPattern: options))
        }
    }

    private final class Complaints {
        private(set) var first: String?

        /// Keeps the first message; a schema is ours and has nothing in it that may not be quoted.
        func note(_ error: LibraryError) {
            guard error.isError, first == nil else { return }
            let message = error.message.split(whereSeparator: \.isNewline).joined(separator: " ")
            first = error.line > 0 ? "line \(error.line): \(message)" : message
        }
    }
}
