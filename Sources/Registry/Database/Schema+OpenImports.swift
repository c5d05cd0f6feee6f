extension Schema {
    // An import of which rows could not be used waits until somebody has said that they are seen to. A later list doesn't
    // settle it: it may be another class's, and nobody knows who stood in those rows.
    static let openImports = """
        ALTER TABLE import ADD COLUMN seenAt TEXT;

        CREATE VIEW openImport AS SELECT * FROM import WHERE rowsRejected > 0 AND seenAt IS NULL;
        """
}
