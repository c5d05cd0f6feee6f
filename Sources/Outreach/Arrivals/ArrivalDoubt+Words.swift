extension ArrivalDoubt.Kind {
    /// What is to be seen, in a few words.
    package var words: Words {
        switch self {
        case .moves: Words(sv: "går på en annan skola och flyttas", en: "is at another school and moves")
        case .guardianElsewhere: Words(sv: "har barn på en annan skola", en: "has a child at another school")
        case .otherName: Words(sv: "heter något annat i registret", en: "has another name in the registry")
        case .otherContacts:
            Words(sv: "har andra kontaktuppgifter i registret", en: "has other contacts in the registry")
        case .protected: Words(sv: "är skyddad", en: "is protected")
        }
    }
}
