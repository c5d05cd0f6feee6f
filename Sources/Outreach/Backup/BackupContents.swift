/// What a backup of the registry holds, in figures.
package struct BackupContents: Sendable, Equatable {
    /// Pupils, those who have left included.
    package let pupils: Int
    /// Guardians.
    package let guardians: Int
    /// Letters.
    package let letters: Int
    /// When it was made.
    package let madeAt: Moment?
    /// When somebody became protected last, as far as the registry remembers: older backups still hold the contacts.
    package let scrubbedAt: Moment?

    /// Contents from their parts.
    package init(pupils: Int, guardians: Int, letters: Int, madeAt: Moment?, scrubbedAt: Moment?) {
        self.pupils = pupils
        self.guardians = guardians
        self.letters = letters
        self.madeAt = madeAt
        self.scrubbedAt = scrubbedAt
    }
}
