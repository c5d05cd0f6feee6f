package import Foundation
package import Outreach
import Registry
import Workspace

/// A whole term on the sample rosters, day by day, in a workspace of its own.
package struct DemoTerm {
    /// One step of the term, as it went.
    package struct Step: Sendable {
        /// The day.
        package let date: CalendarDate
        /// What was done and what came of it.
        package let words: Words
    }

    /// What the demo did, and what there is to look at.
    package struct Result: Sendable {
        /// The steps in order.
        package var steps: [Step] = []
        /// Files to open, relative to the workspace, with what they are.
        package var files: [(path: String, words: Words)] = []
        /// Whether all had been done before, and nothing was changed.
        package var wasDone = false
    }

    private static let meetingCampaign = "drug-prevention-2020"
    private static let postCampaign = "safe-driving-2020"

    private let folder: URL
    private let language: ToolLanguage
    private let progress: (Words) -> Void
    private var steps: [Step] = []

    /// Runs the term. A workspace in which it has been run is left as it is; one in which it was broken off is made anew.
    ///
    /// - Parameters:
    ///   - folder: the demo's own workspace.
    ///   - writeSamples: writes the sample rosters into a folder.
    ///   - progress: hears of each step as it begins.
    package static func run(
        in folder: URL, language: ToolLanguage, writeSamples: (URL) throws -> Void, progress: @escaping (Words) -> Void
    ) throws -> Result {
        if let done = try finished(in: folder, language: language) { return done }
        if FileManager.default.fileExists(atPath: folder.appending(path: ".demo").path) {
            do { try FileManager.default.removeItem(at: folder) } catch {
                throw WorkspaceFault.cannotWrite(file: folder.lastPathComponent)
            }
        }
        _ = try MakeWorkspace.run(in: folder, isDemo: true)
        try writeSamples(folder.appending(path: "Rosters/sample", directoryHint: .isDirectory))
        var term = DemoTerm(folder: folder, language: language, progress: progress, steps: [])
        try term.importRosters()
        try term.planMeetings()
        try term.makeLetters()
        try term.sendLetters()
        try term.takeBackALetter()
        try term.protectAFamily()
        try term.takeReplies()
        try term.holdAMeeting()
        try term.replaceMeetings()
        try term.report()
        try AtomicFile.write(StoredSteps.bytes(of: term.steps), to: folder.appending(path: ".demo-done"))
        return Result(steps: term.steps, files: files(in: folder))
    }

    private static func finished(in folder: URL, language: ToolLanguage) throws -> Result? {
        let mark = folder.appending(path: ".demo-done")
        guard let data = FileManager.default.contents(atPath: mark.path) else { return nil }
        return Result(steps: StoredSteps.steps(in: Array(data)), files: files(in: folder), wasDone: true)
    }

    private static func files(in folder: URL) -> [(path: String, words: Words)] {
        let all: [(String, Words)] = [
            (
                "Output/\(meetingCampaign)/bohusskolan/hand-out.html",
                Words(sv: "klasslistor att pricka av", en: "check-off lists per class")
            ),
            (
                "Output/\(meetingCampaign)/da-vinciskolan/letters.html",
                Words(sv: "breven som ersätter ett möte", en: "the letters that replace a meeting")
            ),
            (
                "Output/\(meetingCampaign)/da-vinciskolan/letters.xml",
                Words(sv: "samma brev som XML", en: "the same letters as XML")
            ),
            (
                "Output/\(postCampaign)/aroseniusskolan/letters.html",
                Words(sv: "brev med post, för fönsterkuvert", en: "letters by post, for window envelopes")
            ),
            (
                "Output/\(postCampaign)/without-school/letters.html",
                Words(sv: "brev till dem utan skola här", en: "letters to those without a school here")
            ),
            ("Output/\(meetingCampaign)/report.html", Words(sv: "uppföljningen", en: "the follow-up")),
            (
                "Output/\(meetingCampaign)/public-report.html",
                Words(sv: "uppföljningen för allmänheten", en: "the follow-up for the public")
            ),
            ("Output/by-hand", Words(sv: "brev som lämnas personligen", en: "letters by hand")),
        ]
        return all.filter { FileManager.default.fileExists(atPath: folder.appending(path: $0.0).path) }
    }

    /// Opens the workspace on a day of spring 2020 and does something there.
    private mutating func on(
        _ day: String, _ doing: Words, _ body: (Office) throws -> Words
    ) throws {
        guard let date = CalendarDate(day), let noon = LocalDateTime(date: date, hour: 12, minute: 0) else {
            preconditionFailure("The demo's days are days.")
        }
        progress(doing)
        let office = try Office(opening: folder, now: SwedishTime.moment(local: noon), language: language)
        let outcome = try body(office)
        steps.append(Step(date: date, words: Words(sv: "\(doing.sv): \(outcome.sv)", en: "\(doing.en): \(outcome.en)")))
    }

    private mutating func importRosters() throws {
        let sample = folder.appending(path: "Rosters/sample")
        func path(_ name: String) -> String { sample.appending(path: name).path }
        let schools = [
            "aroseniusskolan.csv", "bohusskolan.csv", "da-vinciskolan.txt", "ahlafors-elever.csv",
            "ahlafors-foraldrar.csv", "grundsarskolan.csv",
        ]
        try on("2020-02-10", Words(sv: "Skolornas listor", en: "The schools' rosters")) { office in
            Self.outcome(try ImportRosters.run(schools.map(path), office, .init()) { _ in true })
        }
        try on("2020-02-10", Words(sv: "Alla födda 2005", en: "Everybody born 2005")) { office in
            var options = ImportRosters.Options()
            options.listsEverybody = true
            return Self.outcome(try ImportRosters.run([path("befolkning-2005.csv")], office, options) { _ in true })
        }
    }

    private static func outcome(_ result: RosterImportResult) -> Words {
        let rows = result.rows
        let difference = result.difference
        return Words(
            sv:
                "\(rows.read) rader = \(rows.applied) använda + \(rows.rejected) inte inlästa; \(difference.newPupils) nya elever, \(difference.newGuardians) nya vårdnadshavare",
            en:
                "\(rows.read) rows = \(rows.applied) applied + \(rows.rejected) rejected; \(difference.newPupils) new pupils, \(difference.newGuardians) new guardians"
        )
    }

    private mutating func planMeetings() throws {
        let wishes = [
            ("Aroseniusskolan", "2020-03-17T18:30", "Aulan"), ("Bohusskolan", "2020-03-10T18:30", "Matsalen"),
            ("Da Vinciskolan", "2020-03-24T18:30", "Aulan"), ("Ahlafors Fria skola", "2020-03-26T18:00", "Musiksalen"),
            ("Grundsärskolan 7-9", "2020-03-19T17:30", "Samlingsrummet"),
        ]
        try on("2020-02-10", Words(sv: "Möten", en: "Meetings")) { office in
            let meetings = try wishes.map { name, time, place in
                guard let starts = LocalDateTime(time) else { preconditionFailure("The demo's times are times.") }
                return PlanMeeting.Wish(
                    school: try office.school(named: name).code, years: nil, starts: starts, place: place)
            }
            let result = try PlanMeeting.plan(meetings, campaign: Self.meetingCampaign, office)
            return Words(sv: "\(result.changed) planerade", en: "\(result.changed) planned")
        }
    }

    private mutating func makeLetters() throws {
        for campaign in [Self.meetingCampaign, Self.postCampaign] {
            try on("2020-02-17", Words(sv: "Brev i \(campaign)", en: "Letters of \(campaign)")) { office in
                Self.outcome(try MakeLetters.run(campaign, office))
            }
        }
    }

    private static func outcome(_ result: MakeLetters.Result) -> Words {
        let sum = result.decisions.reduce(0) { $0 + $1.guardians }
        return Words(
            sv:
                "\(result.waitingLetters) brev i \(result.waitingPacks) packar; \(sum) beslut, varav \(result.waitsForPerson) väntar på en människa",
            en:
                "\(result.waitingLetters) letters in \(result.waitingPacks) packs; \(sum) decisions, \(result.waitsForPerson) of them wait for a person"
        )
    }

    private mutating func sendLetters() throws {
        try on("2020-02-24", Words(sv: "Packar utdelade", en: "Packs handed out")) { office in
            let all = try Self.packs(Self.meetingCampaign, office)
            let schools = ["Bohusskolan", "Ahlafors Fria skola", "Grundsärskolan 7-9"]
            let codes = try schools.map { try office.school(named: $0).code }
            var count = 0
            for pack in all where pack.school.map(codes.contains) ?? false {
                let event: DeliveryEvent = pack.channel == .post ? .posted : .handedOut
                count += try Self.record([pack.code.text], event, office).recorded
            }
            return Words(sv: "\(count) brev ute", en: "\(count) letters out")
        }
        try on("2020-02-24", Words(sv: "Packar utskrivna", en: "Packs printed")) { office in
            let arosenius = try office.school(named: "Aroseniusskolan").code
            let packs = try Self.packs(Self.meetingCampaign, office).filter { $0.school == arosenius }
            let result = try Self.record(packs.map(\.code.text), .printed, office)
            return Words(
                sv: "\(result.recorded) brev på Aroseniusskolan ligger i högen",
                en: "\(result.recorded) letters at Aroseniusskolan lie in the pile")
        }
        try on("2020-02-25", Words(sv: "Packar postade", en: "Packs posted")) { office in
            let davinci = try office.school(named: "Da Vinciskolan").code
            let packs = try Self.packs(Self.postCampaign, office).filter { $0.school == davinci || $0.school == nil }
            let result = try Self.record(packs.map(\.code.text), .posted, office)
            return Words(sv: "\(result.recorded) brev med post", en: "\(result.recorded) letters by post")
        }
    }

    private mutating func takeBackALetter() throws {
        var moved: GuardianID?
        try on("2020-03-03", Words(sv: "Ett brev i retur", en: "A letter comes back")) { office in
            let letter = try office.registry.read { registry in
                try registry.letterFacts(ofCampaign: Self.postCampaign)
                    .first { $0.state == .out && $0.channel == .post && $0.recipients.count == 1 }
            }
            guard let letter else { preconditionFailure("The sample has letters to one guardian.") }
            var request = RecordDelivery.Request(
                selection: .codes([letter.code.text]), event: .returned, date: office.today)
            request.reason = .moved
            moved = try RecordDelivery.run(request, office).toCorrect.first
            return Words(sv: "\(letter.code), flyttat", en: "\(letter.code), moved")
        }
        guard let moved else { preconditionFailure("A returned letter has a recipient.") }
        try on("2020-03-04", Words(sv: "Adressen rättad", en: "The address corrected")) { office in
            var correction = ChangePerson.Correction()
            correction.street = "Provgatan 7 lgh 1201"
            correction.postalCode = "449 31"
            correction.town = "Nödinge"
            _ = try ChangePerson.correct(moved, correction, office)
            let result = try MakeLetters.run(Self.postCampaign, office)
            return Words(
                sv: "\(moved); \(result.judgement.made) ersättningsbrev",
                en: "\(moved); \(result.judgement.made) replacement")
        }
    }

    private mutating func protectAFamily() throws {
        try on("2020-03-05", Words(sv: "En familj blir skyddad", en: "A family becomes protected")) { office in
            let letter = try office.registry.read { registry in
                try registry.letterFacts(ofCampaign: Self.meetingCampaign)
                    .first { $0.state == .printed && $0.channel == .handOut && $0.recipients.count == 2 }
            }
            guard let guardian = letter?.recipients.first else {
                preconditionFailure("The sample has printed letters.")
            }
            let result = try ChangePerson.protect(.guardian(guardian), office)
            let codes = result.scrub.mustBePulled.map(\.text).joined(separator: " ")
            return Words(
                sv: "\(guardian); kontaktuppgifter raderade överallt; ta ut \(codes)",
                en: "\(guardian); contacts wiped everywhere; pull \(codes)")
        }
        try on("2020-03-06", Words(sv: "Högen lämnar huset", en: "The pile leaves the building")) { office in
            var refused = 0
            var count = 0
            let arosenius = try office.school(named: "Aroseniusskolan").code
            for pack in try Self.packs(Self.meetingCampaign, office) where pack.school == arosenius {
                let event: DeliveryEvent = pack.channel == .post ? .posted : .handedOut
                let result = try Self.record([pack.code.text], event, office, refused: { refused += 1 })
                count += result.recorded
            }
            _ = try MakeLetters.run(Self.meetingCampaign, office)
            return Words(
                sv: "\(count) brev ute; \(refused) packe stoppades tills brevet var uttaget",
                en: "\(count) letters out; \(refused) pack refused until the letter was pulled")
        }
    }

    private mutating func takeReplies() throws {
        try on("2020-03-09", Words(sv: "Svar", en: "Replies")) { office in
            let letters = try Self.lettersOut(at: "Bohusskolan", office)
            var yes = 0
            var no = 0
            for (index, letter) in letters.enumerated() where index % 3 != 2 {
                let isComing = index % 6 != 4
                _ = try TakeReply.run(code: letter.code.text, isComing: isComing, adults: nil, office)
                if isComing { yes += 1 } else { no += 1 }
            }
            return Words(sv: "\(yes) ja, \(no) nej", en: "\(yes) yes, \(no) no")
        }
    }

    private mutating func holdAMeeting() throws {
        try on("2020-03-10", Words(sv: "Mötet på Bohusskolan", en: "The meeting at Bohusskolan")) { office in
            let letters = try Self.lettersOut(at: "Bohusskolan", office)
            let codes = letters.enumerated().filter { $0.offset % 5 < 3 }.map {
                "\($0.element.code)=\(1 + $0.offset % 2)"
            }
            let result = try CheckIn.run("Bohusskolan", codes: codes, walkIns: 6, campaign: nil, office)
            _ = try PlanMeeting.settle(
                .held, campaign: Self.meetingCampaign, school: try office.school(named: "Bohusskolan"), date: nil,
                office)
            return Words(
                sv: "\(result.letters) familjer, \(result.adults) vuxna, varav \(result.walkIns) utan brev",
                en: "\(result.letters) families, \(result.adults) adults, \(result.walkIns) of them without a letter")
        }
    }

    private mutating func replaceMeetings() throws {
        try on(
            "2020-03-16", Words(sv: "Övriga möten ersätts av brev", en: "The other meetings are replaced by a letter")
        ) { office in
            for name in ["Aroseniusskolan", "Da Vinciskolan", "Ahlafors Fria skola", "Grundsärskolan 7-9"] {
                _ = try PlanMeeting.settle(
                    .replaced, campaign: Self.meetingCampaign, school: try office.school(named: name), date: nil, office
                )
            }
            return Words(sv: "4 möten", en: "4 meetings")
        }
        try on("2020-05-04", Words(sv: "Listorna kontrollerade", en: "The rosters checked")) { office in
            // Post waits for newer marks than those of February.
            let states = try ConfirmMarks.states(office)
            for state in states {
                try ConfirmMarks.run(
                    state.source, checkedOn: office.today, against: .populationRegister, office)
            }
            return Words(
                sv: "ingen mer är skyddad, intygat för \(states.count) källor",
                en: "nobody else is protected, confirmed for \(states.count) sources")
        }
        try on("2020-05-04", Words(sv: "Brev i stället för möten", en: "Letters instead of meetings")) { office in
            let result = try MakeLetters.run(Self.meetingCampaign, office)
            let arosenius = try office.school(named: "Aroseniusskolan").code
            for pack in try Self.packs(Self.meetingCampaign, office) where pack.school == arosenius {
                _ = try Self.record([pack.code.text], pack.channel == .post ? .posted : .handedOut, office)
            }
            return Self.outcome(result)
        }
    }

    private mutating func report() throws {
        try on("2020-06-01", Words(sv: "Uppföljning", en: "Follow-up")) { office in
            let result = try FollowUpCampaign.run(Self.meetingCampaign, isPublic: false, office)
            _ = try FollowUpCampaign.run(Self.meetingCampaign, isPublic: true, office)
            _ = try FollowUpCampaign.run(Self.postCampaign, isPublic: false, office)
            let letters = result.followUp.totals.letters
            return Words(
                sv:
                    "\(letters.sent) av \(letters.invited) brev utsända, \(letters.confirmed) bekräftade, \(letters.came) kom",
                en:
                    "\(letters.sent) of \(letters.invited) letters sent, \(letters.confirmed) confirmed, \(letters.came) came"
            )
        }
    }

    private static func packs(_ campaign: String, _ office: Office) throws -> [StoredPack] {
        try office.registry.read { try $0.waitingPacks(ofCampaign: campaign) }
    }

    /// Records letters; those that must be pulled are taken out first, as the refusal says.
    private static func record(
        _ codes: [String], _ event: DeliveryEvent, _ office: Office, refused: () -> Void = {}
    ) throws -> RecordDelivery.Result {
        var request = RecordDelivery.Request(selection: .codes(codes), event: event, date: office.today)
        do {
            return try RecordDelivery.run(request, office)
        } catch WorkflowFault.mustBePulled(let letters) {
            refused()
            request.except = letters.map(\.text)
            return try RecordDelivery.run(request, office)
        }
    }

    private static func lettersOut(at school: String, _ office: Office) throws -> [LetterFacts] {
        let code = try office.school(named: school).code
        let meetings = try office.registry.read { try $0.meetings(ofCampaign: meetingCampaign) }
            .filter { $0.school == code }.map(\.id)
        return try office.registry.read { try $0.letterFacts(ofCampaign: meetingCampaign) }.filter {
            $0.state == .out && $0.channel != .byHand && $0.occasion.meeting.map(meetings.contains) ?? false
        }
    }
}

/// The steps of a finished demo, kept so that a second run can tell of them: date, Swedish, English, tab by tab.
private enum StoredSteps {
    static func bytes(of steps: [DemoTerm.Step]) -> [UInt8] {
        Array(steps.map { "\($0.date)\t\($0.words.sv)\t\($0.words.en)\n" }.joined().utf8)
    }

    static func steps(in bytes: [UInt8]) -> [DemoTerm.Step] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t").map(String.init)
            guard parts.count == 3, let date = CalendarDate(parts[0]) else { return nil }
            return DemoTerm.Step(date: date, words: Words(sv: parts[1], en: parts[2]))
        }
    }
}
