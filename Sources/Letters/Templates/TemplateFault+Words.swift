package import Outreach

extension TemplateFault {
    /// The fault as a sentence: which file and line, what is wrong, and what to do.
    package var words: Words {
        let (what, remedy) = kind.sentences
        return Words(
            sv: "\(file), rad \(line): \(what.sv) \(remedy.sv)",
            en: "\(file), line \(line): \(what.en) \(remedy.en)")
    }
}

extension TemplateFault.Kind {
    fileprivate var sentences: (what: Words, remedy: Words) {
        switch self {
        case .malformed, .doctype, .entity, .tooLarge, .longerThanSheet, .notXHTML, .missingLanguage, .wrongLanguage,
            .wrongDirection,
            .missingTitle, .missingBody:
            documentSentences
        case .forbiddenElement, .unknownElement, .misplacedElement, .misplacedText, .forbiddenAttribute,
            .unknownAttribute, .attributeValue, .linkScheme:
            markupSentences
        case .unknownField, .misplacedField, .fieldOutsideLoop, .unclosedField, .strayBraces, .unknownLoop,
            .nestedLoop, .unknownCondition:
            fieldSentences
        }
    }

    private var documentSentences: (what: Words, remedy: Words) {
        switch self {
        case .malformed(let problem):
            (
                Words(
                    sv: "mallen är inte välformad XML (\(problem)).",
                    en: "the template isn't well-formed XML (\(problem))."),
                Words(sv: "Rätta märkningen på raden.", en: "Correct the markup on this line.")
            )
        case .doctype:
            (
                Words(sv: "mallen har en DOCTYPE.", en: "the template has a DOCTYPE."),
                Words(sv: "Ta bort den.", en: "Remove it.")
            )
        case .entity(let name):
            (
                Words(sv: "XML känner inte till &\(name);.", en: "XML doesn't know &\(name);."),
                Words(sv: "Skriv själva tecknet i stället.", en: "Write the character itself instead.")
            )
        case .tooLarge:
            (
                Words(sv: "mallen är för stor för ett brev.", en: "the template is too large for a letter."),
                Words(sv: "Korta den.", en: "Shorten it.")
            )
        case .longerThanSheet:
            (
                Words(
                    sv: "texten är längre än två sidor, och ett brev ska ligga på ett blad.",
                    en: "the text is longer than two pages, and a letter must lie on one sheet."),
                Words(sv: "Korta den.", en: "Shorten it.")
            )
        case .notXHTML(let root):
            (
                Words(sv: "mallen börjar med <\(root)>.", en: "the template begins with <\(root)>."),
                Words(
                    sv: "Börja med <html xmlns=\"http://www.w3.org/1999/xhtml\">.",
                    en: "Begin with <html xmlns=\"http://www.w3.org/1999/xhtml\">.")
            )
        case .missingLanguage:
            (
                Words(sv: "<html> saknar lang.", en: "<html> lacks lang."),
                Words(sv: "Ange språket, till exempel lang=\"sv\".", en: "State the language, such as lang=\"sv\".")
            )
        case .wrongLanguage(let found, let expected):
            (
                Words(
                    sv: "lang är \"\(found)\" men filnamnet säger \"\(expected)\".",
                    en: "lang is \"\(found)\" but the file's name says \"\(expected)\"."),
                Words(sv: "Ändra det ena eller det andra.", en: "Change one or the other.")
            )
        case .wrongDirection(let language) where language.isRightToLeft:
            (
                Words(
                    sv: "språket \"\(language)\" skrivs från höger till vänster.",
                    en: "the language \"\(language)\" is written from right to left."),
                Words(sv: "Skriv dir=\"rtl\" på <html>.", en: "Write dir=\"rtl\" on <html>.")
            )
        case .wrongDirection(let language):
            (
                Words(
                    sv: "språket \"\(language)\" skrivs från vänster till höger.",
                    en: "the language \"\(language)\" is written from left to right."),
                Words(sv: "Ta bort dir från <html>.", en: "Remove dir from <html>.")
            )
        case .missingTitle:
            (
                Words(sv: "mallen har ingen rubrik i <head>.", en: "the template has no title in <head>."),
                Words(sv: "Skriv brevets rubrik i <title>.", en: "Write the letter's title in <title>.")
            )
        default:
            (
                Words(sv: "brevets text saknas.", en: "the letter's text is missing."),
                Words(sv: "Skriv den i <body>.", en: "Write it in <body>.")
            )
        }
    }

    private var markupSentences: (what: Words, remedy: Words) {
        switch self {
        case .forbiddenElement(let name):
            (
                Words(sv: "<\(name)> får inte finnas i ett brev.", en: "<\(name)> may not be in a letter."),
                Words(
                    sv: "Ta bort det; utseendet bestäms i letters.css.",
                    en: "Remove it; how letters look is settled in letters.css.")
            )
        case .unknownElement(let name, let nearest):
            (
                Words(sv: "brev har inget element <\(name)>.", en: "letters have no element <\(name)>."),
                Self.suggestion(
                    nearest.map { "<\($0)>" },
                    otherwise: Words(sv: "Använd till exempel <p>.", en: "Use <p>, for instance."))
            )
        case .misplacedElement(let name, let parent):
            (
                Words(sv: "<\(name)> får inte stå i <\(parent)>.", en: "<\(name)> may not stand in <\(parent)>."),
                Words(sv: "Flytta det.", en: "Move it.")
            )
        case .misplacedText(let parent):
            (
                Words(sv: "text får inte stå direkt i <\(parent)>.", en: "text may not stand directly in <\(parent)>."),
                Words(sv: "Sätt den i ett element, till exempel <p>.", en: "Put it into an element, such as <p>.")
            )
        case .forbiddenAttribute(let name, let element):
            (
                Words(sv: "\(name) får inte stå på <\(element)>.", en: "\(name) may not stand on <\(element)>."),
                Words(
                    sv: "Ta bort det; utseendet bestäms i letters.css.",
                    en: "Remove it; how letters look is settled in letters.css.")
            )
        case .unknownAttribute(let name, let element, let nearest):
            (
                Words(sv: "<\(element)> har inget attribut \(name).", en: "<\(element)> has no attribute \(name)."),
                Self.suggestion(nearest, otherwise: Words(sv: "Ta bort det.", en: "Remove it."))
            )
        case .attributeValue(let value, let attribute):
            (
                Words(sv: "\(attribute) kan inte vara \"\(value)\".", en: "\(attribute) can't be \"\(value)\"."),
                Words(sv: "Rätta värdet.", en: "Correct the value.")
            )
        case .linkScheme(let link):
            (
                Words(sv: "länken \"\(link)\" är inte tillåten.", en: "the link \"\(link)\" is not allowed."),
                Words(
                    sv: "Börja den med https:, mailto: eller tel:.", en: "Begin it with https:, mailto: or tel:.")
            )
        default: preconditionFailure("Only faults in markup are worded here.")
        }
    }

    private var fieldSentences: (what: Words, remedy: Words) {
        switch self {
        case .unknownField(let name, let nearest):
            (
                Words(sv: "fältet {{\(name)}} finns inte.", en: "there is no field {{\(name)}}."),
                Self.suggestion(
                    nearest.map { "{{\($0)}}" },
                    otherwise: Words(sv: "Se fälten i README.", en: "The README lists the fields."))
            )
        case .misplacedField(let name, let place):
            (
                Words(sv: "{{\(name)}} får inte stå i \(place).", en: "{{\(name)}} may not stand in \(place)."),
                Words(sv: "Skriv fältet i texten i stället.", en: "Write the field in the text instead.")
            )
        case .fieldOutsideLoop(let name):
            (
                Words(sv: "{{\(name)}} gäller en elev i taget.", en: "{{\(name)}} is about one pupil at a time."),
                Words(
                    sv: "Sätt det i ett element med data-each=\"pupils\".",
                    en: "Put it into an element with data-each=\"pupils\".")
            )
        case .unclosedField:
            (
                Words(sv: "{{ har inget }}.", en: "{{ has no }}."),
                Words(
                    sv: "Avsluta fältet med }} i samma text, utan märkning emellan.",
                    en: "End the field with }} in the same text, without markup between.")
            )
        case .strayBraces:
            (
                Words(sv: "}} har inget {{.", en: "}} has no {{."),
                Words(sv: "Börja fältet med {{.", en: "Begin the field with {{.")
            )
        case .unknownLoop(let name):
            (
                Words(sv: "data-each kan inte vara \"\(name)\".", en: "data-each can't be \"\(name)\"."),
                Words(sv: "Skriv data-each=\"pupils\".", en: "Write data-each=\"pupils\".")
            )
        case .nestedLoop:
            (
                Words(sv: "data-each står i ett annat data-each.", en: "data-each stands inside another data-each."),
                Words(sv: "Ta bort det ena.", en: "Remove one of them.")
            )
        case .unknownCondition(let name, let nearest):
            (
                Words(sv: "villkoret \"\(name)\" finns inte.", en: "there is no condition \"\(name)\"."),
                Self.suggestion(
                    nearest.map { "\"\($0)\"" },
                    otherwise: Words(sv: "Se villkoren i README.", en: "The README lists the conditions."))
            )
        default: preconditionFailure("Only faults in fields are worded here.")
        }
    }

    private static func suggestion(_ nearest: String?, otherwise: Words) -> Words {
        nearest.map { Words(sv: "Menas \($0)?", en: "Is \($0) meant?") } ?? otherwise
    }
}
