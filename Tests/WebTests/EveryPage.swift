import HTTPTypes
import Outreach
import TestSupport
import TestTerm

@testable import Web

/// The pages of a site on which somebody became protected.
enum EveryPage {
    /// Every page of the route table, filled with everybody and every letter of the two families.
    static func paths(_ protection: LaterProtection, _ method: HTTPRequest.Method = .get) -> [String] {
        let values: [(String, [String])] = [
            ("{campaign}", [SchoolTerm.meetings, SchoolTerm.post]),
            ("{person}", protection.persons.map(\.description)), ("{code}", protection.letters.map(\.text)),
            ("{pack}", Set(protection.packs).sorted()), ("{school}", [FictionalSchool.code]), ("{class}", ["8A"]),
            ("{meeting}", ["1"]), ("{import}", ["1"]), ("{job}", ["1"]), ("{account}", ["1"]), ("{link}", ["X"]),
        ]
        return RouteTable.all.filter { $0.method == method && !$0.path.hasPrefix("/assets") }.flatMap { route in
            let files =
                route.path.hasPrefix("/reports")
                ? ["report.html", "report.csv", "report.xml", "public-report.html", "public-report.csv"]
                : ["letters.html", "hand-out.html", "letters.xml"]
            return (values + [("{file}", files)]).reduce([route.path]) { paths, value in
                paths.flatMap { path in
                    path.contains(value.0) ? value.1.map { path.replacing(value.0, with: $0) } : [path]
                }
            }
        }
    }
}
