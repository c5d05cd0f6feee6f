import Hummingbird
import Outreach
import Workflow

/// The cookie of a device on which somebody has signed in: it doesn't sign in, it only tells that guesses made elsewhere
/// aren't this device's.
///
/// It is a random mark and a keyed hash of it with the account's name, so that nobody can make one.
enum DeviceCookie {
    /// The mark of a device that may try this name's password; nil where it has none.
    static func mark(in request: Request, of name: String, _ site: Site) -> String? {
        guard let parts = request.cookies[cookieName(site.settings)]?.value.split(separator: "."), parts.count == 2
        else { return nil }
        let mark = String(parts[0])
        return proof(mark, name, site) == parts[1] ? mark : nil
    }

    /// Marks a device after its owner has signed in.
    static func set(for name: String, on response: inout Response, _ site: Site) {
        let mark = site.newToken().text.filter { $0.isLetter || $0.isNumber }
        response.setCookie(
            Cookie(
                name: cookieName(site.settings), value: "\(mark).\(proof(mark, name, site))", maxAge: 90 * 86_400,
                path: "/", secure: site.settings.isSecure, httpOnly: true, sameSite: .lax))
    }

    private static func proof(_ mark: String, _ name: String, _ site: Site) -> String {
        site.office.key.keyedHash(.device, "\(Account.key(ofName: name))\u{1F}\(mark)").hexadecimal
    }

    private static func cookieName(_ settings: ServerSettings) -> String {
        settings.isSecure ? "__Host-device" : "device"
    }
}
