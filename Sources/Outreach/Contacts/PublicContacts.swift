/// Contacts that are nobody's home: the schools' and the sender's own.
package struct PublicContacts: Sendable, Equatable {
    private var exact: Set<String> = []

    /// None.
    package init() {}

    /// The contacts of these schools and of this sender.
    package init(schools: some Sequence<School>, sender: Sender? = nil) {
        for school in schools { if let address = school.address { add(address) } }
        guard let sender else { return }
        add(sender.addressLines.joined(separator: ", "))
        for text in [sender.phone, sender.email] { if let text { add(text) } }
    }

    /// Whether a contact is one of these, exactly.
    package func contains(_ contact: Contact) -> Bool {
        !exact.isEmpty && exact.contains("\(contact.kind.rawValue) \(contact.exact)")
    }

    private mutating func add(_ text: String) {
        for contact in Contact.all(in: text) { exact.insert("\(contact.kind.rawValue) \(contact.exact)") }
    }
}
