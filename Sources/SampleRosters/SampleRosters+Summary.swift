extension SampleRosters {
    /// What was written.
    package struct Summary: Sendable, Equatable {
        /// One file of the set.
        package struct File: Sendable, Equatable {
            /// The file's name in the folder of the set, such as `navet/folkbokforing.xml`.
            package let name: String
            /// One line that says what the file imitates.
            package let about: String
            /// Rows, without headers and lines above them.
            package let rows: Int
            /// Its size.
            package let bytes: Int

            /// The same file, named from a folder above its own.
            func moved(to folder: String) -> File {
                File(name: "\(folder)/\(name)", about: about, rows: rows, bytes)
            }

            init(name: String, about: String, rows: Int, _ bytes: Int) {
                self.name = name
                self.about = about
                self.rows = rows
                self.bytes = bytes
            }
        }

        /// The seed that makes this set again.
        package let seed: UInt64
        /// The term that it is from; campaigns and the clock must match it.
        package let term: SampleTerm
        /// The files, the list of schools first.
        package let files: [File]
        /// Schools.
        package let schools: Int
        /// Everybody who could get a letter about them: pupils, and those born in the right year who are none here.
        package let pupils: Int
        /// Pupils in years 7 and 8.
        package let pupilsInYears7And8: Int
        /// Guardians.
        package let guardians: Int
    }
}
