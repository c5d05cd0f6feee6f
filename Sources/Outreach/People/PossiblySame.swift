/// Two persons of the registry who may be one; only a person decides.
package struct PossiblySame: Hashable, Sendable, Comparable {
    /// The one who stays if they are one: who is known by number, or else was known first.
    package let one: PersonID
    /// The other, who waits until it is decided.
    package let other: PersonID

    /// A pair; both are pupils, or both guardians.
    package init(one: PersonID, other: PersonID) {
        self.one = one
        self.other = other
    }

    /// Whether they are pupils.
    package var isOfPupils: Bool {
        if case .pupil = one { true } else { false }
    }

    /// The pair in one writing, whichever of them is named first: `G3 G12`.
    package var about: String { Self.about(one, other) }

    /// Two persons in one writing, whichever of them is named first.
    package static func about(_ a: PersonID, _ b: PersonID) -> String { "\(min(a, b)) \(max(a, b))" }

    package static func < (a: PossiblySame, b: PossiblySame) -> Bool { (a.one, a.other) < (b.one, b.other) }
}
