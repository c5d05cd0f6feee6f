import Outreach
import Testing

@Suite struct `Names of one person` {
    @Test(
        arguments: [
            ("Anna Berg", "Anna Maria Berg", true), ("Åsa Öberg", "Asa Oberg", true), ("Berg Anna", "Anna Berg", true),
            ("A Berg", "Anna Berg", true), ("Anna Berg", "Anna Berg Ek", true), ("Anna Berg-Ek", "Anna Ek", true),
            ("Kristina Karlsson", "Christina Carlsson", true), ("Gustaf von Essen", "Gustav Essen", true),
            ("Annakarin Berg", "Anna-Karin Berg", true), ("Sara Ek", "Sarah Ek", true), ("Filip Ek", "Philip Ek", true),
            ("Anna Berg", "Bo Berg", false), ("Anna Berg", "Anna Ek", false), ("Johan Berg", "Johanna Berg", false),
            ("ElevA TestssonA", "ElevB TestssonB", false), ("Mor0 Testsson", "Far0 Testsson", false),
            ("Elev1 Test", "Elev2 Test", false), ("Anna Lovisa Berg", "Elsa Lovisa Berg", false),
            ("Carl von Essen", "Carl von Platen", false),
        ])
    func `may differ in spelling, order and length, and not in who it is`(one: String, other: String, isOne: Bool) {
        #expect(name(one).mayBeOnePerson(with: name(other)) == isOne)
        #expect(name(other).mayBeOnePerson(with: name(one)) == isOne)
    }

    @Test(
        arguments: [
            ("Anna Berg", "Anna Ek", true), ("Ana Berg", "Anna Berg", true), ("Anna Bergh", "Anne Berg", true),
            ("Berg Anna", "Anna Ek", true), ("Catarina Ek", "Katharina Lind", true), ("Bo Berg", "Anna Berg", false),
            ("Erik Berg", "Anna Ek", false),
        ])
    func `a protected person who comes back is suspected under a name that is only near`(
        one: String, other: String, isSuspected: Bool
    ) {
        #expect(name(one).suggests(name(other)) == isSuspected)
        #expect(name(other).suggests(name(one)) == isSuspected)
    }

    private func name(_ text: String) -> PersonName {
        let words = text.split(separator: " ").map(String.init)
        let isParticle = words.count > 2 && words[1] == "von"
        let given =
            isParticle ? words.prefix(1) : words.count > 2 && words[2] != "Ek" ? words.prefix(2) : words.prefix(1)
        return PersonName(
            given: given.joined(separator: " "), family: words.dropFirst(given.count).joined(separator: " "))
    }
}
