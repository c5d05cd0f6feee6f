extension SampleTown.Census {
    /// Protected people, and the marks on rows.
    package struct Protection: Sendable, Equatable {
        /// Pupils who are protected.
        package let pupils: Int
        /// Of them, with an unmarked sibling whose guardians are the same.
        package let pupilsWithUnmarkedSibling: Int
        /// Guardians who are protected.
        package let guardians: Int
        /// Of them, with an address in the file all the same.
        package let guardiansWithAddress: Int
        /// Of them, marked on one child's row and not on another's.
        package let guardiansMarkedOnOneRowOnly: Int
        /// Cells that say no in some word.
        package let wordsForNo: Int
        /// Cells that nobody can understand: `?`.
        package let unclearMarks: Int

        init(of town: SampleTown) {
            let everyone = town.pupils
            pupils = everyone.count(where: \.protection.isProtected)
            pupilsWithUnmarkedSibling = everyone.count { pupil in
                pupil.protection.isProtected
                    && everyone.contains { $0.isFullSibling(of: pupil) && !$0.protection.isProtected }
            }
            let rows = everyone.flatMap(\.guardians)
            let protected = town.guardians.filter(\.protection.isProtected)
            guardians = protected.count
            guardiansWithAddress = protected.count { $0.address != nil }
            guardiansMarkedOnOneRowOnly = protected.count { guardian in
                rows.contains { $0.id == guardian.id && $0.protection.mark.isEmpty }
            }
            let marks = everyone.map(\.protection) + rows.map(\.protection)
            wordsForNo = marks.count { !$0.isProtected && !$0.mark.isEmpty && $0.mark != "?" }
            unclearMarks = marks.count { $0.mark == "?" }
        }
    }
}
