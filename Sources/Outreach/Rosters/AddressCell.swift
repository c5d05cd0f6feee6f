/// What a row has where it has room for somebody's address.
package enum AddressCell: Sendable, Equatable {
    /// There is no such room: the row says nothing of it.
    case unasked
    /// It is blank, or says that there is no address.
    case blank
    /// Something stands there, whatever becomes of it.
    case filled
}
