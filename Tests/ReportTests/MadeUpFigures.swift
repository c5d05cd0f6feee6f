import Outreach

/// Five schools of a made-up municipality, in the middle of a campaign.
enum MadeUpFigures {
    static let titles = [
        Language.swedish: "Förebygg droger: möten för vårdnadshavare 2020",
        .english: "Preventing drug use: meetings for guardians 2020",
    ]

    static func day(_ text: String) -> CalendarDate {
        guard let day = CalendarDate(text) else { preconditionFailure("\(text) is a day.") }
        return day
    }

    static func school(_ code: String, _ name: String) -> School {
        guard let code = SchoolCode(code) else { preconditionFailure("\(code) is a school's code.") }
        return School(code: code, name: name)
    }

    static func stages(_ counts: Int...) -> StageCounts {
        StageCounts(
            invited: counts[0], sent: counts[1], notReturned: counts[2], confirmed: counts.count > 3 ? counts[3] : 0,
            came: counts.count > 4 ? counts[4] : 0)
    }

    static func meeting(
        _ school: School, _ number: Int, years: [Int], _ starts: String?, _ place: String?, _ status: MeetingStatus
    ) -> Meeting {
        Meeting(
            id: MeetingID("drug-prevention-2020/\(school.code)/\(number)"), campaign: "drug-prevention-2020",
            school: school.code, years: years, starts: starts.flatMap { LocalDateTime($0) }, place: place,
            status: status)
    }

    static func family(_ number: UInt64, _ className: String?, _ names: (String, String)...) -> FamilyToFollowUp {
        FamilyToFollowUp(
            code: LetterCode(bits: number &* 0x9E37_79B9_7F4A_7C15), className: className,
            recipients: names.map { PersonName(given: $0.0, family: $0.1) })
    }

    static let bohus = school("48529699", "Bohusskolan")
    static let da = school("79212536", "Da Vinciskolan")
    static let hed = school("21839204", "Himlaskolan i Alafors")
    static let kyrk = school("55120984", "Kyrkbyskolan")
    static let ale = school("30417765", "Aroseniusskolan")

    static let followUp = FollowUp(
        campaign: "drug-prevention-2020", titles: titles, made: day("2020-05-03"), hasMeetings: true,
        totals: schools.reduce(ReachCounts()) { $0 + $1.counts }, schools: schools,
        returns: [
            ReturnCount(reason: .moved, letters: 6), ReturnCount(reason: .unknownAddressee, letters: 3),
            ReturnCount(reason: .notCollected, letters: 1),
        ],
        decisions: [
            DecisionCount(reason: .writtenTo, guardians: 236),
            DecisionCount(reason: .alreadyWrittenTo, guardians: 1317),
            DecisionCount(reason: .byHand, guardians: 3), DecisionCount(reason: .undecided, guardians: 4),
            DecisionCount(reason: .doNotContact, guardians: 2), DecisionCount(reason: .custodyEnded, guardians: 11),
            DecisionCount(reason: .deregistered, guardians: 5), DecisionCount(reason: .incomplete, guardians: 8),
            DecisionCount(reason: .protectionUnknown, guardians: 21),
            DecisionCount(reason: .meetingNotPlanned, guardians: 14),
            DecisionCount(reason: .notInAudience, guardians: 402),
        ],
        byHandOrUndecided: 7)

    static let schools = [
        SchoolFollowUp(
            school: ale,
            meetings: [
                MeetingFollowUp(
                    meeting: meeting(ale, 1, years: [7, 8], "2020-03-26T18:00", "Matsalen", .replaced), walkIns: 0)
            ],
            counts: ReachCounts(
                letters: stages(214, 214, 211, 38, 0), pupils: stages(171, 171, 170, 35, 0),
                adults: stages(318, 318, 313, 60, 0)),
            classes: [
                ClassFollowUp(
                    className: "7A",
                    counts: ReachCounts(
                        letters: stages(108, 108, 106, 20, 0), pupils: stages(86, 86, 86, 18, 0),
                        adults: stages(160, 160, 157, 31, 0))),
                ClassFollowUp(
                    className: "8A",
                    counts: ReachCounts(
                        letters: stages(106, 106, 105, 18, 0), pupils: stages(85, 85, 84, 17, 0),
                        adults: stages(158, 158, 156, 29, 0))),
            ],
            silent: [], absent: []),
        SchoolFollowUp(
            school: bohus,
            meetings: [
                MeetingFollowUp(
                    meeting: meeting(bohus, 1, years: [7], "2020-03-10T18:30", "Aulan, Bohusskolan", .held), walkIns: 4),
                MeetingFollowUp(
                    meeting: meeting(bohus, 2, years: [8], "2020-03-24T18:30", "Aulan, Bohusskolan", .cancelled),
                    walkIns: 0),
            ],
            counts: ReachCounts(
                letters: stages(262, 262, 259, 171, 88), pupils: stages(208, 208, 207, 143, 81),
                adults: stages(391, 391, 386, 262, 127)),
            classes: [
                ClassFollowUp(
                    className: "7A",
                    counts: ReachCounts(
                        letters: stages(33, 33, 33, 29, 24), pupils: stages(27, 27, 27, 24, 22),
                        adults: stages(49, 49, 49, 44, 35))),
                ClassFollowUp(
                    className: "7B",
                    counts: ReachCounts(
                        letters: stages(32, 32, 31, 27, 22), pupils: stages(25, 25, 25, 22, 20),
                        adults: stages(48, 48, 46, 41, 32))),
                ClassFollowUp(
                    className: "7C",
                    counts: ReachCounts(
                        letters: stages(34, 34, 34, 28, 21), pupils: stages(26, 26, 26, 23, 19),
                        adults: stages(51, 51, 51, 42, 31))),
                ClassFollowUp(
                    className: "8A",
                    counts: ReachCounts(
                        letters: stages(82, 82, 81, 45, 12), pupils: stages(66, 66, 65, 38, 11),
                        adults: stages(122, 122, 120, 69, 16))),
                ClassFollowUp(
                    className: nil,
                    counts: ReachCounts(
                        letters: stages(81, 81, 80, 42, 9), pupils: stages(64, 64, 64, 36, 9),
                        adults: stages(121, 121, 120, 66, 13))),
            ],
            silent: [
                family(11, "7A", ("Åsa-Karin", "af Ugglas")), family(12, "7A", ("Anna", "Åkesson"), ("Bo", "Öberg")),
                family(13, "7A", ("Máire", "Ó Súilleabháin"), ("Donald", "McDonald")),
                family(14, "7B", ("فاطمة", "الحسن"), ("Ahmed", "al-Hassan")),
                family(15, "7B", ("Cabdullaahi", "Xasan Maxamed")),
                family(
                    16, "7C", ("Wolfeschlegelsteinhausenbergerdorff Maria Theresia", "von und zu Liechtenstein-Silva")),
                family(17, "7C", ("Eva", "Berg"), ("Ola", "Berg"), ("Siv", "Lund")), family(18, nil, ("Per", "Ek")),
            ],
            absent: [family(21, "7A", ("Karin", "Lindqvist"), ("Jonas", "Lindqvist")), family(22, "7B", ("Li", "Wu"))]),
        SchoolFollowUp(
            school: da,
            meetings: [
                MeetingFollowUp(
                    meeting: meeting(da, 1, years: [7, 8], "2020-05-19T18:30", "Ljusgården", .planned), walkIns: 0)
            ],
            counts: ReachCounts(
                letters: stages(258, 157, 155, 48, 0), pupils: stages(204, 124, 123, 41, 0),
                adults: stages(385, 236, 232, 75, 0)),
            classes: [], silent: [], absent: []),
        SchoolFollowUp(
            school: hed,
            meetings: [
                MeetingFollowUp(meeting: meeting(hed, 1, years: [7, 8], nil, nil, .planned), walkIns: 0)
            ],
            counts: ReachCounts(
                letters: stages(196, 153, 150, 0, 0), pupils: stages(152, 117, 115, 0, 0),
                adults: stages(287, 225, 220, 0, 0)),
            classes: [], silent: [], absent: []),
        SchoolFollowUp(
            school: kyrk,
            meetings: [
                MeetingFollowUp(
                    meeting: meeting(kyrk, 1, years: [7, 9], "2020-03-12T18:00", "Biblioteket", .held), walkIns: 1)
            ],
            counts: ReachCounts(
                letters: stages(117, 117, 117, 94, 62), pupils: stages(89, 89, 89, 74, 55),
                adults: stages(172, 172, 172, 141, 90)),
            classes: [], silent: [], absent: []),
    ]

    /// Letters by post to guardians of everybody born in a year, some of whom go to no school here.
    static let withoutMeetings = FollowUp(
        campaign: "safe-driving-2020", titles: [.swedish: "Säker körning 2020", .english: "Safe driving 2020"],
        made: day("2020-05-03"), hasMeetings: false,
        totals: ReachCounts(
            letters: stages(281, 264, 259), pupils: stages(203, 192, 190), adults: stages(391, 370, 362)),
        schools: [
            SchoolFollowUp(
                school: bohus, meetings: [],
                counts: ReachCounts(
                    letters: stages(264, 247, 243), pupils: stages(190, 179, 178), adults: stages(368, 347, 340)),
                classes: [], silent: [family(31, "9A", ("Eva", "Berg"))], absent: []),
            SchoolFollowUp(
                school: nil, meetings: [],
                counts: ReachCounts(
                    letters: stages(17, 17, 16), pupils: stages(13, 13, 12), adults: stages(23, 23, 22)),
                classes: [], silent: [], absent: []),
        ],
        returns: [ReturnCount(reason: .insufficientAddress, letters: 5)],
        decisions: [
            DecisionCount(reason: .alreadyWrittenTo, guardians: 370), DecisionCount(reason: .writtenTo, guardians: 21),
            DecisionCount(reason: .noAddress, guardians: 2),
        ],
        byHandOrUndecided: 0)
}
