/// The schools, as `Rosters/schools.csv` wants them.
struct SchoolListFile: RosterShape {
    let fileName = "schools.csv"
    let about = "The schools: code, name, years, address, aliases"

    var blank: DelimitedText { DelimitedText(.utf8, delimiter: ";", lineEnd: "\n") }

    func write(_ town: SampleTown, to text: inout some RowSink) {
        text.header(Self.header)
        for school in town.schools { Self.append(school, to: &text) }
    }

    static let header = ["code", "name", "years", "address", "aliases"]

    static func append(_ school: SampleSchool, to text: inout some RowSink) {
        text.row([school.code, school.name, school.years, school.address, school.aliases.joined(separator: "|")])
    }
}
