package import Outreach
import Registry

// Changes by hand to those who belong to the desk's scope.
extension Desk {
    /// Corrects a guardian's name, contacts or language to what was typed; what is as it was stays a file's.
    package func correct(_ id: GuardianID, _ typed: TypedGuardian) throws {
        let record = try office.registry.read { registry in
            try require(.guardian(id), registry)
            guard let record = try registry.guardian(id) else { throw DeskFault.notThere }
            guard try !isHidden(record, id, registry) else { throw WorkflowFault.personProtected(id.description) }
            return record
        }
        _ = try correct([id], typed.correction(of: TypedGuardian(record)))
    }

    /// Corrects the same of several guardians.
    ///
    /// Whoever tries addresses until one is refused would learn where somebody protected lives. So each refusal leaves a
    /// trace, and after some of them nothing is corrected for a day.
    func correct(_ ids: [GuardianID], _ correction: ChangePerson.Correction) throws -> ChangePerson.Result {
        let refusals = try office.registry.read {
            try $0.auditCount(Self.refusal, by: account.description, since: now.adding(seconds: -86_400))
        }
        guard refusals < Self.mostRefusals else { throw WorkflowFault.refusedTooOften }
        do {
            return try ChangePerson.correct(ids, correction, office)
        } catch WorkflowFault.protectedContact {
            try office.registry.write { registry in
                for id in ids { try registry.audit(Self.refusal, id.description, at: now) }
            }
            throw WorkflowFault.protectedContact
        }
    }

    private static let refusal = "correct-refused"
    private static let mostRefusals = 6

    /// Lifts a person's protection, for a reason that is kept; for those who may see who is protected.
    package func unprotect(_ id: PersonID, reason: String) throws {
        try require([id])
        try requireByHand()
        _ = try ChangePerson.unprotect(id, reason: reason, office)
    }

    /// Decides about a guardian whom no rule may decide about; nil takes the decision back. For those who may see who is
    /// reached by hand, whoever it is about: who may not decide about somebody would learn something by that.
    package func decide(_ id: GuardianID, _ ruling: Ruling?) throws {
        try require([.guardian(id)])
        try requireByHand()
        _ = try ChangePerson.decide(id, ruling, office)
    }

    /// Says that a guardian doesn't want to be written to, or does again.
    package func setDoNotContact(_ isSet: Bool, _ id: GuardianID) throws {
        try require([.guardian(id)])
        _ = try ChangePerson.setDoNotContact(isSet, id, office)
    }

    /// Says in which year a pupil was born whose number doesn't tell it.
    package func setBirthYear(_ year: Int, of id: PupilID) throws {
        try require([.pupil(id)])
        _ = try ChangePerson.setBirthYear(year, of: id, office)
    }
}
