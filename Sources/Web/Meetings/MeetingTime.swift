import Outreach

/// When and where a meeting is, as somebody fills it in.
struct MeetingTime: Sendable {
    private var date = ""
    private var time = ""
    private var typedPlace = ""
    private var isChecked = false
    private var fault: Words?

    init() {}

    init(_ form: Form) {
        date = form["date"] ?? ""
        time = form["time"] ?? ""
        typedPlace = form["where"] ?? ""
    }

    init(_ meeting: Meeting) {
        date = meeting.starts?.date.description ?? ""
        time = meeting.starts?.clock ?? ""
        typedPlace = meeting.place ?? ""
    }

    /// When it begins; nil where that isn't a time.
    var starts: LocalDateTime? { day.flatMap { LocalDateTime("\($0)T\(time.prefix(5))") } }
    /// The day, in years in which somebody may mean it.
    private var day: CalendarDate? { CalendarDate(date).flatMap { (2000...2100).contains($0.year) ? $0 : nil } }
    /// Where it is.
    var place: String? { typedPlace.isEmpty || typedPlace.count > 120 ? nil : typedPlace }

    /// The same, with what is wrong told beside each field.
    func checked() -> MeetingTime {
        var form = self
        form.isChecked = true
        return form
    }

    /// The same, with why it couldn't be.
    func failing(_ words: Words) -> MeetingTime {
        var form = checked()
        form.fault = words
        return form
    }

    func model(_ text: (Words) -> String) -> Model {
        var model: Model = ["date": date, "time": time, "where": typedPlace]
        if let fault { model["fault"] = text(fault) }
        guard isChecked else { return model }
        if day == nil { model["dateError"] = text(MeetingWords.dateError) }
        if day != nil, starts == nil || time.isEmpty {
            model["timeError"] = text(MeetingWords.timeError)
        }
        if day == nil, LocalDateTime("2020-01-01T\(time.prefix(5))") == nil {
            model["timeError"] = text(MeetingWords.timeError)
        }
        if place == nil { model["whereError"] = text(MeetingWords.whereError) }
        return model
    }
}
