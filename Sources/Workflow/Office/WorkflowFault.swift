package import Outreach

/// Why a verb couldn't be carried out; nothing of it was.
package enum WorkflowFault: Error, Hashable, Sendable {
    case schoolUnknown(String, suggestion: String?)
    case demoTakesOwnRostersOnly
    case tooManyProtected(file: String, marked: Int, persons: Int, unknownMarks: [String])
    case tooManyProtectedByWords(file: String, protected: Int, of: Int)
    case tooManyLeavers(leavers: Int, of: Int)
    case meetingUnknown(school: String, campaign: String)
    case meetingAmbiguous(school: String, dates: [String])
    case meetingNotPlanned(school: String)
    case meetingNotBegun(school: String)
    case meetingYearsOutside(campaign: String)
    case campaignWithoutMeetings(String)
    case meetingListRow(Int)
    case meetingListEmpty
    case codesWrong([WrongCode])
    case packUnknown(LetterCode)
    case packOutdated(take: [LetterCode])
    case mustBePulled([LetterCode])
    case wrongChannel(LetterCode, needs: Channel)
    case notOut(LetterCode)
    case alreadyReturned(LetterCode)
    case letterWithdrawn(LetterCode)
    case nothingToRecord
    /// Letters by post of which the newest word on who is protected is too old.
    case marksOld([LetterCode], seenOn: CalendarDate?, days: Int)
    case checkedOutOfRange(days: Int)
    case nothingToUndo(LetterCode)
    case personUnknown(String)
    case guardianNeeded
    case personProtected(String)
    case protectedContact
    case refusedTooOften
    case nameMissing
    case addressIncomplete
    case languageUnknown(String)
    case nothingToCorrect
    case reasonMissing
    case answerNotUnderstood(String)
    case bothKnownByNumber
    case nothingWaits(String)
    case importUnknown(Int)
    case adultsOutOfRange
    case letterOfOtherMeeting(LetterCode)
    case noLettersYet(String)
    case cannotAsk
    /// Two things were said of whom files list, and neither of which files.
    case listingTwice(String)
    /// Tables name no school, and nobody has said whom they list; with what was said last time of such files.
    case listingUnsaid(files: [String], proposal: ListingProposal?)
    case mappingName(String)
    case mappingMissing(String)
    case mappingTaken(String)
    case columnMissing(String)
    case meaningUnknown(column: String, meaning: String, suggestion: Words?)
    case cannotWriteSamples(String)
}

/// What was said last time of files with the same headers, as the command line takes it.
package struct ListingProposal: Hashable, Sendable {
    /// The school's name; nil where the files listed everybody.
    package let school: String?
    /// The name of the mapping.
    package let mapping: String?
    /// Whether nothing was said of whom they list.
    package let saysNothing: Bool

    /// In words: "Bohusskolan, mapping vklass".
    package var words: Words {
        listing(mapping.map { Words(sv: "mappning \($0)", en: "mapping \($0)") })
    }

    /// Whom the files listed, and how their columns were read in words of the caller's.
    package func listing(_ columns: Words?) -> Words {
        let everybody = Words(sv: "alla i kommunen", en: "everybody in the municipality")
        let all = [saysNothing ? nil : school.map { Words($0) } ?? everybody, columns].compactMap(\.self)
        return Words(sv: all.map(\.sv).joined(separator: ", "), en: all.map(\.en).joined(separator: ", "))
    }

    /// As options.
    var options: String {
        let listing = saysNothing ? nil : school.map { "--school '\($0)'" } ?? "--population"
        return [listing, mapping.map { "--mapping \($0)" }].compactMap(\.self).joined(separator: " ")
    }
}

/// A code that names no letter, and why.
package struct WrongCode: Hashable, Sendable {
    /// As it was typed.
    package let typed: String
    /// What is wrong; nil where the code is well formed but nobody's.
    package let fault: LetterCodeFault?

    var words: Words {
        switch fault {
        case .wrongLength:
            Words(sv: "\(typed): en kod har nio tecken", en: "\(typed): a code has nine symbols")
        case .unknownSymbol:
            Words(
                sv: "\(typed): koder har aldrig 0, 1, I, L eller O", en: "\(typed): codes never have 0, 1, I, L or O")
        case .checkSymbol:
            Words(
                sv: "\(typed): kontrolltecknet stämmer inte, något är felskrivet",
                en: "\(typed): the check symbol doesn't fit; something is mistyped")
        case nil: Words(sv: "\(typed): inget brev har den koden", en: "\(typed): no letter has this code")
        }
    }
}

extension WorkflowFault {
    /// The fault of an import that nobody has allowed.
    init(_ doubt: RosterDoubt) {
        switch doubt {
        case .manyProtected(let file, let marked, let persons, let unknownMarks):
            self = .tooManyProtected(file: file, marked: marked, persons: persons, unknownMarks: unknownMarks)
        case .manyProtectedByWords(let file, let protected, let all):
            self = .tooManyProtectedByWords(file: file, protected: protected, of: all)
        case .manyLeavers(let leavers, let all): self = .tooManyLeavers(leavers: leavers, of: all)
        }
    }
}
