package import Outreach
import Registry

// Changes by hand to those who belong to the desk's scope.
extension Desk {
    /// Corrects a guardian's name, contacts or language to what was typed; what is as it was stays a file's.
    package func correct(_ id: GuardianID, _ typed: TypedGuardian) throws {
        let record = try office.registry.read { registry in
            try require(.guardian(id), registry)
            return try registry.guardian(id)
        }
        guard let record else { throw DeskFault.notThere }
        guard record.protection != .protected else { throw WorkflowFault.personProtected(id.description) }
        do {
            _ = try ChangePerson.correct(id, typed.correction(of: TypedGuardian(record)), office)
        } catch WorkflowFault.protectedContact {
            // Whoever tries addresses until one is refused leaves a trace.
            try office.registry.write { try $0.audit("correct-refused", id.description, at: now) }
            throw WorkflowFault.protectedContact
        }
    }

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
