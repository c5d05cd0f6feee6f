/// Where in the register's XML a tag stands.
enum RegisterPlace: Equatable {
    case outside, register, posts, post, person, personID, deregistration, names, addresses, address, relations
    case relation, relationID
    /// A field, whose text is a value.
    case field(RegisterElement)
    /// Something that isn't read, with all in it but protection marks.
    case passed

    /// The place of an element in this one; nil is an element whose name isn't known.
    func child(_ element: RegisterElement?) -> RegisterPlace {
        // A mark counts wherever it stands.
        if let element, element.isMark { return .field(element) }
        switch (self, element) {
        case (.outside, .register): return .register
        case (.register, .posts): return .posts
        case (.register, .post), (.posts, .post): return .post
        case (.post, .person): return .person
        case (.person, .personID): return .personID
        case (.person, .deregistration), (.relation, .deregistration), (.deregistration, _): return .deregistration
        case (.person, .names), (.relation, .names): return .names
        case (.person, .addresses): return .addresses
        case (.person, .relations): return .relations
        case (.relations, .relation): return .relation
        case (.relation, .relationID): return .relationID
        case (.addresses, .registeredAddress), (.addresses, .specialAddress), (.addresses, .foreignAddress):
            return .address
        default: return fieldOrPassed(element)
        }
    }

    private func fieldOrPassed(_ element: RegisterElement?) -> RegisterPlace {
        guard let element else { return .passed }
        let isField =
            switch element {
            case .number, .coordinationNumber: self == .personID || self == .relationID
            case .birthDate: self == .person
            case .nameInUse, .givenNames, .middleName, .familyName, .shortName: self == .names
            case .careOf, .line1, .line2, .line3, .postalCode, .town, .country: self == .address
            case .relationType, .relationEnd: self == .relation
            default: false
            }
        return isField ? .field(element) : .passed
    }
}
