extension Schema {
    // An import of which rows could not be used waits for a person, until a later one of the same sources has none, or
    // somebody has said that it is seen. Where nothing could be used nobody knows of which sources it was, so that any
    // later import without such rows settles it.
    static let openImports = """
        ALTER TABLE import ADD COLUMN seenAt TEXT;

        CREATE VIEW openImport AS
        SELECT i.* FROM import i
        WHERE i.rowsRejected > 0 AND i.seenAt IS NULL AND NOT EXISTS (
            SELECT 1 FROM import later
            WHERE later.id > i.id AND later.rowsRejected = 0 AND later.rowsApplied > 0
                AND (later.sources = i.sources OR i.sources = ''));
        """
}
