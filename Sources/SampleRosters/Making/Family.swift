/// The grown-ups of some children, before there are any children.
struct Family: Sendable {
    enum Form: Sendable {
        /// Two guardians at one address.
        case together
        /// Two guardians at two addresses.
        case apart
        /// One guardian.
        case single
    }

    let id: Int
    let form: Form
    let area: Area
    let names: NameStock
    /// The children's family name.
    let familyName: String
    let guardians: [SampleGuardian]
}
