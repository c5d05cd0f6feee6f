import HTTPTypes

/// Bringing in rosters, and what earlier imports changed.
enum RosterRoutes {
    static let routes: [Route] = [
        .desk(.get, "/rosters", RosterPages.list), .desk(.post, "/rosters", RosterPages.receive),
        .desk(.post, "/rosters/samples", RosterPages.importSamples),
        .desk(.get, "/rosters/imports/{job}", ImportPages.show),
        .desk(.post, "/rosters/imports/{job}/read", ImportPages.readAgain),
        .desk(.post, "/rosters/imports/{job}/write", ImportPages.write),
        .desk(.post, "/rosters/imports/{job}/cancel", ImportPages.cancel),
        .desk(.get, "/rosters/imports/{job}/findings", ImportPages.findings),
        .desk(.get, "/rosters/imports/{job}/rejected/{file}", ImportPages.rejected),
        .desk(.get, "/rosters/kept/{import}", KeptImportPages.show),
    ]
}
