/// A large set in one form, written school by school.
protocol LargeFile {
    mutating func add(_ pupils: [SamplePupil], of school: SampleSchool) throws(SampleRosters.Failure)
    mutating func finish() throws(SampleRosters.Failure) -> [SampleRosters.Summary.File]
}
