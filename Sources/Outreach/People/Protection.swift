/// Whether somebody's personal data are protected.
package enum Protection: String, Sendable, Codable, CaseIterable, Hashable {
    /// A source that carries the mark says: not protected.
    case none
    /// No source that carries the mark has spoken.
    case unknown
    /// Marked, not understood, or sources disagree.
    case protected

    /// What two sources say together: a mark stands whoever else denies it, and *none* clears *unknown*.
    package func joined(with other: Protection) -> Protection {
        if self == .protected || other == .protected { return .protected }
        return self == .none || other == .none ? .none : .unknown
    }
}
