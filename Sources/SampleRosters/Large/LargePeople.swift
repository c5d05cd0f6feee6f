/// A form with one place for each person, whose guardians wait until no more children can come.
struct LargePeople<File: PeopleFile>: LargeFile {
    private var file: File
    private var queue = AdultQueue()

    init(_ file: File) {
        self.file = file
    }

    mutating func add(_ pupils: [SamplePupil], of school: SampleSchool) throws(SampleRosters.Failure) {
        try file.add(pupils, of: school)
        try file.add(queue.add(pupils))
    }

    mutating func finish() throws(SampleRosters.Failure) -> [SampleRosters.Summary.File] {
        try file.add(queue.finish())
        return try file.finish()
    }
}
