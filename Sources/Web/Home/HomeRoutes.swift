import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// The first page.
enum HomeRoutes {
    static let routes: [Route] = [.desk(.get, "/", Home.show)]
}

/// What is to be done, and how far it is done.
enum Home {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        try visit.page("home", title: HomeWords.title)
    }
}
