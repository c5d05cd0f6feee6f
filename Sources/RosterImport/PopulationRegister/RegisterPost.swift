/// One post of the register: its values as they stand, in one buffer that the next post uses again.
struct RegisterPost {
    /// Where a value stands in the buffer; empty where there is none.
    typealias Text = Range<Int>

    static let nothing = 0..<0

    /// The post's place among the posts of its file, from 1.
    private(set) var ordinal = 0
    /// The values, in UTF-8, one after the other.
    var bytes: [UInt8] = []
    /// The texts of elements that aren't read, a line each: of somebody protected, what looks like a contact counts.
    var rest: [UInt8] = []
    private(set) var number = Number()
    private(set) var birthDate = nothing
    private(set) var name = Name()
    private(set) var addresses: [Address] = []
    /// Guardianships, and relations to somebody who is marked; others don't tell who gets a letter.
    private(set) var relations: [Relation] = []
    /// Whether there were more guardianships than are kept.
    private(set) var hasMoreRelations = false
    private(set) var isDeregistered = false
    /// Whether the person is marked as protected.
    private(set) var isProtected = false
    /// A mark that is neither yes nor no.
    private(set) var unknownMark: String?
    private var openRelation: Relation?

    /// How many guardianships are kept of one post.
    static let mostRelations = 200

    /// An identity number, and one that contradicts it.
    struct Number {
        var text = nothing
        var other = nothing
    }

    struct Name {
        var mark = nothing
        var given = nothing
        var middle = nothing
        var family = nothing
        var short = nothing
    }

    struct Address {
        let kind: RegisterElement
        var careOf = nothing
        var line1 = nothing
        var line2 = nothing
        var line3 = nothing
        var postalCode = nothing
        var town = nothing
        var country = nothing
    }

    /// A guardianship: on a child's post with the guardian, on an adult's post with the child.
    struct Relation {
        enum Kind {
            case guardian, child
        }

        /// Nil for all other relations.
        var kind: Kind?
        var number = Number()
        var name = Name()
        var end = nothing
        var isDeregistered = false
        var isProtected = false
    }

    /// Forgets the last post.
    mutating func begin(ordinal: Int) {
        self.ordinal = ordinal
        bytes.removeAll(keepingCapacity: true)
        rest.removeAll(keepingCapacity: true)
        (number, birthDate, name) = (Number(), Self.nothing, Name())
        addresses.removeAll(keepingCapacity: true)
        relations.removeAll(keepingCapacity: true)
        (hasMoreRelations, isDeregistered, isProtected, unknownMark) = (false, false, false, nil)
        openRelation = nil
    }

    /// The bytes of a value.
    func bytes(_ text: Text) -> ArraySlice<UInt8> { bytes[text] }

    /// A value, tidied.
    func string(_ text: Text) -> String { text.isEmpty ? "" : CellText.tidied(bytes[text]) }

    /// All texts of the post that may hold a contact, but for towns and numbers.
    var contactTexts: RowTextSource {
        let fields =
            [name.given, name.middle, name.family, name.short]
            + addresses.flatMap { [$0.careOf, $0.line1, $0.line2, $0.line3, $0.country] }
        return RowTextSource(bytes: bytes, fields: fields.filter { !$0.isEmpty }, rest: rest)
    }

    /// Texts of a post that are made only when they are asked for.
    struct RowTextSource: Sendable {
        let bytes: [UInt8]
        let fields: [Text]
        let rest: [UInt8]

        var texts: [String] {
            fields.map { CellText.tidied(bytes[$0]) }
                + rest.split(separator: 0x0A).map { CellText.tidied($0) }.filter { text in
                    // Days and identity numbers are no phones.
                    let isBare = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
                    return text.utf8.count >= 6 && !(isBare && [8, 12].contains(text.utf8.count))
                }
        }
    }

    mutating func beginAddress(_ kind: RegisterElement) { addresses.append(Address(kind: kind)) }

    mutating func beginRelation() { openRelation = Relation() }

    mutating func endRelation() {
        guard let relation = openRelation.take(), relation.kind != nil || relation.isProtected else { return }
        if relations.count < Self.mostRelations { relations.append(relation) } else { hasMoreRelations = true }
    }

    mutating func deregister() {
        if openRelation == nil { isDeregistered = true } else { openRelation?.isDeregistered = true }
    }

    /// Takes a protection mark: of the person, or of the other person of the relation in which it stands.
    mutating func takeMark(_ text: Text) {
        switch bytes[text].count == 1 ? bytes[text.lowerBound] & 0xDF : 0 {
        case UInt8(ascii: "N"): return
        case UInt8(ascii: "J"): break
        default: if openRelation == nil { unknownMark = string(text) }
        }
        if openRelation == nil { isProtected = true } else { openRelation?.isProtected = true }
    }

    /// Takes a protection mark that stands in an attribute.
    mutating func takeMark(written text: String) {
        let value = text.filter { !$0.isWhitespace }
        guard !value.isEmpty, ProtectionMark(value) != .no else { return }
        let start = bytes.count
        bytes += Array((ProtectionMark(value) == .yes ? "J" : value).utf8)
        takeMark(start..<bytes.count)
        bytes.removeSubrange(start...)
    }

    /// Takes a value that isn't empty; of two in one field the first is believed.
    mutating func take(_ element: RegisterElement, _ text: Text) {
        switch element {
        case .number, .coordinationNumber:
            if openRelation == nil { take(text, as: &number) } else { takeOfRelation(text) }
        case .birthDate: Self.keepFirst(text, &birthDate)
        case .nameInUse, .givenNames, .middleName, .familyName, .shortName:
            if openRelation == nil {
                Self.take(element, text, in: &name)
            } else {
                var name = openRelation?.name ?? Name()
                Self.take(element, text, in: &name)
                openRelation?.name = name
            }
        case .relationType:
            let kind = openRelation?.kind ?? kind(text)
            openRelation?.kind = kind
        case .relationEnd:
            if openRelation?.end.isEmpty ?? false { openRelation?.end = text }
        default:
            guard let last = addresses.indices.last else { return }
            Self.take(element, text, in: &addresses[last])
        }
    }

    private mutating func takeOfRelation(_ text: Text) {
        var number = openRelation?.number ?? Number()
        take(text, as: &number)
        openRelation?.number = number
    }

    private func take(_ text: Text, as number: inout Number) {
        if number.text.isEmpty {
            number.text = text
        } else if bytes[number.text] != bytes[text] {
            number.other = text
        }
    }

    private func kind(_ text: Text) -> Relation.Kind? {
        if bytes[text].elementsEqual("V".utf8) { return .guardian }
        return bytes[text].elementsEqual("VF".utf8) ? .child : nil
    }

    private static func take(_ element: RegisterElement, _ text: Text, in name: inout Name) {
        switch element {
        case .nameInUse: keepFirst(text, &name.mark)
        case .givenNames: keepFirst(text, &name.given)
        case .middleName: keepFirst(text, &name.middle)
        case .familyName: keepFirst(text, &name.family)
        default: keepFirst(text, &name.short)
        }
    }

    private static func take(_ element: RegisterElement, _ text: Text, in address: inout Address) {
        switch element {
        case .careOf: keepFirst(text, &address.careOf)
        case .line1: keepFirst(text, &address.line1)
        case .line2: keepFirst(text, &address.line2)
        case .line3: keepFirst(text, &address.line3)
        case .postalCode: keepFirst(text, &address.postalCode)
        case .town: keepFirst(text, &address.town)
        default: keepFirst(text, &address.country)
        }
    }

    private static func keepFirst(_ text: Text, _ kept: inout Text) {
        if kept.isEmpty { kept = text }
    }
}
