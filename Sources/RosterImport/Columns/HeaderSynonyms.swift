import Foundation
import Outreach

/// The headers that school systems use, in the form without case, punctuation and spaces.
enum HeaderSynonyms {
    /// What a header means on its own.
    enum Meaning: Equatable {
        case school, className, schoolYear
        case person(PersonField)
    }

    /// Whom a header speaks of by its first words.
    enum Owner: Equatable {
        case pupil
        /// A guardian, with the number in the header if there is one.
        case guardian(Int?)
        /// A guardian who is told apart from the other by being the mother or the father.
        case parent(OwnerKind)
    }

    /// Longer headers are sentences, and near to no word; comparing them would cost much and tell nothing.
    static let longest = 80

    /// The meaning of a header whose owner was taken off.
    static func meaning(of header: String) -> Meaning? {
        if let meaning = meanings[header] { return meaning }
        return MarkHeader.isMark(header) ? .person(.protection) : nil
    }

    /// Whether a header stands in the table as it is.
    static func isKnown(_ header: String) -> Bool { meanings[header] != nil }

    /// Whether the header of a full name says that the family name stands first.
    static func isFamilyFirst(_ header: String) -> Bool {
        let header = normalised(header)
        return [
            "efternamnförnamn", "efternamnochförnamn", "lastnamefirstname", "surnamefirstname", "efternamntilltalsnamn",
        ]
        .contains(where: header.contains)
    }

    /// Whether a header that isn't known ends on the name, the number or a contact of a person who isn't the pupil.
    static func mayBeSomebodys(_ header: String) -> Bool {
        let header = normalised(header)
        guard header.utf8.count <= longest else { return false }
        return [
            "personnummer", "personnr", "pnr", "förnamn", "efternamn", "namn", "epost", "mobil", "telefon", "firstname",
            "lastname", "email", "phone",
        ].contains { header.hasSuffix($0) && header.count > $0.count }
    }

    /// Whether a cell names an owner and nothing else, as above a group of columns.
    static func isOwner(_ cell: String) -> Bool {
        writings(of: cell).contains { owner(of: $0)?.rest.isEmpty ?? false }
    }

    /// The meanings of the known headers that lie nearest to an unknown one, or are part of it.
    static func nearest(to header: String) -> [Meaning] {
        guard header.utf8.count <= longest else { return [] }
        let near = meanings.compactMap { known, meaning -> (distance: Int, header: String, meaning: Meaning)? in
            if known.count >= 4, header.contains(known) { return (1, known, meaning) }
            let most = min(max(1, known.count / 3), known.count - 1)
            return Spelling.distance(header, known, within: most).map { ($0, known, meaning) }
        }
        var found: [Meaning] = []
        for (_, _, meaning) in near.sorted(by: { ($0.distance, $0.header) < ($1.distance, $1.header) })
        where !found.contains(meaning) { found.append(meaning) }
        return found
    }

    /// The owner that a header begins with or ends on, and the rest.
    static func owner(of header: String) -> (owner: Owner, rest: String)? {
        let (ordinal, header) = ordinal(of: withoutFiller(header))
        var first: (owner: Owner, rest: String)?
        for (word, kind) in ownerWords where header.hasPrefix(word) {
            guard let found = owner(beginning: header, with: word, kind, ordinal: ordinal) else { continue }
            // "Vårdnadshavare namn" isn't "vårdnadshavaren amn", nor "Mamma språk" "mammas pråk".
            if found.rest.isEmpty || meaning(of: found.rest) != nil { return found }
            first = first ?? found
        }
        if let first { return first }
        for (word, kind) in ownerWords {
            // "E-post vårdnadshavare 1", "Personnummer elev"
            guard let range = header.range(of: word, options: .backwards), range.lowerBound > header.startIndex else {
                continue
            }
            let tail = header[range.upperBound...]
            var head = String(header[..<range.lowerBound])
            var number = ordinal
            if meaning(of: head) == nil, kind != .pupil,
                let (word, told) = ordinals.first(where: { head.hasSuffix($0.0) }),
                meaning(of: String(head.dropLast(word.count))) != nil
            {
                // "Personnummer (1:a vårdnadshavare)"
                (head, number) = (String(head.dropLast(word.count)), told)
            }
            if kind == .guardian, meaning(of: head) != nil, let letter = letters.first(where: { $0.0 == tail }) {
                return (.guardian(letter.1), head)
            }
            guard tail.allSatisfy(\.isNumber), kind == .guardian || tail.isEmpty && meaning(of: head) != nil else {
                continue
            }
            return (owner(kind, tail.isEmpty ? number : guardianNumber(tail)), head)
        }
        return nil
    }

    /// The owner whose word a header begins with; nil where the word is only the beginning of another.
    private static func owner(
        beginning header: String, with word: String, _ kind: OwnerKind, ordinal: Int?
    ) -> (owner: Owner, rest: String)? {
        // "Modersmål hemma" tells of no mother.
        guard !longerThanOwners.contains(where: { $0.hasPrefix(word) && header.hasPrefix($0) }) else { return nil }
        var rest = header.dropFirst(word.count)
        var number = ordinal
        if kind == .pupil {
            // "Barn/elev"
            for word in ["elevens", "eleven", "elev", "barnets", "barnet", "barn"] where rest.hasPrefix(word) {
                rest = rest.dropFirst(word.count)
                break
            }
        } else {
            // "Vårdnadshavare nr 1"
            if rest.hasPrefix("nr"), rest.dropFirst(2).first?.isNumber ?? false { rest = rest.dropFirst(2) }
            let digits = rest.prefix { $0.isNumber }
            if !digits.isEmpty { number = guardianNumber(digits) }
            rest = rest.dropFirst(digits.count)
            if kind == .guardian, number == nil, let (letter, behind) = letter(of: rest) {
                (number, rest) = (letter, behind)
            }
        }
        // "elevens", "guardian's": a genitive s is no part of the field's name.
        if meaning(of: String(rest)) == nil, rest.hasPrefix("s"), meaning(of: String(rest.dropFirst())) != nil {
            rest = rest.dropFirst()
        }
        // "Elevuppgifter", "vårdnadshavarens kontaktuppgifter": a word that says nothing.
        if meaning(of: String(rest)) == nil {
            for filler in trailingFillers where rest.hasPrefix(filler) {
                let behind = rest.dropFirst(filler.count)
                // "Vårdnadshavarinformation 1 förnamn": the figure is the guardian's.
                let figures = kind == .pupil ? "" : behind.prefix { $0.isNumber }
                let field = behind.dropFirst(figures.count)
                guard field.isEmpty || field.allSatisfy(\.isNumber) || meaning(of: String(field)) != nil else {
                    continue
                }
                if !figures.isEmpty { number = guardianNumber(figures) }
                rest = field
                break
            }
        }
        // "Vårdnadshavare förnamn 1"
        let end = rest.reversed().prefix { $0.isNumber }.count
        if kind != .pupil, number == nil, end > 0, meaning(of: String(rest)) == nil,
            meaning(of: String(rest.dropLast(end))) != nil
        {
            number = guardianNumber(rest.suffix(end))
            rest = rest.dropLast(end)
        }
        // "Far" and "mor" begin many words that mean nobody.
        if word.count <= 3, word != "vh", !rest.isEmpty, meaning(of: String(rest)) == nil { return nil }
        return (owner(kind, number), String(rest))
    }

    private static func owner(_ kind: OwnerKind, _ number: Int?) -> Owner {
        switch kind {
        case .pupil: .pupil
        case .guardian: .guardian(number)
        case .mother, .father: number.map { .guardian($0) } ?? .parent(kind)
        }
    }

    /// "1:a vårdnadshavare", "första vårdnadshavaren": the number before the word.
    private static func ordinal(of header: String) -> (Int?, String) {
        for (word, number) in ordinals where header.hasPrefix(word) {
            let rest = header.dropFirst(word.count)
            if ownerWords.contains(where: { rest.hasPrefix($0.0) && $0.1 != .pupil }) { return (number, String(rest)) }
        }
        return (nil, header)
    }

    private static let ordinals = [
        ("1a", 1), ("2a", 2), ("1st", 1), ("2nd", 2), ("första", 1), ("andra", 2), ("first", 1), ("second", 2),
        ("1", 1), ("2", 2), ("3e", 3), ("3", 3),
    ]

    /// "Vårdnadshavare B", "Vårdnadshavare II förnamn"
    private static func letter(of rest: Substring) -> (Int, Substring)? {
        guard meaning(of: String(rest)) == nil else { return nil }
        for (letter, number) in letters where rest.hasPrefix(letter) {
            let behind = rest.dropFirst(letter.count)
            if behind.isEmpty || meaning(of: String(behind)) != nil { return (number, behind) }
        }
        return nil
    }

    private static let letters = [("ii", 2), ("i", 1), ("a", 1), ("b", 2)]

    /// A header without words before an owner's that say nothing: "Uppgifter om eleven", "Kontaktuppgifter mamma".
    private static func withoutFiller(_ header: String) -> String {
        for filler in leadingFillers where header.hasPrefix(filler) {
            let rest = header.dropFirst(filler.count)
            if ownerWords.contains(where: { rest.hasPrefix($0.0) })
                || ordinals.contains(where: { rest.hasPrefix($0.0) })
            {
                return String(rest)
            }
        }
        return header
    }

    private static let leadingFillers = [
        "kontaktuppgifterför", "kontaktuppgiftertill", "kontaktuppgifter", "personuppgifterför", "personuppgifter",
        "uppgifterom", "uppgifterför", "uppgifter", "informationom", "information", "persondata", "data",
    ]
    private static let trailingFillers = [
        "suppgifter", "uppgifter", "skontaktuppgifter", "kontaktuppgifter", "spersonuppgifter", "personuppgifter",
        "sinformation", "information", "info", "persondata", "data",
    ]

    /// The writings of a header that may mean something, the whole one first: without its note in parentheses, the part
    /// before a slash, and without how a number is to be written.
    static func writings(of header: String) -> [String] {
        var writings = [normalised(header)]
        func add(_ text: some StringProtocol) {
            let writing = normalised(String(text))
            if !writing.isEmpty, !writings.contains(writing) { writings.append(writing) }
        }
        guard header.utf8.count <= 4 * longest else { return writings }
        let withoutNotes = header.replacing(/[(\[{][^)\]}]*[)\]}]?/, with: " ")
        add(withoutNotes)
        for sign in ["/", " - ", " – ", ":", ",", "=", "|"] {
            guard let end = withoutNotes.range(of: sign) else { continue }
            // "Parent / emergency contact phone" isn't the parent's name.
            let head = withoutNotes[..<end.lowerBound]
            if owner(of: normalised(String(head)))?.rest.isEmpty ?? false, !isBareOwner(withoutNotes[end.upperBound...])
            {
                continue
            }
            add(head)
        }
        // "Person.Förnamn", as systems name their fields.
        if let dot = withoutNotes.firstIndex(of: "."),
            ["person", "elev", "pupil", "student"].contains(normalised(String(withoutNotes[..<dot])))
        {
            add(withoutNotes[withoutNotes.index(after: dot)...])
        }
        for writing in writings {
            for note in notes where writing.hasSuffix(note) && writing.count > note.count {
                add(writing.dropLast(note.count))
            }
        }
        return writings
    }

    /// Whether a text names owners alone.
    private static func isBareOwner(_ text: Substring) -> Bool {
        let text = normalised(String(text))
        return text.isEmpty || owner(of: text)?.rest.isEmpty ?? false
    }

    private static let notes = [
        "ååååmmddxxxx", "ååååmmddnnnn", "ååmmddxxxx", "ååmmddnnnn", "yyyymmddxxxx", "yyyymmddnnnn", "yymmddxxxx",
        "ååååmmdd", "12siffror", "10siffror", "tolvsiffror", "tiosiffror", "med12siffror", "med10siffror",
        "obligatorisk",
        "obligatoriskt", "valfri", "valfritt", "10", "12",
    ]

    private static func guardianNumber(_ digits: Substring) -> Int? {
        digits.utf8.count <= 2 ? Int(digits) : nil
    }

    /// A header without case, punctuation and spaces.
    static func normalised(_ header: String) -> String {
        header.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// Whom an owner's word means.
    enum OwnerKind {
        case pupil, guardian, mother, father
    }

    // Longer words first, so that "vårdnadshavare" isn't read as "vårdnad".
    private static let ownerWords: [(String, OwnerKind)] = [
        ("vårdnadshavarens", .guardian), ("vårdnadshavaren", .guardian), ("vårdnadshavare", .guardian),
        ("vardnadshavare", .guardian), ("vårdnadshavar", .guardian), ("vårdnadshav", .guardian),
        ("vårdnadsh", .guardian),
        ("legalguardian", .guardian),
        ("parentguardian", .guardian), ("guardianparent", .guardian), ("parentcarer", .guardian),
        ("vårdnadshavareförälder", .guardian), ("föräldervårdnadshavare", .guardian),
        ("guardian", .guardian), ("målsman", .guardian), ("malsman", .guardian), ("föräldern", .guardian),
        ("förälder", .guardian), ("foralder", .guardian), ("parent", .guardian), ("anhörigs", .guardian),
        ("anhörig", .guardian), ("anhorig", .guardian), ("närstående", .guardian), ("nextofkin", .guardian),
        ("carer", .guardian), ("huoltaja", .guardian), ("vhavare", .guardian), ("vårdnhavare", .guardian),
        ("vårdnhav", .guardian),
        ("vårdn", .guardian), ("vhv", .guardian),
        ("vh", .guardian),
        ("mammas", .mother), ("mamma", .mother), ("moderns", .mother), ("modern", .mother), ("mothers", .mother),
        ("mother", .mother), ("moder", .mother), ("mor", .mother), ("mum", .mother), ("mom", .mother),
        ("pappas", .father), ("pappa", .father), ("faderns", .father), ("fadern", .father), ("fathers", .father),
        ("father", .father), ("fader", .father), ("far", .father), ("dad", .father),
        ("elevens", .pupil), ("eleven", .pupil), ("elev", .pupil), ("barnets", .pupil), ("barnet", .pupil),
        ("barn", .pupil), ("student", .pupil), ("pupil", .pupil), ("child", .pupil),
    ]

    // Known headers that begin with an owner's word and have no owner: "modersmål", "mothertongue".
    private static let longerThanOwners = meanings.keys.filter { header in
        ownerWords.contains { header.hasPrefix($0.0) && header.count > $0.0.count }
    }

    private static let meanings: [String: Meaning] = {
        var table: [String: Meaning] = [:]
        func add(_ meaning: Meaning, _ headers: String...) { for header in headers { table[header] = meaning } }
        add(
            .school, "skola", "enhet", "skolenhet", "skolnamn", "organisation", "enhetsnamn", "vilkenskola", "skolans",
            "vilkenskolagåreleveni", "vilkenskolagårditbarni", "school", "schoolname", "skolenhetskod",
            "schoolunitcode", "skolkod", "enhetskod", "skolanamn", "skolansnamn", "skolenhetsnamn", "unit", "schoolunit"
        )
        add(
            .className, "klass", "grupp", "avdelning", "class", "klassnamn", "undervisningsgrupp", "group",
            "klassbeteckning", "klassid", "kl", "homeroom", "hemklass", "classname", "vilkenklass",
            "vilkenklassgåreleveni", "klassgrupp", "mentorsgrupp", "basgrupp", "form", "klassens", "elevgrupp")
        add(
            .schoolYear, "årskurs", "åk", "arskurs", "ak", "year", "grade", "schoolyear", "yearofschool", "yeargroup",
            "gradelevel", "årskursnr", "klassårskurs", "årsk")
        add(
            .person(.number), "personnummer", "pnr", "persnr", "personnr", "födelsenummer", "socialnumber",
            "socialsecuritynumber", "personalnumber", "personalidentitynumber", "personid", "ssn", "civicno", "nummer",
            "personnummret", "samordningsnummer", "personnummersamordningsnummer", "personbeteckning",
            "socialsecuritynr", "identitynumber", "idnummer", "personalid", "nationalid", "persnummer", "idnumber",
            "pnummer", "personnumret")
        add(
            .person(.givenName), "förnamn", "tilltalsnamn", "fornamn", "fnamn", "firstname", "givenname", "förnamnen",
            "forename", "förn", "preferredname", "christianname")
        add(
            .person(.familyName), "efternamn", "enamn", "lastname", "familyname", "surname", "släktnamn", "eftern",
            "familjenamn"
        )
        add(
            .person(.fullName), "namn", "name", "fullname", "fullständigtnamn", "efternamnförnamn", "förnamnefternamn",
            "efternamnochförnamn",
            "förnamnochefternamn", "lastnamefirstname", "surnamefirstname", "efternamntilltalsnamn",
            "förochefternamn", "namnet")
        add(
            .person(.protection), "sekretessmarkering", "skyddad", "skyddade", "skyddadepersonuppgifter", "sekretess",
            "döljkontaktuppgifter", "skyddadidentitet", "skyddadfolkbokföring", "skydd", "protected", "protection",
            "securitymarking", "skyddsmarkering")
        add(.person(.careOf), "co", "coadress", "careof", "coadr")
        add(
            .person(.street), "adr", "gatuadr", "bostadsadr", "hemadr", "utdelningsadr", "utdadress",
            "utdelningsadress1",
            "adress", "utdelningsadress", "gatuadress", "gata", "address", "street", "streetaddress",
            "postadress", "bostadsadress", "utdelningsadress2", "hemadress", "näradress", "folkbokföringsadress",
            "homeaddress", "gatunamn",
            "adressrad1", "adressrad", "addressline1", "address1", "adress1", "streetname")
        add(.person(.postalCode), "postnr", "postnummer", "postalcode", "zip", "zipcode", "postcode", "postnum")
        add(
            .person(.town), "postort", "ort", "stad", "postadr", "padress", "town", "city", "bostadsort", "postanstalt",
            "postnrochort",
            "postnummerochort", "postnrort", "postnummerort",
            "postnummerochpostort", "postnummerpostort", "postnrpostort", "postnrochpostort", "zipcity",
            "postalcodeandtown", "postalcodeandcity", "postcodeandtown", "ortochpostnr", "posttown")
        add(.person(.country), "land", "country")
        add(
            .person(.email), "epost", "epostadress", "mailadress", "mejl", "mejladress", "mail", "email",
            "emailaddress", "epost1", "eadress", "epostadr", "mailadr", "mejl1", "eposthem", "privatepost",
            "epostprivat",
            "emailadress", "epostadress1")
        add(
            .person(.phone), "mobil", "mobiltelefon", "telefon", "mobilnummer", "telefonnummer", "phone", "mobile",
            "mobilephone", "tel", "telefonmobil", "mobilnr", "telefonnr", "telnr", "mobiltel", "telmobil",
            "mobilephonenumber",
            "mobilenumber", "phonenumber", "telephone", "cellphone", "cell", "mobiltelefonnummer", "telefon1", "mobil1",
            "gsm", "mobilprivat", "hemtelefon", "telefonhem")
        add(
            .person(.language), "språk", "modersmål", "sprak", "language", "hemspråk", "kontaktspråk", "mothertongue",
            "homelanguage", "samtalsspråk", "tolkspråk")
        return table
    }()
}
