import HTTPTypes

/// Signing in and out, choosing a password, the own account, and the municipality's accounts.
enum AccountRoutes {
    static let routes: [Route] = [
        .open(.get, "/sign-in", SignInPages.show), .open(.post, "/sign-in", SignInPages.signIn),
        .open(.post, "/sign-out", SignInPages.signOut),
        .open(.get, "/welcome/{link}", WelcomePages.show), .open(.post, "/welcome/{link}", WelcomePages.choose),
        .desk(.get, "/account", OwnAccountPages.show),
        .desk(.post, "/account/password", OwnAccountPages.changePassword),
        .administration(.get, "/accounts", AccountsPages.list),
        .administration(.post, "/accounts", AccountsPages.make),
        .administration(.get, "/accounts/{account}", AccountsPages.show),
        .administration(.post, "/accounts/{account}", AccountsPages.change),
        .administration(.post, "/accounts/{account}/link", AccountsPages.renewLink),
        .administration(.post, "/accounts/{account}/close", AccountsPages.close),
        .administration(.post, "/accounts/{account}/open", AccountsPages.open),
    ]
}
