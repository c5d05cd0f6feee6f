/// A guardian with all children, for files that have one place for each person.
struct SampleAdult: Sendable {
    var guardian: SampleGuardian
    var children: [SamplePupil]
}
