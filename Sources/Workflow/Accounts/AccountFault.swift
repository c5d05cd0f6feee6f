package import Outreach

/// Why an account can't be as it was asked for.
package enum AccountFault: Error, Hashable, Sendable {
    /// Another account has the name.
    case nameTaken
    /// A name is 3 to 60 characters.
    case nameLength
    /// A coordinator has at least one school.
    case schoolNeeded
    /// Without this account nobody could sign in who may do everything.
    case lastAdministrator

    /// What is wrong and what to do.
    package var words: Words {
        switch self {
        case .nameTaken:
            Words(
                sv: "Någon annan har redan det namnet. Välj ett annat.",
                en: "Somebody has this name already. Choose another.")
        case .nameLength:
            Words(sv: "Namnet ska ha 3 till 60 tecken.", en: "The name must have 3 to 60 characters.")
        case .schoolNeeded: Words(sv: "Välj minst en skola.", en: "Choose at least one school.")
        case .lastAdministrator:
            Words(
                sv: "Det här är den enda administratören. Gör någon annan till administratör först.",
                en: "This is the only administrator. Make somebody else one first.")
        }
    }
}
