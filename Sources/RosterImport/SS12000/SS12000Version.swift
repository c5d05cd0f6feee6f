import Outreach

/// Which version of the standard some pages are written in, as far as their words tell.
struct SS12000Version {
    private var tells20 = false
    private var tells21 = false

    mutating func note(_ person: SS12000Person) {
        for address in person.addresses {
            switch address.writtenType {
            case "särskildpostadress", "tillfälligadress": tells20 = true
            case "särskild postadress", "tillfällig adress": tells21 = true
            default: break
            }
        }
        for responsible in person.responsibles ?? [] {
            switch responsible.relationType {
            case "annan behörig", "förälder": tells20 = true
            case "utsedd behörig": tells21 = true
            default: break
            }
        }
    }

    /// The standard and, where its words tell it, the version.
    var words: Words {
        switch (tells20, tells21) {
        case (true, false): Words("SS 12000 2.0")
        case (false, true): Words("SS 12000 2.1")
        default: Words("SS 12000")
        }
    }
}
