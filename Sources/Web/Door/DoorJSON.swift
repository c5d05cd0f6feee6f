import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Workflow

/// What the door tells its script.
enum DoorJSON {
    /// An answer as it is shown, and how many have come.
    struct Reply: Encodable, Sendable {
        let answer: DoorAnswerText
        let counts: Counts
    }

    /// How many have come.
    struct Counts: Encodable, Sendable {
        let letters: Int
        let adults: Int
        let walkIns: Int
        let expected: Int?

        init(_ counts: DoorCounts) {
            letters = counts.letters
            adults = counts.adults
            walkIns = counts.walkIns
            expected = counts.expected
        }

        var model: Model {
            ["letters": letters, "adults": adults, "walkIns": walkIns, "expected": expected ?? 0]
        }
    }

    /// Why something can't be done, now or later: the script sends it no more.
    struct Refusal: Encodable, Sendable {
        let refused: String
    }

    static func response(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
    }
}
