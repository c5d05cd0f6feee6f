package import Outreach
import Registry

/// Takes a family's answer to an invitation.
package struct TakeReply {
    /// Records a reply by the letter's code.
    ///
    /// - Parameters:
    ///   - adults: how many come; without it, as many as the letter is addressed to.
    ///   - interpreter: the language in which they want the meeting interpreted, if they come.
    /// - Returns: the reply as it stands, and whether that is new.
    package static func run(
        code typed: String, isComing: Bool, adults: Int?, interpreter: Language? = nil, _ office: Office
    ) throws -> (reply: Reply, isNew: Bool) {
        guard (0...20).contains(adults ?? 0) else { throw WorkflowFault.adultsOutOfRange }
        return try office.registry.write { registry in
            let letter = try office.letter(typed, registry)
            try office.recordThatItLeft(letter, registry)
            let reply = Reply(
                isComing: isComing, adults: isComing ? max(1, adults ?? letter.recipients.count) : 0,
                interpreter: isComing ? interpreter : nil)
            let isNew = try registry.addReply(reply, to: letter.code, at: office.now)
            if isNew { try registry.audit("reply", letter.code.text, at: office.now) }
            return (reply, isNew)
        }
    }
}

extension Office {
    /// A letter that is answered or shown at the door has left the building, though nobody recorded it.
    func recordThatItLeft(_ letter: LetterFacts, _ registry: RegistryTransaction) throws {
        guard letter.state == .draft || letter.state == .printed else { return }
        let event: DeliveryEvent = letter.channel == .post ? .posted : .handedOut
        _ = try registry.addEvent(event, letter: letter.code, on: today, reason: nil, at: now)
    }

    /// The letter behind a typed code, which is somebody's; one that was replaced stands for what took its place.
    func letter(_ typed: String, _ registry: RegistryTransaction) throws -> LetterFacts {
        let code: LetterCode
        do throws(LetterCodeFault) { code = try LetterCode(parsing: typed) } catch {
            throw WorkflowFault.codesWrong([WrongCode(typed: typed, fault: error)])
        }
        guard let facts = try registry.letterFacts(code) else {
            if try registry.wasOnSheet(code) { throw WorkflowFault.letterWithdrawn(code) }
            throw WorkflowFault.codesWrong([WrongCode(typed: typed, fault: nil)])
        }
        guard !facts.isLive else { return facts }
        guard let successor = try registry.liveLetter(inPlaceOf: code), let live = try registry.letterFacts(successor)
        else { throw WorkflowFault.letterWithdrawn(code) }
        return live
    }
}
