import Foundation
package import Outreach
import Registry
import Workspace

extension Desk {
    /// The packs of a campaign by school, within the scope.
    func piles(of campaign: Campaign, _ registry: RegistryTransaction) throws -> [SchoolPile] {
        let packs = try registry.packStates(ofCampaign: campaign.id, in: scope)
        let places = Set(packs.map(\.school)).sorted { Self.order($0.map(name(of:))) < Self.order($1.map(name(of:))) }
        return places.map { place in
            SchoolPile(
                school: place.map(office.schools.school),
                packs: packs.filter { $0.school == place }.map { pack in
                    PackLine(pack: pack, mailing: title(ofMailing: pack.mailing, campaign), lastRecord: nil)
                },
                files: files(of: campaign, place))
        }
    }

    /// A pack of a campaign; one of another school isn't there.
    package func pack(_ code: LetterCode, ofCampaign id: String) throws -> PackLine {
        let campaign = try campaign(id)
        return try office.registry.read { registry in
            guard let pack = try registry.packStates(of: code), scope.contains(pack.school),
                try registry.campaign(ofPack: code) == id
            else { throw DeskFault.notThere }
            return PackLine(
                pack: pack, mailing: title(ofMailing: pack.mailing, campaign),
                lastRecord: try registry.lastRecord(ofPack: code))
        }
    }

    /// The packs of a class that are handed out, or of a school those that go by post where no class is named.
    package func packs(ofCampaign id: String, school code: SchoolCode, className: String?) throws -> [PackLine] {
        let campaign = try campaign(id)
        _ = try school(code)
        let channel: Channel = className == nil ? .post : .handOut
        return try office.registry.read { registry in
            try registry.packStates(ofCampaign: id, in: .schools([code])).filter {
                $0.channel == channel && $0.className == className
            }.map { PackLine(pack: $0, mailing: title(ofMailing: $0.mailing, campaign), lastRecord: nil) }
        }
    }

    /// The letters of packs, as far as their families may be named; packs of other schools aren't there.
    package func letters(of packs: [PackLine]) throws -> [PackLetter] {
        guard packs.allSatisfy({ scope.contains($0.pack.school) }) else { throw DeskFault.notThere }
        return try office.registry.read { try $0.letters(ofPacks: packs.map(\.pack.code)) }
    }

    /// The letters of a pack that wait, with their cover sheet, as a page to print.
    package func printPack(_ code: LetterCode, ofCampaign id: String) throws -> [UInt8] {
        _ = try pack(code, ofCampaign: id)
        guard let bytes = try CampaignOutput(CampaignKit(id, office), office).printPack(code) else {
            throw DeskFault.notThere
        }
        return bytes
    }

    /// Which of these letters lie in none of the packs.
    package func strangers(_ letters: [LetterCode], to packs: [LetterCode]) throws -> [LetterCode] {
        let own = try office.registry.read { registry in
            Set(try packs.flatMap { try registry.entries(ofPack: $0).map(\.letter) })
        }
        return letters.filter { !own.contains($0) }
    }

    /// Records what happened to all packs of a class, or to a school's post; all of it, or nothing.
    ///
    /// - Parameter takenOut: codes of letters that were taken out of these packs, or stay; others aren't there.
    package func record(
        _ event: DeliveryEvent, on date: CalendarDate, campaign id: String, school code: SchoolCode,
        className: String?, takenOut: [LetterCode]
    ) throws -> RecordDelivery.Result {
        let packs = try packs(ofCampaign: id, school: code, className: className).map(\.pack)
        guard !packs.isEmpty else { throw DeskFault.notThere }
        return try office.registry.write { registry in
            let own = Set(try packs.flatMap { try registry.entries(ofPack: $0.code).map(\.letter) })
            guard takenOut.allSatisfy(own.contains) else { throw DeskFault.notThere }
            var request = RecordDelivery.Request(
                selection: .codes(packs.map(\.code.text)), event: event, date: date)
            request.except = takenOut.map(\.text)
            return try RecordDelivery.record(request, registry, office)
        }
    }

    /// Records that all packs of a school that wait to be printed are printed.
    package func recordPrinted(campaign id: String, school code: SchoolCode?) throws -> RecordDelivery.Result {
        _ = try campaign(id)
        guard scope.contains(code) else { throw DeskFault.notThere }
        return try office.registry.write { registry in
            let packs = try registry.packStates(ofCampaign: id, in: scope).filter {
                $0.school == code && $0.drafts > 0
            }
            guard !packs.isEmpty else { throw WorkflowFault.nothingToRecord }
            let request = RecordDelivery.Request(
                selection: .codes(packs.map(\.code.text)), event: .printed, date: today)
            return try RecordDelivery.record(request, registry, office)
        }
    }

    /// A file of a school's letters; nil where it isn't there or is no longer right, so that it must be made first.
    package func file(_ file: PackFile, ofCampaign id: String, school code: SchoolCode?) throws -> [UInt8]? {
        let url = try place(of: file, ofCampaign: id, code)
        guard try !office.isOutputPending(id), !office.workspace.isBehindLink(url) else { return nil }
        // It may have been written when the marks were newer.
        if file == .letters {
            let isOld = try office.registry.read { registry in
                try registry.waitingPacks(ofCampaign: id).contains {
                    try $0.school == code && !office.hasMarks(of: $0, registry)
                }
            }
            if isOld { return nil }
        }
        return FileManager.default.contents(atPath: url.path).map(Array.init)
    }

    /// Makes a campaign's files, and gives one of them.
    package func makeFile(_ file: PackFile, ofCampaign id: String, school code: SchoolCode?) throws -> [UInt8] {
        let url = try place(of: file, ofCampaign: id, code)
        let kit = try CampaignKit(id, office)
        _ = try CampaignOutput(kit, office).write()
        try office.registry.write { try office.markOutputDone(id, $0) }
        guard let bytes = FileManager.default.contents(atPath: url.path) else { throw DeskFault.notThere }
        return Array(bytes)
    }

    /// A name for a file that is downloaded, in plain letters: `drug-prevention-2020-bohusskolan-letters.xml`.
    package func downloadName(of file: PackFile, ofCampaign id: String, school code: SchoolCode?) -> String {
        "\(LatinFolding.slug(id))-\(office.schools.folderName(of: code))-\(file.name)"
    }

    private func place(of file: PackFile, ofCampaign id: String, _ code: SchoolCode?) throws -> URL {
        let campaign = try campaign(id)
        guard scope.contains(code) else { throw DeskFault.notThere }
        if case .record(let mailing?) = file, campaign.mailing(mailing) == nil { throw DeskFault.notThere }
        return folder(of: campaign, code).appending(path: file.name)
    }

    private func folder(of campaign: Campaign, _ code: SchoolCode?) -> URL {
        office.workspace.output.appending(path: campaign.id).appending(path: office.schools.folderName(of: code))
    }

    private func files(of campaign: Campaign, _ code: SchoolCode?) -> [PackFile] {
        let names = office.workspace.names(in: folder(of: campaign, code))
        let records = campaign.mailings.map { PackFile.record(mailing: $0.id) }.filter { names.contains($0.name) }
        // The print pack can always be made again; a list and a second record are there or not.
        return [.letters] + (names.contains(PackFile.handOut.name) ? [.handOut] : []) + [.record(mailing: nil)]
            + records
    }

    private func title(ofMailing id: String, _ campaign: Campaign) -> String {
        campaign.mailing(id)?.title(in: language.language) ?? id
    }

    private static func order(_ name: String?) -> String { name.map { "0\(SwedishOrder.key($0))" } ?? "1" }
}
