/// A person as a page tells of them: pupil, guardian or somebody else.
///
/// A field of the wrong type counts as absent, but for the protection mark: there it counts as a mark.
struct SS12000Person: Decodable {
    let id: SS12000ID?
    /// The id as it stands, by which a pupil without a number is recognised.
    let writtenID: String?
    let givenName: String?
    let familyName: String?
    let civicNo: CivicNumber?
    let birthDate: String?
    let marking: Marking
    /// What stands under another key that looks like a mark and doesn't say no.
    let otherMark: String?
    let personStatus: String?
    let emails: [Email]
    let phoneNumbers: [Phone]
    let addresses: [SS12000Address]
    let enrolments: [SS12000Enrolment]
    /// Whose care the person is in; nil where the page doesn't tell.
    let responsibles: [Responsible]?

    private enum Key: String, CodingKey {
        case id, givenName, familyName, civicNo, birthDate, securityMarking, personStatus, emails, phoneNumbers
        case addresses, enrolments, responsibles
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        writtenID = fields.text(.id)?.lowercased()
        id = writtenID.map { SS12000ID($0) }
        givenName = fields.text(.givenName)
        familyName = fields.text(.familyName)
        civicNo = fields.value(.civicNo)
        birthDate = fields.text(.birthDate)
        if !fields.contains(.securityMarking) || (try? fields.decodeNil(forKey: .securityMarking)) == true {
            marking = .absent
        } else {
            marking = .told(fields.text(.securityMarking))
        }
        otherMark = SS12000OtherMarks.mark(in: decoder, besides: { Key(stringValue: $0) != nil })
        personStatus = fields.text(.personStatus)
        emails = fields.value(.emails) ?? []
        phoneNumbers = fields.value(.phoneNumbers) ?? []
        addresses = fields.value(.addresses) ?? []
        enrolments = fields.value(.enrolments) ?? []
        responsibles = fields.value(.responsibles)
    }

    /// What is told of protection.
    enum Marking: Equatable {
        case absent
        /// A word; nil where something stands there that is none.
        case told(String?)
    }

    /// An identity number; one of another country counts as none.
    struct CivicNumber: Decodable {
        let value: String?

        private enum Key: String, CodingKey { case value, nationality }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Key.self)
            let nationality = fields.text(.nationality)?.uppercased() ?? ""
            value = ["", "SWE", "SE", "SVENSK", "SVERIGE"].contains(nationality) ? fields.text(.value) : nil
        }
    }

    struct Email: Decodable {
        let value: String?
        let isPrivate: Bool

        private enum Key: String, CodingKey { case value, type }

        init(from decoder: any Decoder) throws {
            let fields = try? decoder.container(keyedBy: Key.self)
            value = fields?.text(.value)
            isPrivate = fields?.text(.type)?.lowercased() == "privat"
        }
    }

    struct Phone: Decodable {
        let value: String?
        let isMobile: Bool

        private enum Key: String, CodingKey { case value, mobile }

        init(from decoder: any Decoder) throws {
            let fields = try? decoder.container(keyedBy: Key.self)
            value = fields?.text(.value)
            isMobile = fields?.truth(.mobile) ?? false
        }
    }

    struct Responsible: Decodable {
        let person: SS12000ID?
        let relationType: String?

        private enum Key: String, CodingKey { case person, relationType }

        init(from decoder: any Decoder) throws {
            let fields = try? decoder.container(keyedBy: Key.self)
            let link: SS12000Link? = fields?.value(.person)
            person = link?.id
            relationType = fields?.text(.relationType)?.lowercased()
        }

        /// Only a vårdnadshavare is a guardian by law.
        var isGuardian: Bool { relationType == "vårdnadshavare" }
    }
}
