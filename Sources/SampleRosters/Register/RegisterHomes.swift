/// Where the register has somebody: at home, and at most one place for post.
struct RegisterHomes: Sendable {
    /// The registered home.
    var home: SampleAddress?
    /// Where post goes instead (särskild postadress).
    var special: SampleAddress?

    init() {}

    /// The homes of a guardian; one in twenty or so of those who live apart gets post at another place than home.
    init(of guardian: SampleGuardian, with children: [SamplePupil], canHaveSpecial: Bool) {
        home = guardian.address
        guard canHaveSpecial, let address = guardian.address, address.country == nil, let number = guardian.number,
            number.born.ordinal % 9 == 4, !guardian.protection.isProtected,
            children.allSatisfy({ $0.hasGuardiansApart && !$0.protection.isProtected })
        else { return }
        special = address
        // The makers fill towns from their first house on; these are far beyond.
        home = Area.alvangen.house(3000 + guardian.id)
    }

    /// The county and the municipality of the home, two digits each.
    var municipality: (county: String, municipality: String)? {
        guard let home, home.country == nil else { return nil }
        return switch home.town {
        case Area.kungalv.town: ("14", "82")
        case Area.lillaEdet.town: ("14", "62")
        case Area.angered.town: ("14", "80")
        default: ("14", "40")
        }
    }
}
