import Foundation
import Testing
import XML

struct RelaxNGSchemaTests {
    private static let rng = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:l"
            datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <start>
            <element name="letters">
              <zeroOrMore><ref name="letter"/></zeroOrMore>
            </element>
          </start>
          <define name="letter">
            <element name="letter">
              <attribute name="code"><data type="string"><param name="pattern">[A-Z0-9]{4}</param></data></attribute>
              <optional><attribute name="date"><data type="date"/></attribute></optional>
              <attribute name="channel"><choice><value>post</value><value>hand-out</value></choice></attribute>
              <oneOrMore><element name="name"><text/></element></oneOrMore>
              <optional><element name="pages"><data type="integer"/></element></optional>
            </element>
          </define>
        </grammar>
        """

    private let schema: RelaxNGSchema

    init() throws {
        schema = try RelaxNGSchema(parsing: bytes(Self.rng))
    }

    private func letters(_ content: String) -> [UInt8] {
        bytes("<letters xmlns='urn:l'>\n\(content)\n</letters>")
    }

    @Test func `a document that follows the schema has no violations`() throws {
        let valid = letters(
            "<letter code='K7QF' date='2020-03-10' channel='post'><name>Åsa</name><pages>1</pages></letter>")
        #expect(try schema.violations(in: valid) == [])
        #expect(try schema.violations(in: letters("")) == [])
        #expect(try XMLDocument(parsing: valid, following: schema).root.elements.count == 1)
    }

    @Test func `each violation has its line and names the element`() throws {
        let invalid = letters(
            "<letter code='K7QF' channel='post'><name>Å</name></letter>\n<letter code='K7QF' channel='post'></letter>"
        )
        #expect(
            try schema.violations(in: invalid) == [
                SchemaViolation(line: 3, problem: "an element is missing before this end tag")
            ])
        #expect(
            throws: XMLFault.invalid([SchemaViolation(line: 3, problem: "an element is missing before this end tag")])
        ) {
            try XMLDocument(parsing: invalid, following: schema)
        }
    }

    @Test(arguments: [
        "<letter code='K7QF' channel='post' Ö='1'><name>Åsa</name></letter>",
        "<letter channel='post'><name>Åsa</name></letter>",
        "<letter code='secret' channel='post'><name>Åsa</name></letter>",
        "<letter code='K7QF' channel='secret'><name>Åsa</name></letter>",
        "<letter code='K7QF' date='secret' channel='post'><name>Åsa</name></letter>",
        "<letter code='K7QF' channel='post'><name>Åsa</name><pages>secret</pages></letter>",
        "<letter code='K7QF' channel='post'><name>Åsa</name>secret</letter>",
        "<letter code='K7QF' channel='post'><name>Åsa</name><note>secret</note></letter>",
        "<letter code='K7QF' channel='post'><note>secret</note><name>Åsa</name></letter>",
        "<letter code='K7QF' channel='post'><name xmlns=''>secret</name></letter>",
        "<letter code='K7QF' channel='post'><name><b>secret</b></name></letter>",
        "secret",
    ])
    func `violations are found and never quote a value`(content: String) throws {
        let violations = try schema.violations(in: letters(content))
        #expect(violations.allSatisfy { $0.line == (content == "secret" ? 1 : 2) }, "\(violations)")
        #expect(!violations.isEmpty)
        #expect(!"\(violations)".contains("secret"))
    }

    @Test func `violations tell what is wrong`() throws {
        let rng = """
            <element xmlns="http://relaxng.org/ns/structure/1.0" name="settings"><interleave>
            <element name="sender"><attribute name="name"/></element>
            <optional><element name="window"><data type="integer"
                datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"/></element></optional>
            </interleave></element>
            """
        let schema = try RelaxNGSchema(parsing: bytes(rng))
        func problems(_ content: String) throws -> [String] {
            try schema.violations(in: bytes("<settings>\n\(content)</settings>")).map { "\($0.line) \($0.problem)" }
        }
        #expect(try problems("<window>7</window><sender name=''/>") == [])
        #expect(try problems("<window>7</window>").first == "1 the element sender is missing")
        #expect(
            try problems("<sender name=''/><fax/>") == [
                "2 the element settings contains fax, which is not allowed there"
            ])
        let lacking = "2 the element sender lacks an attribute, or has one that is not as it should be"
        #expect(try problems("<sender nme=''/>") == [lacking])
        #expect(try problems("<sender/>") == [lacking])
        #expect(
            try problems("<sender name=''/><window>x</window>") == [
                "1 the element window is not expected here, or is not as it should be",
                "2 the content of the element settings is not as it should be",
            ])
    }

    @Test func `no more than twenty violations are told`() throws {
        let many = letters(
            (1...100).map { "<letter code='K7QF' channel='x'>\n<b\($0)/></letter>" }.joined(separator: "\n"))
        let count = try schema.violations(in: many).count
        #expect(count > 0 && count <= 20)
    }

    @Test func `a malformed document and one with a DOCTYPE are faults`() {
        #expect(throws: XMLFault.doctype(line: 1)) { try schema.violations(in: bytes(Attacks.parameterEntity)) }
        #expect(throws: XMLFault.self) { try schema.violations(in: bytes("<letters xmlns='urn:l'>")) }
        #expect(throws: XMLFault.unreadable) { try schema.violations(inFile: "/nowhere/letters.xml") }
    }

    @Test func `a file is checked as a stream`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID()).xml").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let row = "<letter code='K7QF' channel='post'><name>Åsa</name></letter>\n"
        let good = letters(String(repeating: row, count: 5_000))
        #expect(FileManager.default.createFile(atPath: path, contents: Data(good)))
        #expect(try schema.violations(inFile: path) == [])
        let bad = letters(String(repeating: row, count: 5_000) + "<letter code='K7QF' channel='fax'><name/></letter>")
        #expect(FileManager.default.createFile(atPath: path, contents: Data(bad)))
        #expect(try schema.violations(inFile: path).map(\.line).allSatisfy { $0 == 5_002 })
        #expect(try !schema.violations(inFile: path).isEmpty)
    }

    @Test func `a schema that is broken, or loads another file, is refused`() {
        let head = "xmlns='http://relaxng.org/ns/structure/1.0'"
        for text in [
            "", "<a/>", "<grammar \(head)/>", "<grammar \(head)><start><ref name='x'/></start></grammar>",
            "<element \(head) name='a'><externalRef href='file:///etc/passwd'/></element>",
            "<grammar \(head)><include href='http://127.0.0.1:9/x.rng'/><start><empty/></start></grammar>",
            "<!DOCTYPE a><element \(head) name='a'><text/></element>", "<element \(head) name='a'>",
            "<element \(head) name='a'><data type='nosuch' datatypeLibrary='urn:x'/></element>",
        ] {
            #expect("\(text)") { try RelaxNGSchema(parsing: bytes(text)) } throws: { error in
                if case XMLFault.schemaBroken(let problem) = error { !problem.isEmpty } else { false }
            }
        }
    }

    @Test func `one schema checks many documents at the same time`() async {
        let schema = schema
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let channel = number.isMultiple(of: 2) ? "post" : "fax"
                    let text =
                        "<letters xmlns='urn:l'><letter code='K7QF' channel='\(channel)'><name/></letter></letters>"
                    return (try? schema.violations(in: bytes(text)).isEmpty) == number.isMultiple(of: 2)
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
