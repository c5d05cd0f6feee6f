import HTTPTypes
import Hummingbird

/// Families: searched for, looked at and changed, and letters as they were sent.
enum FamilyRoutes {
    static let routes: [Route] = [
        .desk(.get, "/families", FamilySearch.show), .desk(.post, "/families", FamilySearch.find),
        .desk(.get, "/families/{person}", FamilyPage.show),
        .desk(.get, "/families/{person}/correct", CorrectionPage.show),
        .desk(.post, "/families/{person}/correct", CorrectionPage.correct),
        .desk(.get, "/families/{person}/protect", ProtectionPages.ask),
        .desk(.post, "/families/{person}/protect", ProtectionPages.protect),
        .desk(.get, "/families/{person}/unprotect", ProtectionPages.askToLift),
        .desk(.post, "/families/{person}/unprotect", ProtectionPages.lift),
        .desk(.post, "/families/{person}/decide", FamilyChanges.decide),
        .desk(.post, "/families/{person}/contact", FamilyChanges.setContact),
        .desk(.get, "/families/{person}/birth-year", BirthYearPage.show),
        .desk(.post, "/families/{person}/birth-year", BirthYearPage.set),
        .desk(.get, "/letters/{code}", LetterPages.show),
        .desk(.post, "/letters/{code}/reply", LetterPages.takeReply),
        .desk(.get, "/letters/{code}/document", LetterPages.document),
    ]
}
