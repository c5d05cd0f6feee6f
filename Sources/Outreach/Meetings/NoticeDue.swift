/// A letter that is out and says what is no longer so, with those who are to be told.
package struct NoticeDue: Hashable, Sendable {
    /// The letter's code.
    package let code: LetterCode
    /// The class whose pack it lay in.
    package let className: String?
    /// Those to whom it is; nobody where they may be told by hand only.
    package let recipients: [Recipient]

    /// Somebody to be told.
    package struct Recipient: Hashable, Sendable {
        /// Who.
        package let guardian: GuardianID
        /// The name.
        package let name: PersonName
        /// The phone number.
        package let phone: String?
        /// The e-mail address.
        package let email: String?

        /// Somebody from these parts.
        package init(guardian: GuardianID, name: PersonName, phone: String?, email: String?) {
            self.guardian = guardian
            self.name = name
            self.phone = phone
            self.email = email
        }
    }

    /// A notice from its parts.
    package init(code: LetterCode, className: String?, recipients: [Recipient]) {
        self.code = code
        self.className = className
        self.recipients = recipients
    }
}
