import Outreach
import Workflow

/// A person's card in lines; of somebody protected only the number.
struct PersonReport {
    private let card: PersonCard
    private let office: Office
    private let console: Console

    init(_ card: PersonCard, _ office: Office, _ console: Console) {
        self.card = card
        self.office = office
        self.console = console
    }

    func say(isLong: Bool) {
        guard !card.isProtected else {
            console.say(
                Words(
                    sv: "\(card.id): skyddade personuppgifter. Namnet står i Output/by-hand: utskick review --by-hand",
                    en: "\(card.id): protected. The name is in Output/by-hand: utskick review --by-hand"))
            return
        }
        if let guardian = card.guardian { say(guardian, isLong: isLong) }
        if let pupil = card.pupil { say(pupil) }
        guard isLong else { return }
        for relative in card.family {
            let name = relative.name?.full ?? ""
            let ended = relative.isEnded
            console.say(
                Words(
                    sv: "  \(relative.id) \(name)\(ended ? " (vårdnaden har upphört)" : "")",
                    en: "  \(relative.id) \(name)\(ended ? " (custody ended)" : "")"))
        }
        for line in card.letters {
            let events = line.events.map { "\($0.kind.words.text(in: console.language)) \($0.date)" }.joined(
                separator: ", ")
            let state = events.isEmpty ? line.facts.state.words.text(in: console.language) : events
            console.say(
                Words("  \(line.facts.code)  \(line.facts.occasion.campaign)/\(line.facts.occasion.mailing)  \(state)"))
        }
    }

    var json: JSON {
        [
            "id": .string(card.id.description), "protected": .bool(card.isProtected),
            "name": .text(card.guardian?.name.full ?? card.pupil?.name.full),
            "address": .array((card.guardian?.address?.envelopeLines ?? []).map { .string($0) }),
            "email": .text(card.guardian?.email), "phone": .text(card.guardian?.phone),
            "language": .text(card.guardian?.language?.tag), "class": .text(card.pupil?.className),
            "school": .text(card.pupil?.school?.digits),
            "protection": .text(card.guardian?.protection.rawValue ?? card.pupil?.protection.rawValue),
            "family": .array(card.family.map { .string($0.id.description) }),
            "letters": .array(
                card.letters.map {
                    ["code": .string($0.facts.code.text), "state": .string($0.facts.state.rawValue)]
                }),
        ]
    }

    private func say(_ guardian: GuardianRecord, isLong: Bool) {
        console.say(
            Words(
                sv:
                    "\(card.id) \(guardian.name.full), vårdnadshavare\(guardian.doNotContact ? ", vill inte bli kontaktad" : "")",
                en: "\(card.id) \(guardian.name.full), guardian\(guardian.doNotContact ? ", not to be contacted" : "")")
        )
        guard isLong else { return }
        if let address = guardian.address { console.say(Words("  \(address.envelopeLines.joined(separator: ", "))")) }
        let contacts = [guardian.email, guardian.phone, guardian.language?.tag].compactMap { $0 }
        if !contacts.isEmpty { console.say(Words("  \(contacts.joined(separator: ", "))")) }
        if guardian.protection == .unknown {
            console.say(
                Words(sv: "  skyddet är okänt: kan inte få post", en: "  protection unknown: can't be posted to"))
        }
        if !card.handSet.isEmpty {
            let fields = card.handSet.map(\.rawValue).joined(separator: ", ")
            console.say(Words(sv: "  satt för hand: \(fields)", en: "  set by hand: \(fields)"))
        }
    }

    private func say(_ pupil: PupilRecord) {
        let place = [pupil.school.map { office.name(of: $0) }, pupil.className].compactMap { $0 }.joined(separator: " ")
        let left = pupil.standing == .left
        console.say(
            Words(
                sv: "\(card.id) \(pupil.name.full), elev \(place)\(left ? " (har slutat)" : "")",
                en: "\(card.id) \(pupil.name.full), pupil \(place)\(left ? " (has left)" : "")"))
    }
}
