/// A file of the small set: its name, what it imitates, and its text.
protocol RosterShape: Sendable {
    var fileName: String { get }
    /// One line that says what the file imitates.
    var about: String { get }

    func text(of town: SampleTown) -> DelimitedText
}
