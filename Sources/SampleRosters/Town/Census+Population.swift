extension SampleTown.Census {
    /// The population list of those who turn 15, beside the schools.
    package struct Population: Sendable, Equatable {
        /// Pupils on the list.
        package let pupils: Int
        /// Of them, those who go to no school here.
        package let outsideSchools: Int
        /// Of those, with a sibling at a school here.
        package let outsideSchoolsWithSibling: Int
        /// Of those on the list, in year 8.
        package let inYear8: Int
        /// Of those on the list, in year 7: a year late.
        package let inYear7: Int
        /// Of those on the list, in year 9: a year early.
        package let inYear9: Int
        /// Pupils at the schools who turn 15 and live in another municipality.
        package let livingElsewhere: Int
        /// Guardians on the list.
        package let guardians: Int

        init(of town: SampleTown) {
            let list = town.populationList
            pupils = list.count
            let outsiders = list.filter { $0.schoolCode == nil }
            outsideSchools = outsiders.count
            outsideSchoolsWithSibling = outsiders.count { outsider in
                town.pupils.contains { $0.isFullSibling(of: outsider) && $0.schoolCode != nil }
            }
            inYear8 = list.count { $0.schoolYear == 8 }
            inYear7 = list.count { $0.schoolYear == 7 }
            inYear9 = list.count { $0.schoolYear == 9 }
            livingElsewhere = town.pupils.count { $0.number.kind == .personal && !$0.isRegisteredHere }
            guardians = Set(list.flatMap(\.guardians).map(\.id)).count
        }
    }
}
