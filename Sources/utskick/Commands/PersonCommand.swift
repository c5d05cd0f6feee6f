import ArgumentParser
import Outreach
import Workflow

/// One person: shown, corrected, protected, decided about.
struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Show or change what is known about one person.",
        discussion: "WHO is a number (G12, P34), a letter's code or a name. What is set by hand wins over later files.",
        subcommands: [
            Show.self, Correct.self, Protect.self, Unprotect.self, Decide.self, DoNotContact.self, BirthYear.self,
        ])

    /// Whom a command is about.
    struct Who: ParsableArguments {
        @Argument(help: ArgumentHelp("A number (G12, P34), a letter's code or a name.", valueName: "who"))
        var who: String

        /// The one person that is meant.
        func person(_ office: Office) throws -> PersonID {
            let found = try FindPerson.find(who, office)
            guard found.count == 1 else { throw Ambiguous(found: found) }
            return found[0]
        }

        /// The one guardian that is meant.
        func guardian(_ office: Office) throws -> GuardianID {
            guard case .guardian(let id) = try person(office) else { throw WorkflowFault.guardianNeeded }
            return id
        }
    }

    /// Several persons are meant.
    struct Ambiguous: Error {
        let found: [PersonID]
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a person, their family and their letters.")
        @OptionGroup var globals: Globals
        @OptionGroup var who: Who

        func run() throws {
            try globals.inOffice { office, console in
                let found = try FindPerson.find(who.who, office)
                let cards = try found.map { try FindPerson.card($0, office) }
                for card in cards { PersonReport(card, office, console).say(isLong: cards.count <= 3) }
                console.result(.array(cards.map { PersonReport($0, office, console).json }))
            }
        }
    }

    struct Correct: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Correct a guardian's name, address, contacts or language.",
            discussion: "A returned letter gets a replacement at the next: utskick letters CAMPAIGN")
        @OptionGroup var globals: Globals
        @OptionGroup var who: Who
        @Option(name: .long) var givenName: String?
        @Option(name: .long) var familyName: String?
        @Option(name: .long) var careOf: String?
        @Option(name: .long, help: ArgumentHelp("Street, number and apartment.", valueName: "street")) var street:
            String?
        @Option(name: .long) var postalCode: String?
        @Option(name: .long) var town: String?
        @Option(name: .long, help: ArgumentHelp("Where it isn't Sweden.", valueName: "country")) var country: String?
        @Option(name: .long) var email: String?
        @Option(name: .long) var phone: String?
        @Option(name: .long, help: ArgumentHelp("The language of letters: sv, en, ar …", valueName: "tag"))
        var language: String?

        func run() throws {
            try PersonCommand.change(globals) { office in
                var correction = ChangePerson.Correction()
                correction.givenName = givenName
                correction.familyName = familyName
                correction.careOf = careOf
                correction.street = street
                correction.postalCode = postalCode
                correction.town = town
                correction.country = country
                correction.email = email
                correction.phone = phone
                correction.language = language
                return try ChangePerson.correct(try who.guardian(office), correction, office)
            }
        }
    }

    struct Protect: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Protect a person: every copy of their contacts is wiped, and letters to pull are told.")
        @OptionGroup var globals: Globals
        @OptionGroup var who: Who

        func run() throws {
            try PersonCommand.change(globals) { office in try ChangePerson.protect(try who.person(office), office) }
        }
    }

    struct Unprotect: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lift a person's protection. This is logged.")
        @OptionGroup var globals: Globals
        @OptionGroup var who: Who
        @Option(name: .long, help: ArgumentHelp("Who decided, and on what ground.", valueName: "text")) var reason:
            String

        func run() throws {
            try PersonCommand.change(globals) { office in
                try ChangePerson.unprotect(try who.person(office), reason: reason, office)
            }
        }
    }

    struct Decide: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Decide about a guardian of a protected pupil: write (by hand) or withhold.")
        @OptionGroup var globals: Globals
        @OptionGroup var who: Who
        @Argument(
            help: ArgumentHelp("write, withhold, or undecided to take it back.", valueName: "write|withhold|undecided"))
        var ruling: String

        func validate() throws {
            guard ["write", "withhold", "undecided"].contains(ruling) else {
                throw ValidationError("Decide write, withhold or undecided.")
            }
        }

        func run() throws {
            try PersonCommand.change(globals) { office in
                try ChangePerson.decide(try who.guardian(office), Ruling(rawValue: ruling), office)
            }
        }
    }

    struct DoNotContact: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "A guardian doesn't want to be written to.")
        @OptionGroup var globals: Globals
        @OptionGroup var who: Who
        @Flag(name: .long, help: "May be written to again.") var undo = false

        func run() throws {
            try PersonCommand.change(globals) { office in
                try ChangePerson.setDoNotContact(!undo, try who.guardian(office), office)
            }
        }
    }

    struct BirthYear: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say in which year a pupil was born whose number doesn't tell it.")
        @OptionGroup var globals: Globals
        @OptionGroup var who: Who
        @Argument(help: ArgumentHelp("Four digits.", valueName: "year")) var year: Int

        func validate() throws {
            guard (1900...2200).contains(year) else { throw ValidationError("A birth year has four digits.") }
        }

        func run() throws {
            try PersonCommand.change(globals) { office in
                guard case .pupil(let id) = try who.person(office) else { throw WorkflowFault.personUnknown(who.who) }
                return try ChangePerson.setBirthYear(year, of: id, office)
            }
        }
    }

    /// Makes a change and tells what it means for the letters.
    static func change(_ globals: Globals, _ body: (Office) throws -> ChangePerson.Result) throws {
        try globals.inOffice { office, console in
            let result: ChangePerson.Result
            do {
                result = try body(office)
            } catch let ambiguous as Ambiguous {
                console.say(Words(sv: "Flera passar. Ange numret:", en: "Several match. Give the number:"))
                for id in ambiguous.found {
                    PersonReport(try FindPerson.card(id, office), office, console).say(isLong: false)
                }
                throw ExitCode(64)
            }
            console.say(Words(sv: "Klart.", en: "Done."))
            PileReport(scrub: result.scrub, toPull: result.toPull, office, console).say()
            defer { try? office.markTold(result.scrub.lettersToTell) }
            console.result([
                "newlyProtected": .number(result.scrub.newlyProtected),
                "mustBePulled": .array(result.scrub.mustBePulled.map { .string($0.text) }),
                "alreadyOut": .array(result.scrub.alreadyOut.map { .string($0.text) }),
                "pull": .array(result.toPull.map { .string($0.code.text) }),
            ])
            if !result.toPull.isEmpty || !result.scrub.mustBePulled.isEmpty { throw ExitCode(1) }
        }
    }
}
