package import Foundation

extension SampleRosters {
    /// Persons on one saved page of SS 12000.
    static let personsPerPage = 1000

    /// Writes a town in one form into a folder, which is made if it is missing; gives the files, named from there.
    package static func write(
        _ form: SampleForm, of town: SampleTown, to folder: URL
    ) throws(Failure) -> [Summary.File] {
        try make(folder)
        switch form {
        case .delimited: return try writeDelimited(town, to: folder)
        case .workbook: return try WorkbookForm.write(town, to: folder)
        case .navet: return try write(town, in: navet(.new, of: town, folder))
        case .navetOld: return try write(town, in: navet(.old, of: town, folder))
        case .ss12000: return try write(town, in: ss12000(.v21, of: town, folder))
        case .ss12000v20: return try write(town, in: ss12000(.v20, of: town, folder))
        case .oneRoster: return try write(town, in: OneRosterFolder(in: folder, term: town.term))
        case .oneRosterZip: return try write(town, in: OneRosterArchive(in: folder, term: town.term))
        }
    }

    /// Writes a town in every form: the delimited files at the top, the others in folders of their own.
    package static func writeEveryForm(of town: SampleTown, to folder: URL) throws(Failure) -> Summary {
        var files: [Summary.File] = []
        for form in SampleForm.allCases {
            let place = form.folder.isEmpty ? folder : folder.appending(path: form.folder)
            for file in try write(form, of: town, to: place) {
                files.append(form.folder.isEmpty ? file : file.moved(to: form.folder))
            }
        }
        return summary(of: town, files)
    }

    static func make(_ folder: URL) throws(Failure) {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(folder, reason: error.localizedDescription)
        }
    }

    private static func write(_ town: SampleTown, in form: some PeopleFile) throws(Failure) -> [Summary.File] {
        var form = form
        try form.addAll(of: town)
        return try form.finish()
    }

    private static func navet(_ form: NavetForm, of town: SampleTown, _ folder: URL) throws(Failure) -> NavetFile {
        try NavetFile(form, in: folder, facts: RegisterFacts(of: town), hasSpecialAddresses: true)
    }

    private static func ss12000(
        _ version: SS12000Version, of town: SampleTown, _ folder: URL
    ) throws(Failure) -> SS12000Files {
        let persons = SS12000Persons(
            version: version, extras: SS12000Extras(of: town), hasSpecialAddresses: true, term: town.term)
        return try SS12000Files(persons, pageSize: personsPerPage, in: folder)
    }
}
