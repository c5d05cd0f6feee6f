/// An invented pupil, or a youth who goes to no school here.
package struct SamplePupil: Sendable, Hashable {
    /// Which family the pupil belongs to; half siblings share it.
    package let family: Int
    /// Girl or boy.
    package let sex: Sex
    /// The identity number.
    package var number: SampleNumber
    /// What has happened to the number in the school's file.
    package var numberSlip: SampleNumber.Slip?
    /// Given name.
    package var givenName: String
    /// Family name.
    package var familyName: String
    /// The school unit code, or nothing for who goes to no school here.
    package let schoolCode: String?
    /// The school year, 7–9.
    package let schoolYear: Int?
    /// The class, such as `7A`.
    package var className = ""
    /// Whether the population list of the municipality has this person.
    package var isRegisteredHere = true
    /// Protection, and the mark in the school's file.
    package var protection = SampleProtection()
    /// The legal guardians, at most two.
    package var guardians: [SampleGuardian]

    /// Whether the pupil has two guardians at two addresses.
    package var hasGuardiansApart: Bool {
        guard guardians.count == 2, let first = guardians[0].address, let second = guardians[1].address else {
            return false
        }
        return first != second
    }

    /// Whether the pupil has two guardians at one address.
    package var hasGuardiansTogether: Bool {
        guard guardians.count == 2, let first = guardians[0].address else { return false }
        return first == guardians[1].address
    }
}
