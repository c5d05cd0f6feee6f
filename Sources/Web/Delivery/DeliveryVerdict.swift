import Outreach
import Workflow

/// One big clear answer: green, yellow or red, a word, and what it was about.
struct DeliveryVerdict: Sendable {
    /// The colour, which never stands alone.
    enum Tone: String, Sendable { case good, warn, bad }

    let tone: Tone
    let headline: Words
    var subject: String?
    var place: String?
    var code: LetterCode?
    var sentences: [Words] = []
    /// Letters to take out, and what to record of the rest then.
    var takeOut: [LetterCode] = []
    var scan: DeliveryScan?

    /// - Parameter scan: what was asked, to ask again once letters are taken out.
    init(_ answer: DeliveryAnswer, asking scan: DeliveryScan?, _ language: ToolLanguage) {
        let event = answer.event.words
        switch answer.outcome {
        case .done(let letters, let alreadyDone, let takenOut):
            tone = .good
            headline = DeliveryWords.done(event)
            if alreadyDone > 0 || takenOut > 0 {
                sentences.append(DeliveryWords.counts(letters, alreadyDone, takenOut))
            }
        case .already(let date):
            (tone, headline) = (.warn, DeliveryWords.already(event, date))
        case .undone(let letters):
            (tone, headline) = (.good, DeliveryWords.undone(event))
            if answer.item?.isPack ?? false { sentences = [DeliveryWords.undone(letters: letters)] }
        case .refused(let fault):
            (tone, headline) = (.bad, DeliveryWords.stop)
            let isLetter = answer.item?.isPack == false
            sentences = [DeliveryWords.sentence(of: fault, typed: answer.typed, isLetter: isLetter)]
            takeOut = answer.toTakeOut
            if !takeOut.isEmpty { self.scan = scan }
        }
        code = answer.code
        if let item = answer.item {
            subject = DeliveryWords.subject(of: item, language)
            place = DeliveryWords.place(of: item, language)
        }
    }

    /// A refusal of something else than a code.
    init(refusing fault: WorkflowFault, _ language: ToolLanguage) {
        (tone, headline, sentences) = (.bad, DeliveryWords.stop, [fault.words(on: .page)])
    }

    /// What a new address meant.
    init(_ correction: AddressCorrection, of letter: ReturnedLetter, _ language: ToolLanguage) {
        tone = correction.isReplacementWaiting ? .good : .warn
        headline = DeliveryWords.addressSaved
        sentences = [correction.isReplacementWaiting ? DeliveryWords.replacementWaits : DeliveryWords.sameAddress]
        if !correction.toPull.isEmpty { sentences.append(DeliveryWords.pull(correction.toPull)) }
        subject = DeliveryWords.subject(of: letter.item, language)
    }

    /// How many letters took the place of others.
    init(made letters: Int, _ language: ToolLanguage) {
        tone = letters > 0 ? .good : .warn
        headline = letters > 0 ? DeliveryWords.made(letters) : DeliveryWords.noneMade
        sentences = letters > 0 ? [DeliveryWords.madeWhere] : [DeliveryWords.whyNoneMade]
    }
}
