import Hummingbird
import Outreach

/// The cookie of a device at the door: the link that opened it. Scripts can't read it, and it is for the door alone.
enum DoorCookie {
    private static let name = "utskick-door"

    static func token(in request: Request) -> Token? { request.cookies[name].flatMap { Token($0.value) } }

    static func set(_ token: Token, on response: inout Response, _ settings: ServerSettings) {
        response.setCookie(
            Cookie(
                name: name, value: token.text, path: "/door", secure: settings.isSecure, httpOnly: true,
                sameSite: .lax))
    }
}
