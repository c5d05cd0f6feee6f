import Outreach

/// Who stands in which class on a day.
struct SS12000Classes {
    private var names: [Name] = []
    private var numbers: [Name: UInt32] = [:]
    private var memberships: [Membership] = []
    private let day: CalendarDate

    private struct Name: Hashable {
        let text: String
        let organisation: SS12000ID?
    }

    private struct Membership {
        let person: SS12000ID
        let name: UInt32
    }

    /// The most memberships of one import.
    static let most = 4_000_000
    /// The longest name of a class.
    private static let longestName = 30

    init(on day: CalendarDate) { self.day = day }

    var isEmpty: Bool { names.isEmpty }
    var isFull: Bool { memberships.count >= Self.most }

    mutating func add(_ group: SS12000Group) {
        guard group.isClass, group.period.contains(day), let text = group.name, text.count <= Self.longestName else {
            return
        }
        let name = Name(text: text, organisation: group.organisation)
        let number = numbers[name] ?? UInt32(names.count)
        if numbers.updateValue(number, forKey: name) == nil { names.append(name) }
        for member in group.members where member.period.contains(day) {
            if let person = member.person { memberships.append(Membership(person: person, name: number)) }
        }
    }

    /// Ends the collecting.
    ///
    /// - Returns: how many members aren't among the people.
    mutating func finish(_ people: SS12000People) -> Int {
        numbers = [:]
        let all = memberships.count
        memberships.removeAll { people.place(of: $0.person) == nil }
        memberships.sort { $0.person < $1.person }
        return all - memberships.count
    }

    /// The class of a person: of several one at the person's own school, then the first by name.
    func name(of person: SS12000ID, at organisation: SS12000ID?) -> String? {
        var low = 0
        var high = memberships.count
        while low < high {
            let middle = (low + high) / 2
            if memberships[middle].person < person { low = middle + 1 } else { high = middle }
        }
        let found = memberships[low...].prefix { $0.person == person }.map { names[Int($0.name)] }
        let own = found.filter { organisation != nil && $0.organisation == organisation }
        return (own.isEmpty ? found : own).map(\.text).min()
    }
}
