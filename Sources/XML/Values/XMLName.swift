/// The name of an element or attribute: its namespace and its local part, without the prefix.
package struct XMLName: Hashable, Sendable {
    /// The namespace's URI, or nil for none.
    package var namespace: String?
    /// The part after the prefix.
    package var local: String

    /// Makes a name from its two parts.
    package init(namespace: String? = nil, local: String) {
        self.namespace = namespace
        self.local = local
    }

    /// The namespace of XHTML.
    package static let xhtmlNamespace = "http://www.w3.org/1999/xhtml"

    /// The namespace of `xml:lang` and `xml:space`.
    package static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
}
