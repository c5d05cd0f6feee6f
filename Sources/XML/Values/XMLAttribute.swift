/// One attribute of an element; declarations of namespaces are not attributes.
package struct XMLAttribute: Hashable, Sendable {
    /// The attribute's name; without a prefix it has no namespace.
    package var name: XMLName
    /// The value, with character references resolved.
    package var value: String

    /// Makes an attribute from its name and value.
    package init(name: XMLName, value: String) {
        self.name = name
        self.value = value
    }
}
