import Outreach
import TestSupport
import Workflow

extension LaterProtection {
    /// Which families are played.
    package enum Cast: String, CaseIterable, Sendable {
        /// A protected pupil with a brother, and a protected guardian.
        case family
        /// A foster father, a pupil who is a mother, a god man, guardians whom a list doesn't number, two schools.
        case roles

        /// Whose names are looked for.
        package var names: [Name] {
            switch self {
            case .family: [.perla, .agda, .birger, .gerda]
            case .roles: Name.allCases.filter { !Cast.family.names.contains($0) }
            }
        }

        /// The others of the families.
        var others: [String] {
            switch self {
            case .family: ["Sixten Zorn", "Rut Vilgot", "Dag Vilgot"]
            case .roles:
                [
                    "Fanny Wretvik", "Frida Wretvik", "Tilde Malmvik", "Molly Lundvik", "Bosse Lundvik", "Sadi Omarvik",
                    "Lova Holmvik", "Svante Holmvik", "Zack Ivarvik", "Zora Ivarvik", "Zelma Ivarvik", "Nils Askvik",
                    "Gunnar Askvik",
                ]
            }
        }
    }

    /// What somebody whose name is looked for is to who is protected.
    package enum Role: Sendable {
        case protectedPupil, protectedPupilsGuardian, siblingsGuardian, protectedGuardian

        /// Whether they are protected themselves.
        var isProtected: Bool { self == .protectedPupil || self == .protectedGuardian }
    }

    /// Whose names are looked for: given names that nobody else has.
    package enum Name: String, CaseIterable, Sendable {
        case perla = "Perla"
        case agda = "Agda"
        case birger = "Birger"
        case gerda = "Gerda"
        /// In whose home Fanny is fostered, whose mother isn't to know where that is.
        case folke = "Folke"
        /// A pupil who is Bosse's mother.
        case molly = "Molly"
        case rakel = "Rakel"
        /// Two unaccompanied boys have one god man; Yusuf is protected.
        case yusuf = "Yusuf"
        case prosper = "Prosper"
        /// Ella's father has no number in the list, beside her and beside Lova, with whom he lives elsewhere.
        case ella = "Ella"
        case vilma = "Vilma"
        case svante = "Svante"
        /// The mother of Zack and of Zora has none either.
        case zelma = "Zelma"
        /// Nora goes to the other school than her brother Nils.
        case nora = "Nora"
        case gretel = "Gretel"

        /// The part that they have.
        package var role: Role {
            switch self {
            case .perla, .yusuf, .ella, .nora: .protectedPupil
            case .agda, .rakel, .prosper, .vilma, .svante, .gretel: .protectedPupilsGuardian
            case .birger: .siblingsGuardian
            case .gerda, .folke, .molly, .zelma: .protectedGuardian
            }
        }

        /// Whether they stand a second time in the registry, where they may be somebody else.
        package var isTwice: Bool { self == .svante || self == .zelma }

        /// The name in full.
        package var full: String {
            let family =
                switch self {
                case .perla, .agda: "Zorn"
                case .birger: "Quist"
                case .gerda: "Vilgot"
                case .folke: "Malmvik"
                case .molly, .rakel: "Lundvik"
                case .yusuf: "Aminvik"
                case .prosper: "Godman"
                case .ella, .vilma: "Bergvik"
                case .svante: "Holmvik"
                case .zelma: "Ivarvik"
                case .nora, .gretel: "Askvik"
                }
            return "\(rawValue) \(family)"
        }
    }

    /// The pupil in whose row a mother's mark is forgotten.
    static let forgetful = "Zora"

    static let roleContacts = [
        "Malmvägen 41", "folke@example.se", "070-174 07 41", "Lundgränd 42", "rakel@example.se", "070-174 07 42",
        "070-174 07 49", "Godgatan 43", "prosper@example.se", "070-174 07 43", "Bergbacken 44", "vilma@example.se",
        "070-174 07 44", "Holmstigen 45", "svante@example.se", "070-174 07 45", "Ivargatan 46", "zelma@example.se",
        "070-174 07 46", "Asktorget 47", "gretel@example.se", "070-174 07 47",
    ]

    static let childrenOfRoles: [RosterChild] = {
        let folke = parent("Folke", "Malmvik", day: 141, street: "Malmvägen 41", phone: "070-174 07 41")
        let frida = parent("Frida", "Wretvik", day: 151, street: "Fabriksgatan 51", phone: "070-174 07 51")
        let rakel = parent("Rakel", "Lundvik", day: 142, street: "Lundgränd 42", phone: "070-174 07 42")
        let molly = child("Molly", "Lundvik", day: 142, [rakel])
        var mother = parent("Molly", "Lundvik", day: 0, street: "Lundgränd 42", phone: "070-174 07 49")
        mother.number = molly.number
        let prosper = parent("Prosper", "Godman", day: 143, street: "Godgatan 43", phone: "070-174 07 43")
        let vilma = parent("Vilma", "Bergvik", day: 144, street: "Bergbacken 44", phone: "070-174 07 44")
        var svante = parent("Svante", "Holmvik", day: 145, street: "Holmstigen 45", phone: "070-174 07 45")
        var zelma = parent("Zelma", "Ivarvik", day: 146, street: "Ivargatan 46", phone: "070-174 07 46")
        (svante.number, zelma.number) = ("", "")
        let gretel = parent("Gretel", "Askvik", day: 147, street: "Asktorget 47", phone: "070-174 07 47")
        let gunnar = parent("Gunnar", "Askvik", day: 152, street: "Askliden 52", phone: "070-174 07 52")
        var nora = child("Nora", "Askvik", day: 152, [gretel])
        nora.school = "Älvstrandsskolan"
        return [
            child("Fanny", "Wretvik", day: 141, [frida, folke]), child("Tilde", "Malmvik", day: 143, [folke]),
            molly, child("Bosse", "Lundvik", day: 144, [mother]), child("Yusuf", "Aminvik", day: 145, [prosper]),
            child("Sadi", "Omarvik", day: 146, [prosper]), child("Ella", "Bergvik", day: 147, [vilma, svante]),
            child("Lova", "Holmvik", day: 148, [svante]), child("Zack", "Ivarvik", day: 149, [zelma]),
            child("Zora", "Ivarvik", day: 150, [zelma]), child("Nils", "Askvik", day: 151, [gretel, gunnar]), nora,
        ]
    }()

    /// The number that a pupil and a guardian have is one person's, and says so in review.
    static func sayWhoIsAPupilAndAMother(_ term: SchoolTerm) throws {
        for person in try term.on("2020-02-04", { try Review.gather($0).items(of: .held).flatMap(\.matter.persons) }) {
            try term.on("2020-02-04") { _ = try SettleReview.run(["held", person.description, "known"], $0) }
        }
    }
}
