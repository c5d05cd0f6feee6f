/// What stands between the parts of a form.
struct MultipartBoundary: Hashable, Sendable {
    /// Its characters, 1 to 70 of those that RFC 2046 allows.
    let bytes: [UInt8]

    /// The boundary that a `Content-Type` names.
    init(contentType: String?) throws(MultipartFault) {
        guard let contentType, let header = HeaderParameters(contentType), header.value == "multipart/form-data",
            let boundary = header["boundary"]
        else { throw .notMultipart }
        let bytes = Array(boundary.utf8)
        guard (1...70).contains(bytes.count), bytes.allSatisfy(Self.isAllowed), bytes.last != UInt8(ascii: " ") else {
            throw .notMultipart
        }
        self.bytes = bytes
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}
