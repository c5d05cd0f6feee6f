/// How the register protects somebody.
enum RegisterProtection: Sendable {
    case none
    /// Sekretessmarkering: the address is there, under a mark.
    case secrecy
    /// Skyddad folkbokföring: the address isn't there at all.
    case hiddenHome

    /// Those whose address no file has are hidden; of the others some are.
    init(_ protection: SampleProtection, _ number: SampleNumber, hasAddress: Bool) {
        guard protection.isProtected else {
            self = .none
            return
        }
        self = !hasAddress || number.born.ordinal.isMultiple(of: 2) ? .hiddenHome : .secrecy
    }
}
