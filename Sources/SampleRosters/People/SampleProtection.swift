/// Whether a person is protected, and what the school wrote about it.
package struct SampleProtection: Sendable, Hashable {
    /// Whether the person truly has protected personal data (skyddade personuppgifter).
    package var isProtected = false
    /// The cell as the school wrote it: mostly blank, else words as different as `Ja`, `S`, `1`, `Nej` or `?`.
    package var mark = ""
}
