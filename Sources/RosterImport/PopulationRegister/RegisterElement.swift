/// The elements of the population register's XML that are read; all others are passed over.
///
/// `HanvisningsPersonNr` isn't among them: an old and a new number of one person are never linked.
enum RegisterElement: String, CaseIterable {
    case register = "Navetavisering"
    case posts = "Folkbokforingsposter"
    case post = "Folkbokforingspost"
    case confidentiality = "Sekretessmarkering"
    case protectedRegistration = "SkyddadFolkbokforing"
    case person = "Personpost"
    case personID = "PersonId"
    case number = "PersonNr"
    case coordinationNumber = "TilldelatPersonNrSamordningsNr"
    case deregistration = "Avregistrering"
    case birthDate = "Fodelsedatum"
    case names = "Namn"
    case nameInUse = "Tilltalsnamnsmarkering"
    case givenNames = "Fornamn"
    case middleName = "Mellannamn"
    case familyName = "Efternamn"
    case shortName = "Aviseringsnamn"
    case addresses = "Adresser"
    case registeredAddress = "Folkbokforingsadress"
    case specialAddress = "SarskildPostadress"
    case foreignAddress = "Utlandsadress"
    case careOf = "CareOf"
    case line1 = "Utdelningsadress1"
    case line2 = "Utdelningsadress2"
    case line3 = "Utdelningsadress3"
    case postalCode = "PostNr"
    case town = "Postort"
    case country = "Land"
    case relations = "Relationer"
    case relation = "Relation"
    case relationID = "RelationId"
    case relationType = "Relationstyp"
    case relationEnd = "RelationTomdatum"
    /// An element of another name that speaks of protection.
    case otherMark = "AnnanSkyddsmarkering"

    /// The elements in the order in which the reader numbers them.
    static let all = Array(allCases)

    /// Whether the element marks a person as protected.
    var isMark: Bool { self == .confidentiality || self == .protectedRegistration || self == .otherMark }

    /// The place among all of an element whose name is written otherwise, where it speaks of protection.
    static func numberOfMark(named name: String) -> Int? {
        let lower = name.lowercased()
        let element: RegisterElement? =
            switch lower {
            case "sekretessmarkering": .confidentiality
            case "skyddadfolkbokforing", "skyddadfolkbokföring": .protectedRegistration
            default: isMark(lower) ? .otherMark : nil
            }
        return element.flatMap { all.firstIndex(of: $0) }
    }

    /// Whether the name of an element or an attribute speaks of protection.
    static func isMark(_ name: String) -> Bool {
        let lower = name.lowercased()
        return ["sekretess", "skydd", "hemlig", "kvarskriv"].contains(where: lower.contains)
    }
}
