import Outreach
import XML

/// Turns the body of a template into a plan, and collects every mistake on the way.
struct TemplateCompiler {
    private(set) var faults: [TemplateFault] = []
    var plan: MergePlan { builder.plan }

    private let file: String
    private let isRightToLeft: Bool
    private var builder = MergePlanBuilder()
    private var line = 1
    private var isInLoop = false

    init(file: String, isRightToLeft: Bool) {
        self.file = file
        self.isRightToLeft = isRightToLeft
    }

    /// Notes a mistake.
    mutating func note(_ kind: TemplateFault.Kind, line: Int? = nil) {
        faults.append(TemplateFault(file: file, line: line ?? self.line, kind: kind))
    }

    /// Adds what the element contains, without its own tags.
    mutating func addContent(of element: XMLElement) {
        let name = element.name.local
        line = element.line
        for child in element.children {
            switch child {
            case .element(let child): add(child, in: name)
            case .text(let text): add(text, in: name)
            }
        }
    }

    private mutating func add(_ element: XMLElement, in parent: String) {
        let name = element.name.local
        line = element.line
        guard element.name.namespace == XMLName.xhtmlNamespace, TemplateMarkup.isKnown(name) else {
            if TemplateMarkup.forbiddenElements.contains(name) {
                note(.forbiddenElement(name))
            } else {
                note(.unknownElement(name, nearest: Spelling.nearest(to: name, among: TemplateMarkup.elements)))
            }
            return
        }
        if !TemplateMarkup.mayStand(name, in: parent) { note(.misplacedElement(name, inside: parent)) }
        let outerLoop = isInLoop
        let pupils = beginLoop(of: element)
        let conditions = beginConditions(of: element)
        builder.literal("<\(name)")
        for attribute in element.attributes { add(attribute, on: name) }
        if name == "br" {
            if !element.children.isEmpty { addContent(of: element) }
            builder.literal("/>")
        } else {
            builder.literal(">")
            addContent(of: element)
            builder.literal("</\(name)>")
        }
        for condition in conditions.reversed() { builder.endCondition(condition) }
        if let pupils { builder.endPupils(pupils) }
        isInLoop = outerLoop
    }

    private mutating func beginLoop(of element: XMLElement) -> Int? {
        guard let name = element.attribute("data-each") else { return nil }
        guard name == "pupils" else {
            note(.unknownLoop(name))
            isInLoop = true
            return nil
        }
        guard !isInLoop else {
            note(.nestedLoop)
            return nil
        }
        isInLoop = true
        return builder.beginPupils()
    }

    private mutating func beginConditions(of element: XMLElement) -> [Int] {
        [("data-if", false), ("data-unless", true)].compactMap { attribute, isNegated in
            guard let name = element.attribute(attribute) else { return nil }
            guard let condition = TemplateCondition(rawValue: name) else {
                let known = TemplateCondition.allCases.map(\.rawValue)
                note(.unknownCondition(name, nearest: Spelling.nearest(to: name, among: known)))
                return nil
            }
            return builder.beginCondition(condition, isNegated: isNegated)
        }
    }

    private mutating func add(_ attribute: XMLAttribute, on element: String) {
        let name = attribute.name.local
        if attribute.name.namespace == nil, TemplateMarkup.instructions.contains(name) { return }
        guard attribute.name.namespace == nil else {
            // xml:lang is written beside every lang.
            let prefixed = attribute.name.namespace == XMLName.xmlNamespace ? "xml:\(name)" : name
            return note(.unknownAttribute(prefixed, element: element, nearest: name == "lang" ? name : nil))
        }
        guard !TemplateMarkup.isForbidden(name) else { return note(.forbiddenAttribute(name, element: element)) }
        let known = TemplateMarkup.attributes(of: element)
        guard known.contains(name) else {
            let nearest = Spelling.nearest(to: name, among: known)
            return note(.unknownAttribute(name, element: element, nearest: nearest))
        }
        let pieces = FieldScanner.pieces(of: attribute.value)
        if name == "href" { checkLink(attribute.value, pieces) }
        if !TemplateMarkup.isAllowed(attribute.value, for: name), !attribute.value.contains("{{") {
            return note(.attributeValue(attribute.value, attribute: name))
        }
        builder.literal(" \(name)=\"")
        for piece in pieces { add(piece, inAttribute: name) }
        builder.literal("\"")
        // The value has only letters, digits and hyphens.
        if name == "lang" { builder.literal(" xml:lang=\"\(attribute.value)\"") }
    }

    private mutating func checkLink(_ link: String, _ pieces: [FieldScanner.Piece]) {
        switch pieces.first {
        case .literal(let start) where ["https://", "mailto:", "tel:"].contains { start.lowercased().hasPrefix($0) }:
            break
        case .field(TemplateField.replyLink.rawValue, _): break
        default: note(.linkScheme(link))
        }
    }

    private mutating func add(_ piece: FieldScanner.Piece, inAttribute attribute: String) {
        switch piece {
        case .literal(let text): builder.literal { escapedAttribute(text, into: &$0) }
        case .unclosed: note(.unclosedField)
        case .stray: note(.strayBraces)
        case .field(let name, _):
            guard let field = field(named: name, line: line) else { return }
            switch attribute {
            case "title": builder.field(field, .attribute)
            case "href" where field.mayStandInLink: builder.field(field, .link)
            default: note(.misplacedField(name, in: attribute))
            }
        }
    }

    private mutating func add(_ text: String, in parent: String) {
        let start = line
        line += text.utf8.count { $0 == UInt8(ascii: "\n") }
        if !TemplateMarkup.mayContainText(parent), let first = text.firstIndex(where: { !$0.isWhitespace }) {
            let breaks = text[..<first].utf8.count { $0 == UInt8(ascii: "\n") }
            note(.misplacedText(inside: parent), line: start + breaks)
        }
        for piece in FieldScanner.pieces(of: text) {
            switch piece {
            case .literal(let literal): builder.literal { escapedText(literal, into: &$0) }
            case .unclosed(let offset): note(.unclosedField, line: start + offset)
            case .stray(let offset): note(.strayBraces, line: start + offset)
            case .field(let name, let offset):
                guard let field = field(named: name, line: start + offset) else { continue }
                builder.field(field, .text(isIsolated: isRightToLeft && parent != "bdi"))
            }
        }
    }

    private mutating func field(named name: String, line: Int) -> TemplateField? {
        guard let field = TemplateField(rawValue: name) else {
            let known = TemplateField.allCases.map(\.rawValue)
            note(.unknownField(name, nearest: Spelling.nearest(to: name, among: known)), line: line)
            return nil
        }
        guard isInLoop || !field.belongsToPupil else {
            note(.fieldOutsideLoop(name), line: line)
            return nil
        }
        return field
    }
}
