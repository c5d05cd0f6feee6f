package import Outreach

extension FollowUp {
    /// The follow-up for everybody, from which no count of 1–4 can be read or computed.
    ///
    /// The rule, in five parts:
    /// 1. Every figure of a school is rounded to the nearest multiple of 5: 1 and 2 become 0, 3 and 4 become 5.
    /// 2. Only guardians are counted. Letters and pupils beside them would betray each other: "0 pupils, 5 guardians"
    ///    can only be one or two pupils.
    /// 3. A school whose invited guardians round to 0 is left out with its meetings: a row of zeros would say that
    ///    somebody is there.
    /// 4. Totals are the sums of the rounded figures, never rounded sums. Five schools of 3 would be published as 5 each,
    ///    and a total of 15 beside them would tell that every 5 is a 3.
    /// 5. The audience is the published total of the invited plus those who aren't invited, rounded by themselves. Rounding
    ///    the audience instead would tell, where everybody is invited, what the exact total is. A pupil whose guardians
    ///    nobody knows counts as one guardian there, rounded by themselves too: the promise is for theirs as well.
    ///
    /// Why it is safe: rounding keeps order and leaves multiples of 5 alone. So if the published figures were the exact
    /// ones, everything that is known to hold between the true figures (each step is at most the one before, parts sum up
    /// to totals, everybody in the audience is invited or not) would hold, and the very same report would be published. Nobody
    /// can rule that case out, and in it every count and every difference is 0 or at least 5. The same goes for any row
    /// of reports over time, because rounding involves no chance that repetition could average away.
    package func forPublic() -> PublicFollowUp {
        let rounded = schools.map { school in
            PublicSchoolFollowUp(
                school: school.school, meetings: school.meetings.map(\.meeting),
                guardians: school.counts.adults.roundedForPublic)
        }
        return PublicFollowUp(
            campaign: campaign, titles: titles, made: made, hasMeetings: hasMeetings,
            roundedNotInvited: max(0, guardiansInAudience - totals.adults.invited).roundedForPublic
                + pupilsWithoutGuardian.roundedForPublic,
            schools: rounded.filter { $0.guardians.invited > 0 })
    }

    /// How many guardians the promise is for: all whom a decision was made for, but those outside the audience.
    var guardiansInAudience: Int {
        decisions.reduce(0) { $1.reason.concernsAudience ? $0 + $1.guardians : $0 }
    }
}

extension Int {
    /// The nearest multiple of 5.
    var roundedForPublic: Int { (self + 2) / 5 * 5 }
}

extension StageCounts {
    fileprivate var roundedForPublic: StageCounts {
        StageCounts(
            invited: invited.roundedForPublic, sent: sent.roundedForPublic, notReturned: notReturned.roundedForPublic,
            confirmed: confirmed.roundedForPublic, came: came.roundedForPublic)
    }
}

extension DecisionReason {
    /// Whoever was decided on belongs to the audience, unless the reason itself says that they don't.
    fileprivate var concernsAudience: Bool {
        switch self {
        case .notInAudience, .custodyEnded, .deregistered: false
        default: true
        }
    }
}
