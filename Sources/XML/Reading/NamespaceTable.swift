import CLibXML2

/// Makes names from libxml2's strings, and keeps the few namespaces of a document so that each is made only once.
struct NamespaceTable {
    private var known: [String] = []
    private var locals = NameCache<String>()
    private static let capacity = 16

    mutating func name(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafeMutablePointer<xmlNs>?) -> XMLName {
        let local = unsafe local.map { unsafe locals.value(of: $0) { $0 } } ?? ""
        guard let uri = unsafe namespace?.pointee.href else { return XMLName(local: local) }
        return unsafe XMLName(namespace: string(uri), local: local)
    }

    private mutating func string(_ uri: UnsafePointer<xmlChar>) -> String {
        for candidate in known where unsafe Self.equals(candidate, uri) { return candidate }
        let made = unsafe String(cString: uri)
        if known.count < Self.capacity { known.append(made) }
        return made
    }

    private static func equals(_ candidate: String, _ uri: UnsafePointer<xmlChar>) -> Bool {
        var position = unsafe uri
        for byte in candidate.utf8 {
            // The terminating zero is never equal to a byte of a namespace.
            guard unsafe position.pointee == byte else { return false }
            unsafe position += 1
        }
        return unsafe position.pointee == 0
    }
}
