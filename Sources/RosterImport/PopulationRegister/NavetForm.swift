import Outreach
import Synchronization

/// An extract of the population register (Navet), streamed post by post.
///
/// Whether a file is of the older form, without protected registration, is known only when all of it has been read; until
/// then nobody in it has a mark of that kind, so the older form is read as the newer one.
struct NavetForm: RosterForm {
    let taken: TakenRoster
    private let file: RosterFile
    /// Whether the file has the field for the mark at all; without it nobody's protection is known.
    private let tellsMarks: Bool
    private let context: RosterContext
    private let posts = Posts()

    /// Who has a post of their own, remembered from the first reading for those that follow.
    private final class Posts: Sendable {
        private let numbers = Mutex<Set<UInt64>>([])

        var known: Set<UInt64> {
            get { numbers.withLock { $0 } }
            set { numbers.withLock { $0 = newValue } }
        }
    }

    var findings: [Finding] { [] }

    /// Whether a file is such an extract: XML whose root is `Navetavisering`, in whatever namespace.
    ///
    /// XML that is broken before its root isn't; a file in an encoding that isn't read is refused.
    static func recognises(_ file: RosterFile) throws(RosterFault) -> Bool {
        do throws(RosterFault) {
            var reader = try RegisterReader(file)
            return try reader.readRoot()
        } catch {
            switch error.kind {
            case .registerBroken, .registerDoctype, .registerOversized: return false
            default: throw error
            }
        }
    }

    /// Opens an extract; refuses a file that is none.
    init(_ file: RosterFile, context: RosterContext) throws(RosterFault) {
        var reader = try RegisterReader(file)
        guard try reader.readRoot() else { throw file.fault(.markup) }
        self.file = file
        self.context = context
        // Nearly always the first post tells; of a file where none does, all must be read.
        var post = RegisterPost()
        while !reader.tellsConfidentiality, try reader.next(into: &post) {}
        tellsMarks = reader.tellsConfidentiality
        let encoding = reader.encoding ?? "UTF-8"
        taken = TakenRoster(
            files: [file.name], format: .navet,
            shape: Words(sv: "uttag ur folkbokföringen (Navet)", en: "an extract of the population register (Navet)"),
            because: Words(
                sv: "XML med Navetavisering som yttersta element",
                en: "XML with Navetavisering as its outermost element"),
            manner: Words(sv: "XML, \(encoding)", en: "XML, \(encoding)"))
    }

    func forEachRow(
        _ body: (ReadRow, TableRecord?) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> [Finding] {
        var reader = try RegisterReader(file)
        guard try reader.readRoot() else { throw file.fault(.markup) }
        var reading = RegisterRowReading(file: file.name, tellsMarks: tellsMarks, known: posts.known, context: context)
        var post = RegisterPost()
        while try reader.next(into: &post) {
            for row in reading.rows(of: post) {
                guard try body(row, nil) else { return [] }
            }
        }
        posts.known = reading.told
        guard reading.hasRows else { throw file.fault(.registerWithoutPersons) }
        var kinds: [Finding.Kind] = []
        if !reader.tellsProtectedRegistration { kinds.append(.registerWithoutProtectedRegistration) }
        if !tellsMarks { kinds.append(.registerWithoutMarks) }
        return kinds.map { Finding(location: RosterLocation(file: file.name, row: 0), kind: $0) }
            + reading.lateFindings()
    }
}
