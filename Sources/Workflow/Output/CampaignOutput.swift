import Foundation
import Letters
import Outreach
import Registry
import Workspace
import XML

/// A campaign's files in `Output`: they follow from the registry's rows and from nothing else.
struct CampaignOutput {
    private let kit: CampaignKit
    private let office: OfficeView
    private let whole: Office
    private let stylesheet: Stylesheet
    private let renditions: Renditions

    /// What of the office the files are made with.
    private struct OfficeView {
        let workspace: Workspace
        let registry: Registry
        let schools: SchoolDirectory
        let language: ToolLanguage
    }

    init(_ kit: CampaignKit, _ office: Office) throws {
        self.kit = kit
        whole = office
        self.office = OfficeView(
            workspace: office.workspace, registry: office.registry, schools: office.schools, language: office.language)
        stylesheet = try office.workspace.letterStylesheet()
        renditions = Renditions(kit.campaign, office.workspace, stylesheet, office.language)
    }

    private var folder: URL { office.workspace.output.appending(path: kit.campaign.id, directoryHint: .isDirectory) }

    /// Writes every file; those of schools that have no letters any more are removed.
    func write() throws -> [String] {
        try office.registry.read { registry in
            // Post of which the marks are too old isn't there to be printed.
            let waiting = try registry.waitingPacks(ofCampaign: kit.campaign.id).filter { pack in
                try whole.hasMarks(of: pack, registry)
            }
            let handOuts = try registry.handOutPacks(ofCampaign: kit.campaign.id)
            let places = try registry.schoolsWithLetters(ofCampaign: kit.campaign.id)
            var files: [String] = []
            for place in places {
                files += try write(
                    place, waiting: waiting.filter { $0.school == place },
                    handOuts: handOuts.filter { $0.school == place }, registry)
            }
            try removeFolders(but: Set(places.map(office.schools.folderName)))
            try writeByHand(registry)
            return files
        }
    }

    /// The letters of one pack that wait, with their cover sheet, as a page to print; nil where none waits.
    func printPack(_ code: LetterCode) throws -> [UInt8]? {
        try office.registry.read { registry in
            let packs = try registry.waitingPacks(ofCampaign: kit.campaign.id)
            guard let pack = packs.first(where: { $0.code == code }) else { return nil }
            if pack.channel == .post {
                try whole.requireMarks(of: try registry.entries(ofPack: code).map(\.letter), registry)
            }
            let sheet = try sheet(of: pack, registry)
            return try MarkupFile.bytes(.html) {
                try writePrintPack(pack.school, [(pack: pack, sheet: sheet)], into: $0, registry)
            }
        }
    }

    private func write(
        _ school: SchoolCode?, waiting: [StoredPack], handOuts: [StoredPack], _ registry: RegistryTransaction
    ) throws -> [String] {
        let folder = folder.appending(path: office.schools.folderName(of: school), directoryHint: .isDirectory)
        try office.workspace.makeFolder(folder)
        let sheets = try waiting.map { (pack: $0, sheet: try sheet(of: $0, registry)) }
        var files = [folder.appending(path: "letters.html")]
        try MarkupFile.write(to: files[0], .html) { try writePrintPack(school, sheets, into: $0, registry) }
        files += try writeRecord(school, in: folder, registry)
        let handOutFile = folder.appending(path: "hand-out.html")
        if let known = school.map(office.schools.school), !handOuts.isEmpty {
            // Lists stay when their pack has left: they tell what was handed out when.
            let lists = try handOuts.map { (pack: $0, sheet: try sheet(of: $0, registry)) }
            try writeHandOutLists(known, lists, to: handOutFile, registry)
            files.append(handOutFile)
        } else {
            try office.workspace.remove(handOutFile)
        }
        return files.map(office.workspace.relative)
    }

    private func sheet(of pack: StoredPack, _ registry: RegistryTransaction) throws -> PackSheet {
        let school = pack.school.map {
            SchoolOnLetter(code: $0, name: office.schools[$0]?.name ?? $0.digits, className: pack.className)
        }
        let meeting = try pack.meeting.flatMap { id in
            try registry.meetings(ofCampaign: kit.campaign.id).first { $0.id == id }
        }
        // A pile is a class's, or the school's post: a letter is looked for where it lies.
        let toPull = try registry.lettersToPull(campaign: kit.campaign.id).filter { letter in
            guard letter.school == pack.school else { return false }
            let channel = try registry.letterFacts(letter.code)?.channel
            return pack.channel == .post
                ? channel != .handOut : channel != .post && letter.className == pack.className
        }
        return PackSheet(
            code: pack.code, mailing: pack.mailing, channel: pack.channel, school: school,
            meeting: meeting?.onLetter,
            letters: pack.letters, pupils: pack.pupils, guardians: pack.guardians,
            languages: try registry.languages(ofPack: pack.code), mustBePulled: toPull.map(\.code),
            vouchings: pack.channel == .post ? try registry.vouchings(ofPack: pack.code) : [])
    }

    private func writePrintPack(
        _ school: SchoolCode?, _ sheets: [(pack: StoredPack, sheet: PackSheet)], into file: MarkupFile,
        _ registry: RegistryTransaction
    ) throws {
        let known = school.map(office.schools.school)
        let writer = PrintPackWriter(
            campaign: kit.campaign, school: known, settings: kit.settings, templates: kit.templates,
            stylesheet: stylesheet, language: office.language)
        writer.begin(sheets.map(\.sheet), into: &file.markup)
        for (pack, sheet) in sheets {
            writer.cover(sheet, into: &file.markup)
            try registry.forEachLetter(inPack: pack.code, states: [.draft, .printed]) { letter in
                let rendition = try renditions.rendition(of: letter, registry)
                rendition.pack(known).letter(letter.printable, into: &file.markup)
                try file.flush()
            }
        }
        writer.end(into: &file.markup)
    }

    /// One record per mailing; the first keeps the plain name.
    private func writeRecord(_ school: SchoolCode?, in folder: URL, _ registry: RegistryTransaction) throws -> [URL] {
        var files: [URL] = []
        for mailing in kit.campaign.mailings {
            let mailings = try registry.mailingsWithLetters(ofCampaign: kit.campaign.id, school: school)
            guard mailings.contains(mailing.id) else {
                try office.workspace.remove(folder.appending(path: "letters-\(mailing.id).xml"))
                continue
            }
            let url = folder.appending(path: files.isEmpty ? "letters.xml" : "letters-\(mailing.id).xml")
            let writer = LettersXMLWriter(
                campaign: kit.campaign, mailing: mailing.id, school: school, settings: kit.settings,
                templates: kit.templates)
            try MarkupFile.write(to: url, .xml) { file in
                writer.begin(into: &file.markup)
                try registry.forEachLetter(
                    ofCampaign: kit.campaign.id, mailing: mailing.id, school: .some(school),
                    channels: [.handOut, .post], states: [.draft, .printed, .out, .returned]
                ) { letter in
                    let rendition = try renditions.rendition(of: letter, registry)
                    rendition.record(mailing.id, school).letter(letter.printable, into: &file.markup)
                    try file.flush()
                }
                writer.end(into: &file.markup)
            }
            files.append(url)
        }
        return files
    }

    private func writeHandOutLists(
        _ school: School, _ sheets: [(pack: StoredPack, sheet: PackSheet)], to url: URL,
        _ registry: RegistryTransaction
    ) throws {
        let writer = HandOutListWriter(
            campaign: kit.campaign, school: school, sender: kit.settings.sender, sheets: kit.settings.sheets,
            stylesheet: stylesheet, language: office.language)
        try MarkupFile.write(to: url, .html) { file in
            writer.begin(into: &file.markup)
            for (pack, sheet) in sheets {
                var lines: [HandOutLine] = []
                try registry.forEachLetter(inPack: pack.code, states: [.draft, .printed, .out]) { letter in
                    let handedOut = try registry.events(of: letter.code).last { $0.kind == .handedOut }
                    lines.append(
                        HandOutLine(
                            code: letter.code, pupils: try registry.pupilNames(of: letter.code),
                            recipients: letter.content.recipients, handedOutOn: handedOut?.date))
                }
                writer.list(sheet, lines, into: &file.markup)
                try file.flush()
            }
            writer.end(into: &file.markup)
        }
    }

    private func removeFolders(but kept: Set<String>) throws {
        for name in office.workspace.names(in: folder) where !kept.contains(name) {
            let url = folder.appending(path: name)
            guard Workspace.isFolder(url) || Workspace.isLink(url) else { continue }
            try office.workspace.remove(url)
        }
    }

    private func writeByHand(_ registry: RegistryTransaction) throws {
        let byHand = office.workspace.byHand
        let list = byHand.appending(path: "\(kit.campaign.id)-list.html")
        let letters = byHand.appending(path: "\(kit.campaign.id)-letters.html")
        let rows = try ByHandRows.read(kit.campaign.id, registry)
        guard !rows.isEmpty else {
            try office.workspace.remove(list)
            try office.workspace.remove(letters)
            return
        }
        try office.workspace.makeFolder(byHand)
        try MarkupFile.write(to: list, .html) { file in
            ByHandListWriter(campaign: kit.campaign, stylesheet: stylesheet, language: office.language)
                .write(rows, into: &file.markup)
        }
        var waiting: [StoredLetter] = []
        try registry.forEachLetter(
            ofCampaign: kit.campaign.id, school: nil, channels: [.byHand], states: [.draft, .printed]
        ) { waiting.append($0) }
        try MarkupFile.write(to: letters, .html) { file in
            let writer = ByHandWriter(
                campaign: kit.campaign, settings: kit.settings, templates: kit.templates, stylesheet: stylesheet,
                language: office.language)
            writer.begin(letters: waiting.count, into: &file.markup)
            for letter in waiting {
                try renditions.rendition(of: letter, registry).byHand.letter(letter.printable, into: &file.markup)
            }
            writer.end(into: &file.markup)
        }
    }
}
