import Foundation
import Hashing
import Outreach

/// What is kept of a password: scrypt under a salt of its own, with the cost it was made with.
///
/// The cost (32 MB, three times over) follows OWASP's advice for scrypt; a tenth of a second, one at a time.
struct PasswordRecord: Sendable, Equatable {
    /// `scrypt$15$8$3$salt$hash`, salt and hash in base 64.
    let text: String

    private static let cost = (logRounds: 15, blockSize: 8, parallelism: 3)

    /// Makes a record of a new password.
    ///
    /// - Parameter salt: 16 bytes or more that no other record has.
    init(of password: String, salt: [UInt8]) throws {
        let hash = try Self.hash(password, salt, Self.cost)
        let cost = "\(Self.cost.logRounds)$\(Self.cost.blockSize)$\(Self.cost.parallelism)"
        text = "scrypt$\(cost)$\(Data(salt).base64EncodedString())$\(Data(hash).base64EncodedString())"
    }

    /// A record as it is stored.
    init(stored text: String) { self.text = text }

    /// Whether this is the password.
    func matches(_ password: String) throws -> Bool {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let logRounds = Int(parts[1]), (10...20).contains(logRounds),
            let blockSize = Int(parts[2]), let parallelism = Int(parts[3]), let salt = Data(base64Encoded: parts[4]),
            let hash = Data(base64Encoded: parts[5])
        else { return false }
        let found = try Self.hash(password, Array(salt), (logRounds, blockSize, parallelism))
        // Compared in a time that doesn't tell how much of it was right.
        return found.count == hash.count && zip(found, hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// A record that no password matches, to take the same time where there is no account.
    static let nobodys = PasswordRecord(
        stored: "scrypt$15$8$3$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")

    private static func hash(
        _ password: String, _ salt: [UInt8], _ cost: (logRounds: Int, blockSize: Int, parallelism: Int)
    ) throws -> [UInt8] {
        try Scrypt.key(
            of: Array(password.precomposedStringWithCanonicalMapping.utf8), salt: salt, byteCount: 32,
            rounds: 1 << cost.logRounds, blockSize: cost.blockSize, parallelism: cost.parallelism)
    }
}

/// Why a password can't be chosen.
enum PasswordFault: Error, Hashable {
    /// Shorter than twelve characters.
    case tooShort
    /// Longer than anybody types.
    case tooLong
    /// It is little else than a row of symbols, a repetition, the account's name or the program's.
    case easyToGuess
    /// Typed again, it is another.
    case differs

    static let fewestCharacters = 12

    /// Checks a password that somebody chooses.
    static func check(_ password: String, again: String, name: String) throws(PasswordFault) {
        guard password.count >= fewestCharacters else { throw .tooShort }
        guard password.utf8.count <= 512 else { throw .tooLong }
        guard !EasyPassword.isOne(password, name: name) else { throw .easyToGuess }
        guard password == again else { throw .differs }
    }

    var words: Words {
        switch self {
        case .tooShort:
            Words(
                sv: "Lösenordet behöver minst 12 tecken. Tre eller fyra ord i rad går bra.",
                en: "The password needs at least 12 characters. Three or four words in a row are fine.")
        case .tooLong: Words(sv: "Lösenordet är för långt.", en: "The password is too long.")
        case .easyToGuess:
            Words(
                sv:
                    "Det lösenordet är lätt att gissa. Använd inte namnet, inga rader som 1234 eller qwerty, och inte samma sak om och om igen.",
                en:
                    "That password is easy to guess. Don't use the name, rows such as 1234 or qwerty, or the same thing over and over."
            )
        case .differs:
            Words(sv: "Du skrev inte samma lösenord båda gångerna.", en: "The two passwords aren't the same.")
        }
    }
}
