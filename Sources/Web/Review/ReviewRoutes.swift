import HTTPTypes

/// What waits for a person.
enum ReviewRoutes {
    static let routes: [Route] = [
        .desk(.get, "/review", ReviewPage.show), .desk(.post, "/review", ReviewPage.settle),
    ]
}
