import CLibXML2

/// Words libxml2's parser errors in sentences of our own, because its messages may quote the document.
enum ParserProblem {
    static let unsupportedEncoding =
        "the encoding is not one of UTF-8, UTF-16, ISO-8859-1, ISO-8859-15, Windows-1252 and ASCII"
    static let unfinished = "the document ends before its root element is closed"
    static let wrongEncoding =
        "the bytes are not in the encoding of the document, which is UTF-8 unless declared"
    private static let bareAmpersand = "a bare & must be written as &amp;"

    static func fault(for error: LibraryError, limits: XMLLimits) -> XMLFault {
        let message = error.message
        if message.contains("Excessive depth") {
            return .tooDeep(line: error.line, maximumDepth: min(limits.maximumDepth, 256))
        }
        if message.contains("huge text node") || message.contains("Huge input lookup")
            || message.contains("too long") || message.contains("too big")
        {
            return .textTooLong(line: error.line)
        }
        if matches(error, XML_ERR_UNDECLARED_ENTITY), let name = error.first {
            return .undefinedEntity(name: String(name.prefix(40)), line: error.line)
        }
        return .malformed(line: error.line, column: error.column, problem: sentence(for: error))
    }

    private static func sentence(for error: LibraryError) -> String {
        if matches(error, XML_ERR_TAG_NAME_MISMATCH) { return mismatch(error) }
        if error.message.hasPrefix("xmlParseEntityRef: no name") { return bareAmpersand }
        if error.message.hasPrefix("Input is not proper UTF-8") { return wrongEncoding }
        return sentences.first { matches(error, $0.code) }?.sentence ?? "this is not well-formed XML"
    }

    private static func mismatch(_ error: LibraryError) -> String {
        let opened = error.number > 0 ? " that was opened on line \(error.number)" : ""
        guard let open = error.first, let close = error.second, HTMLNames.known.contains(open),
            HTMLNames.known.contains(close)
        else { return "an end tag doesn't match the element\(opened)" }
        return "the element <\(open)>\(opened) is closed by </\(close)>"
    }

    private static func matches(_ error: LibraryError, _ code: xmlParserErrors) -> Bool {
        error.code == Int(code.rawValue)
    }

    private static let sentences: [(code: xmlParserErrors, sentence: String)] = [
        (XML_ERR_DOCUMENT_EMPTY, "there is no root element: the file is empty or not XML"),
        (XML_ERR_DOCUMENT_END, "something follows the root element, or the document ends too early"),
        (XML_ERR_INVALID_HEX_CHARREF, "a character reference is not written as &#x...;"),
        (XML_ERR_INVALID_DEC_CHARREF, "a character reference is not written as &#...;"),
        (XML_ERR_INVALID_CHARREF, "a character reference is not written as &#...;"),
        (XML_ERR_INVALID_CHAR, "a character is not allowed in XML, such as a control character"),
        (XML_ERR_ENTITYREF_NO_NAME, bareAmpersand),
        (XML_ERR_ENTITYREF_SEMICOL_MISSING, "an entity has no semicolon; a bare & must be written as &amp;"),
        (XML_ERR_UNKNOWN_ENCODING, unsupportedEncoding),
        (XML_ERR_UNSUPPORTED_ENCODING, unsupportedEncoding),
        (XML_ERR_LT_IN_ATTRIBUTE, "a < in an attribute value must be written as &lt;"),
        (XML_ERR_ATTRIBUTE_NOT_STARTED, "an attribute value is not in quotation marks"),
        (XML_ERR_ATTRIBUTE_NOT_FINISHED, "an attribute value has no closing quotation mark"),
        (XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "an attribute has no value"),
        (XML_ERR_ATTRIBUTE_REDEFINED, "an attribute is written twice in one tag"),
        (XML_ERR_COMMENT_NOT_FINISHED, "a comment is not closed"),
        (XML_ERR_PI_NOT_FINISHED, "a processing instruction is not closed"),
        (XML_ERR_PI_NOT_STARTED, "a processing instruction has no name"),
        (XML_ERR_MISPLACED_CDATA_END, "the characters ]]> must be written as ]]&gt; in text"),
        (XML_ERR_CDATA_NOT_FINISHED, "a CDATA section is not closed"),
        (XML_ERR_RESERVED_XML_NAME, "the XML declaration must be the very first thing in the file"),
        (XML_ERR_XMLDECL_NOT_FINISHED, "the XML declaration is not closed"),
        (XML_ERR_VERSION_MISSING, "the XML declaration has no version"),
        (XML_ERR_SPACE_REQUIRED, "there must be a space between attributes"),
        (XML_ERR_NAME_REQUIRED, "a tag has no name; a bare < must be written as &lt;"),
        (XML_ERR_LTSLASH_REQUIRED, "an element is not closed"),
        (XML_ERR_GT_REQUIRED, "a tag has no closing >"),
        (XML_ERR_TAG_NOT_FINISHED, "an element or tag is not closed"),
        (XML_ERR_HYPHEN_IN_COMMENT, "a comment contains --"),
        (XML_ERR_INVALID_ENCODING, wrongEncoding),
        (XML_NS_ERR_UNDEFINED_NAMESPACE, "a prefix is used that no xmlns declares"),
        (XML_NS_ERR_ATTRIBUTE_REDEFINED, "an attribute is written twice in one tag"),
        (XML_NS_ERR_QNAME, "a name has a colon in the wrong place"),
        (XML_NS_ERR_COLON, "a name has a colon in the wrong place"),
    ]
}
