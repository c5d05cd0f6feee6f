import Outreach

extension AudienceFigures {
    /// The decisions as a table that adds up.
    func model(_ text: (Words) -> String) -> Model {
        var model: Model = [
            "counts": counts.map { count -> Model in
                [
                    "reason": count.reason.rawValue, "words": text(count.reason.words),
                    "guardians": String(count.guardians), "waits": count.reason.waitsForPerson,
                ]
            },
            "decisions": String(decisions), "guardians": String(guardians), "waiting": String(waiting),
            "isMade": decisions > 0,
        ]
        // Lines that say nothing aren't shown; without them the sum is plain.
        if further > 0 { model["further"] = "−\(further)" }
        if elsewhere > 0 { model["elsewhere"] = "+\(elsewhere)" }
        if since > 0 { model["since"] = "+\(since)" }
        return model
    }
}
