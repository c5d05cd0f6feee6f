import HTTPTypes

/// What whoever holds a letter may ask, without an account.
enum ReplyRoutes {
    static let routes: [Route] = [
        .open(.get, "/r", ReplyPages.ask), .open(.post, "/r", ReplyPages.lead),
        .open(.get, "/r/{code}", ReplyPages.show), .open(.post, "/r/{code}", ReplyPages.answer),
        .open(.get, "/r/{code}/meeting.ics", ReplyPages.calendar),
    ]

    static let templates: [String: [UInt8]] = [
        "reply-layout": PackageResources.reply_layout_mustache, "reply-code": PackageResources.reply_code_mustache,
        "reply": PackageResources.reply_mustache,
    ]

    /// Whether a path is one of these. They need no proof that a form comes from our own pages: whoever knows a code
    /// may answer, and no cookie makes anybody more than they are. The oldest phones give no such proof.
    static func contains(_ path: String) -> Bool { path == "/r" || path.hasPrefix("/r/") }
}
