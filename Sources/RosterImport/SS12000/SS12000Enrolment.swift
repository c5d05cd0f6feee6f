import Outreach

/// A pupil's place at a school.
struct SS12000Enrolment: Decodable {
    let organisation: SS12000ID?
    private let writtenID: String
    let schoolType: String?
    let schoolYear: String?
    let period: SS12000Period
    let isCancelled: Bool

    private enum Key: String, CodingKey { case enroledAt, schoolType, schoolYear, startDate, endDate, cancelled }

    init(from decoder: any Decoder) throws {
        let fields = try? decoder.container(keyedBy: Key.self)
        let link: SS12000Link? = fields?.value(.enroledAt)
        organisation = link?.id
        writtenID = link?.written ?? ""
        schoolType = fields?.text(.schoolType)?.uppercased()
        schoolYear = fields?.text(.schoolYear)
        period = SS12000Period(start: fields?.text(.startDate), end: fields?.text(.endDate))
        isCancelled = fields?.truth(.cancelled) ?? false
    }

    /// Whether it is school, not preschool or a leisure-time centre.
    private var isSchool: Bool { !["FTH", "OPPFTH", "FS", "OPPFS", "PEDOMS"].contains(schoolType ?? "") }

    /// Whether its year of school is one of compulsory school; upper secondary counts its own from 1.
    var countsYears: Bool {
        ["", "FKLASS", "FSK", "GR", "GRS", "GRSÄR", "GRSAR", "GRSAM", "SP", "SAM", "TR"].contains(schoolType ?? "")
    }

    /// The pupil's place on a day: of those that hold and aren't cancelled a school before a leisure-time centre,
    /// compulsory school before other schools, then the one that began last, then the highest year.
    static func current(of enrolments: [SS12000Enrolment], on day: CalendarDate) -> SS12000Enrolment? {
        enrolments.filter { !$0.isCancelled && $0.period.contains(day) }.max { a, b in
            let (rankA, rankB) = (a.rank, b.rank)
            // The id only makes the order in a page not matter.
            return rankA == rankB ? a.writtenID < b.writtenID : rankA.lexicographicallyPrecedes(rankB)
        }
    }

    /// Whether the pupil begins somewhere after a day.
    static func begin(_ enrolments: [SS12000Enrolment], after day: CalendarDate) -> Bool {
        enrolments.contains { !$0.isCancelled && $0.period.begins(after: day) }
    }

    /// By what one place goes before another.
    private var rank: [Int] {
        [
            isSchool ? 1 : 0, countsYears ? 1 : 0, period.start?.daysSince1970 ?? Int.min,
            schoolYear.flatMap { Int($0) } ?? -1,
        ]
    }
}
