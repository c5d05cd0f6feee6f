import Foundation

extension String {
    /// The text with letters and their accents joined (NFC), as keyboards write them.
    var precomposed: String { precomposedStringWithCanonicalMapping }
}
