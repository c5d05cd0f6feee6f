/// A pupil's row in the registry; people see it as `P12`.
package struct PupilID: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// The row's number.
    package let number: Int64

    /// The id with this number.
    package init(_ number: Int64) { self.number = number }

    package var description: String { "P\(number)" }

    package static func < (a: PupilID, b: PupilID) -> Bool { a.number < b.number }
}

/// A guardian's row in the registry; people see it as `G12`.
package struct GuardianID: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// The row's number.
    package let number: Int64

    /// The id with this number.
    package init(_ number: Int64) { self.number = number }

    package var description: String { "G\(number)" }

    package static func < (a: GuardianID, b: GuardianID) -> Bool { a.number < b.number }
}

/// A pupil or a guardian.
package enum PersonID: Hashable, Sendable, Comparable, CustomStringConvertible {
    case pupil(PupilID)
    case guardian(GuardianID)

    /// The person written as `P12` or `G12`.
    package init?(_ text: String) {
        guard let first = text.first, let number = Int64(text.dropFirst()), number > 0 else { return nil }
        switch first {
        case "P", "p": self = .pupil(PupilID(number))
        case "G", "g": self = .guardian(GuardianID(number))
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .pupil(let id): id.description
        case .guardian(let id): id.description
        }
    }
}
