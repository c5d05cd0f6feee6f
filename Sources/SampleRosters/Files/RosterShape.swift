/// A table of the small set: its name, what it imitates, and its rows.
protocol RosterShape: Sendable {
    var fileName: String { get }
    /// One line that says what the file imitates.
    var about: String { get }
    /// The delimited text before anything is in it.
    var blank: DelimitedText { get }

    func write(_ town: SampleTown, to text: inout some RowSink)
}

extension RosterShape {
    /// The table as delimited text.
    func text(of town: SampleTown) -> DelimitedText {
        var text = blank
        write(town, to: &text)
        return text
    }
}
