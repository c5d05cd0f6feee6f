import Outreach

/// The families of the fictional school.
package enum Families {
    package static let anna = RosterParent(
        number: TestNumber.born(1980, day: 1), given: "Anna", email: "anna@example.se", phone: "070-174 06 01")
    package static let bo = RosterParent(
        number: TestNumber.born(1980, day: 2), given: "Bo", email: "bo@example.se", phone: "070-174 06 02")
    /// Elin in 7A lives with both her parents.
    package static let elin = RosterChild(number: TestNumber.born(2006, day: 1), given: "Elin", parents: [anna, bo])

    package static let leyla = RosterParent(
        number: TestNumber.born(1981, day: 1), given: "Leyla", family: "Haddad", street: "Lindgatan 5")
    package static let karim = RosterParent(
        number: TestNumber.born(1981, day: 2), given: "Karim", family: "Haddad", street: "Almgatan 9")
    /// Omar in 7B has parents who live apart: their letters go by post.
    package static let omar = RosterChild(
        number: TestNumber.born(2006, day: 2), given: "Omar", family: "Haddad", className: "7B",
        parents: [leyla, karim])

    /// A dozen pupils in 7C with one guardian each, so that one of something is less than a tenth.
    package static let others: [RosterChild] = (0..<12).map { index in
        let name =
            "Granne\(["ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"][index])"
        return RosterChild(
            number: TestNumber.born(2006, day: 20 + index), given: "Kim", family: name, className: "7C",
            parents: [
                RosterParent(
                    number: TestNumber.born(1982, day: 20 + index), given: "Mo", family: name,
                    street: "Björkgatan \(index + 1)")
            ])
    }

    /// Tuva in 8A goes to the other school.
    package static let elsewhere = RosterChild(
        number: TestNumber.born(2005, day: 9), given: "Tuva", family: "Lind", school: "Älvstrandsskolan",
        className: "8A", year: "8",
        parents: [
            RosterParent(
                number: TestNumber.born(1983, day: 9), given: "Siv", family: "Lind", street: "Älvgatan 7",
                postalCode: "449 32", town: "Älvstrand")
        ])

    package static let all = [elin, omar] + others

    /// Everybody, with Elin's row changed; without her where the change gives nil.
    package static func all(changing change: (inout RosterChild) -> Void) -> [RosterChild] {
        var elin = elin
        change(&elin)
        return [elin, omar] + others
    }
}
