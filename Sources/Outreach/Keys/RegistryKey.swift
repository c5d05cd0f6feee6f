import Hashing

/// The secret that turns identity numbers, addresses and letters into keys that say nothing without it.
///
/// Every use has a label of its own, so that a key of one kind never equals a key of another.
package struct RegistryKey: Sendable {
    private let keyed: KeyedHash

    /// How many bytes a key has.
    package static let byteCount = 32

    /// The key with these bytes; exactly `byteCount` of them.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        keyed = KeyedHash(key: bytes)
    }

    /// What a registry remembers of its key, to refuse a wrong one: 16 hexadecimal digits.
    package var fingerprint: String { keyedHash(.fingerprint, "").hexadecimal }

    /// The key of a person with an identity number, as twelve digits or in a temporary form.
    package func identityKey(ofNumber canonicalNumber: String) -> IdentityKey {
        identityKey(.identityNumber, canonicalNumber)
    }

    /// The key of one of several people who stand with one number, and are known by it and the name.
    package func identityKey(ofNumber number: IdentityKey, named name: PersonName) -> IdentityKey {
        identityKey(.numberAndName, "\(number.hexadecimal)\u{1F}\(name.comparisonKey)")
    }

    /// The key of a guardian without a number, who is known by the pupil and the name.
    package func identityKey(ofGuardianNamed name: PersonName, of pupil: IdentityKey) -> IdentityKey {
        identityKey(.guardianByName, "\(pupil.hexadecimal)\u{1F}\(name.comparisonKey)")
    }

    /// The key of a pupil without a number, who is known by the lasting id in one kind of source.
    package func identityKey(ofSource source: String, id: String) -> IdentityKey {
        identityKey(.sourceID, "\(source)\u{1F}\(id)")
    }

    /// A keyed 64-bit fingerprint; equal texts of one kind have equal fingerprints.
    package func keyedHash(_ use: Use, _ text: String) -> Fingerprint {
        Fingerprint(bits: digest(use, text).0)
    }

    /// The first 16 bytes of the keyed hash of a text, as two numbers.
    func digest(_ use: Use, _ text: String) -> (UInt64, UInt64) {
        var message: [UInt8] = []
        message.reserveCapacity(use.rawValue.utf8.count + 1 + text.utf8.count)
        message.append(contentsOf: use.rawValue.utf8)
        message.append(0x1E)
        message.append(contentsOf: text.utf8)
        let hash = keyed.hash(message)
        func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        return (number(hash[..<8]), number(hash[8..<16]))
    }

    private func identityKey(_ use: Use, _ text: String) -> IdentityKey {
        let (high, low) = digest(use, text)
        return IdentityKey(high: high, low: low)
    }

    /// What a keyed hash is for.
    package enum Use: String, Sendable {
        case fingerprint
        case identityNumber = "identity-number"
        case numberAndName = "number-and-name"
        case guardianByName = "guardian-by-name"
        case sourceID = "source-id"
        case address, addressBase = "address-base"
        case addressStreet = "address-street"
        case household
        case email, phone
        case home
        case homeLike = "home-coarse"
        case mailboxLike = "mailbox-coarse"
        case phoneLike = "phone-coarse"
        case contactPair = "contact-pair"
        case letterCode = "letter-code"
        case packCode = "pack-code"
        case letterContent = "letter-content"
        case document
        case calendarEvent = "calendar-event"
        case rosterHeaders = "roster-headers"
        case device
    }
}
