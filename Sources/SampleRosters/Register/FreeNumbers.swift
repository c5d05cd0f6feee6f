/// Safe numbers of grown-ups that nobody in a town has.
struct FreeNumbers {
    private let taken: Set<SampleNumber>
    private var day = CalendarDay(year: 1986, month: 12, day: 31).ordinal

    init(besides town: SampleTown) {
        taken = Set(town.guardians.compactMap(\.number))
    }

    mutating func next(_ sex: Sex) -> SampleNumber {
        while true {
            let number = SampleNumber(born: CalendarDay(ordinal: day), serial: sex == .female ? 238 : 239)
            day -= 1
            if !taken.contains(number) { return number }
        }
    }
}
