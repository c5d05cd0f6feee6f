import CLibXML2

/// The parts of a libxml2 error that we look at, copied out of C.
struct LibraryError {
    let code: Int
    /// The line, from 1; 0 when it isn't known, and never more than 65,535 for a violation of a schema.
    let line: Int
    let column: Int
    let isError: Bool
    let isSchemaViolation: Bool
    /// libxml2's own text, which may quote the document: to be compared with, never to be shown.
    let message: String
    let first: String?
    let second: String?
    let number: Int
    /// The name of the element in which it happened, when libxml2 tells.
    let element: String?

    init(_ error: xmlError) {
        code = unsafe Int(error.code)
        column = unsafe Int(error.int2)
        isError = unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue
        isSchemaViolation = unsafe error.domain == Int32(bitPattern: XML_FROM_RELAXNGV.rawValue)
        message = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
        first = unsafe error.str1.map { unsafe String(cString: $0) }
        second = unsafe error.str2.map { unsafe String(cString: $0) }
        number = unsafe Int(error.int1)
        // Without a node libxml2 makes up the line of a violation.
        line = unsafe isSchemaViolation && error.node == nil ? 0 : Int(error.line)
        let node = unsafe error.node?.assumingMemoryBound(to: xmlNode.self)
        if let node = unsafe node, unsafe node.pointee.type == XML_ELEMENT_NODE, let name = unsafe node.pointee.name {
            element = unsafe String(cString: name)
        } else {
            element = nil
        }
    }
}
