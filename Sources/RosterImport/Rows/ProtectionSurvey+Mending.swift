import Outreach

extension ProtectionSurvey {
    /// Whether a rejected row may be written out: nobody in it, and nothing in its cells, is a protected person's.
    func mayBeWrittenOut(_ row: ReadRow, cells: [String], context: RosterContext) -> Bool {
        guard !isWithheld(row) else { return false }
        for person in row.persons where isProtected(person) || person.identity.map({ withheld[$0.low] != nil }) ?? false
        {
            return false
        }
        // Cells may stand in the wrong columns: any one, or two neighbours, may be a name, a number or a contact.
        for index in cells.indices where !cells[index].isEmpty {
            let cell = cells[index]
            let next = index + 1 < cells.count ? cells[index + 1] : ""
            let writings = [NameCell.name(cell), PersonName(given: cell, family: next)]
            if writings.contains(where: { names.contains(Self.nameKey($0)) }) { return false }
            let number = try? PersonalNumber(parsing: cell, referenceDate: context.referenceDate)
            if let identity = number?.identityKey(context.key), protected.contains(identity) { return false }
            let address = PostalAddress(street: cell)
            guard judgement(of: address, Contact.homes(of: address), context.key).isFree,
                judgement(of: Contact.all(in: cell) + Contact.all(in: "\(cell) \(next)"), context.key).isFree
            else { return false }
        }
        // And a street may stand some cells from its number.
        let apart = ScatteredHome.homes(among: cells, isSure: true)
        return judgement(of: Contact.all(in: cells.joined(separator: " ")) + apart, context.key).isFree
    }
}
