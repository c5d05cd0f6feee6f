package import Outreach
import Registry

/// The account that begins with the file: what an import means for every campaign, and who is left out.
package struct ImportAccount: Sendable, Equatable {
    /// Each campaign's account, as it is once the import is written.
    package let reckonings: [Reckoning]
    /// The file's pupils who are in no campaign's audience, by what was told of them.
    package let inNoAudience: [ToldPlace: Int]
    /// The file's pupils of whom something must be told or decided first, and that is in nobody's review as settled.
    let leftOut: [LeftOut]

    /// A pupil who is left out.
    struct LeftOut: Sendable, Equatable {
        let pupil: PupilID
        let reason: PupilReason
        /// Where the pupil stands in the file; nil where rows only refer to them.
        let location: RosterLocation?
    }

    /// The places in their order, with how many pupils.
    package var places: [(place: ToldPlace, pupils: Int)] {
        inNoAudience.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What becomes of everybody once the stage is written.
    ///
    /// It is done in a transaction that is then taken back, so that what is told and what happens can't differ.
    static func tried(
        _ difference: RosterDifference, _ places: [PupilID: RosterLocation], _ options: ImportRosters.Options,
        _ office: Office
    ) throws -> ImportAccount {
        guard !difference.isEmpty else {
            try office.decideWhereNeeded()
            return try office.registry.read { try ImportAccount(options, places, office, $0) }
        }
        return try office.registry.trying { registry in
            // Who is new to a school's account waits for the municipality, and looking tells nothing of them before.
            if options.scope != .municipality { _ = try registry.partStage() }
            _ = try registry.applyStage(on: office.today)
            try office.decideAnew(registry, population: registry.population())
            return try ImportAccount(options, places, office, registry)
        }
    }

    /// What has become of everybody in a registry that holds what the stage says.
    init(
        _ options: ImportRosters.Options, _ places: [PupilID: RosterLocation], _ office: Office,
        _ registry: RegistryTransaction
    ) throws {
        let view = AudienceView(options.scope, withSetApart: options.seesSetApart)
        reckonings = try office.readableCampaigns.map { try registry.reckoning(of: $0, view) }
        inNoAudience = try registry.pupilsInNoAudience(view, ofStage: true)
        let people = try registry.persons(view.scope, withSetApart: view.withSetApart)
        leftOut = try registry.pupilsLeftOut(ofStage: true).filter { people.contains(.pupil($0.pupil)) }.map {
            LeftOut(pupil: $0.pupil, reason: $0.reason, location: places[$0.pupil])
        }
    }
}
