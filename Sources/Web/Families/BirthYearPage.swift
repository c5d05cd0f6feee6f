import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// The birth year of a pupil whose number doesn't tell it.
enum BirthYearPage {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        try await page(visit, typed: nil, error: nil)
    }

    @Sendable static func set(_ visit: DeskVisit) async throws -> Response {
        guard case .pupil(let pupil) = try visit.person() else { throw DeskFault.notThere }
        let typed = try await visit.form()["year"]
        guard let year = BirthYear(typed, on: visit.now)?.year else {
            return try await page(visit, typed: typed ?? "", error: BirthYear.wrong)
        }
        try await visit.change { try $0.setBirthYear(year, of: pupil) }
        return visit.seeOther("/families/\(pupil)", saying: "families.birthYear")
    }

    private static func page(_ visit: DeskVisit, typed: String?, error: Words?) async throws -> Response {
        guard case .pupil(let pupil) = try visit.person() else { throw DeskFault.notThere }
        let family = try await visit.desk { try $0.family(of: .pupil(pupil)) }
        let known = family.pupil(pupil)?.record?.birthYear.map(String.init)
        var model: Model = [
            "id": pupil.description, "name": FamilyPage.title(of: family), "year": typed ?? known ?? "",
        ]
        model["error"] = error.map(visit.text)
        return try visit.page(
            "family-birth-year", title: FamilyWords.birthYear, status: error == nil ? .ok : .unprocessableContent,
            model)
    }
}

/// A year that a pupil may be born in.
struct BirthYear {
    let year: Int

    init?(_ typed: String?, on day: Moment) {
        let thisYear = day.swedishDate.year
        guard let typed, typed.utf8.count == 4, let year = Int(typed), (thisYear - 30...thisYear).contains(year) else {
            return nil
        }
        self.year = year
    }

    static let wrong = Words(
        sv: "Skriv ett årtal med fyra siffror, till exempel 2009.", en: "Write a year of four digits, such as 2009.")
}
