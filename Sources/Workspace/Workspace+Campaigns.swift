import Foundation
package import Outreach
import XML

extension Workspace {
    /// The ids of the campaigns that have a folder in `Templates`, in order.
    package func campaignIDs() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: templates.path)) ?? []
        return names.filter {
            FileManager.default.fileExists(atPath: templates.appending(path: "\($0)/campaign.xml").path)
        }.sorted()
    }

    /// The campaign with this id.
    package func campaign(_ id: String) throws(WorkspaceFault) -> Campaign {
        let known = campaignIDs()
        guard known.contains(id) else {
            throw .campaignUnknown(id, suggestion: Spelling.nearest(to: id, among: known))
        }
        let url = templates.appending(path: "\(id)/campaign.xml")
        let root = try Self.document(try read(url), file: relative(url), schema: try schema("campaign"))
        guard root.attribute("id") == id else {
            throw .campaignIDDiffers(file: relative(url), id: root.attribute("id") ?? "")
        }
        let mailingIDs = (root.first("mailings")?.elements("mailing") ?? []).map { ($0.line, $0.attribute("id") ?? "") }
        for (index, (line, mailing)) in mailingIDs.enumerated()
        where mailingIDs[..<index].contains(where: { $0.1 == mailing }) {
            let violation = SchemaViolation(line: line, problem: "the mailing \"\(mailing)\" is there twice")
            throw .document(file: relative(url), .invalid([violation]))
        }
        return Campaign(
            id: id, year: root.number("year"), titles: root.titles, audience: Self.audience(root.first("audience")),
            recipientPolicy: root.first("recipients")?.value("policy").flatMap(RecipientPolicy.init) ?? .household,
            channel: root.first("channel").flatMap { CampaignChannel(rawValue: $0.words) } ?? .handOut,
            mailings: (root.first("mailings")?.elements("mailing") ?? []).map { mailing in
                Mailing(
                    id: mailing.attribute("id") ?? "", titles: mailing.titles,
                    due: mailing.value("due").flatMap(MailingDue.init) ?? .always)
            })
    }

    /// A campaign's template files, by mailing and language, in the order of names.
    package func templateFiles(
        of campaign: Campaign
    ) throws(WorkspaceFault) -> [(mailing: String, language: Language, file: String, bytes: [UInt8])] {
        let folder = templates.appending(path: campaign.id)
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        var files: [(mailing: String, language: Language, file: String, bytes: [UInt8])] = []
        for name in names {
            let parts = name.split(separator: ".")
            guard parts.count == 3, parts[2] == "xhtml", let language = Language(tag: String(parts[1])),
                campaign.mailing(String(parts[0])) != nil
            else { continue }
            let url = folder.appending(path: name)
            files.append((String(parts[0]), language, relative(url), try read(url)))
        }
        for mailing in campaign.mailings
        where !files.contains(where: { $0.mailing == mailing.id && $0.language == .swedish }) {
            throw .missing(file: relative(folder.appending(path: "\(mailing.id).sv.xhtml")))
        }
        return files
    }

    private static func audience(_ element: XMLElement?) -> Audience {
        if let years = element?.first("schoolYears") {
            let (from, to) = (years.number("from"), years.number("to"))
            return .schoolYears(min(from, to)...max(from, to))
        }
        return .born(year: element?.first("born")?.number("year") ?? 0)
    }
}

extension XMLElement {
    /// A number in an attribute that the schema has checked.
    fileprivate func number(_ attribute: String) -> Int { value(attribute).flatMap { Int($0) } ?? 0 }

    /// The titles by language.
    fileprivate var titles: [Language: String] {
        var titles: [Language: String] = [:]
        for title in elements("title") {
            let tag = title.attribute(XMLName(namespace: XMLName.xmlNamespace, local: "lang")) ?? "sv"
            if let language = Language(tag: tag.filter { !$0.isWhitespace }) { titles[language] = title.words }
        }
        return titles
    }
}
