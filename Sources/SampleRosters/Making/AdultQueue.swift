/// Gathers the children of each guardian, and hands the guardian over when no more can come: siblings go to one school
/// or to two that follow each other.
struct AdultQueue: Sendable {
    private var waiting: [Int: SampleAdult] = [:]
    /// Those who had a child in what came last, in the order of their children.
    private var order: [Int] = []

    /// Takes a school's pupils and gives the guardians who had no child among them but among those before.
    mutating func add(_ pupils: [SamplePupil]) -> [SampleAdult] {
        var added: [Int] = []
        var touched: Set<Int> = []
        for pupil in pupils {
            for guardian in pupil.guardians {
                if touched.insert(guardian.id).inserted { added.append(guardian.id) }
                var adult = waiting[guardian.id] ?? SampleAdult(guardian: guardian, children: [])
                // Whoever is protected in one row is protected.
                if guardian.protection.isProtected { adult.guardian.protection = guardian.protection }
                adult.children.append(pupil)
                waiting[guardian.id] = adult
            }
        }
        defer { order = added }
        return order.filter { !touched.contains($0) }.compactMap { waiting.removeValue(forKey: $0) }
    }

    /// Gives those who are left.
    mutating func finish() -> [SampleAdult] {
        add([])
    }
}
