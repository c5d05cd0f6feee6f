/// One place where a document doesn't follow its schema.
package struct SchemaViolation: Sendable, Hashable {
    /// The line of the file, from 1; 0 when it isn't known.
    package var line: Int
    /// What is wrong, naming elements and attributes but never quoting text or values.
    package var problem: String

    /// Makes a violation from its line and problem.
    package init(line: Int, problem: String) {
        self.line = line
        self.problem = problem
    }
}
