import Foundation

extension SampleRosters {
    /// Pupils in years 7 and 8 at each school of a large set.
    static let pupilsPerSchool = 270

    /// Writes a large set. Memory holds one school at a time, and which numbers are taken.
    static func writeLarge(to directory: URL, seed: UInt64, pupils: Int) throws(Failure) -> Summary {
        let term = SampleTerm.large
        let families = FamilyMaker(seed: seed, term: term, serials: 1...999, guardianYears: 2070...2085)
        var maker = SchoolMaker(families: families, term: term)
        var marks = SplitMix64(seed: seed ^ 0x5AFE)
        var schools = SchoolListFile.header
        var roster = LargeRosterFile()
        var rosterFile = try StagedFile(directory.appending(path: LargeRosterFile.fileName))

        let schoolCount = (pupils + pupilsPerSchool - 1) / pupilsPerSchool
        for index in 0..<schoolCount {
            let size = pupils / schoolCount + (index < pupils % schoolCount ? 1 : 0)
            let plan = SchoolPlan.large(index, pupils: size, isLast: index == schoolCount - 1)
            SchoolListFile.append(plan.school, to: &schools)
            let marked = maker.pupils(of: plan).map { marking($0, &marks) }
            roster.append(marked, of: plan.school)
            try rosterFile.write(roster.takeBytes())
        }
        var schoolFile = try StagedFile(directory.appending(path: SchoolListFile().fileName))
        try schoolFile.write(schools.bytes)
        let files = [
            Summary.File(
                name: SchoolListFile().fileName, about: SchoolListFile().about, rows: schools.rowCount,
                schoolFile.byteCount),
            Summary.File(
                name: LargeRosterFile.fileName, about: LargeRosterFile.about, rows: roster.text.rowCount,
                rosterFile.byteCount),
        ]
        try schoolFile.publish()
        try rosterFile.publish()
        return Summary(
            seed: seed, term: term, files: files, schools: schoolCount, pupils: pupils, pupilsInYears7And8: pupils,
            guardians: maker.families.guardiansMade)
    }

    /// Protection for one pupil in five hundred, and a missing address here and there.
    private static func marking(_ pupil: SamplePupil, _ random: inout SplitMix64) -> SamplePupil {
        var marked = pupil
        if random.perMille(2) { marked.protection = SampleProtection(isProtected: true, mark: "Ja") }
        for index in marked.guardians.indices {
            if random.perMille(2) {
                marked.guardians[index].protection = SampleProtection(isProtected: true, mark: "J")
            }
            if random.perMille(5) { marked.guardians[index].address = nil }
        }
        return marked
    }
}
