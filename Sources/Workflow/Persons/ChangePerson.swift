package import Outreach
import Registry
import RosterImport

/// Changes what is known or decided about one person, by hand; values set so win over later files.
package struct ChangePerson {
    /// What is to be corrected; nil stays as it is, and what is empty is taken away.
    package struct Correction: Sendable {
        package var givenName: String?
        package var familyName: String?
        package var careOf: String?
        package var street: String?
        package var postalCode: String?
        package var town: String?
        package var country: String?
        package var email: String?
        package var phone: String?
        package var language: String?

        /// Nothing to correct.
        package init() {}

        var touchesAddress: Bool { [careOf, street, postalCode, town, country].contains { $0 != nil } }
        var touchesName: Bool { givenName != nil || familyName != nil }
        var isEmpty: Bool { !touchesAddress && !touchesName && email == nil && phone == nil && language == nil }
    }

    /// What a change meant for the letters.
    package struct Result: Sendable {
        /// What becoming protected took away.
        package var scrub = Scrub()
        /// Codes of letters that must be taken out of the pile.
        package var toPull: [LetterToPull] = []
    }

    /// Corrects a guardian's name, contacts or language.
    package static func correct(_ id: GuardianID, _ correction: Correction, _ office: Office) throws -> Result {
        try correct([id], correction, office)
    }

    /// Corrects the same of several guardians, as of those who share a home: of all of them, or of none.
    package static func correct(_ ids: [GuardianID], _ correction: Correction, _ office: Office) throws -> Result {
        let correction = correction.tidied()
        guard !correction.isEmpty, !ids.isEmpty else { throw WorkflowFault.nothingToCorrect }
        return try change(office) { registry in
            for id in ids { try correct(id, correction, registry, office) }
            return Scrub()
        }
    }

    private static func correct(
        _ id: GuardianID, _ correction: Correction, _ registry: RegistryTransaction, _ office: Office
    ) throws {
        guard var guardian = try registry.guardian(id) else { throw WorkflowFault.personUnknown(id.description) }
        guard guardian.protection != .protected else { throw WorkflowFault.personProtected(id.description) }
        try apply(correction, to: &guardian)
        // What is typed here must not bring back what protection took away. What may be it is refused alike.
        let hasContacts = guardian.address != nil || guardian.email != nil || guardian.phone != nil
        let texts = [correction.givenName, correction.familyName].compactMap { $0 }
        let isKept = try registry.isKept(
            address: guardian.address, email: guardian.email, phone: guardian.phone, texts: texts)
        guard !isKept, try !hasContacts || !hasProtectedPupil(id, registry) else {
            throw WorkflowFault.protectedContact
        }
        try registry.correct(guardian)
        let fields: [(Bool, HandSetField)] = [
            (correction.touchesName, .name), (correction.touchesAddress, .address),
            (correction.email != nil, .email), (correction.phone != nil, .phone),
            (correction.language != nil, .language),
        ]
        for (isTouched, field) in fields where isTouched {
            try registry.markHandSet(field, of: .guardian(id), at: office.now)
        }
        if correction.touchesAddress { try registry.forgetGoneAddress(of: id) }
        try registry.audit("correct", id.description, at: office.now)
    }

    /// Protects a person: every copy of their contacts, and of the same at others, is scrubbed in one step.
    package static func protect(_ id: PersonID, _ office: Office) throws -> Result {
        // Protection never waits until a template is mended.
        try change(office, kits: try office.readableKitsOfLetters()) { registry in
            try requireExistence(id, registry)
            let before = try registry.protectedPersons()
            try registry.setProtection(.protected, of: id)
            let scrub = try registry.scrub(since: before)
            try registry.audit("protect", id.description, at: office.now)
            try office.markOutputPending(scrub, registry)
            return scrub
        }
    }

    /// What protecting a person would take away; nothing is changed.
    package static func foreseeProtecting(_ id: PersonID, _ office: Office) throws -> Scrub {
        var scrub = Scrub()
        do {
            try office.registry.write { registry in
                try requireExistence(id, registry)
                let before = try registry.protectedPersons()
                try registry.setProtection(.protected, of: id)
                scrub = try registry.scrub(since: before)
                throw Foreseen()
            }
        } catch is Foreseen {
            return scrub
        }
        return scrub
    }

    /// Ends a transaction without writing it.
    private struct Foreseen: Error {}

    /// Lifts a person's protection; contacts come back with the next import only.
    package static func unprotect(_ id: PersonID, reason: String, _ office: Office) throws -> Result {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw WorkflowFault.reasonMissing }
        return try change(office) { registry in
            try requireExistence(id, registry)
            // A pupil who is somebody's guardian stands twice.
            for id in [id] + [try registry.otherUnderNumber(of: id)].compactMap(\.self) {
                try registry.setProtection(.none, of: id)
                try registry.noteMarks(of: id, on: office.today)
                try registry.forgetProtectedContacts(of: id)
                try registry.markHandSet(.protection, of: id, at: office.now)
            }
            try registry.audit("unprotect", id.description, at: office.now)
            try registry.setMeta("unprotect-reason-\(id)", reason)
            return Scrub()
        }
    }

    /// Decides about a guardian whom no rule may decide about; nil takes the decision back.
    package static func decide(_ id: GuardianID, _ ruling: Ruling?, _ office: Office) throws -> Result {
        try change(office) { registry in
            try requireExistence(.guardian(id), registry)
            try registry.setRuling(ruling, of: id)
            try registry.audit("decide \(ruling?.rawValue ?? "nothing")", id.description, at: office.now)
            return Scrub()
        }
    }

    /// Says that a guardian doesn't want to be written to, or does again.
    package static func setDoNotContact(_ isSet: Bool, _ id: GuardianID, _ office: Office) throws -> Result {
        try change(office) { registry in
            try requireExistence(.guardian(id), registry)
            try registry.setDoNotContact(isSet, of: id)
            try registry.audit(isSet ? "do-not-contact" : "may-contact", id.description, at: office.now)
            return Scrub()
        }
    }

    /// Says in which year a pupil was born whose number doesn't tell it.
    package static func setBirthYear(_ year: Int, of id: PupilID, _ office: Office) throws -> Result {
        try change(office) { registry in
            try requireExistence(.pupil(id), registry)
            try registry.setBirthYear(year, of: id)
            try registry.audit("birth-year", id.description, at: office.now)
            return Scrub()
        }
    }

    /// Says in which year of school a pupil goes; later files of the same school year don't change it.
    package static func setSchoolYear(_ year: Int, of id: PupilID, _ office: Office) throws -> Result {
        try change(office) { registry in
            try requireExistence(.pupil(id), registry)
            try registry.setSchoolYear(year, of: id, on: office.today)
            try registry.markHandSet(.schoolYear, of: .pupil(id), at: office.now)
            try registry.audit("school-year", id.description, at: office.now)
            return Scrub()
        }
    }

    /// Says at which school a pupil goes of whom no roster tells it.
    package static func setSchool(_ school: SchoolCode, of id: PupilID, _ office: Office) throws -> Result {
        try change(office) { registry in
            guard let pupil = try registry.pupil(id) else { throw WorkflowFault.personUnknown(id.description) }
            // Where a roster names the school, the roster is to be mended.
            guard pupil.school == nil || pupil.school == school else {
                throw WorkflowFault.nothingWaits(id.description)
            }
            try registry.setSchool(school, of: id)
            try registry.audit("school", id.description, at: office.now)
            return Scrub()
        }
    }

    /// Makes a change in one transaction, and judges every letter that has not left by what is known then.
    static func change(_ office: Office, _ body: (RegistryTransaction) throws -> Scrub) throws -> Result {
        try change(office, kits: try office.kitsOfLetters(), body)
    }

    static func change(
        _ office: Office, kits: [CampaignKit], changesPeople: Bool = true,
        _ body: (RegistryTransaction) throws -> Scrub
    ) throws -> Result {
        var result = Result()
        result.scrub = try office.registry.write { registry in
            let scrub = try body(registry)
            if changesPeople { _ = try office.judgeEveryPile(kits, registry) }
            return scrub
        }
        try office.finishPendingOutput()
        // Rosters that wait, and what was shown of them, may name whoever is protected now.
        if result.scrub.newlyProtected > 0 { office.forgetImports(begunBefore: nil) }
        result.toPull = try office.registry.read { try $0.lettersToPull() }
        return result
    }

    static func requireExistence(_ id: PersonID, _ registry: RegistryTransaction) throws {
        let isThere =
            switch id {
            case .guardian(let guardian): try registry.guardian(guardian) != nil
            case .pupil(let pupil): try registry.pupil(pupil) != nil
            }
        guard isThere else { throw WorkflowFault.personUnknown(id.description) }
    }

    static func hasProtectedPupil(_ id: GuardianID, _ registry: RegistryTransaction) throws -> Bool {
        try registry.pupils(of: id).contains { tie in
            try !tie.isEnded && registry.pupil(tie.pupil)?.protection == .protected
        }
    }

    private static func apply(_ correction: Correction, to guardian: inout GuardianRecord) throws(WorkflowFault) {
        guardian.name = PersonName(
            given: correction.givenName ?? guardian.name.given, family: correction.familyName ?? guardian.name.family)
        guard !guardian.name.isEmpty else { throw .nameMissing }
        if correction.touchesAddress {
            let old = guardian.address ?? PostalAddress()
            // A new street is a new home: what belongs to the old one doesn't stay.
            let isMove = correction.street != nil
            var address = PostalAddress(
                careOf: correction.careOf ?? (isMove ? nil : old.careOf), street: correction.street ?? old.street,
                postalCode: correction.postalCode ?? old.postalCode, town: correction.town ?? old.town,
                country: correction.country ?? (isMove ? nil : old.country))
            if !address.isForeign, let written = address.postalCode {
                address.postalCode = PostalCode.digits(written)
            }
            guard address.isEmpty || address.missingParts.isEmpty else { throw .addressIncomplete }
            guardian.address = address.isEmpty ? nil : address
        }
        if let email = correction.email { guardian.email = email.isEmpty ? nil : email }
        if let phone = correction.phone { guardian.phone = phone.isEmpty ? nil : phone }
        if let tag = correction.language {
            guard !tag.isEmpty else {
                guardian.language = nil
                return
            }
            guard let language = Language(tag: tag) else { throw .languageUnknown(tag) }
            guardian.language = language
        }
    }
}
