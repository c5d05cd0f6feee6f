import HTTPTypes

/// Who is written to by hand, for those who may see it.
enum ByHandRoutes {
    static let routes: [Route] = [
        .desk(.get, "/by-hand", ByHandPage.show), .desk(.get, "/by-hand/{campaign}/letters", ByHandPage.letters),
        .desk(.post, "/by-hand/decide", ByHandPage.decide),
        .desk(.post, "/by-hand/handed-over", ByHandPage.handOver),
    ]
}
