extension Schema {
    // Which source (a school, or the population register) has told of a guardian's address, and since when its lists lack
    // it again, though nobody else tells it: until a person has answered, the address is kept and nothing is posted to it.
    // Which address it was isn't kept here.
    static let goneAddresses = """
        CREATE TABLE addressTold (
            guardian INTEGER NOT NULL REFERENCES guardian ON DELETE CASCADE,
            source TEXT NOT NULL,
            goneOn TEXT,
            PRIMARY KEY (guardian, source)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX addressGone ON addressTold (guardian) WHERE goneOn IS NOT NULL;

        CREATE VIEW goneAddress AS
        SELECT a.guardian, a.source, a.goneOn FROM addressTold a JOIN guardian g ON g.id = a.guardian
        WHERE a.goneOn IS NOT NULL AND g.protection < 2
            AND coalesce(g.careOf, g.street, g.postalCode, g.town, g.country) IS NOT NULL;
        """
}
