package import Outreach

/// A guardian's name, contacts and language as they stand in a form.
package struct TypedGuardian: Sendable, Equatable {
    package var givenName = ""
    package var familyName = ""
    package var careOf = ""
    package var street = ""
    package var postalCode = ""
    package var town = ""
    package var country = ""
    package var email = ""
    package var phone = ""
    package var language = ""

    /// An empty form.
    package init() {}

    /// The form as it stands before anything is typed.
    package init(_ record: GuardianRecord) {
        givenName = record.name.given
        familyName = record.name.family
        careOf = record.address?.careOf ?? ""
        street = record.address?.street ?? ""
        postalCode = record.address?.printedPostalCode ?? ""
        town = record.address?.town ?? ""
        country = record.address?.country ?? ""
        email = record.email ?? ""
        phone = record.phone ?? ""
        language = record.language?.tag ?? ""
    }

    /// What differs from the form as it stood: only that is set by hand. An address counts as a whole.
    func correction(of before: TypedGuardian) -> ChangePerson.Correction {
        var correction = ChangePerson.Correction()
        if (givenName, familyName) != (before.givenName, before.familyName) {
            (correction.givenName, correction.familyName) = (givenName, familyName)
        }
        if address != before.address {
            (correction.careOf, correction.street) = (careOf, street)
            (correction.postalCode, correction.town, correction.country) = (postalCode, town, country)
        }
        if email != before.email { correction.email = email }
        if phone != before.phone { correction.phone = phone }
        if language != before.language { correction.language = language }
        return correction
    }

    private var address: [String] { [careOf, street, postalCode, town, country] }
}
