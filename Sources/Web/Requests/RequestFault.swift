import HTTPTypes
import Outreach

/// Why a request isn't carried out, whatever it was about.
enum RequestFault: Error, Hashable {
    /// A form that another site sent.
    case fromElsewhere
    /// A form that can't be read.
    case formUnreadable
    /// A form or an upload larger than it may be.
    case tooLarge
    /// Too many failures from one place.
    case tooMany

    var status: HTTPResponse.Status {
        switch self {
        case .fromElsewhere: .forbidden
        case .formUnreadable: .badRequest
        case .tooLarge: .contentTooLarge
        case .tooMany: .tooManyRequests
        }
    }

    var words: Words {
        switch self {
        case .fromElsewhere:
            Words(
                sv: "Sidan skickades inte härifrån, så inget har ändrats. Gå tillbaka, ladda om sidan och försök igen.",
                en: "The page wasn't sent from here, so nothing was changed. Go back, reload the page and try again.")
        case .formUnreadable:
            Words(
                sv: "Formuläret gick inte att läsa. Inget har ändrats. Gå tillbaka och försök igen.",
                en: "The form couldn't be read. Nothing was changed. Go back and try again.")
        case .tooLarge:
            Words(
                sv: "Det som skickades är för stort. Inget har ändrats.",
                en: "What was sent is too large. Nothing was changed.")
        case .tooMany:
            Words(
                sv: "För många försök. Vänta en kvart och försök igen.",
                en: "Too many attempts. Wait a quarter of an hour and try again.")
        }
    }
}
