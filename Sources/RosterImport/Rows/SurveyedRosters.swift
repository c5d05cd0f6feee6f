package import Outreach

/// An import after its first reading.
package struct SurveyedRosters {
    let survey: ProtectionSurvey
    let numbers: NumberSurvey
    /// How many rows were read.
    package let rows: Int
    /// What was found about files as a whole.
    package let fileFindings: [Finding]

    /// Everybody who is or becomes protected.
    package var protected: Set<IdentityKey> { survey.protected }
    /// Classes with rejected rows.
    package var incompleteClasses: Set<SchoolClass> { survey.incompleteClasses }
    /// Whether a row describes a pupil, and doesn't only refer to them.
    package func describes(_ pupil: IdentityKey) -> Bool { survey.describedPupils.contains(pupil) }
    /// The marks of each file.
    package var marks: [RosterMarks] {
        survey.files.map {
            RosterMarks(file: $0.file, persons: $0.persons, marked: $0.marked, unknownMarks: $0.unknownMarks)
        }
    }
}

extension SurveyedRosters {
    /// How many of each file would become protected, by marks and by what other cells say.
    package var shares: [ProtectedShare] {
        survey.files.map {
            ProtectedShare(file: $0.file, protected: $0.marked + $0.protectedByWords, everybody: $0.everybody)
        }
    }
}

/// How many persons of a file carry a protection mark.
package struct RosterMarks: Sendable, Equatable {
    /// The file's name.
    package let file: String
    /// Persons with a cell for the mark; one who stands in several rows counts in each.
    package let persons: Int
    /// Of these, how many count as protected.
    package let marked: Int
    /// Words in these cells that aren't known, the most frequent first; "…" stands for what could be somebody's data.
    package let unknownMarks: [String]
}
