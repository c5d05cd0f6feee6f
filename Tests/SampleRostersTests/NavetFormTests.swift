import Foundation
import Testing
import XML

@testable import SampleRosters

struct NavetFormTests {
    private struct Post: Sendable {
        let element: XMLElement
        var person: XMLElement? { element.first("Personpost") }
        var number: String { person?.first("PersonId")?.first("PersonNr")?.text ?? "" }
        var isHidden: Bool { element.first("SkyddadFolkbokforing")?.text == "J" }
        var isSecret: Bool { element.first("Sekretessmarkering")?.text == "J" }
        var hasAddress: Bool { person?.first("Adresser") != nil }
        var relations: [XMLElement] { person?.first("Relationer")?.elements("Relation") ?? [] }
        func relations(_ kind: String) -> [XMLElement] { relations.filter { $0.first("Relationstyp")?.text == kind } }
        func text(_ path: String...) -> String? {
            path.reduce(person) { $0?.first($1) }?.text
        }
    }

    private let town = Towns.ale

    private static let new = Result { try read(.navet, of: Towns.ale) }
    private static let old = Result { try read(.navetOld, of: Towns.ale) }
    private static let tidy = Result { try read(.navet, of: Towns.tidy) }

    private static func read(_ form: SampleForm, of town: SampleTown) throws -> [Post] {
        let root = try SampleFolder(form, of: town).xml("folkbokforing.xml")
        #expect(root.name.local == "Navetavisering" && root.name.namespace == nil)
        return try #require(root.first("Folkbokforingsposter")).elements("Folkbokforingspost").map(Post.init)
    }

    private func posts(isTidy: Bool) throws -> [Post] { try (isTidy ? Self.tidy : Self.new).get() }

    @Test(arguments: [false, true]) func `everybody registered has one post`(isTidy: Bool) throws {
        let town = Towns.town(isTidy: isTidy)
        let posts = try posts(isTidy: isTidy)
        let registered = town.pupils.filter(\.isRegisteredHere)
        let adults = Set(registered.flatMap(\.guardians).compactMap(\.number))
        let expected = Set(registered.map(\.number.twelveDigits)).union(adults.map(\.twelveDigits))
        let former = isTidy ? 0 : 6
        #expect(posts.count == expected.count + former)
        #expect(Set(posts.map(\.number)).count == posts.count)
        #expect(expected.isSubset(of: posts.map(\.number)))
        #expect(posts.allSatisfy { isSafe($0.number) })
        #expect(posts.count == (isTidy ? 2580 : 2526))
    }

    @Test func `a child's guardians stand on the child's post and the child on theirs`() throws {
        let posts = Dictionary(uniqueKeysWithValues: try posts(isTidy: false).map { ($0.number, $0) })
        for pupil in town.pupils where pupil.isRegisteredHere {
            let child = try #require(posts[pupil.number.twelveDigits])
            let current = child.relations("V").filter { $0.first("RelationTomdatum") == nil }
            #expect(current.count == pupil.guardians.count)
            for guardian in pupil.guardians {
                guard let number = guardian.number?.twelveDigits else { continue }
                #expect(current.contains { $0.first("RelationId")?.first("PersonNr")?.text == number })
                let adult = try #require(posts[number])
                let children = adult.relations("VF").compactMap { $0.first("RelationId")?.first("PersonNr")?.text }
                #expect(children.contains(pupil.number.twelveDigits))
            }
        }
        let parents = ["MO", "FA", "F"].map { kind in posts.values.reduce(0) { $0 + $1.relations(kind).count } }
        #expect(parents == [888, 864, 22])
        #expect(posts.values.reduce(0) { $0 + $1.relations("M").count } == 596)
    }

    @Test func `what only the register knows is there, but not in a tidy town`() throws {
        func census(isTidy: Bool) throws -> [Int] {
            let posts = try posts(isTidy: isTidy)
            let kinds = posts.compactMap { $0.text("Avregistrering", "AvregistreringsorsakKod") }
            let relations = posts.flatMap(\.relations)
            return [
                kinds.count { $0 == "AV" }, kinds.count { $0 == "UV" },
                relations.count { $0.first("RelationTomdatum") != nil },
                relations.count { $0.first("RelationId")?.first("FodelsetidNr") != nil && $0.first("Namn") != nil },
                posts.count { $0.text("Adresser", "Utlandsadress", "Land") != nil },
                posts.count { $0.text("Folkbokforing", "Folkbokforingsdatum")?.hasSuffix("0000") ?? false },
                posts.count { $0.text("Namn", "Mellannamn") != nil },
                posts.count { $0.text("HanvisningsPersonNr") != nil },
            ]
        }
        #expect(try census(isTidy: false) == [2, 3, 12, 96, 3, 94, 68, 1])
        #expect(try census(isTidy: true) == [0, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test func `a number of no person is the day of birth and four zeros`() throws {
        let relations = try posts(isTidy: false).flatMap(\.relations)
        let days = relations.compactMap { $0.first("RelationId")?.first("FodelsetidNr")?.text }
        #expect(Set(days).count == 48 && days.allSatisfy { $0.count == 12 && $0.hasSuffix("0000") })
    }

    @Test func `whoever lives under a hidden home has no address`() throws {
        for isTidy in [false, true] {
            let town = Towns.town(isTidy: isTidy)
            let posts = try posts(isTidy: isTidy)
            let hidden = posts.filter(\.isHidden)
            #expect(hidden.count == 5)
            #expect(hidden.allSatisfy { !$0.hasAddress && $0.person?.first("Folkbokforing") == nil && !$0.isSecret })
            #expect(posts.count(where: \.isSecret) == (isTidy ? 0 : 3))
            let people =
                town.pupils.filter { $0.isRegisteredHere && $0.protection.isProtected }.map(\.number)
                + town.guardians.filter(\.protection.isProtected).compactMap(\.number)
            #expect(Set(posts.filter { $0.isHidden || $0.isSecret }.map(\.number)) == Set(people.map(\.twelveDigits)))
        }
    }

    @Test func `the old form has no element for hidden homes and marks them as secret`() throws {
        let new = try posts(isTidy: false)
        let old = try Self.old.get()
        #expect(old.map(\.number) == new.map(\.number))
        #expect(old.allSatisfy { $0.element.first("SkyddadFolkbokforing") == nil })
        #expect(old.map(\.isSecret) == new.map { $0.isSecret || $0.isHidden })
        #expect(zip(old, new).allSatisfy { $0.person == $1.person })
    }

    @Test func `the new form is ISO-8859-1 with references for what it lacks, the old is UTF-8`() throws {
        let new = try SampleFolder(.navet).bytes("folkbokforing.xml")
        #expect(String(decoding: new.prefix(44), as: UTF8.self) == "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n")
        #expect(new.contains(0xC5) && String(validating: new, as: UTF8.self) == nil)
        let latin = try #require(String(data: Data(new), encoding: .isoLatin1))
        #expect(latin.contains("Wi&#347;niewski") && latin.contains("&#1575;"))
        let old = try SampleFolder(.navetOld).bytes("folkbokforing.xml")
        #expect(String(validating: old, as: UTF8.self)?.contains("Wiśniewski") == true)
    }

    @Test func `the mark among several given names leads to the name that schools use`() throws {
        let given = Dictionary(
            uniqueKeysWithValues: town.pupils.map { ($0.number.twelveDigits, $0.givenName) }
                + town.guardians.compactMap { guardian in guardian.number.map { ($0.twelveDigits, guardian.givenName) }
                })
        var marks: Set<Int> = []
        for post in try posts(isTidy: false) {
            let all = try #require(post.text("Namn", "Fornamn"))
            guard let expected = given[post.number] else { continue }
            guard let mark = post.text("Namn", "Tilltalsnamnsmarkering").flatMap({ Int($0) }) else {
                #expect(all == expected)
                continue
            }
            marks.insert(mark)
            // Positions count the parts of hyphened names.
            let parts = all.split { $0 == " " || $0 == "-" }
            let (first, last) = (mark / 10, mark % 10 == 0 ? mark / 10 : mark % 10)
            #expect(parts[(first - 1)..<last].joined(separator: "-") == expected)
        }
        #expect(marks == [10, 12, 20, 23, 30, 34])
    }

    @Test func `the fields keep the lengths of the register`() throws {
        for post in try posts(isTidy: false) {
            let person = try #require(post.person)
            let name = try #require(person.first("Namn"))
            #expect((name.first("Fornamn")?.text.count ?? 0) <= 80 && (name.first("Efternamn")?.text.count ?? 0) <= 60)
            #expect((name.first("Mellannamn")?.text.count ?? 0) <= 40)
            #expect((name.first("Aviseringsnamn")?.text.count ?? 0) <= 36)
            for address in person.first("Adresser")?.elements ?? [] {
                for line in ["CareOf", "Utdelningsadress1", "Utdelningsadress2"] {
                    #expect((address.first(line)?.text.count ?? 0) <= 35)
                }
                #expect((address.first("Postort")?.text.count ?? 0) <= 27)
                if let code = address.first("PostNr")?.text { #expect(code.count == 5 && Int(code) != nil) }
            }
        }
    }

    @Test func `a special address is the one that schools have, and the home is another`() throws {
        let posts = try posts(isTidy: true).filter {
            $0.text("Adresser", "SarskildPostadress", "Postort") != nil
        }
        #expect(posts.count == 71)
        for post in posts {
            let home = post.text("Adresser", "Folkbokforingsadress", "Utdelningsadress2")
            #expect(home != nil && home != post.text("Adresser", "SarskildPostadress", "Utdelningsadress2"))
        }
    }
}
