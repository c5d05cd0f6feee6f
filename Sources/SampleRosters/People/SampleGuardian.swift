/// An invented guardian; every child's row carries a copy.
package struct SampleGuardian: Sendable, Hashable {
    /// Who this is, the same on every child's row.
    package let id: Int
    /// Woman or man.
    package let sex: Sex
    /// The identity number, if the school knows it.
    package var number: SampleNumber?
    /// What has happened to the number in the school's file.
    package var numberSlip: SampleNumber.Slip?
    /// Given name.
    package var givenName: String
    /// Family name.
    package var familyName: String
    /// Postal address, if any is known.
    package var address: SampleAddress?
    /// E-mail address, if any is known; always at a reserved example domain.
    package var email: String?
    /// Mobile number, if any is known; always one that is set aside for fiction.
    package var phone: String?
    /// The language that the school has noted, in Swedish: `Arabiska`; mostly nothing.
    package var language: String?
    /// Protection, and the mark on this child's row.
    package var protection = SampleProtection()
}
