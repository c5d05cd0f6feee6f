import Outreach
import Registry

extension Door {
    /// Checks a letter in by its code.
    ///
    /// - Parameters:
    ///   - adults: how many; without it, as many as were announced, or one.
    ///   - corrects: whether `adults` takes the place of the number of a letter that is in.
    ///   - secondsAgo: how long the device has kept it, waiting for the network.
    package func checkIn(
        _ typed: String, adults: Int?, corrects: Bool = false, id: DoorActionID, secondsAgo: Int = 0
    ) throws -> DoorAnswer {
        guard adults.map(Self.adultsAtOnce.contains) ?? true else { throw WorkflowFault.adultsOutOfRange }
        return try once(id) {
            do {
                let moment = office.now.adding(seconds: -min(max(0, secondsAgo), Self.longestWait))
                let admission = try Admission.admit(
                    typed, adults: adults, corrects: corrects, to: meeting.id, at: moment, registry, office)
                return StoredDoorAction(admission)
            } catch WorkflowFault.codesWrong(let codes) {
                return StoredDoorAction(codes.first?.fault == nil ? .unknown : .mistyped)
            } catch WorkflowFault.letterWithdrawn(let code) {
                return StoredDoorAction(.withdrawn, letter: code)
            } catch WorkflowFault.letterOfOtherMeeting(let code) {
                return StoredDoorAction(.otherMeeting, letter: code)
            }
        }
    }

    /// Counts adults who came without a letter.
    package func walkIn(_ adults: Int, id: DoorActionID, secondsAgo: Int = 0) throws -> DoorAnswer {
        guard Self.adultsAtOnce.contains(adults) else { throw WorkflowFault.adultsOutOfRange }
        return try once(id) {
            let moment = office.now.adding(seconds: -min(max(0, secondsAgo), Self.longestWait))
            try registry.addWalkIns(adults, id: id.text, at: meeting.id, moment: moment)
            return StoredDoorAction(.walkIn, adults: adults)
        }
    }

    /// Takes back what a device did under an id, also where that arrives only later.
    package func undo(_ id: DoorActionID) throws -> DoorAnswer {
        let action = try registry.doorAction(id.text, at: meeting.id)
        if let action { try takeBack(action, id) }
        let undone = StoredDoorAction(.undone, letter: action?.letter, adults: action?.adults ?? 0)
        try registry.remember(undone, id: id.text, at: meeting.id, moment: office.now)
        return try answer(undone)
    }

    /// What was answered under an id; nil where nothing was done under it.
    package func answer(to id: DoorActionID) throws -> DoorAnswer? {
        try registry.doorAction(id.text, at: meeting.id).map(answer)
    }

    private func takeBack(_ action: StoredDoorAction, _ id: DoorActionID) throws {
        switch (action.word, action.letter) {
        case (.welcome, let letter?): try Admission.takeBack(letter, at: meeting.id, registry, office)
        case (.corrected, let letter?):
            // Somebody may have corrected it once more.
            guard let before = action.adultsBefore,
                try registry.attendance(of: letter, at: meeting.id)?.adults == action.adults
            else { return }
            try registry.checkIn(letter, adults: before, at: meeting.id, moment: office.now)
        case (.walkIn, _): try registry.undoWalkIns(id: id.text, at: meeting.id)
        default: break
        }
    }

    /// Does something once for an id, and answers as the first time when it is sent again.
    private func once(_ id: DoorActionID, _ body: () throws -> StoredDoorAction) throws -> DoorAnswer {
        if let known = try answer(to: id) { return known }
        let action = try body()
        try registry.remember(action, id: id.text, at: meeting.id, moment: office.now)
        return try answer(action)
    }

    private func answer(_ action: StoredDoorAction) throws -> DoorAnswer {
        let kind: DoorAnswer.Kind
        switch action.word {
        case .welcome: kind = .welcome
        case .corrected: kind = .corrected
        case .walkIn: kind = .walkIn
        case .undone: kind = .undone
        case .alreadyIn:
            let since = try action.letter.flatMap { try registry.attendance(of: $0, at: meeting.id)?.since }
            kind = .alreadyIn(since: since)
        case .mistyped: return DoorAnswer(.refused(.mistyped))
        case .withdrawn: return DoorAnswer(.refused(.withdrawn))
        case .otherMeeting: return DoorAnswer(.refused(try otherMeeting(of: action.letter)))
        case .unknown, nil: return DoorAnswer(.refused(.unknown))
        }
        let names = try action.letter.flatMap { try registry.recipientNames(of: $0) } ?? []
        return DoorAnswer(kind, letter: action.letter, adults: action.adults, names: names)
    }

    /// A letter that may be named tells where its own meeting is; any other's school would tell where a child goes.
    private func otherMeeting(of letter: LetterCode?) throws -> DoorRefusal {
        guard let letter, try registry.mayBeNamed(letter),
            let id = try registry.letterFacts(letter)?.occasion.meeting, let other = try registry.meeting(id)
        else { return .otherMeeting(school: nil, starts: nil) }
        return .otherMeeting(school: office.name(of: other.school), starts: other.starts)
    }

    /// A device that has waited longer has its clock wrong.
    private static let longestWait = 12 * 3_600
}
