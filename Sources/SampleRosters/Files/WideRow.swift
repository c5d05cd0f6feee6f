/// The cells of a wide row: the pupil, then both guardians.
enum WideRow {
    /// Header names of one guardian, with the words that come after `Vårdnadshavare 1`.
    static func header(_ pupil: [String], guardian words: [String]) -> [String] {
        pupil + (1...2).flatMap { number in words.map { "Vårdnadshavare \(number) \($0)" } }
    }

    /// The cells of up to two guardians, blank where there is none.
    static func guardians(_ guardians: [SampleGuardian], width: Int, cells: (SampleGuardian) -> [String]) -> [String] {
        (0..<2).flatMap { index in
            index < guardians.count ? cells(guardians[index]) : Array(repeating: "", count: width)
        }
    }
}
