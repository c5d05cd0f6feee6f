/// A form with one place for each person, written part by part: pupils first, and each guardian when all children have
/// been seen.
protocol PeopleFile {
    /// Takes pupils of one school, or of none here.
    mutating func add(_ pupils: [SamplePupil], of school: SampleSchool?) throws(SampleRosters.Failure)
    /// Takes guardians with all their children.
    mutating func add(_ adults: [SampleAdult]) throws(SampleRosters.Failure)
    /// Puts the files in their places.
    mutating func finish() throws(SampleRosters.Failure) -> [SampleRosters.Summary.File]
}

extension PeopleFile {
    /// Takes a whole town.
    mutating func addAll(of town: SampleTown) throws(SampleRosters.Failure) {
        for school in town.schools { try add(town.pupils(at: school), of: school) }
        try add(town.pupils.filter { $0.schoolCode == nil }, of: nil)
        var queue = AdultQueue()
        _ = queue.add(town.pupils)
        try add(queue.finish())
    }
}
