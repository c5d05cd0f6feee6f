import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Workflow

/// The files of a school's letters: to print in the browser, or to take away.
enum PackFilePages {
    /// The name of the place whose letters go through no school.
    static let withoutSchool = "none"

    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        let file = try file(visit)
        guard file.isPage else { throw DeskFault.notThere }
        return visit.document(try await bytes(file, visit))
    }

    @Sendable static func download(_ visit: DeskVisit) async throws -> Response {
        let file = try file(visit)
        let bytes = try await bytes(file, visit)
        let (campaign, school) = (visit.parameter("campaign"), try school(visit))
        let name = try await visit.desk { $0.downloadName(of: file, ofCampaign: campaign, school: school) }
        guard !file.isPage else { return visit.document(bytes, download: name) }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/xml", .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// Says that all that was to be printed at a school is printed.
    @Sendable static func recordPrinted(_ visit: DeskVisit) async throws -> Response {
        let (campaign, school) = (visit.parameter("campaign"), try school(visit))
        _ = try await visit.change { try $0.recordPrinted(campaign: campaign, school: school) }
        return visit.seeOther("/campaigns/\(campaign.percentEncoded)", saying: "pack.printed")
    }

    private static func bytes(_ file: PackFile, _ visit: DeskVisit) async throws -> [UInt8] {
        let (campaign, school) = (visit.parameter("campaign"), try school(visit))
        if let bytes = try await visit.desk({ try $0.file(file, ofCampaign: campaign, school: school) }) {
            return bytes
        }
        return try await visit.change { try $0.makeFile(file, ofCampaign: campaign, school: school) }
    }

    private static func file(_ visit: DeskVisit) throws -> PackFile {
        guard let file = PackFile(name: visit.parameter("file")) else { throw DeskFault.notThere }
        return file
    }

    private static func school(_ visit: DeskVisit) throws -> SchoolCode? {
        let place = visit.parameter("school")
        guard place != withoutSchool else { return nil }
        guard let school = SchoolCode(place) else { throw DeskFault.notThere }
        return school
    }
}
