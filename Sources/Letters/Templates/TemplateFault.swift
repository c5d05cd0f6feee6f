package import Outreach

/// One mistake in a template: where it is and what it is.
package struct TemplateFault: Hashable, Sendable {
    /// The template's file, as the caller named it.
    package let file: String
    /// The line, from 1.
    package let line: Int
    /// What is wrong.
    package let kind: Kind

    /// A fault from its parts.
    package init(file: String, line: Int, kind: Kind) {
        self.file = file
        self.line = line
        self.kind = kind
    }

    /// What can be wrong with a template.
    package enum Kind: Hashable, Sendable {
        /// Not well-formed XML; the problem is an English sentence of the parser.
        case malformed(problem: String)
        /// A DOCTYPE.
        case doctype
        /// An entity of HTML that XML doesn't know.
        case entity(String)
        /// Larger or deeper than a letter can be.
        case tooLarge
        /// The text takes more than the two pages of a sheet.
        case longerThanSheet
        /// The outermost element isn't XHTML's `html`.
        case notXHTML(root: String)
        /// `html` has no `lang`.
        case missingLanguage
        /// `lang` says another language than the file's name.
        case wrongLanguage(found: String, expected: Language)
        /// `dir` doesn't fit the language.
        case wrongDirection(Language)
        /// No `title`, or an empty one.
        case missingTitle
        /// No `body`, or one without an element.
        case missingBody
        /// An element that is refused, such as `script`.
        case forbiddenElement(String)
        /// An element that letters don't have.
        case unknownElement(String, nearest: String?)
        /// An element where HTML would move it or end the one around it.
        case misplacedElement(String, inside: String)
        /// Text where HTML would move it.
        case misplacedText(inside: String)
        /// An attribute that is refused: `id`, `style`, `on…`.
        case forbiddenAttribute(String, element: String)
        /// An attribute that the element doesn't have.
        case unknownAttribute(String, element: String, nearest: String?)
        /// A value that the attribute can't have.
        case attributeValue(String, attribute: String)
        /// A link to anything but https, mailto and tel.
        case linkScheme(String)
        /// A field that doesn't exist.
        case unknownField(String, nearest: String?)
        /// A field in an attribute, or a part of the page, where it may not stand.
        case misplacedField(String, in: String)
        /// A field of one pupil outside `data-each="pupils"`.
        case fieldOutsideLoop(String)
        /// `{{` without `}}` in the same text.
        case unclosedField
        /// `}}` without `{{`.
        case strayBraces
        /// `data-each` of something else than `pupils`.
        case unknownLoop(String)
        /// `data-each` inside `data-each`.
        case nestedLoop
        /// A condition that doesn't exist.
        case unknownCondition(String, nearest: String?)
    }
}

/// All mistakes of a template, in the order of lines.
package struct TemplateFaults: Error, Hashable, Sendable {
    /// The mistakes; never empty.
    package let faults: [TemplateFault]

    /// Faults from a list.
    package init(_ faults: [TemplateFault]) { self.faults = faults }
}
