/// Writes persons as SS 12000 has them.
struct SS12000Persons: Sendable {
    let version: SS12000Version
    let extras: SS12000Extras
    /// Whether some get post at another place than home.
    let hasSpecialAddresses: Bool
    let term: SampleTerm

    func write(_ pupil: SamplePupil, at school: SampleSchool, to json: inout JSONText) {
        json.member("id", SampleUUID.pupil(pupil))
        names(pupil.givenName, pupil.familyName, &json)
        // What Excel does to numbers it does later; a hand's slip is here already.
        let slip = pupil.numberSlip == .wrongCheckDigit ? pupil.numberSlip : nil
        number(pupil.number, slip, &json)
        json.member("sex", sex(pupil.sex))
        json.member(
            "securityMarking", marking(pupil.protection, isHidden: pupil.guardians.allSatisfy { $0.address == nil }))
        json.member("personStatus", "Aktiv")
        json.array("emails") { _ in }
        json.array("phoneNumbers") { _ in }
        let home = pupil.protection.isProtected ? nil : pupil.guardians.first { $0.address != nil }?.address
        json.array("addresses") { json in
            if let home { address(home, "Folkbokföring", &json) }
        }
        json.array("enrolments") { json in
            json.object { json in
                json.object("enroledAt") { $0.member("id", SampleUUID.school(school.code)) }
                json.member("schoolType", school == .grundsar ? "GRS" : "GR")
                if let year = pupil.schoolYear { json.member("schoolYear", year) }
                json.member("startDate", "\(term.year - 1)-08-15")
                json.member("cancelled", false)
            }
            extras.enrolments(of: pupil, at: school, term: term, to: &json)
        }
        json.array("responsibles") { json in
            for guardian in pupil.guardians {
                json.object { json in
                    json.object("person") { $0.member("id", SampleUUID.guardian(guardian)) }
                    json.member("relationType", "Vårdnadshavare")
                }
            }
            extras.responsibles(of: pupil, version, to: &json)
        }
    }

    func write(_ adult: SampleAdult, to json: inout JSONText) {
        let guardian = adult.guardian
        json.member("id", SampleUUID.guardian(guardian))
        names(guardian.givenName, guardian.familyName, &json)
        if let number = guardian.number { self.number(number, guardian.numberSlip, &json) }
        json.member("sex", sex(guardian.sex))
        json.member("securityMarking", marking(guardian.protection, isHidden: guardian.address == nil))
        json.member("personStatus", "Aktiv")
        json.array("emails") { json in
            guard let email = guardian.email else { return }
            json.object { json in
                json.member("value", email)
                json.member("type", "Privat")
            }
        }
        json.array("phoneNumbers") { json in
            guard let phone = guardian.phone else { return }
            json.object { json in
                json.member("value", phone)
                json.member("type", "Hem")
                json.member("mobile", true)
            }
        }
        json.array("addresses") { json in
            let homes = RegisterHomes(of: guardian, with: adult.children, canHaveSpecial: hasSpecialAddresses)
            if let home = homes.home { address(home, "Folkbokföring", &json) }
            if let special = homes.special { address(special, version.specialAddress, &json) }
        }
        json.array("enrolments") { _ in }
        json.array("responsibles") { _ in }
    }

    private func names(_ givenName: String, _ familyName: String, _ json: inout JSONText) {
        json.member("givenName", givenName)
        json.member("familyName", familyName)
    }

    private func number(_ number: SampleNumber, _ slip: SampleNumber.Slip?, _ json: inout JSONText) {
        json.object("civicNo") { json in
            json.member("value", number.written(.twelve, slip: slip))
            json.member("nationality", "SE")
        }
        if number.kind != .coordinationWithoutBirthDay { json.member("birthDate", number.born.dashed) }
    }

    private func sex(_ sex: Sex) -> String {
        switch sex {
        case .female: "Kvinna"
        case .male: "Man"
        }
    }

    /// Nothing where the school's own mark can't be understood: the export leaves it out.
    private func marking(_ protection: SampleProtection, isHidden: Bool) -> String? {
        if protection.isProtected { return isHidden ? "Skyddad folkbokföring" : "Sekretessmarkering" }
        return protection.mark == "?" ? nil : "Ingen"
    }

    private func address(_ address: SampleAddress, _ type: String, _ json: inout JSONText) {
        json.object { json in
            json.member("type", type)
            // There is no place for a letter box in another name but the street.
            let careOf = address.careOf.map { "c/o \($0), " } ?? ""
            json.member("streetAddress", careOf + address.streetCell)
            json.member("locality", address.town)
            if !address.postalCode.isEmpty { json.member("postalCode", address.postalCode) }
            json.member("country", address.country ?? "Sverige")
        }
    }
}
