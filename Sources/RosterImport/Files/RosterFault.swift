package import Outreach

/// Why a roster file can't be read at all.
package struct RosterFault: Error, Hashable, Sendable {
    /// The file's name without its folder.
    package let file: String
    /// What is wrong.
    package let kind: Kind

    /// A fault from its parts.
    package init(file: String, kind: Kind) {
        self.file = file
        self.kind = kind
    }

    /// What can be wrong with a file as a whole.
    package enum Kind: Hashable, Sendable {
        case notFound
        case notReadable
        case isFolder
        case empty
        case tooLarge(limitGigabytes: Int)
        case binary
        case workbook
        case archive
        case pdf
        case markup
        case json
        case rowTooLong(row: Int)
        case cellTooLong(row: Int)
        case tooManyColumns(row: Int)
        case quoteNotClosed(row: Int)
        case noHeader
        case noPupilNumberColumn
        case noRows
        case tooManyFiles(limit: Int)
        case schoolListHeader
        case schoolListRow(Int)
    }
}

extension RosterFault {
    /// The fault in a sentence: which file, what is wrong, what to do.
    package var words: Words {
        let what = kind.words
        return Words(sv: "\(file): \(what.sv)", en: "\(file): \(what.en)")
    }
}

extension RosterFault.Kind {
    fileprivate var words: Words {
        switch self {
        case .notFound:
            Words(sv: "filen finns inte. Kontrollera namnet.", en: "there is no such file. Check the name.")
        case .notReadable:
            Words(
                sv: "filen får inte läsas eller går inte att läsa. Kontrollera rättigheterna.",
                en: "the file can't be read. Check its permissions.")
        case .isFolder: Words(sv: "är en mapp. Ange filerna i den.", en: "is a folder. Name the files in it.")
        case .empty: Words(sv: "filen är tom. Exportera den igen.", en: "the file is empty. Export it again.")
        case .tooLarge(let limit):
            Words(
                sv: "filen är större än \(limit) GB. Är det verkligen en elevlista?",
                en: "the file is larger than \(limit) GB. Is it really a roster?")
        case .binary:
            Words(
                sv: "filen är ingen textfil. Spara elevlistan som CSV.",
                en: "this is not a text file. Save the roster as CSV.")
        case .workbook:
            Words(
                sv: "är en Excel-arbetsbok. Välj Spara som > CSV UTF-8 i Excel och importera den filen.",
                en: "is an Excel workbook. Choose Save As > CSV UTF-8 in Excel and import that file.")
        case .archive: Words(sv: "är ett arkiv. Packa upp det först.", en: "is an archive. Unpack it first.")
        case .pdf: Words(sv: "är en PDF. Exportera listan som CSV.", en: "is a PDF. Export the roster as CSV.")
        case .markup:
            Words(
                sv: "är XML eller HTML, som inte kan läsas som elevlista. Exportera som CSV.",
                en: "is XML or HTML, which can't be read as a roster. Export as CSV.")
        case .json:
            Words(
                sv: "är JSON, som inte kan läsas som elevlista. Exportera som CSV.",
                en: "is JSON, which can't be read as a roster. Export as CSV.")
        case .rowTooLong(let row):
            Words(
                sv: "rad \(row) är längre än 1 MB. Filen är nog ingen elevlista, eller så saknas radbrytningar.",
                en: "row \(row) is longer than 1 MB. This is hardly a roster, or its line breaks are missing.")
        case .cellTooLong(let row):
            Words(
                sv: "rad \(row) har en cell som är längre än 32 kB. Kanske saknas ett citattecken.",
                en: "row \(row) has a cell longer than 32 kB. Perhaps a quotation mark is missing.")
        case .tooManyColumns(let row):
            Words(sv: "rad \(row) har fler än 512 kolumner.", en: "row \(row) has more than 512 columns.")
        case .quoteNotClosed(let row):
            Words(
                sv:
                    "citattecknet som börjar på rad \(row) avslutas aldrig. Filen kan vara avkortad; exportera den igen.",
                en:
                    "the quotation mark that opens in row \(row) is never closed. The file may be cut short; export it again."
            )
        case .noHeader:
            Words(
                sv: "ingen rubrikrad hittades. Filen behöver rubriker som Personnummer, Förnamn, Efternamn, Klass.",
                en: "no header row was found. The file needs headers such as Personnummer, Förnamn, Efternamn, Klass.")
        case .noPupilNumberColumn:
            Words(
                sv: "ingen kolumn med elevernas personnummer hittades. Exportera listan med personnummer.",
                en: "there is no column with the pupils' personal identity numbers. Export the roster with them.")
        case .noRows:
            Words(sv: "filen har en rubrikrad men inga rader.", en: "the file has a header but no rows.")
        case .tooManyFiles(let limit):
            Words(sv: "fler än \(limit) filer i en import.", en: "more than \(limit) files in one import.")
        case .schoolListHeader:
            Words(
                sv: "första raden ska vara code;name;years;address;aliases.",
                en: "the first row must be code;name;years;address;aliases.")
        case .schoolListRow(let row):
            Words(
                sv: "rad \(row): skolenhetskoden ska vara åtta siffror och skolan ha ett namn.",
                en: "row \(row): the school unit code must be eight digits, and the school have a name.")
        }
    }
}
