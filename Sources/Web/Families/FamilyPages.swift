enum FamilyPages {
    static let templates: [String: [UInt8]] = [
        "families": PackageResources.families_mustache,
        "family": PackageResources.family_mustache,
        "family-person": PackageResources.family_person_mustache,
        "family-correct": PackageResources.family_correct_mustache,
        "family-protect": PackageResources.family_protect_mustache,
        "family-protected": PackageResources.family_protected_mustache,
        "family-unprotect": PackageResources.family_unprotect_mustache,
        "family-birth-year": PackageResources.family_birth_year_mustache,
        "letter": PackageResources.letter_mustache,
    ]
}
