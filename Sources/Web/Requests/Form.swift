import Foundation

/// What was filled in and sent.
struct Form: Sendable {
    private let fields: [String: [String]]

    /// The most bytes of a form.
    static let mostBytes = 64 * 1024
    private static let mostFields = 2_000

    init(_ fields: [String: [String]] = [:]) { self.fields = fields }

    /// Reads `application/x-www-form-urlencoded`.
    init(urlEncoded text: String) throws(RequestFault) {
        var fields: [String: [String]] = [:]
        let pairs = text.split(separator: "&")
        guard pairs.count <= Self.mostFields else { throw .tooLarge }
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let decoded = parts.map { $0.replacing("+", with: " ").removingPercentEncoding }
            guard let name = decoded[0], let value = decoded.count > 1 ? decoded[1] : "" else { throw .formUnreadable }
            fields[name, default: []].append(value)
        }
        self.fields = fields
    }

    /// A field without the spaces around it; nil where it is missing or empty.
    subscript(name: String) -> String? {
        guard let text = fields[name]?.last else { return nil }
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// A field as it was typed, such as a password.
    func exact(_ name: String) -> String { fields[name]?.last ?? "" }

    /// All values of a field that may stand there several times.
    func all(_ name: String) -> [String] { fields[name] ?? [] }

    /// Whether a box was ticked or a button pressed.
    func has(_ name: String) -> Bool { fields[name] != nil }

    /// What was typed, to be shown again.
    var typed: [String: String] { fields.compactMapValues(\.last) }
}
