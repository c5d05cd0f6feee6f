package import Outreach
import XML

/// A mailing's text in one language, checked and ready to be filled in many times.
package struct Template: Sendable {
    /// The language that it is written in.
    package let language: Language
    /// Its title, which isn't part of the text.
    package let title: String
    private let plan: MergePlan

    /// Reads a template, which must be in the language that the file's name promises; throws all of its mistakes.
    package init(parsing bytes: [UInt8], file: String, language: Language) throws(TemplateFaults) {
        let root: XMLElement
        do {
            root = try XMLDocument(parsing: bytes).root
        } catch {
            throw TemplateFaults([TemplateFault(file: file, fault: error)])
        }
        guard root.name == XMLName(namespace: XMLName.xhtmlNamespace, local: "html") else {
            let kind = TemplateFault.Kind.notXHTML(root: root.name.local)
            throw TemplateFaults([TemplateFault(file: file, line: root.line, kind: kind)])
        }
        var compiler = TemplateCompiler(file: file, isRightToLeft: language.isRightToLeft)
        compiler.check(root, language: language)
        title = compiler.title(of: root)
        for part in root.elements where !["head", "body"].contains(part.name.local) {
            compiler.note(.misplacedElement(part.name.local, inside: "html"), line: part.line)
        }
        let bodies = root.elements("body")
        if let body = bodies.first, bodies.count == 1, !body.elements.isEmpty {
            compiler.check(body)
            compiler.addContent(of: body)
        } else {
            compiler.note(.missingBody, line: bodies.last?.line ?? root.line)
        }
        guard compiler.faults.isEmpty else { throw TemplateFaults(compiler.faults.sorted { $0.line < $1.line }) }
        self.language = language
        plan = compiler.plan
    }

    /// Writes the text for one letter: what stands in HTML's `body`, and the same bytes in the XML record's.
    package func write(_ fields: LetterFields, into bytes: inout [UInt8]) {
        plan.write(fields, into: &bytes)
    }

    /// What the text would say about this letter and the registry doesn't know.
    package func missingFields(for fields: LetterFields) -> [TemplateField] {
        plan.missingFields(fields)
    }
}

extension TemplateCompiler {
    /// Checks the attributes of `html`.
    fileprivate mutating func check(_ root: XMLElement, language: Language) {
        for attribute in root.attributes where attribute.name.namespace == nil {
            let name = attribute.name.local
            guard name != "lang", name != "dir" else { continue }
            note(.unknownAttribute(name, element: "html", nearest: nil), line: root.line)
        }
        switch root.attribute(XMLName(local: "lang")) {
        case nil, "": note(.missingLanguage, line: root.line)
        case let found? where found.lowercased() != language.tag:
            note(.wrongLanguage(found: found, expected: language), line: root.line)
        default: break
        }
        let direction = root.attribute(XMLName(local: "dir")) ?? "ltr"
        if direction != (language.isRightToLeft ? "rtl" : "ltr") { note(.wrongDirection(language), line: root.line) }
    }

    /// The text of `title`; what else stands in `head` would have no effect and is a mistake.
    fileprivate mutating func title(of root: XMLElement) -> String {
        let heads = root.elements("head")
        for element in heads.flatMap(\.elements) {
            switch element.name.local {
            case "title": break
            case "meta" where element.attributes.map(\.name.local) == ["charset"]: break
            case let name: note(.forbiddenElement(name), line: element.line)
            }
        }
        let element = heads.lazy.flatMap { $0.elements("title") }.first
        let title = element.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
        if title.isEmpty { note(.missingTitle, line: element?.line ?? heads.first?.line ?? root.line) }
        if case .field(let name, _)? = FieldScanner.pieces(of: title).first(where: { piece in
            if case .field = piece { true } else { false }
        }) {
            note(.misplacedField(name, in: "title"), line: element?.line)
        }
        return title
    }

    /// Checks the attributes of `body`, which has none: the frame around the text decides.
    fileprivate mutating func check(_ body: XMLElement) {
        for attribute in body.attributes {
            let name = attribute.name.local
            if TemplateMarkup.isForbidden(name) {
                note(.forbiddenAttribute(name, element: "body"), line: body.line)
            } else {
                note(.unknownAttribute(name, element: "body", nearest: nil), line: body.line)
            }
        }
    }
}

extension TemplateFault {
    fileprivate init(file: String, fault: XMLFault) {
        let (line, kind): (Int, Kind) =
            switch fault {
            case .malformed(let line, _, let problem): (line, .malformed(problem: problem))
            case .doctype(let line): (line, .doctype)
            case .undefinedEntity(let name, let line): (line, .entity(name))
            case .tooDeep(let line, _), .textTooLong(let line): (line, .tooLarge)
            case .tooLarge: (1, .tooLarge)
            case .invalid, .schemaBroken, .unreadable: (1, .malformed(problem: "it can't be read"))
            }
        self.init(file: file, line: line, kind: kind)
    }
}
