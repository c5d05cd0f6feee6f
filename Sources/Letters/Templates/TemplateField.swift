package import Outreach

/// Something that a template may have filled in, written as `{{recipient.names}}`.
package enum TemplateField: String, Sendable, CaseIterable {
    case pupilGivenName = "pupil.givenName"
    case pupilClass = "pupil.class"
    case recipientNames = "recipient.names"
    case pupilsNames = "pupils.names"
    case letterCode = "letter.code"
    case letterDate = "letter.date"
    case campaignTitle = "campaign.title"
    case campaignYear = "campaign.year"
    case schoolName = "school.name"
    case meetingDate = "meeting.date"
    case meetingTime = "meeting.time"
    case meetingPlace = "meeting.place"
    case replyLink = "reply.link"
    case senderName = "sender.name"
    case senderAddress = "sender.address"
    case senderPhone = "sender.phone"
    case senderEmail = "sender.email"
    case senderWeb = "sender.web"

    /// What a coordinator calls it.
    package var words: Words {
        switch self {
        case .pupilGivenName: Words(sv: "elevens tilltalsnamn", en: "the pupil's given name")
        case .pupilClass: Words(sv: "elevens klass", en: "the pupil's class")
        case .recipientNames: Words(sv: "mottagarens namn", en: "the recipient's name")
        case .pupilsNames: Words(sv: "elevernas namn", en: "the pupils' names")
        case .letterCode: Words(sv: "brevets kod", en: "the letter's code")
        case .letterDate: Words(sv: "brevets datum", en: "the letter's date")
        case .campaignTitle: Words(sv: "kampanjens rubrik", en: "the campaign's title")
        case .campaignYear: Words(sv: "kampanjens år", en: "the campaign's year")
        case .schoolName: Words(sv: "skolans namn", en: "the school's name")
        case .meetingDate: Words(sv: "mötets datum", en: "the meeting's date")
        case .meetingTime: Words(sv: "mötets klockslag", en: "the meeting's time")
        case .meetingPlace: Words(sv: "mötets plats", en: "the meeting's place")
        case .replyLink: Words(sv: "svarslänken", en: "the reply link")
        case .senderName: Words(sv: "avsändarens namn", en: "the sender's name")
        case .senderAddress: Words(sv: "avsändarens adress", en: "the sender's address")
        case .senderPhone: Words(sv: "avsändarens telefon", en: "the sender's telephone")
        case .senderEmail: Words(sv: "avsändarens e-post", en: "the sender's e-mail address")
        case .senderWeb: Words(sv: "avsändarens webbplats", en: "the sender's web page")
        }
    }

    /// Whether it belongs to one pupil and so stands only inside `data-each="pupils"`.
    var belongsToPupil: Bool { self == .pupilGivenName || self == .pupilClass }

    /// Whether it may be part of a link's target: never anything about a family, because links are logged.
    var mayStandInLink: Bool {
        switch self {
        case .replyLink, .letterCode, .senderEmail, .senderPhone, .senderWeb: true
        default: false
        }
    }
}

/// A fact on which a template's element may depend, written as `data-if="meeting"` or `data-unless="meeting"`.
package enum TemplateCondition: String, Sendable, CaseIterable {
    /// The letter has a meeting that takes place.
    case meeting
    /// The letter replaces a meeting.
    case meetingCancelled = "meeting.cancelled"
    /// The letter goes through a school.
    case school
    /// The letter names pupils.
    case pupils
    /// It names more than one.
    case pupilsSeveral = "pupils.several"
    /// It has more than one recipient.
    case recipientSeveral = "recipient.several"
    /// The class is known: of the pupil inside `data-each`, outside it of every pupil.
    case pupilClass = "pupil.class"
    /// There is a reply page.
    case replyLink = "reply.link"
    case senderPhone = "sender.phone"
    case senderEmail = "sender.email"
    case senderWeb = "sender.web"
    /// It goes by post.
    case posted
    /// It goes home with the pupil.
    case handedOut
}
