import CLibXML2

/// Words libxml2's violations in sentences of our own, with the names of elements and attributes but without values.
enum ViolationProblem {
    static func isAboutText(_ error: LibraryError) -> Bool {
        code(of: error) == XML_RELAXNG_ERR_TEXTWRONG
    }

    static func sentence(for error: LibraryError) -> String {
        let first = name(error.first) ?? name(error.element)
        let element = first.map { "the element \($0)" } ?? "an element"
        let second = name(error.second)
        switch code(of: error) {
        case XML_RELAXNG_ERR_ELEMNAME:
            return "\(element) is expected here" + (second.map { ", not \($0)" } ?? "")
        case XML_RELAXNG_ERR_ELEMNONS, XML_RELAXNG_ERR_ELEMWRONGNS, XML_RELAXNG_ERR_ELEMEXTRANS:
            return "\(element) is in the wrong namespace"
        case XML_RELAXNG_ERR_ELEMWRONG:
            return "\(element) is not expected here"
        case XML_RELAXNG_ERR_INTEREXTRA:
            return "\(element) is not expected here, or is not as it should be"
        case XML_RELAXNG_ERR_TEXTWRONG:
            return "text is not allowed here"
        case XML_RELAXNG_ERR_ELEMNOTEMPTY:
            return "\(element) must be empty"
        case XML_RELAXNG_ERR_NOELEM:
            return error.first.flatMap(name).map { "the element \($0) is missing" }
                ?? "an element is missing before this end tag"
        case XML_RELAXNG_ERR_NOTELEM:
            return "an element is expected here, not text"
        case XML_RELAXNG_ERR_ATTRVALID:
            return "\(element) lacks an attribute, or has one that is not as it should be"
        case XML_RELAXNG_ERR_CONTENTVALID:
            return "the content of \(element) is not as it should be"
        case XML_RELAXNG_ERR_EXTRACONTENT:
            return "\(element) contains \(second ?? "something"), which is not allowed there"
        case XML_RELAXNG_ERR_INVALIDATTR:
            return "the attribute \(first ?? "") of the element \(second ?? "") is not allowed, or its value is not"
        case XML_RELAXNG_ERR_LACKDATA:
            return "\(element) is empty"
        case XML_RELAXNG_ERR_DATAELEM, XML_RELAXNG_ERR_VALELEM, XML_RELAXNG_ERR_LISTELEM:
            return "\(element) may contain only a value"
        case XML_RELAXNG_ERR_TYPE, XML_RELAXNG_ERR_TYPEVAL, XML_RELAXNG_ERR_DATATYPE, XML_RELAXNG_ERR_TYPECMP:
            return "a value is not of the type \(name(error.first) ?? "wanted")"
        case XML_RELAXNG_ERR_VALUE:
            return "a value is not one of those allowed"
        case XML_RELAXNG_ERR_LIST, XML_RELAXNG_ERR_LISTEXTRA, XML_RELAXNG_ERR_LISTEMPTY:
            return "a list of values is not as it should be"
        case XML_RELAXNG_ERR_DUPID:
            return "an identifier is used twice"
        case XML_RELAXNG_ERR_INTERSEQ:
            return "elements are missing or in the wrong order"
        case XML_RELAXNG_ERR_EXTRADATA:
            return "something follows that is not allowed"
        default:
            return "the document does not follow its schema"
        }
    }

    private static func code(of error: LibraryError) -> xmlRelaxNGValidErr {
        xmlRelaxNGValidErr(UInt32(clamping: error.code))
    }

    /// A name that libxml2 knows; when it doesn't, it says nothing or " TODO ".
    private static func name(_ text: String?) -> String? {
        guard let text, !text.isEmpty, text != " TODO " else { return nil }
        return String(text.prefix(60))
    }
}
