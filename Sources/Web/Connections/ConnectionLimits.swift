/// How many connections there may be, and how slowly a request may come.
package struct ConnectionLimits: Sendable, Equatable {
    /// Connections in all.
    package var all: Int
    /// Connections from networks where nobody is signed in or stands at a door: the rest is kept for those who do.
    package var strangers: Int
    /// Connections from one network of strangers.
    package var ofStranger: Int
    /// Connections from one network where somebody is signed in or stands at a door: a whole school may.
    package var ofKnown: Int
    /// After how many seconds a request that is still coming must have come at the least rate.
    package var patience: Double
    /// The least rate, in bytes a second since the request began.
    package var leastRate: Double

    /// The limits for a municipality.
    package init(
        all: Int = 1_000, strangers: Int = 700, ofStranger: Int = 100, ofKnown: Int = 400, patience: Double = 20,
        leastRate: Double = 500
    ) {
        self.all = all
        self.strangers = strangers
        self.ofStranger = ofStranger
        self.ofKnown = ofKnown
        self.patience = patience
        self.leastRate = leastRate
    }
}
