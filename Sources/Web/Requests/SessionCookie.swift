import Hummingbird
import Outreach

/// The cookie by which a browser shows that somebody is signed in. Scripts can't read it, and other sites don't send it.
enum SessionCookie {
    static func token(in request: Request, _ settings: ServerSettings) -> Token? {
        request.cookies[name(settings)].flatMap { Token($0.value) }
    }

    static func set(_ token: Token, on response: inout Response, _ settings: ServerSettings) {
        response.setCookie(cookie(token.text, age: nil, settings))
    }

    static func clear(on response: inout Response, _ settings: ServerSettings) {
        response.setCookie(cookie("", age: 0, settings))
    }

    private static func name(_ settings: ServerSettings) -> String {
        settings.isSecure ? "__Host-utskick" : "utskick"
    }

    private static func cookie(_ value: String, age: Int?, _ settings: ServerSettings) -> Cookie {
        Cookie(
            name: name(settings), value: value, maxAge: age, path: "/", secure: settings.isSecure, httpOnly: true,
            sameSite: .lax)
    }
}
