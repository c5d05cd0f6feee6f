/// The schools, as `Rosters/schools.csv` wants them.
struct SchoolListFile: RosterShape {
    let fileName = "schools.csv"
    let about = "The schools: code, name, years, address, aliases"

    func text(of town: SampleTown) -> DelimitedText {
        var text = Self.header
        for school in town.schools { Self.append(school, to: &text) }
        return text
    }

    /// The list with its header and no schools yet.
    static var header: DelimitedText {
        var text = DelimitedText(.utf8, delimiter: ";", lineEnd: "\n")
        text.header(["code", "name", "years", "address", "aliases"])
        return text
    }

    static func append(_ school: SampleSchool, to text: inout DelimitedText) {
        text.row([school.code, school.name, school.years, school.address, school.aliases.joined(separator: "|")])
    }
}
