import Foundation

extension SampleRosters {
    /// Pupils in years 7 and 8 at each school of a large set.
    static let pupilsPerSchool = 270

    /// Writes a large set. Memory holds one school at a time, and which numbers are taken.
    static func writeLarge(
        _ form: LargeForm, to directory: URL, seed: UInt64, pupils: Int
    ) throws(Failure) -> Summary {
        let term = SampleTerm.large
        let families = FamilyMaker(seed: seed, term: term, serials: 1...999, guardianYears: 2070...2085)
        var maker = SchoolMaker(families: families, term: term)
        var marks = SplitMix64(seed: seed ^ 0x5AFE)
        var schools = SchoolListFile().blank
        schools.header(SchoolListFile.header)
        let schoolFile = try StagedFile(directory.appending(path: SchoolListFile().fileName))
        var file = try large(form, in: directory, term)

        let schoolCount = (pupils + pupilsPerSchool - 1) / pupilsPerSchool
        for index in 0..<schoolCount {
            let size = pupils / schoolCount + (index < pupils % schoolCount ? 1 : 0)
            let plan = SchoolPlan.large(index, pupils: size, isLast: index == schoolCount - 1)
            SchoolListFile.append(plan.school, to: &schools)
            try file.add(maker.pupils(of: plan).map { marking($0, &marks) }, of: plan.school)
        }
        try schoolFile.write(schools.bytes)
        let list = Summary.File(
            name: SchoolListFile().fileName, about: SchoolListFile().about, rows: schools.rowCount,
            schoolFile.byteCount)
        try schoolFile.publish()
        return Summary(
            seed: seed, term: term, files: [list] + (try file.finish()), schools: schoolCount, pupils: pupils,
            pupilsInYears7And8: pupils, guardians: maker.families.guardiansMade)
    }

    private static func large(
        _ form: LargeForm, in folder: URL, _ term: SampleTerm
    ) throws(Failure) -> any LargeFile {
        switch form {
        case .delimited: return try LargeList(in: folder)
        case .pairs: return try LargePair(in: folder)
        case .workbook: return try LargeWorkbook(in: folder)
        case .navet:
            return LargePeople(
                try NavetFile(.new, in: folder, facts: RegisterFacts(), hasSpecialAddresses: false))
        case .ss12000:
            let persons = SS12000Persons(
                version: .v21, extras: SS12000Extras(), hasSpecialAddresses: false, term: term)
            return LargePeople(try SS12000Files(persons, pageSize: 10_000, in: folder))
        case .oneroster: return LargePeople(try OneRosterFolder(in: folder, term: term))
        }
    }

    /// Protection for one pupil in five hundred, and a missing address here and there. Of the few numbers that are set
    /// aside for fiction none is a protected family's, because thousands of others share each.
    private static func marking(_ pupil: SamplePupil, _ random: inout SplitMix64) -> SamplePupil {
        var marked = pupil
        if random.perMille(2) { marked.protection = SampleProtection(isProtected: true, mark: "Ja") }
        for index in marked.guardians.indices {
            if random.perMille(2) {
                marked.guardians[index].protection = SampleProtection(isProtected: true, mark: "J")
            }
            if random.perMille(5) { marked.guardians[index].address = nil }
            if marked.protection.isProtected || marked.guardians[index].protection.isProtected {
                marked.guardians[index].phone = nil
            }
        }
        return marked
    }
}
