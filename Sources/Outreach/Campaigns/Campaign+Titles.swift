extension Campaign {
    /// The title in the tool's languages.
    package var titleWords: Words { Words(sv: title(in: .swedish), en: title(in: .english)) }

    /// The title of a mailing in the tool's languages; its id where the campaign doesn't have it any more.
    package func titleWords(ofMailing id: String) -> Words {
        mailing(id).map { Words(sv: $0.title(in: .swedish), en: $0.title(in: .english)) } ?? Words(id)
    }
}
