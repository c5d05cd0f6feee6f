/// What a page that stands alone, such as a pack or a report, may do: show its own style, and nothing else.
package enum DocumentPolicy {
    /// The content security policy, as a `meta` element of the page says it.
    package static let text = "default-src 'none'; style-src 'unsafe-inline'"
}
