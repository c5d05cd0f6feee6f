/// The versions of OneRoster's CSV, which have the users' roles in different places.
enum OneRosterVersion: Sendable {
    case v11, v12

    var number: String {
        switch self {
        case .v11: "1.1"
        case .v12: "1.2"
        }
    }

    var userColumns: [String] {
        switch self {
        case .v11:
            [
                "sourcedId", "status", "dateLastModified", "enabledUser", "orgSourcedIds", "role", "username",
                "userIds", "givenName", "familyName", "middleName", "identifier", "email", "sms", "phone",
                "agentSourcedIds", "grades", "password",
            ]
        case .v12:
            [
                "sourcedId", "status", "dateLastModified", "enabledUser", "username", "userIds", "givenName",
                "familyName", "middleName", "identifier", "email", "sms", "phone", "agentSourcedIds", "grades",
                "password", "userMasterIdentifier", "preferredGivenName", "preferredMiddleName",
                "preferredFamilyName", "primaryOrgSourcedId", "pronouns",
            ]
        }
    }
}
