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
    }

    /// The meaning of a header whose owner was taken off.
    static func meaning(of header: String) -> Meaning? {
        if let meaning = meanings[header] { return meaning }
        // A mark that isn't recognised for its header would be a mark lost.
        return header.contains("skydd") || header.contains("sekretess") ? .person(.protection) : nil
    }

    /// The meanings of the known headers that lie nearest to an unknown one, or are part of it.
    static func nearest(to header: String) -> [Meaning] {
        let near = meanings.compactMap { known, meaning -> (distance: Int, header: String, meaning: Meaning)? in
            if known.count >= 4, header.contains(known) { return (1, known, meaning) }
            let distance = Spelling.distance(header, known)
            return distance <= max(1, known.count / 3) && distance < known.count ? (distance, known, meaning) : nil
        }
        var found: [Meaning] = []
        for (_, _, meaning) in near.sorted(by: { ($0.distance, $0.header) < ($1.distance, $1.header) })
        where !found.contains(meaning) { found.append(meaning) }
        return found
    }

    /// The owner that a header begins with or ends on, and the rest.
    static func owner(of header: String) -> (owner: Owner, rest: String)? {
        for (word, isGuardian) in ownerWords {
            guard header.hasPrefix(word) else { continue }
            var rest = header.dropFirst(word.count)
            var number: Int?
            if isGuardian {
                let digits = rest.prefix { $0.isNumber }
                number = guardianNumber(digits)
                rest = rest.dropFirst(digits.count)
            }
            // "elevens", "guardian's": a genitive s is no part of the field's name.
            if meaning(of: String(rest)) == nil, rest.hasPrefix("s"), meaning(of: String(rest.dropFirst())) != nil {
                rest = rest.dropFirst()
            }
            return (isGuardian ? .guardian(number) : .pupil, String(rest))
        }
        for (word, isGuardian) in ownerWords where isGuardian {
            // "E-post vårdnadshavare 1"
            guard let range = header.range(of: word), range.lowerBound > header.startIndex else { continue }
            let tail = header[range.upperBound...]
            guard tail.allSatisfy(\.isNumber) else { continue }
            return (.guardian(guardianNumber(tail)), String(header[..<range.lowerBound]))
        }
        return nil
    }

    private static func guardianNumber(_ digits: Substring) -> Int? {
        digits.utf8.count <= 2 ? Int(digits) : nil
    }

    /// A header without case, punctuation and spaces.
    static func normalised(_ header: String) -> String {
        header.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    // Longer words first, so that "vårdnadshavare" isn't read as "vårdnad".
    private static let ownerWords: [(String, isGuardian: Bool)] = [
        ("vårdnadshavare", true), ("vardnadshavare", true), ("vårdnadshavarens", true), ("guardian", true),
        ("målsman", true), ("förälder", true), ("parent", true), ("vhavare", true), ("vh", true),
        ("elevens", false), ("eleven", false), ("elev", false), ("barnets", false), ("barn", false),
        ("student", false), ("pupil", false), ("child", false),
    ]

    private static let meanings: [String: Meaning] = {
        var table: [String: Meaning] = [:]
        func add(_ meaning: Meaning, _ headers: String...) { for header in headers { table[header] = meaning } }
        add(
            .school, "skola", "enhet", "skolenhet", "skolnamn", "school", "schoolname", "skolenhetskod",
            "schoolunitcode")
        add(.className, "klass", "grupp", "avdelning", "class", "klassnamn", "undervisningsgrupp", "group")
        add(.schoolYear, "årskurs", "åk", "arskurs", "year", "grade", "schoolyear", "yearofschool")
        add(
            .person(.number), "personnummer", "pnr", "persnr", "personnr", "födelsenummer", "socialnumber",
            "socialsecuritynumber", "personalnumber", "personalidentitynumber", "personid", "ssn", "civicno", "nummer")
        add(
            .person(.givenName), "förnamn", "tilltalsnamn", "fornamn", "firstname", "givenname", "förnamnen")
        add(.person(.familyName), "efternamn", "lastname", "familyname", "surname")
        add(.person(.fullName), "namn", "name", "fullname", "fullständigtnamn")
        add(
            .person(.protection), "sekretessmarkering", "skyddad", "skyddade", "skyddadepersonuppgifter", "sekretess",
            "döljkontaktuppgifter", "skyddadidentitet", "skyddadfolkbokföring", "skydd", "protected", "protection",
            "securitymarking", "skyddsmarkering")
        add(.person(.careOf), "co", "coadress", "careof")
        add(
            .person(.street), "adress", "utdelningsadress", "gatuadress", "gata", "address", "street", "streetaddress",
            "postadress", "bostadsadress", "utdelningsadress2")
        add(.person(.postalCode), "postnr", "postnummer", "postalcode", "zip", "zipcode", "postcode")
        add(.person(.town), "postort", "ort", "stad", "town", "city")
        add(.person(.country), "land", "country")
        add(
            .person(.email), "epost", "epostadress", "mailadress", "mejl", "mejladress", "mail", "email",
            "emailaddress", "epost1")
        add(
            .person(.phone), "mobil", "mobiltelefon", "telefon", "mobilnummer", "telefonnummer", "phone", "mobile",
            "mobilephone", "tel", "telefonmobil")
        add(.person(.language), "språk", "modersmål", "sprak", "language", "hemspråk", "kontaktspråk")
        return table
    }()
}
