import GRDB
package import Outreach

/// A letter to be stored.
package struct LetterToStore: Sendable {
    /// Its code.
    package let code: LetterCode
    /// The plan that it carries out.
    package let plan: PlannedLetter
    /// The how manieth letter to these recipients on this occasion.
    package let generation: Int
    /// The returned letter that it replaces.
    package let replaces: LetterCode?
    /// The key by which packs are sorted.
    package let packOrder: String
    /// What it says.
    package let content: LetterContent
    /// The fingerprint of what it says.
    package let contentPrint: Fingerprint
    /// The fingerprint of its address.
    package let addressPrint: Fingerprint?
    /// The hash of its template.
    package let template: String
    /// The hash of its settings.
    package let settings: String

    /// A letter from its parts.
    package init(
        code: LetterCode, plan: PlannedLetter, generation: Int, replaces: LetterCode?, packOrder: String,
        content: LetterContent, contentPrint: Fingerprint, addressPrint: Fingerprint?, template: String,
        settings: String
    ) {
        self.code = code
        self.plan = plan
        self.generation = generation
        self.replaces = replaces
        self.packOrder = packOrder
        self.content = content
        self.contentPrint = contentPrint
        self.addressPrint = addressPrint
        self.template = template
        self.settings = settings
    }
}
