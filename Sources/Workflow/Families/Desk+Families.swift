package import Outreach
import Registry

extension Desk {
    /// The family around a person; around the other one where two turned out to be one.
    package func family(of person: PersonID) throws -> Family {
        try office.registry.read { registry in
            let here = try registry.successor(of: person) ?? person
            try require(here, registry)
            return try FamilyReading(desk: self, registry: registry).family(of: here)
        }
    }
}
