import Outreach
import Workflow

/// What a letter's page shows.
struct ReplyModel {
    let page: ReplyPage
    let language: Language

    var model: Model {
        let title = page.title(in: language)
        let kind = page.kind(in: language)
        var model: Model = [
            "heading": title.text, "headingTag": title.language.tag, "kind": kind.text, "kindTag": kind.language.tag,

            "action": "/r/\(page.code.text)?lang=\(language.tag)",
        ]
        switch page.matter {
        case .information:
            model["informs"] = true
            model["isConfirmed"] = page.reply != nil
        case .meeting(let meeting):
            model["meeting"] = facts(meeting)
            switch meeting.state {
            case .open: model["form"] = form
            case .over: model["isOver"] = true
            case .cancelled: model["isCancelled"] = true
            case .replaced: model["isReplaced"] = true
            }
            if meeting.state == .open || meeting.state == .over { model["reply"] = reply }
        }
        return model
    }

    private func facts(_ meeting: ReplyPage.InvitedMeeting) -> Model {
        var facts: Model = ["school": meeting.school, "isMoved": meeting.isMoved]
        facts["when"] = meeting.when(in: language).map { ReplyWords.when($0.date, $0.time, in: language) }
        facts["place"] = meeting.place
        return facts
    }

    private var reply: Model? {
        page.reply.map { reply in
            var model: Model = ["isComing": reply.isComing, "adults": reply.adults]
            if reply.isComing, let interpreter = reply.interpreter {
                model["interpreter"] = interpreter.ownName
                model["interpreterTag"] = interpreter.tag
            }
            if case .meeting(let meeting) = page.matter, meeting.state == .open, reply.isComing {
                model["calendar"] = "/r/\(page.code.text)/meeting.ics?lang=\(language.tag)"
            }
            return model
        }
    }

    private var form: Model {
        let adults = page.reply.map { $0.isComing ? $0.adults : 1 } ?? 1
        return [
            "isYes": page.reply?.isComing == true, "isNo": page.reply?.isComing == false,
            "adults": (1...max(10, adults)).map { number -> Model in
                ["number": number, "isChosen": number == adults]
            },
            "interpreters": Language.interpreted.map { other -> Model in
                ["tag": other.tag, "name": name(of: other), "isChosen": page.reply?.interpreter == other]
            },
        ]
    }

    /// A language as its speakers write it, and in the page's language where that is one of ours.
    private func name(of other: Language) -> String {
        let own = other.ownName
        let told = language == .english ? other.words.en : other.words.sv
        return language == .arabic || own == told ? own : "\(own) – \(told)"
    }
}
