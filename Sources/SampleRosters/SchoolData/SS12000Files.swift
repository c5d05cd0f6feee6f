import Foundation

/// Saved pages of SS 12000: persons, organisations and groups.
struct SS12000Files: PeopleFile {
    private let folder: URL
    private let persons: SS12000Persons
    private let pageSize: Int
    private var page: SS12000Page
    private let organisations: SS12000Page
    private let groups: SS12000Page
    private var files: [SampleRosters.Summary.File] = []

    init(
        _ persons: SS12000Persons, pageSize: Int, in folder: URL
    ) throws(SampleRosters.Failure) {
        self.folder = folder
        self.persons = persons
        self.pageSize = pageSize
        page = try SS12000Page("persons-1.json", in: folder)
        organisations = try SS12000Page("organisations.json", in: folder)
        groups = try SS12000Page("groups.json", in: folder)
        try organisations.add { json in
            json.member("id", Self.organiser)
            json.member("displayName", "Ale kommun")
            json.member("organisationType", "Huvudman")
            json.member("municipalityCode", "1440")
        }
    }

    mutating func add(_ pupils: [SamplePupil], of school: SampleSchool?) throws(SampleRosters.Failure) {
        guard let school else { return }
        try organisations.add { json in
            json.member("id", SampleUUID.school(school.code))
            json.member("displayName", school.name)
            json.member("organisationType", "Skolenhet")
            json.member("schoolUnitCode", school.code)
            json.member("municipalityCode", "1440")
            json.object("parentOrganisation") { $0.member("id", Self.organiser) }
        }
        let persons = persons
        for pupil in pupils { try addPerson { persons.write(pupil, at: school, to: &$0) } }
        for (name, members) in Self.classes(of: pupils) { try addClass(name, members, of: school) }
    }

    mutating func add(_ adults: [SampleAdult]) throws(SampleRosters.Failure) {
        let persons = persons
        for adult in adults where adult.children.contains(where: { $0.schoolCode != nil }) {
            try addPerson { persons.write(adult, to: &$0) }
        }
    }

    mutating func finish() throws(SampleRosters.Failure) -> [SampleRosters.Summary.File] {
        for adult in persons.extras.adults {
            try addPerson { json in
                json.member("id", adult.id)
                json.member("givenName", adult.givenName)
                json.member("familyName", adult.familyName)
                json.member("securityMarking", "Ingen")
                json.member("personStatus", "Aktiv")
            }
        }
        files.append(try page.finish(about: persons.version.name, nextPage: nil))
        files.append(try organisations.finish(about: "schools", nextPage: nil))
        files.append(try groups.finish(about: "classes", nextPage: nil))
        return files
    }

    private mutating func addPerson(_ members: (inout JSONText) -> Void) throws(SampleRosters.Failure) {
        if page.count == pageSize {
            let next = "persons-\(files.count + 2).json"
            files.append(
                try page.finish(
                    about: persons.version.name, nextPage: SampleUUID.uuid(.enrolment, UInt64(files.count))))
            page = try SS12000Page(next, in: folder)
        }
        try page.add(members)
    }

    private func addClass(
        _ name: String, _ members: [SamplePupil], of school: SampleSchool
    ) throws(SampleRosters.Failure) {
        try groups.add { json in
            json.member("id", SampleUUID.group(name, at: school.code))
            json.member("displayName", name)
            json.member("groupType", "Klass")
            json.member("startDate", "\(persons.term.year - 1)-08-15")
            json.object("organisation") { $0.member("id", SampleUUID.school(school.code)) }
            json.array("groupMemberships") { json in
                for pupil in members {
                    json.object { json in
                        json.object("person") { $0.member("id", SampleUUID.pupil(pupil)) }
                        json.member("startDate", "\(persons.term.year - 1)-08-15")
                    }
                }
            }
        }
    }

    /// The classes in the order of the list.
    private static func classes(of pupils: [SamplePupil]) -> [(name: String, pupils: [SamplePupil])] {
        Dictionary(grouping: pupils, by: \.className).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static let organiser = SampleUUID.uuid(.organiser, 1440)
}
