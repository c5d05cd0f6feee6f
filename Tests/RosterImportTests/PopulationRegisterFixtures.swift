import Foundation

@testable import Outreach
@testable import RosterImport

/// A register as a test writes it.
enum Register {
    static let elin = "200503142382"
    static let ida = "201201012380"
    static let anna = "198001012387"
    static let bo = "198002022385"
    static let greta = "195001012383"

    static func post(
        _ number: String? = nil, marks: String = "<Sekretessmarkering>N</Sekretessmarkering>\(noProtection)",
        name: String = "<Fornamn>Elin</Fornamn><Efternamn>Åkesson</Efternamn>", address: String = "",
        relations: String = "", person: String = ""
    ) -> String {
        let id = number.map { "<PersonId><PersonNr>\($0)</PersonNr></PersonId>" } ?? ""
        return """
            <Folkbokforingspost>\(marks)<Arendeuppgift andringstidpunkt="20200101"/><Personpost>\(id)\(person)
            <Namn>\(name)</Namn><Adresser>\(address)</Adresser><Relationer>\(relations)</Relationer>
            </Personpost></Folkbokforingspost>
            """
    }

    static let noProtection = "<SkyddadFolkbokforing>N</SkyddadFolkbokforing>"

    static func relation(_ kind: String, _ number: String, _ more: String = "") -> String {
        "<Relation><RelationId><PersonNr>\(number)</PersonNr></RelationId><Relationstyp>\(kind)</Relationstyp>\(more)"
            + "</Relation>"
    }

    static func name(_ given: String, _ family: String = "Åkesson") -> String {
        "<Fornamn>\(given)</Fornamn><Efternamn>\(family)</Efternamn>"
    }

    static func home(_ street: String, _ code: String = "44635", _ town: String = "ÄLVÄNGEN") -> String {
        "<Folkbokforingsadress><Utdelningsadress2>\(street)</Utdelningsadress2><PostNr>\(code)</PostNr>"
            + "<Postort>\(town)</Postort></Folkbokforingsadress>"
    }

    static func document(_ posts: String..., encoding: String = "UTF-8", head: String = "") -> String {
        "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\(head)\n<Navetavisering><Aviseringsinformation>"
            + "<Antal>1</Antal></Aviseringsinformation><Folkbokforingsposter>\(posts.joined(separator: "\n"))"
            + "</Folkbokforingsposter></Navetavisering>"
    }

    /// A child, two guardians and their guardianships, all told on both sides.
    static let family = [
        post(
            elin, address: home("STORGATAN 1 LGH 1001"), relations: relation("V", anna) + relation("V", bo)),
        post(anna, name: name("Anna"), address: home("STORGATAN 1 LGH 1001"), relations: relation("VF", elin)),
        post(bo, name: name("Bo", "Öberg"), address: home("SKOLVÄGEN 2", "1234"), relations: relation("VF", elin)),
    ].joined()

    /// What one reading gives.
    static func rows(_ text: String) throws -> (rows: [ReadRow], late: [Finding]) { try rows(Array(text.utf8)) }

    static func rows(_ bytes: [UInt8]) throws -> (rows: [ReadRow], late: [Finding]) {
        let roster = try TemporaryRoster(bytes, named: "navet.xml")
        return try withExtendedLifetime(roster) {
            var rows: [ReadRow] = []
            let late = try NavetForm(roster.file, context: Fixtures.context()).forEachRow { row, record in
                precondition(record == nil)
                rows.append(row)
                return true
            }
            return (rows, late)
        }
    }

    /// The rows of posts.
    static func rows(of posts: String...) throws -> [ReadRow] { try rows(document(posts.joined())).rows }

    static func fault(of bytes: [UInt8]) throws -> RosterFault.Kind? {
        do {
            _ = try rows(bytes)
            return nil
        } catch let fault as RosterFault {
            return fault.kind
        }
    }
}

extension ReadRow {
    var kinds: [Finding.Kind] { findings.map(\.kind) }
}
