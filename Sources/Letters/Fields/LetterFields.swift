package import Outreach

/// What one letter says in every field, and which conditions it meets.
package struct LetterFields: Sendable {
    private let letter: PrintableLetter
    private let campaign: Campaign
    private let settings: Settings
    private let words: LetterWords

    /// The fields of a letter; they are made when they are asked for.
    package init(_ letter: PrintableLetter, campaign: Campaign, settings: Settings) {
        self.letter = letter
        self.campaign = campaign
        self.settings = settings
        words = LetterWords.of(letter.content.language)
    }

    /// The value of a field as plain text, empty where it isn't known; `pupil` counts from 0.
    package func text(of field: TemplateField, pupil: Int? = nil) -> String { value(of: field, pupil: pupil).text }

    var pupilCount: Int { letter.content.pupils.count }

    func value(of field: TemplateField, pupil: Int?) -> FieldValue {
        let content = letter.content
        return switch field {
        case .pupilGivenName: .own(self.pupil(pupil)?.givenName)
        case .pupilClass: .own(self.pupil(pupil)?.className)
        case .recipientNames: FieldValue(NameJoining.parts(content.recipients, in: content.language))
        case .pupilsNames: FieldValue(NameJoining.parts(content.pupils.map(\.givenName), in: content.language))
        case .letterCode: .own(letter.code.printed, link: letter.code.text)
        case .letterDate: .running(words.shortDate(content.date))
        case .campaignTitle: .running(campaign.title(in: content.language))
        case .campaignYear: .running(String(campaign.year))
        case .schoolName: .own(content.school?.name)
        case .meetingDate: .running(content.meeting.map { words.longDate($0.starts.date) })
        case .meetingTime: .running(content.meeting.map { words.time($0.starts) })
        case .meetingPlace: .own(content.meeting?.place)
        case .replyLink: .own(ReplyLink.url(of: letter.code, settings))
        case .senderName: .own(settings.sender.name)
        case .senderAddress: .own(settings.sender.addressLines.joined(separator: ", "))
        case .senderPhone: .own(settings.sender.phone, link: settings.sender.phone?.filter { $0 != " " })
        case .senderEmail: .own(settings.sender.email)
        case .senderWeb: .own(settings.sender.web)
        }
    }

    func meets(_ condition: TemplateCondition, pupil: Int?) -> Bool {
        let content = letter.content
        return switch condition {
        case .meeting: content.meeting.map { !$0.isReplaced } ?? false
        case .meetingCancelled: content.meeting?.isReplaced ?? false
        case .school: content.school != nil
        case .pupils: !content.pupils.isEmpty
        case .pupilsSeveral: content.pupils.count > 1
        case .recipientSeveral: content.recipients.count > 1
        case .pupilClass:
            if let pupil {
                self.pupil(pupil)?.className != nil
            } else {
                !content.pupils.isEmpty && content.pupils.allSatisfy { $0.className != nil }
            }
        case .replyLink: settings.replyHost != nil
        case .senderPhone: settings.sender.phone != nil
        case .senderEmail: settings.sender.email != nil
        case .senderWeb: settings.sender.web != nil
        case .posted: letter.channel == .post
        case .handedOut: letter.channel == .handOut
        }
    }

    private func pupil(_ index: Int?) -> PupilOnLetter? {
        guard let index, letter.content.pupils.indices.contains(index) else { return nil }
        return letter.content.pupils[index]
    }
}

/// Where a letter is replied to on the web.
package enum ReplyLink {
    /// The link of a letter, if the workspace has a reply page.
    package static func url(of code: LetterCode, _ settings: Settings) -> String? {
        settings.replyHost.map { "https://\($0)/r/\(code.text)" }
    }

    /// What a letter's QR code holds: the link, or the bare code.
    static func qrContent(of code: LetterCode, _ settings: Settings) -> String {
        url(of: code, settings) ?? code.text
    }
}
