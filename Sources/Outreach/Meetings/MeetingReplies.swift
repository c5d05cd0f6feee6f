/// What families have answered to the invitations to a meeting, so far.
package struct MeetingReplies: Hashable, Sendable {
    /// How many letters invite to it.
    package var letters = 0
    /// How many of them are out.
    package var sent = 0
    /// How many were answered with yes.
    package var coming = 0
    /// How many were answered with no.
    package var notComing = 0
    /// How many adults these say will come.
    package var adults = 0

    /// No letters yet.
    package init() {}
}
