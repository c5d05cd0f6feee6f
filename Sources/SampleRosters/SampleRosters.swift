package import Foundation

/// Writes rosters of invented people, in the shapes that schools send.
package enum SampleRosters {
    /// The seed of the set in `Rosters/sample`.
    package static let defaultSeed: UInt64 = 2020
    /// How many pupils a large set can have before its numbers run out.
    package static let largeSizes = 1...500_000

    /// A set that could not be written.
    package enum Failure: Error, Equatable {
        /// A large set can't have this many pupils.
        case pupilsOutOfRange(Int, allowed: ClosedRange<Int>)
        /// A file or the folder could not be written.
        case cannotWrite(URL, reason: String)
    }

    /// Writes a set of rosters into a folder, which is made if it is missing; each file is whole or not there.
    ///
    /// Without `pupils` it is the small set as delimited files: Ale's five schools in spring 2020 and everybody born
    /// 2005. With `pupils` it is that many pupils in years 7 and 8 of invented schools in spring 2120, in one form and
    /// made school by school.
    package static func write(
        to directory: URL, seed: UInt64 = defaultSeed, pupils: Int? = nil, as form: LargeForm = .delimited
    ) throws(Failure) -> Summary {
        if let pupils, !largeSizes.contains(pupils) {
            throw .pupilsOutOfRange(pupils, allowed: largeSizes)
        }
        try make(directory)
        if let pupils { return try writeLarge(form, to: directory, seed: seed, pupils: pupils) }
        let town = SampleTown(seed: seed)
        return summary(of: town, try writeDelimited(town, to: directory))
    }

    static let shapes: [any RosterShape] = [
        SchoolListFile(), AroseniusFile(), BohusFile(), DaVinciFile(), AhlaforsPupilFile(), AhlaforsParentFile(),
        GrundsarFile(), PopulationFile(),
    ]

    static func writeDelimited(_ town: SampleTown, to directory: URL) throws(Failure) -> [Summary.File] {
        var files: [Summary.File] = []
        for shape in shapes {
            let text = shape.text(of: town)
            let file = try StagedFile(directory.appending(path: shape.fileName))
            try file.write(text.bytes)
            files.append(Summary.File(name: shape.fileName, about: shape.about, rows: text.rowCount, file.byteCount))
            try file.publish()
        }
        return files
    }

    static func summary(of town: SampleTown, _ files: [Summary.File]) -> Summary {
        let census = town.census
        return Summary(
            seed: town.seed, term: town.term, files: files, schools: town.schools.count,
            pupils: census.pupils + census.population.outsideSchools, pupilsInYears7And8: census.pupilsInYears7And8,
            guardians: census.guardians)
    }
}
