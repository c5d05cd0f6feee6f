import Foundation
import GRDB
import Outreach

// How values of the domain stand in columns.

extension IdentityKey {
    /// The key as 16 bytes.
    var blob: Data {
        var bytes = Data(capacity: 16)
        forEachByte { bytes.append($0) }
        return bytes
    }

    /// Gives the 16 bytes, the first first.
    func forEachByte(_ body: (UInt8) -> Void) {
        for half in [high, low] {
            for shift in stride(from: 56, through: 0, by: -8) { body(UInt8(truncatingIfNeeded: half >> UInt64(shift))) }
        }
    }

    init?(blob: Data) {
        guard blob.count == 16 else { return nil }
        var halves: [UInt64] = [0, 0]
        for (index, byte) in blob.enumerated() { halves[index / 8] = halves[index / 8] << 8 | UInt64(byte) }
        self.init(high: halves[0], low: halves[1])
    }
}

extension Fingerprint {
    /// The bits as the signed number that SQLite holds.
    var stored: Int64 { Int64(bitPattern: bits) }

    init(stored: Int64) { self.init(bits: UInt64(bitPattern: stored)) }
}

extension Protection {
    /// 0 unknown, 1 none, 2 protected: what two sources say together is the greater.
    var stored: Int {
        switch self {
        case .unknown: 0
        case .none: 1
        case .protected: 2
        }
    }

    init(stored: Int) {
        switch stored {
        case 0: self = .unknown
        case 1: self = .none
        default: self = .protected
        }
    }
}

extension Row {
    /// A column's value as one of an enumeration's; anything else is a damaged registry.
    func value<Value: RawRepresentable>(_ column: String) throws -> Value where Value.RawValue == String {
        let text: String? = self[column]
        guard let value = text.flatMap(Value.init(rawValue:)) else { throw RegistryFault.corrupt }
        return value
    }
}
