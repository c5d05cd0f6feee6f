/// How much a document may ask of the reader before it is refused.
package struct XMLLimits: Sendable, Equatable {
    /// The largest size of the file, in bytes.
    package var maximumBytes: Int
    /// How many elements may be open at once; libxml2 itself stops at 256.
    package var maximumDepth: Int
    /// The largest size of one text or attribute value, in bytes of UTF-8; libxml2 itself stops at 10 MB.
    package var maximumTextBytes: Int
    /// How many attributes one element may have.
    package var maximumAttributes: Int

    /// Sets the limits that differ from those of small documents.
    package init(
        maximumBytes: Int, maximumDepth: Int = 64, maximumTextBytes: Int = 1_000_000, maximumAttributes: Int = 256
    ) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = maximumDepth
        self.maximumTextBytes = maximumTextBytes
        self.maximumAttributes = maximumAttributes
    }

    /// For documents that people write, such as templates and settings: 4 MB.
    package static let standard = XMLLimits(maximumBytes: 4_000_000)

    /// For registers and records that are read as a stream: 64 GB.
    package static let streaming = XMLLimits(maximumBytes: 64_000_000_000)
}
