import Foundation
import GRDB
import Outreach
import Registry
import TestSupport
import Testing

/// A registry of the fictional school, and what brings rosters and letters into it.
struct TestOffice {
    let registry: Registry
    let key: RegistryKey
    static let today = CalendarDate(daysSince1970: 18_331)
    static let now = Moment(secondsSince1970: FictionalSchool.now)
    static let school = SchoolCode(FictionalSchool.code)
    static let otherSchool = SchoolCode(FictionalSchool.otherCode)

    init(path: String? = nil, mostPages: Int? = nil, patience: Double = 20) throws {
        key = try Self.key()
        registry =
            if let path { try Registry(path: path, key: key, mostPages: mostPages, patience: patience) } else {
                try Registry(inMemoryWith: key)
            }
    }

    static func key(_ byte: UInt8 = 7) throws -> RegistryKey {
        try #require(RegistryKey(bytes: [UInt8](repeating: byte, count: 32)))
    }

    /// Stages rows, and writes them.
    @discardableResult
    func importing(
        _ rows: [JudgedRow], incomplete: Set<SchoolClass> = []
    ) throws -> (difference: RosterDifference, scrub: Scrub) {
        let difference = try staging(rows, incomplete: incomplete)
        return (difference, try registry.write { try $0.applyStage(on: Self.today) })
    }

    /// Stages rows, and says what they would change.
    func staging(_ rows: [JudgedRow], incomplete: Set<SchoolClass> = []) throws -> RosterDifference {
        try registry.stage { registry in
            var stage = try registry.makeStage()
            for row in rows { try stage.add(row) }
            let kept = try registry.settleStage(incompleteClasses: incomplete)
            var difference = try registry.difference()
            difference.keptByHand = kept
            return difference
        }
    }

    /// A row about a pupil, by the pupil's number.
    func row(
        _ pupil: Int, _ guardians: [RosterGuardian] = [], name: String? = "Elin", school: SchoolCode? = Self.school,
        className: String? = "7A", year: Int? = 7, born: Int? = 2006, protection: Protection = .none,
        carriesGuardians: Bool = true, protecting: [OwnedContacts] = [], barring: [OwnedContacts] = []
    ) -> JudgedRow {
        JudgedRow(
            location: RosterLocation(file: "roster.csv", row: 1),
            pupil: RosterPupil(
                identity: identity("P\(pupil)"), name: name.map { PersonName(given: $0, family: "Åkesson") },
                birthYear: born, school: school, className: className, schoolYear: year, protection: protection),
            guardians: guardians.map { JudgedGuardian(guardian: $0) },
            carriesGuardians: carriesGuardians, protectedContacts: protecting,
            barredContacts: barring)
    }

    func guardian(
        _ number: Int, _ given: String = "Anna", street: String? = nil, email: String? = nil, phone: String? = nil,
        language: Language? = nil, protection: Protection = .none
    ) -> RosterGuardian {
        RosterGuardian(
            identity: identity("G\(number)"), name: PersonName(given: given, family: "Öberg"),
            address: street.map { PostalAddress(street: $0, postalCode: "44931", town: "Ekbacka") }, email: email,
            phone: phone, language: language, protection: protection)
    }

    func identity(_ text: String) -> IdentityKey { key.identityKey(ofNumber: text) }

    func contacts(_ guardian: RosterGuardian) -> ContactFingerprints {
        ContactFingerprints(
            address: guardian.address, email: guardian.email, phone: guardian.phone, hash: key.keyedHash)
    }

    func guardianRecord(_ number: Int) throws -> GuardianRecord {
        try registry.read { registry in
            guard case .guardian(let id) = try registry.person(identity("G\(number)")) else { throw NoSuchPerson() }
            return try #require(try registry.guardian(id))
        }
    }

    func pupilRecord(_ number: Int) throws -> PupilRecord {
        try registry.read { registry in
            guard case .pupil(let id) = try registry.person(identity("P\(number)")) else { throw NoSuchPerson() }
            return try #require(try registry.pupil(id))
        }
    }

    /// The ties of a pupil as guardian numbers with whether they ended.
    func ties(_ pupil: Int) throws -> [String] {
        let id = try pupilRecord(pupil).id
        return try registry.read { try $0.guardians(of: id).map { "\($0.guardian)\($0.isEnded ? " ended" : "")" } }
    }

    /// Stores a letter to guardians about pupils, by their rows' numbers.
    @discardableResult
    func letter(
        _ serial: UInt64, to guardians: [Int64], about pupils: [Int64] = [1], channel: Channel = .handOut,
        className: String? = "7A", meeting: String? = nil, street: String? = nil, replaces: LetterCode? = nil,
        print: UInt64? = nil, updating: Bool = false
    ) throws -> LetterCode {
        let code = LetterCode(bits: serial)
        let address = street.map { PostalAddress(street: $0, postalCode: "44931", town: "Ekbacka") }
        let letter = LetterToStore(
            code: code,
            plan: PlannedLetter(
                occasion: Occasion(campaign: "drugs", mailing: "invitation", meeting: meeting.map { MeetingID($0) }),
                recipients: guardians.map { GuardianID($0) }, pupils: pupils.map { PupilID($0) }, channel: channel,
                school: Self.school, className: className, eldest: pupils.first.map { PupilID($0) }),
            generation: 1, replaces: replaces, packOrder: "\(className ?? "")/\(street ?? "")",
            content: LetterContent(
                recipients: [PersonName(given: "Anna", family: "Öberg")], address: address, language: .swedish,
                pupils: [PupilOnLetter(givenName: "Elin", className: className)], school: nil, meeting: nil,
                date: Self.today),
            contentPrint: Fingerprint(bits: print ?? serial), addressPrint: nil, template: "t", settings: "s")
        try registry.write { registry in
            try registry.keepDocument([1], hash: "t")
            try registry.keepDocument([2], hash: "s")
            if updating { try registry.updateDraft(letter) } else { try registry.insertDraft(letter) }
        }
        return code
    }

    @discardableResult
    func record(
        _ kind: DeliveryEvent, _ letter: LetterCode, on date: CalendarDate = today, reason: ReturnReason? = nil,
        at moment: Moment = now
    ) throws -> Bool {
        try registry.write { try $0.addEvent(kind, letter: letter, on: date, reason: reason, at: moment) }
    }

    func facts(_ letter: LetterCode) throws -> LetterFacts? { try registry.read { try $0.letterFacts(letter) } }

    func state(_ letter: LetterCode) throws -> LetterState? { try facts(letter)?.state }
}

struct NoSuchPerson: Error {}

/// A folder that is gone after the test.
final class TestFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "registry-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    var path: String { url.appending(path: "registry.sqlite").path }

    /// Whether any file in the folder holds these bytes.
    func holds(_ text: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: url.path).contains {
            try Data(contentsOf: url.appending(path: $0)).range(of: Data(text.utf8)) != nil
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
