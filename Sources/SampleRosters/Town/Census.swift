extension SampleTown {
    /// What is in a town and how often, for tests and documents to state. Counted from the people, not from the plan.
    package struct Census: Sendable, Equatable {
        /// The pupils of one school year at one school.
        package struct SchoolSize: Sendable, Equatable {
            /// The school unit code.
            package let schoolCode: String
            /// The school year.
            package let schoolYear: Int
            /// How many pupils.
            package let pupils: Int
        }

        /// Schools and years, in the order of the schools.
        package let sizes: [SchoolSize]
        /// Pupils in the school files.
        package let pupils: Int
        /// Of them, in years 7 and 8.
        package let pupilsInYears7And8: Int
        /// Guardians in all files.
        package let guardians: Int
        /// Guardians of pupils in years 7 and 8.
        package let guardiansInYears7And8: Int
        /// Families and how they live.
        package let families: Families
        /// The population list.
        package let population: Population
        /// Addresses, e-mail, phones and languages.
        package let contact: Contact
        /// Protected people, and marks.
        package let protection: Protection
        /// Numbers that are spoiled, missing or special.
        package let numbers: Numbers

        init(of town: SampleTown) {
            let atSchool = town.pupils.filter { $0.schoolCode != nil }
            let inYears7And8 = atSchool.filter { $0.schoolYear == 7 || $0.schoolYear == 8 }
            sizes = town.schools.flatMap { school in
                [7, 8, 9].map { year in
                    let count = atSchool.count { $0.schoolCode == school.code && $0.schoolYear == year }
                    return SchoolSize(schoolCode: school.code, schoolYear: year, pupils: count)
                }
            }
            pupils = atSchool.count
            pupilsInYears7And8 = inYears7And8.count
            guardians = town.guardians.count
            guardiansInYears7And8 = Set(inYears7And8.flatMap(\.guardians).map(\.id)).count
            families = Families(of: town)
            population = Population(of: town)
            contact = Contact(of: town)
            protection = Protection(of: town)
            numbers = Numbers(of: town)
        }
    }
}
