import NIOCore
import Testing

@testable import Web

/// Whether all of a request has come.
@Suite struct RequestProgressTests {
    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true),
        ("GET / HTTP/1.1\r\nHost: a\r\n", false),
        ("GET / HT", false),
        ("", false),
        ("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n", false),
        ("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nab", false),
        ("POST / HTTP/1.1\r\nCONTENT-LENGTH:3\r\n\r\nabc", true),
        ("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n", true),
        ("POST / HTTP/1.1\r\nContent-Length: zzz\r\n\r\nabc", false),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", false),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", true),
    ]) func `a request is whole when its head says so, however it is cut`(text: String, isWhole: Bool) {
        for size in [1, 2, 3, 5, 1_000] {
            var progress = RequestProgress()
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                progress.take(ByteBuffer(bytes: rest.prefix(size)).readableBytesView)
                rest = rest.dropFirst(size)
            }
            #expect(progress.isWhole == isWhole, "\(text) by \(size)")
        }
    }
}
