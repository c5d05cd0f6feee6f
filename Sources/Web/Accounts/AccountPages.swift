enum AccountPages {
    static let templates: [String: [UInt8]] = [
        "sign-in": PackageResources.sign_in_mustache, "welcome": PackageResources.welcome_mustache,
        "accounts": PackageResources.accounts_mustache, "account": PackageResources.account_mustache,
        "account-fields": PackageResources.account_fields_mustache,
        "own-account": PackageResources.own_account_mustache,
        "account-link": PackageResources.account_link_mustache,
    ]
}
