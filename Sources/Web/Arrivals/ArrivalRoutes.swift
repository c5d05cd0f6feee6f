import HTTPTypes

/// Imports of schools that wait until the municipality lets them in.
enum ArrivalRoutes {
    static let routes: [Route] = [
        .desk(.get, "/arrivals", ArrivalPages.show),
        .desk(.post, "/arrivals/{arrival}/let-in", ArrivalPages.letIn),
        .desk(.post, "/arrivals/{arrival}/refuse", ArrivalPages.refuse),
    ]
}
