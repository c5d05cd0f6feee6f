import HTTPTypes

/// The first page.
enum HomeRoutes {
    static let routes: [Route] = [.desk(.get, "/", Home.show)]
}
