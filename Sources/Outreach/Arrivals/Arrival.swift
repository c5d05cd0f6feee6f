/// An import of a school that waits until the municipality lets it in.
package struct Arrival: Sendable, Equatable {
    /// Its number.
    package let id: ArrivalID
    /// Whose it is.
    package let account: AccountID
    /// When its latest rows came.
    package let at: Moment
    /// The schools of its pupils.
    package let schools: [SchoolCode]
    /// How many pupils are new to the account's scope.
    package let pupils: Int
    /// How many guardians are.
    package let guardians: Int
    /// Of how many guardians whom the registry knew there new contacts wait.
    package let contacts: Int

    /// An arrival from its parts.
    package init(
        id: ArrivalID, account: AccountID, at: Moment, schools: [SchoolCode], pupils: Int, guardians: Int, contacts: Int
    ) {
        self.id = id
        self.account = account
        self.at = at
        self.schools = schools
        self.pupils = pupils
        self.guardians = guardians
        self.contacts = contacts
    }

    /// For how many days an import waits before it is told as old.
    package static let oldDays = 7
}

/// The number by which an import that waits is let in.
package struct ArrivalID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The number.
    package let number: Int64

    /// The import with this number.
    package init(_ number: Int64) { self.number = number }

    package var description: String { String(number) }

    package static func < (a: ArrivalID, b: ArrivalID) -> Bool { a.number < b.number }
}

/// Somebody whom a roster brings new into a scope, as the roster tells of them.
package struct ArrivingPerson: Sendable, Equatable {
    /// The import with which they came.
    package let arrival: ArrivalID
    /// The provisional number, shown as `N7`: the order of the roster's rows.
    package let number: Int
    /// Whether a pupil.
    package let isPupil: Bool
    /// The name as the file says it; nil where the file marks the person, or a pupil of theirs, as protected.
    package let name: PersonName?
    /// The school of the pupil of the row.
    package let school: SchoolCode?
    /// The class of the pupil of the row.
    package let className: String?

    /// A person from these parts.
    package init(
        arrival: ArrivalID, number: Int, isPupil: Bool, name: PersonName?, school: SchoolCode?, className: String?
    ) {
        self.arrival = arrival
        self.number = number
        self.isPupil = isPupil
        self.name = name
        self.school = school
        self.className = className
    }

    /// The provisional number as it is shown: `N7`.
    package static func text(_ number: Int) -> String { "N\(number)" }

    /// The provisional number that somebody writes; nil where it is none.
    package static func number(_ text: String) -> Int? {
        let digits = text.uppercased().hasPrefix("N") ? text.dropFirst() : text[...]
        guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }
}
