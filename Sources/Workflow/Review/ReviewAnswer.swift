import Outreach

/// What a coordinator answers to something that waits: `same G3 G12`, `birth-year P7 2005`.
enum ReviewAnswer: Equatable {
    case birthYear(PupilID, Int)
    case same(PersonID, PersonID)
    case different(PersonID, PersonID)
    case ruling(GuardianID, Ruling?)
    /// Somebody is held no longer; of a pupil who stands at several places, with the one that is right, from 1.
    case held(PersonID, place: Int?)
    /// Somebody who may be protected is.
    case heldProtected(PersonID)
    /// Several who are held for one thing are different people.
    case allDifferent([PersonID])
    /// The matter is known and needs nothing more.
    case seen(ReviewMatter.Kind, PersonID)
    /// Whether a contact beside a guardian is a protected person's; of which kind, or of all that is asked.
    case suspected(GuardianID, Contact.Kind?, isTheirs: Bool)
    /// In which year of school a pupil goes.
    case schoolYear(PupilID, Int)
    /// At which school a pupil goes, as it is named.
    case school(PupilID, String)
    /// What became of an address that is gone from the lists.
    case gone(GuardianID, GoneAddressAnswer)
    /// What waits of an import is seen to: rows that could not be used, and what was found in others.
    case importSeen(Int)
    /// What letters concern somebody newly protected is known.
    case told

    /// The answer in these words; anything else is refused with the forms that there are.
    init(_ words: [String]) throws(WorkflowFault) {
        guard let answer = Self.answer(words.map { $0.lowercased() }) ?? Self.school(words) else {
            throw .answerNotUnderstood(words.joined(separator: " "))
        }
        self = answer
    }

    /// Whom it is about.
    var persons: [PersonID] {
        switch self {
        case .birthYear(let pupil, _), .schoolYear(let pupil, _), .school(let pupil, _): [.pupil(pupil)]
        case .same(let one, let other), .different(let one, let other): [one, other]
        case .ruling(let guardian, _): [.guardian(guardian)]
        case .held(let person, _), .heldProtected(let person): [person]
        case .allDifferent(let persons): persons
        case .seen(_, let person): [person]
        case .suspected(let guardian, _, _), .gone(let guardian, _): [.guardian(guardian)]
        case .told, .importSeen: []
        }
    }

    /// How each answer is written.
    static let forms = [
        "ruling G12 write|withhold|undecided", "same G3 G12", "different G3 G12", "held P7 known|protected|1|2",
        "birth-year P7 2005", "school-year P7 8", "school P7 Bohusskolan",
        "no-school P7 [seen]", "school-year-unknown P7 [seen]", "no-guardian P7 [seen]", "deregistered G12 [seen]",
        "unreachable G12 [known]", "school-year P7 [known]",
        "suspected G12 [home|mailbox|phone] no|yes", "gone G12 still-there|moved|protected",
        "import 3 [seen]", "told",
    ]

    private static func answer(_ words: [String]) -> ReviewAnswer? {
        if words == ["told"] { return .told }
        if words.first == "import", words.count == 2 || words.count == 3 && words[2] == "seen" {
            return Int(words[1]).map { .importSeen($0) }
        }
        if words.first == "suspected" { return suspected(words) }
        if words.first == "different", words.count > 3 {
            let persons = words.dropFirst().compactMap { PersonID($0) }
            return persons.count == words.count - 1 && Set(persons).count == persons.count
                ? .allDifferent(persons) : nil
        }
        guard words.count == 2 || words.count == 3, let person = PersonID(words[1]) else { return nil }
        let third = words.count == 3 ? words[2] : nil
        switch (words[0], person) {
        case ("birth-year", .pupil(let pupil)):
            return third.flatMap(year).map { .birthYear(pupil, $0) }
        case ("same", _), ("different", _):
            guard let other = third.flatMap({ PersonID($0) }), other != person, other.kind == person.kind else {
                return nil
            }
            return words[0] == "same" ? .same(person, other) : .different(person, other)
        case ("ruling", .guardian(let guardian)):
            guard let third, ["write", "withhold", "undecided"].contains(third) else { return nil }
            return .ruling(guardian, Ruling(rawValue: third))
        case ("held", _):
            if third == "protected" { return .heldProtected(person) }
            guard let third, third != "known" else { return .held(person, place: nil) }
            return Int(third).map { .held(person, place: $0) }
        case ("gone", .guardian(let guardian)):
            return third.flatMap(GoneAddressAnswer.init).map { .gone(guardian, $0) }
        case ("deregistered", _) where third == nil || third == "seen":
            return .seen(.deregistered, person)
        case ("unreachable", .guardian) where third == nil || third == "known":
            return .seen(.unreachable, person)
        case ("no-school", .pupil) where third == nil || third == "seen": return .seen(.noSchool, person)
        case ("school-year-unknown", .pupil) where third == nil || third == "seen":
            return .seen(.schoolYearUnknown, person)
        case ("no-guardian", .pupil) where third == nil || third == "seen": return .seen(.noGuardian, person)
        case ("school-year", .pupil(let pupil)) where third.flatMap { Int($0) } != nil:
            return third.flatMap { Int($0) }.flatMap { (0...10).contains($0) ? .schoolYear(pupil, $0) : nil }
        case ("school-year", .pupil) where third == nil || third == "known":
            return .seen(.schoolYear, person)
        default: return nil
        }
    }

    private static func school(_ words: [String]) -> ReviewAnswer? {
        guard words.count > 2, words[0].lowercased() == "school", case .pupil(let pupil)? = PersonID(words[1]) else {
            return nil
        }
        return .school(pupil, words.dropFirst(2).joined(separator: " "))
    }

    private static func suspected(_ words: [String]) -> ReviewAnswer? {
        guard (3...4).contains(words.count), case .guardian(let guardian)? = PersonID(words[1]),
            let said = words.last, ["no", "yes"].contains(said)
        else { return nil }
        let kind = words.count == 4 ? Contact.Kind(rawValue: words[2]) : nil
        guard words.count == 3 || kind != nil else { return nil }
        return .suspected(guardian, kind, isTheirs: said == "yes")
    }

    private static func year(_ text: String) -> Int? {
        guard text.utf8.count == 4, let year = Int(text), (1900...2200).contains(year) else { return nil }
        return year
    }
}

extension PersonID {
    /// Pupil or guardian.
    var kind: PersonKind {
        switch self {
        case .pupil: .pupil
        case .guardian: .guardian
        }
    }
}

/// What became of an address that is gone from the lists.
enum GoneAddressAnswer: String {
    /// The family lives there: the address stays, and the list is poorer than it was.
    case stillThere = "still-there"
    /// They have moved: the address is dropped.
    case moved
    /// They are protected from now on.
    case protected
}
