import Outreach

extension ReadRow {
    /// The row with everybody under the identity by which the registry knows them.
    ///
    /// - Parameter same: other identities of persons, with their own: a mark beside one holds for both.
    func underOneIdentity(_ same: [IdentityKey: IdentityKey]) -> ReadRow {
        guard !same.isEmpty else { return self }
        var row = self
        func rename(_ person: inout ReadPerson) {
            if let identity = person.identity, let own = same[identity] { person.identity = own }
        }
        if var pupil = row.pupil {
            rename(&pupil)
            row.pupil = pupil
        }
        for index in row.guardians.indices { rename(&row.guardians[index]) }
        for index in row.others.indices { rename(&row.others[index]) }
        return row
    }
}
