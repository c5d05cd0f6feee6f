import HTTPTypes

/// Campaigns: their audience, letters and packs.
enum CampaignRoutes {
    static let routes: [Route] = [
        .desk(.get, "/campaigns", CampaignPages.list),
        .desk(.get, "/campaigns/{campaign}", CampaignPages.show),
        .desk(.get, "/campaigns/{campaign}/audience", AudiencePages.show),
        .desk(.post, "/campaigns/{campaign}/audience", AudiencePages.find),
        .desk(.post, "/campaigns/{campaign}/audience/{file}", AudiencePages.take),
        .desk(.get, "/campaigns/{campaign}/preview", MakeLettersPages.preview),
        .desk(.get, "/campaigns/{campaign}/preview/document", MakeLettersPages.document),
        .desk(.get, "/campaigns/{campaign}/letters", MakeLettersPages.show),
        .desk(.post, "/campaigns/{campaign}/letters", MakeLettersPages.make),
        .desk(.get, "/campaigns/{campaign}/packs/{pack}", PackPages.show),
        .desk(.post, "/campaigns/{campaign}/packs/{pack}", PackPages.record),
        .desk(.post, "/campaigns/{campaign}/packs/{pack}/undo", PackPages.undo),
        .desk(.get, "/campaigns/{campaign}/packs/{pack}/print", PackPages.print),
        .desk(.get, "/campaigns/{campaign}/schools/{school}/classes/{class}", PilePages.show),
        .desk(.post, "/campaigns/{campaign}/schools/{school}/classes/{class}", PilePages.record),
        .desk(.get, "/campaigns/{campaign}/schools/{school}/post", PilePages.show),
        .desk(.post, "/campaigns/{campaign}/schools/{school}/post", PilePages.record),
        .desk(.get, "/campaigns/{campaign}/schools/{school}/files/{file}", PackFilePages.show),
        .desk(.get, "/campaigns/{campaign}/schools/{school}/downloads/{file}", PackFilePages.download),
        .desk(.post, "/campaigns/{campaign}/schools/{school}/printed", PackFilePages.recordPrinted),
        .desk(.post, "/campaigns/{campaign}/schools/{school}/replace", MeetingPages.replaceSchool),
    ]
}
