extension SampleTown.Census {
    /// Addresses, e-mail, phones and languages of guardians.
    package struct Contact: Sendable, Equatable {
        /// Addresses with an apartment.
        package let apartments: Int
        /// Addresses with c/o.
        package let careOf: Int
        /// Addresses abroad.
        package let abroad: Int
        /// Addresses without a postal code.
        package let withoutPostalCode: Int
        /// Guardians without an address, the protected and those of protected pupils not counted.
        package let withoutAddress: Int
        /// E-mail addresses that two guardians share.
        package let sharedMailboxes: Int
        /// Guardians without e-mail.
        package let withoutEmail: Int
        /// Guardians without a phone number.
        package let withoutPhone: Int
        /// Guardians with the language `Engelska`.
        package let english: Int
        /// Guardians with the language `Arabiska`.
        package let arabic: Int
        /// Guardians with the language `Somaliska`.
        package let somali: Int

        init(of town: SampleTown) {
            let guardians = town.guardians
            let addresses = guardians.compactMap(\.address)
            apartments = addresses.count { $0.apartment != nil }
            careOf = addresses.count { $0.careOf != nil }
            abroad = addresses.count { $0.country != nil }
            withoutPostalCode = addresses.count { $0.postalCode.isEmpty }
            let ofProtected = Set(town.pupils.filter(\.protection.isProtected).flatMap(\.guardians).map(\.id))
            withoutAddress = guardians.count {
                $0.address == nil && !$0.protection.isProtected && !ofProtected.contains($0.id)
            }
            let emails = guardians.compactMap(\.email)
            sharedMailboxes = emails.count - Set(emails).count
            withoutEmail = guardians.count - emails.count
            withoutPhone = guardians.count { $0.phone == nil }
            english = guardians.count { $0.language == "Engelska" }
            arabic = guardians.count { $0.language == "Arabiska" }
            somali = guardians.count { $0.language == "Somaliska" }
        }
    }
}
