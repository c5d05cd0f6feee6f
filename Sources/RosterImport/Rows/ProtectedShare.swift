/// How many of a file's persons would become protected, by a mark or by what another cell says ("Skyddad adress" where a
/// street should stand).
package struct ProtectedShare: Sendable, Equatable {
    /// The file's name.
    package let file: String
    /// How many would become protected.
    package let protected: Int
    /// Of how many, with a cell for the mark or without; one who stands in several rows counts in each.
    package let everybody: Int

    /// Whether it is more than a tenth.
    package var isMuch: Bool { protected * 10 > everybody }
}
