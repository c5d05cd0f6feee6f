package import Outreach
import Registry

/// The office as one account may use it.
///
/// Pages for those who are signed in have a desk and nothing else, so that nothing can be asked of a school outside its
/// scope: each of its abilities looks at the scope first. Its topics stand in extensions.
package struct Desk: Sendable {
    /// Whose families may be seen.
    package let scope: Scope
    /// Whether who is written to by hand may be seen.
    package let seesByHand: Bool
    /// Whether what its own rosters bring new is let in without the municipality.
    let letsIn: Bool
    /// Whose desk it is.
    let account: AccountID
    /// What the desk stands in; nothing outside this target reaches it.
    let office: Office

    /// The desk of an account.
    package init(of account: Account, in office: Office) {
        self.account = account.id
        scope = account.scope
        seesByHand = account.seesByHand
        letsIn = account.letsIn
        self.office = office
    }

    /// Today in Sweden.
    package var today: CalendarDate { office.today }
    /// The moment at which everything happens that is done now.
    package var now: Moment { office.now }
    /// The language of the desk.
    package var language: ToolLanguage { office.language }

    /// The schools that may be seen, in Swedish order of names.
    package var schools: [School] { office.schools.schools.filter { scope.contains($0.code) } }

    /// A school's name, or its code where the name isn't known.
    package func name(of school: SchoolCode) -> String { office.name(of: school) }

    /// The school with this code, if it may be seen; any other isn't there.
    func school(_ code: SchoolCode) throws(DeskFault) -> School {
        guard scope.contains(code), let school = office.schools[code] else { throw .notThere }
        return school
    }
}

/// Why a desk gives nothing.
package enum DeskFault: Error, Hashable, Sendable {
    /// It isn't there, or is outside the scope: the two aren't told apart.
    case notThere
    /// It is for the municipality, and the desk is a school's.
    case forMunicipality
    /// It is for those who may see who is written to by hand.
    case forByHand
}
