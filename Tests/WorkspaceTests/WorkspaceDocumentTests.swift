import Foundation
import Outreach
import Testing
import Workspace
import XML

@Suite struct WorkspaceDocumentTests {
    private let office: TestWorkspace

    init() throws { office = try TestWorkspace() }

    @Test func `the campaigns of the project are read`() throws {
        #expect(office.workspace.campaignIDs() == ["drug-prevention-2020", "safe-driving-2020"])
        let drugs = try office.workspace.campaign("drug-prevention-2020")
        #expect(drugs.year == 2020)
        #expect(drugs.audience == .schoolYears(7...8))
        #expect(drugs.recipientPolicy == .household)
        #expect(drugs.channel == .handOut)
        #expect(drugs.mailings.map(\.id) == ["invitation", "information"])
        #expect(drugs.mailings.map(\.due) == [.meetingPlanned, .meetingReplaced])
        #expect(drugs.titles[.english] == "Preventing drug use among young people")
        #expect(drugs.hasMeetings)
        let driving = try office.workspace.campaign("safe-driving-2020")
        #expect(driving.audience == .born(year: 2005))
        #expect(driving.channel == .post)
        #expect(!driving.hasMeetings)
    }

    @Test func `every mailing has its templates, by mailing and language`() throws {
        let files = try office.workspace.templateFiles(of: office.workspace.campaign("drug-prevention-2020"))
        #expect(
            files.map { "\($0.mailing) \($0.language)" } == [
                "information ar", "information en", "information sv", "invitation ar", "invitation en", "invitation sv",
            ])
        try FileManager.default.removeItem(
            at: office.workspace.templates.appending(path: "drug-prevention-2020/invitation.sv.xhtml"))
        #expect(
            fault { _ = try office.workspace.templateFiles(of: office.workspace.campaign("drug-prevention-2020")) }
                == .missing(file: "Templates/drug-prevention-2020/invitation.sv.xhtml"))
    }

    @Test(arguments: [
        "../drug-prevention-2020", "drug-prevention-2020/../safe-driving-2020", "", ".", "..", "/etc",
        "drug-prevention-2020/",
    ])
    func `a path is no campaign`(id: String) {
        guard case .campaignUnknown(id, _) = fault(of: { _ = try office.workspace.campaign(id) }) else {
            Issue.record("\(id) was taken for a campaign.")
            return
        }
    }

    @Test func `a slip in a campaign's name brings a suggestion`() {
        #expect(
            fault { _ = try office.workspace.campaign("drug-prevention-200") }
                == .campaignUnknown("drug-prevention-200", suggestion: "drug-prevention-2020"))
        #expect(fault { _ = try office.workspace.campaign("xyz") } == .campaignUnknown("xyz", suggestion: nil))
    }

    @Test func `a campaign whose id isn't its folder's name is refused`() throws {
        try office.replace(#"id="safe-driving-2020""#, with: #"id="other""#, in: Self.driving)
        #expect(
            fault { _ = try office.workspace.campaign("safe-driving-2020") }
                == .campaignIDDiffers(file: Self.driving, id: "other"))
    }

    @Test(arguments: [
        (#"year="2005""#, #"year="05""#), ("<channel>post</channel>", "<channel>pigeon</channel>"),
        (#"due="always""#, #"due="never""#), ("<recipients policy=\"household\"/>", ""),
        (#"id="information""#, #"id="../x""#),
        ("</campaign>", "<extra/></campaign>"), ("</campaign>", ""), (#"xml:lang="sv""#, #"xml:lang="de""#),
        ("<title xml:lang=\"en\">", "<title xml:lang=\"en\">&nbsp;"),
        ("<campaign", "<!DOCTYPE campaign [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><campaign"),
        ("urn:utskick:campaign:1", "urn:utskick:campaign:2"), ("<mailings>", "<mailings>\u{1}"),
    ])
    func `a campaign file that isn't as it must be is refused by name and line`(old: String, new: String) throws {
        try office.replace(old, with: new, in: Self.driving)
        guard
            case .document(Self.driving, let problem) = fault(of: {
                _ = try office.workspace.campaign("safe-driving-2020")
            })
        else {
            Issue.record("\(new) was accepted.")
            return
        }
        #expect(!problem.words.sv.isEmpty && !problem.words.en.contains("passwd"))
    }

    @Test func `a DOCTYPE, an entity and a truncated file each have their own fault`() throws {
        let original = try office.text(Self.driving)
        func problem(_ text: String) throws -> WorkspaceFault? {
            try office.write(text, to: Self.driving)
            return fault { _ = try office.workspace.campaign("safe-driving-2020") }
        }
        #expect(
            try problem(original.replacing("<campaign", with: "<!DOCTYPE campaign>\n<campaign"))
                == .document(file: Self.driving, .doctype(line: 2)))
        guard
            case .document(_, .undefinedEntity(name: "nbsp", line: 5)) = try problem(
                original.replacing("<title xml:lang=\"ar\">", with: "<title xml:lang=\"ar\">&nbsp;"))
        else {
            Issue.record("An undefined entity was accepted.")
            return
        }
        guard case .document(_, .malformed(_, _, _)) = try problem(String(original.prefix(300))) else {
            Issue.record("Half a file was accepted.")
            return
        }
        guard case .document(_, .malformed(_, _, _)) = try problem("") else {
            Issue.record("An empty file was accepted.")
            return
        }
    }

    @Test func `spaces around values count for nothing`() throws {
        try office.replace("policy=\"household\"", with: "policy=\" guardian \"", in: Self.driving)
        try office.replace("<channel>post</channel>", with: "<channel>\n  post\n</channel>", in: Self.driving)
        try office.replace("<born year=\"2005\"/>", with: "<schoolYears from=\" 8 \" to=\" 9 \"/>", in: Self.driving)
        try office.replace("due=\"always\"", with: "due=\" meeting-planned \"", in: Self.driving)
        let campaign = try office.workspace.campaign("safe-driving-2020")
        #expect(campaign.recipientPolicy == .guardian)
        #expect(campaign.channel == .post)
        #expect(campaign.audience == .schoolYears(8...9))
        #expect(campaign.mailings.map(\.due) == [.meetingPlanned])
        try office.replace("left=\"105\"", with: "left=\" 105.5 \"", in: "settings.xml")
        try office.replace("months=\"24\"", with: "months=\" 12 \"", in: "settings.xml")
        let settings = try office.workspace.settings().settings
        #expect(settings.window.left == 105.5)
        #expect(settings.retentionMonths == 12)
    }

    @Test func `settings are the workspace's own, or the templates' where it has none`() throws {
        let (settings, bytes) = try office.workspace.settings()
        #expect(settings.sender.name == "Ale kommun")
        #expect(settings.sender.addressLines == ["449 80 Alafors"])
        #expect(settings.sender.phone == "0303-70 30 00")
        #expect(settings.sender.email == "kommun@ale.se")
        #expect(settings.window == EnvelopeWindow(left: 105, top: 42, width: 90, height: 32))
        #expect(settings.replyHost == nil)
        #expect(settings.retentionMonths == 24)
        #expect(try office.workspace.settings(keptAs: bytes) == settings)
        try office.replace("Ale kommun", with: "Nya kommunen", in: "settings.xml")
        #expect(try office.workspace.settings().settings.sender.name == "Nya kommunen")
        try office.write(String(decoding: bytes, as: UTF8.self), to: "Templates/settings.xml")
        try FileManager.default.removeItem(at: office.workspace.folder.appending(path: "settings.xml"))
        #expect(try office.workspace.settings().settings.sender.name == "Ale kommun")
    }

    @Test func `each letter has a sheet of its own, unless the settings say otherwise`() throws {
        #expect(try office.workspace.settings().settings.sheets == .own)
        try office.replace("<printing sheets=\"own\"/>", with: "<printing sheets=\" shared \"/>", in: "settings.xml")
        #expect(try office.workspace.settings().settings.sheets == .shared)
        try office.replace("<printing sheets=\" shared \"/>", with: "", in: "settings.xml")
        #expect(try office.workspace.settings().settings.sheets == .own)
        try office.replace("<retention", with: "<printing sheets=\"both\"/><retention", in: "settings.xml")
        #expect(throws: WorkspaceFault.self) { try office.workspace.settings() }
    }

    @Test func `a reply page's host is read, and what is no host is refused`() throws {
        try office.replace("<retention", with: "<reply host=\"svar.example.se:8080\"/><retention", in: "settings.xml")
        #expect(try office.workspace.settings().settings.replyHost == "svar.example.se:8080")
        try office.replace("svar.example.se:8080", with: "https://svar.example.se/x", in: "settings.xml")
        guard case .document("settings.xml", .invalid(_)) = fault(of: { _ = try office.workspace.settings() }) else {
            Issue.record("A link was taken for a host.")
            return
        }
    }

    @Test func `a missing or broken schema is told, not passed over`() throws {
        try office.write("<grammar/>", to: "Templates/settings.rng")
        guard
            case .document("Templates/settings.rng", .schemaBroken(_)) = fault(of: {
                _ = try office.workspace.settings()
            })
        else {
            Issue.record("A broken schema was accepted.")
            return
        }
        try FileManager.default.removeItem(at: office.workspace.templates.appending(path: "settings.rng"))
        #expect(fault { _ = try office.workspace.settings() } == .missing(file: "Templates/settings.rng"))
    }

    private static let driving = "Templates/safe-driving-2020/campaign.xml"
}
