/// Everything that can be asked of the server, area by area.
enum RouteTable {
    static let all: [Route] = [
        ServerRoutes.routes,
        AccountRoutes.routes,
        HomeRoutes.routes,
        DeliveryRoutes.routes,
        ReportRoutes.routes,
        FamilyRoutes.routes,
        ReviewRoutes.routes,
        ByHandRoutes.routes,
        CampaignRoutes.routes,
        MeetingRoutes.routes,
        ReplyRoutes.routes,
        DoorRoutes.routes,
        RosterRoutes.routes,
        ArrivalRoutes.routes,
        MarksPages.routes,
    ].flatMap(\.self)
}
