/// A person's given names, and which of them they go by.
struct GivenNames {
    /// All names, with single spaces.
    let all: String
    /// Two digits: the first and the last place of the name in use, 0 for none; a name with a hyphen has two places.
    let mark: String

    /// The name that the person goes by; all names where the mark is missing or makes no sense.
    ///
    /// The mark is `Tilltalsnamnsmarkering` of the population register: "Eva Mia" 20 is Mia.
    var inUse: String {
        guard mark.utf8.count == 2, let number = Int(mark), number >= 10 else { return all }
        let places = all.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
        let (first, last) = (number / 10, number % 10 == 0 ? number / 10 : number % 10)
        guard first <= last, last <= places.count else { return all }
        return String(all[places[first - 1].startIndex..<places[last - 1].endIndex])
    }
}
