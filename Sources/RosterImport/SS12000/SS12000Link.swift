/// A link to another record.
struct SS12000Link: Decodable {
    /// The id as it stands, in lower case.
    let written: String?
    /// The id.
    var id: SS12000ID? { written.map { SS12000ID($0) } }

    private enum Key: String, CodingKey { case id }

    init(from decoder: any Decoder) throws {
        let fields = try? decoder.container(keyedBy: Key.self)
        written = fields?.text(.id)?.lowercased()
    }
}

/// A record's id as it is kept in tables: a hash that holds within this process only.
struct SS12000ID: Hashable, Comparable {
    let bits: UInt64

    init(_ text: String) {
        var hasher = Hasher()
        hasher.combine(text.lowercased())
        bits = UInt64(bitPattern: Int64(hasher.finalize()))
    }

    static func < (a: SS12000ID, b: SS12000ID) -> Bool { a.bits < b.bits }
}
