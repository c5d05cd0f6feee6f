package import Outreach

extension MissingDetail {
    /// What is missing, as a coordinator reads it in a list.
    package var words: Words {
        switch self {
        case .address(.street): Words(sv: "gatuadress", en: "street")
        case .address(.postalCode): Words(sv: "postnummer", en: "postal code")
        case .address(.town): Words(sv: "postort", en: "postal town")
        case .room: Words(sv: "plats: texten är längre än två sidor", en: "room: the text is longer than two pages")
        case .field(let name): TemplateField(rawValue: name)?.words ?? Words(name)
        }
    }
}
