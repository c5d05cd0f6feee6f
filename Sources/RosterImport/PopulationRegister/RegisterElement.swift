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

    /// The elements in the order in which the reader numbers them.
    static let all = Array(allCases)

    /// Whether the element marks a person as protected.
    var isMark: Bool { self == .confidentiality || self == .protectedRegistration }
}
