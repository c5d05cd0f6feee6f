import XML

/// How a post is said in the register's XML, one line for each person.
struct NavetMarkup: Sendable {
    let form: NavetForm

    func write(_ post: RegisterPost, to writer: inout MarkupWriter) {
        writer.element("Folkbokforingspost") { writer in
            writeMarks(of: post, &writer)
            writer.empty("Arendeuppgift", ["andringstidpunkt": "20200201060000"])
            writer.element("Personpost") { writer in
                writer.element("PersonId") { $0.element("PersonNr", text: post.number.twelveDigits) }
                if let former = post.formerNumber { writer.element("HanvisningsPersonNr", text: former) }
                if let deregistration = post.deregistration {
                    writer.element("Avregistrering") { writer in
                        writer.element("AvregistreringsorsakKod", text: deregistration.code.description)
                        writer.element("Avregistreringsdatum", text: deregistration.date)
                    }
                }
                writer.element("Fodelsedatum", text: post.number.born.digits)
                writeName(of: post, &writer)
                writeHome(of: post, &writer)
                writeAddresses(of: post, &writer)
                writer.element("Relationer") { writer in
                    for relation in post.relations { Self.write(relation, &writer) }
                }
            }
        }
        writer.line()
    }

    private func writeMarks(of post: RegisterPost, _ writer: inout MarkupWriter) {
        switch (form, post.protection) {
        case (.new, .none): marks(secrecy: "N", hidden: "N", &writer)
        case (.new, .secrecy): marks(secrecy: "J", hidden: "N", &writer)
        case (.new, .hiddenHome): marks(secrecy: "N", hidden: "J", &writer)
        case (.old, .none): marks(secrecy: "N", hidden: nil, &writer)
        case (.old, .secrecy), (.old, .hiddenHome): marks(secrecy: "J", hidden: nil, &writer)
        }
    }

    private func marks(secrecy: String, hidden: String?, _ writer: inout MarkupWriter) {
        writer.element("Sekretessmarkering", text: secrecy)
        if let hidden { writer.element("SkyddadFolkbokforing", text: hidden) }
    }

    private func writeName(of post: RegisterPost, _ writer: inout MarkupWriter) {
        let name = post.name
        writer.element("Namn") { writer in
            if let mark = name.mark { writer.element("Tilltalsnamnsmarkering", text: String(mark)) }
            writer.element("Fornamn", text: name.given)
            if let middle = name.middle { writer.element("Mellannamn", text: middle) }
            writer.element("Efternamn", text: name.family)
            writer.element("Aviseringsnamn", text: String("\(name.family),\(name.given)".prefix(36)))
        }
    }

    private func writeHome(of post: RegisterPost, _ writer: inout MarkupWriter) {
        guard let place = post.homes.municipality, let home = post.homes.home else { return }
        writer.element("Folkbokforing") { writer in
            writer.element("Folkbokforingsdatum", text: post.livesThereFrom)
            writer.element("LanKod", text: place.county)
            writer.element("KommunKod", text: place.municipality)
            writer.element("ForsamlingKod", text: "00")
            // Nobody's property: streets here are invented, and so are these.
            writer.element("Fastighetsbeteckning", text: "\(home.street.prefix { $0 != " " }) 1:1".uppercased())
        }
    }

    private func writeAddresses(of post: RegisterPost, _ writer: inout MarkupWriter) {
        guard post.homes.home != nil || post.homes.special != nil else { return }
        writer.element("Adresser") { writer in
            if let home = post.homes.home {
                if home.country == nil {
                    writer.element("Folkbokforingsadress") { Self.write(home, &$0) }
                } else {
                    writer.element("Utlandsadress") { writer in
                        writer.element("Utdelningsadress1", text: home.street)
                        writer.element("Utdelningsadress2", text: "\(home.postalCode) \(home.town)")
                        writer.element("Land", text: home.country ?? "")
                    }
                }
            }
            if let special = post.homes.special { writer.element("SarskildPostadress") { Self.write(special, &$0) } }
        }
    }

    private static func write(_ address: SampleAddress, _ writer: inout MarkupWriter) {
        if let careOf = address.careOf { writer.element("CareOf", text: careOf) }
        if address.streetCell.count > 35, let apartment = address.apartment {
            writer.element("Utdelningsadress1", text: address.street)
            writer.element("Utdelningsadress2", text: apartment)
        } else {
            writer.element("Utdelningsadress2", text: address.streetCell)
        }
        if let postalCode = Int(address.postalCode) { writer.element("PostNr", text: String(postalCode)) }
        writer.element("Postort", text: address.town)
    }

    private static func write(_ relation: RegisterPost.Relation, _ writer: inout MarkupWriter) {
        writer.element("Relation") { writer in
            switch relation.other {
            case .number(let number): writer.element("RelationId") { $0.element("PersonNr", text: number) }
            case .bornOn(let day, _, _): writer.element("RelationId") { $0.element("FodelsetidNr", text: day) }
            }
            writer.element("Relationstyp", text: relation.kind.description)
            writer.element("RelationFromdatum", text: relation.from)
            if let until = relation.until { writer.element("RelationTomdatum", text: until) }
            if case .bornOn(_, let givenName, let familyName) = relation.other {
                writer.element("Namn") { writer in
                    writer.element("Fornamn", text: givenName)
                    writer.element("Efternamn", text: familyName)
                }
            }
        }
    }
}
