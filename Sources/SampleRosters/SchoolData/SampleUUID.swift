/// Names that school systems give to persons, schools and classes: always the same for the same one.
enum SampleUUID {
    enum Kind: UInt64 {
        case pupil = 1, guardian, other, school, organiser, group, enrolment
    }

    static func uuid(_ kind: Kind, _ key: UInt64) -> String {
        var random = SplitMix64(seed: key &* 31 &+ kind.rawValue)
        // Version 4, the common variant (RFC 9562, section 5.4).
        let high = (random.next() & 0xFFFF_FFFF_FFFF_0FFF) | 0x4000
        let low = (random.next() & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (index, half) in [high, low].enumerated() {
            for nibble in 0..<16 {
                if index == 0 ? nibble == 8 || nibble == 12 : nibble == 0 || nibble == 4 {
                    text.append(UInt8(ascii: "-"))
                }
                text.append(digits[Int(half >> UInt64(60 - nibble * 4) & 15)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func pupil(_ pupil: SamplePupil) -> String { uuid(.pupil, pupil.number.key) }

    static func guardian(_ guardian: SampleGuardian) -> String { uuid(.guardian, UInt64(guardian.id)) }

    static func school(_ code: String) -> String { uuid(.school, UInt64(code) ?? 0) }

    static func group(_ className: String, at code: String) -> String {
        uuid(.group, className.utf8.reduce(UInt64(code) ?? 0) { $0 &* 257 &+ UInt64($1) })
    }
}
