/// Two rows that give one guardian different addresses; the first is believed.
package struct AddressConflict: Hashable, Sendable {
    /// The row whose address is believed.
    package let first: RosterLocation
    /// The row that says otherwise.
    package let second: RosterLocation

    /// A conflict between these rows.
    package init(first: RosterLocation, second: RosterLocation) {
        self.first = first
        self.second = second
    }
}
