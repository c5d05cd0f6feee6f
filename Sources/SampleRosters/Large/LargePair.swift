import Foundation

/// Skola24's pair: children and parents, without headers.
struct LargePair: LargeFile {
    private let pupilFile: StagedFile
    private let parentFile: StagedFile
    private var pupilText = DelimitedText(.windows1252, delimiter: ";", lineEnd: "\r\n")
    private var parentText = DelimitedText(.windows1252, delimiter: ";", lineEnd: "\r\n")

    init(in folder: URL) throws(SampleRosters.Failure) {
        pupilFile = try StagedFile(folder.appending(path: "elever.csv"))
        parentFile = try StagedFile(folder.appending(path: "foraldrar.csv"))
    }

    mutating func add(_ pupils: [SamplePupil], of school: SampleSchool) throws(SampleRosters.Failure) {
        for pupil in pupils {
            let number = pupil.number.written(.twelve)
            pupilText.row(
                [school.name, pupil.className, number, pupil.givenName, pupil.familyName, pupil.protection.mark])
            for guardian in pupil.guardians {
                parentText.row(
                    [number, guardian.numberCell(.twelve), guardian.givenName, guardian.familyName]
                        + [guardian.email ?? "", guardian.phone ?? ""])
            }
        }
        try pupilFile.write(pupilText.takeBytes())
        try parentFile.write(parentText.takeBytes())
    }

    mutating func finish() throws(SampleRosters.Failure) -> [SampleRosters.Summary.File] {
        try pupilFile.publish()
        try parentFile.publish()
        return [
            SampleRosters.Summary.File(
                name: "elever.csv", about: "Skola24's children, without a header, Windows-1252",
                rows: pupilText.rowCount, pupilFile.byteCount),
            SampleRosters.Summary.File(
                name: "foraldrar.csv", about: "Skola24's parents, without a header, Windows-1252",
                rows: parentText.rowCount, parentFile.byteCount),
        ]
    }
}
