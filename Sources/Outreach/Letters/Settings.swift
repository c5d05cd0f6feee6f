/// What a workspace has settled about its letters.
package struct Settings: Hashable, Sendable {
    /// Who writes.
    package var sender: Sender
    /// Where the envelope's window is.
    package var window: EnvelopeWindow
    /// The host of the reply page, if there is one.
    package var replyHost: String?
    /// For how many months records are kept.
    package var retentionMonths: Int
    /// Whether each letter begins on a sheet of its own.
    package var sheets: SheetUse
    /// How many days old the protection marks may be that let a letter go by post.
    package var marksDays: Int

    /// Settings from their parts.
    package init(
        sender: Sender, window: EnvelopeWindow, replyHost: String?, retentionMonths: Int, sheets: SheetUse = .own,
        marksDays: Int = 30
    ) {
        self.sender = sender
        self.window = window
        self.replyHost = replyHost
        self.retentionMonths = retentionMonths
        self.sheets = sheets
        self.marksDays = marksDays
    }
}

extension Settings {
    /// From which day on protection marks let a letter go by post on a day.
    package func marksSince(_ today: CalendarDate) -> CalendarDate {
        CalendarDate(daysSince1970: today.daysSince1970 - marksDays)
    }
}

/// How letters lie on sheets of paper.
package enum SheetUse: String, Sendable {
    /// Each begins on a sheet of its own, also where the printer prints on both sides.
    case own
    /// Each begins on a page of its own: right only where the printer prints on one side.
    case shared
}

/// The sender as letters show it.
package struct Sender: Hashable, Sendable {
    /// The municipality.
    package var name: String
    /// Its postal address, line by line.
    package var addressLines: [String]
    /// Telephone.
    package var phone: String?
    /// E-mail.
    package var email: String?
    /// Web page.
    package var web: String?

    /// A sender from its parts.
    package init(name: String, addressLines: [String], phone: String?, email: String?, web: String?) {
        self.name = name
        self.addressLines = addressLines
        self.phone = phone
        self.email = email
        self.web = web
    }
}

/// Where on an A4 page the address must stand to be seen through the window, in millimetres from the top left corner.
package struct EnvelopeWindow: Hashable, Sendable {
    /// From the left edge.
    package var left: Double
    /// From the top edge.
    package var top: Double
    /// Width.
    package var width: Double
    /// Height.
    package var height: Double

    /// A window from its measures.
    package init(left: Double, top: Double, width: Double, height: Double) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }
}
