import Foundation
import HTTPTypes
import Hashing
import Hummingbird
import NIOCore

/// A letter, a pack or a report: a page that brings its own style and is to do nothing at all.
///
/// Its style is allowed by its hash, and no other; no script runs, and only our own pages may frame it.
struct StandaloneDocument {
    let bytes: [UInt8]
    let download: String?

    var response: Response {
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .contentSecurityPolicy: policy,
        ]
        if let download { headers[.contentDisposition] = "attachment; filename=\"\(download)\"" }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private var policy: String {
        let styles = styleHashes.map { "'sha256-\($0)'" }.joined(separator: " ")
        return "default-src 'none'; style-src \(styles.isEmpty ? "'none'" : styles); img-src data:; "
            + "sandbox allow-modals; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    }

    /// The hashes of what stands in the document's style elements.
    private var styleHashes: [String] {
        let begin = Data("<style>".utf8)
        let end = Data("</style>".utf8)
        let data = Data(bytes)
        var hashes: [String] = []
        var place = data.startIndex
        // Styles stand in the head, so that text further down can't bring one.
        let head = data.range(of: Data("</head>".utf8))?.lowerBound ?? data.endIndex
        while let opening = data.range(of: begin, in: place..<head),
            let closing = data.range(of: end, in: opening.upperBound..<head)
        {
            hashes.append(Data(SHA256.hash(Array(data[opening.upperBound..<closing.lowerBound]))).base64EncodedString())
            place = closing.upperBound
        }
        return hashes
    }
}
