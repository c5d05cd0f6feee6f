import Outreach
import TestSupport

@testable import Workflow

extension Desk {
    /// The desk of a coordinator at Ekbackaskolan.
    static func ofSchool(in office: Office, seesByHand: Bool = false) -> Desk {
        Desk(of: .coordinator(FictionalSchool.code, seesByHand: seesByHand), in: office)
    }

    /// The desk of a coordinator at Älvstrandsskolan.
    static func ofOtherSchool(in office: Office, seesByHand: Bool = false) -> Desk {
        Desk(of: .coordinator(FictionalSchool.otherCode, seesByHand: seesByHand), in: office)
    }

    /// The desk of somebody who works for the municipality.
    static func ofMunicipality(in office: Office, seesByHand: Bool = false) -> Desk {
        Desk(
            of: Account(
                id: AccountID(1), name: "kommun", role: .administrator, seesByHand: seesByHand, hasPassword: true,
                isClosed: false), in: office)
    }
}

extension Account {
    fileprivate static func coordinator(_ school: String, seesByHand: Bool) -> Account {
        Account(
            id: AccountID(2), name: "skola", role: .coordinator(Set([school].compactMap { SchoolCode($0) })),
            seesByHand: seesByHand, hasPassword: true, isClosed: false)
    }
}
