/// What can be set by hand, and then wins over later files.
package enum HandSetField: String, Sendable, CaseIterable {
    case name, address, email, phone, language, protection
}
