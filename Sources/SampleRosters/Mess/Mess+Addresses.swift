extension Mess {
    /// Letter boxes in other names, addresses abroad, and what schools forget to fill in.
    mutating func spoilAddresses() {
        nameLetterBoxes()
        let abroad = [
            (SampleSchool.arosenius, address("Regnbuegata 7", "0182", "Oslo", "Norge")),
            (.bohus, address("Tähtisumunkatu 3 B", "00100", "Helsinki", "Finland")),
            (.daVinci, address("Eventyrvej 12", "2100", "København", "Danmark")),
        ]
        for (school, address) in abroad {
            let index = pick(at: school) { $0.hasGuardiansApart }
            change(guardian: pupils[index].guardians[1].id) { $0.address = address }
        }
        for school in [SampleSchool.arosenius, .bohus, .daVinci] {
            let index = pick(at: school) { $0.hasGuardiansApart }
            change(guardian: pupils[index].guardians[1].id) { $0.address?.postalCode = "" }
        }
        for school in [SampleSchool.arosenius, .arosenius, .bohus, .daVinci] {
            let index = pick(at: school) { $0.hasGuardiansApart }
            change(guardian: pupils[index].guardians[1].id) { $0.address = nil }
        }
        moveAway()
    }

    /// Guardians who have somebody else's letter box.
    mutating func nameLetterBoxes() {
        for (school, count) in [(SampleSchool.arosenius, 3), (.bohus, 2), (.daVinci, 2)] {
            for _ in 0..<count {
                let index = pick(at: school) { $0.hasGuardiansApart }
                let name = random.element(of: NameStock.swedish.families)
                change(guardian: pupils[index].guardians[1].id) { $0.address?.careOf = name }
            }
        }
    }

    /// Ten youths who go to school here but live in another municipality: its population list has them, ours doesn't.
    mutating func moveAway() {
        for place in 0..<10 {
            let area = Area.elsewhere[place % Area.elsewhere.count]
            // The makers fill towns from their first house on; these are far beyond.
            let home = area.house(600 + place)
            let index = pick { $0.hasGuardiansTogether && $0.turns15 }
            pupils[index].isRegisteredHere = false
            changeGuardians(of: index) { $0.address = home }
        }
    }

    /// Both guardians have one e-mail address.
    mutating func shareMailboxes() {
        for _ in 0..<12 {
            let index = pick { $0.hasGuardiansTogether && $0.guardians[0].email != nil }
            let email = pupils[index].guardians[0].email
            change(guardian: pupils[index].guardians[1].id) { $0.email = email }
        }
    }

    /// Pupils of whom the school knows no guardian.
    mutating func removeGuardians() {
        for school in [SampleSchool.arosenius, .bohus, .bohus] {
            pupils[pick(at: school) { $0.schoolYear == 7 }].guardians = []
        }
    }

    private func address(_ street: String, _ postalCode: String, _ town: String, _ country: String) -> SampleAddress {
        SampleAddress(street: street, postalCode: postalCode, town: town, country: country)
    }
}
