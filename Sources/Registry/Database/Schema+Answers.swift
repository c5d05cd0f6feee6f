extension Schema {
    // A "no" is about whoever was protected then. Who has become protected since with such a contact overturns it: for the
    // municipality it is forgotten, and for a part of it where that person is known there, so that what a part may know
    // never depends on somebody elsewhere.
    static let overturnedAnswers = """
        ALTER TABLE answeredOf ADD COLUMN likeness INTEGER;
        UPDATE answeredOf SET likeness = (SELECT a.likeness FROM answeredSuspicion a WHERE a.pair = answeredOf.pair);
        DELETE FROM answeredOf WHERE likeness IS NULL;
        CREATE INDEX answeredOfLikeness ON answeredOf (likeness);

        CREATE TABLE overturnedAnswer (
            pair INTEGER NOT NULL,
            owner BLOB NOT NULL,
            PRIMARY KEY (pair, owner)
        ) STRICT, WITHOUT ROWID;

        -- What is told anew of somebody who was protected already, such as the street alone, overturns nothing.
        DROP TRIGGER suspicionAskedAgain;
        CREATE TRIGGER suspicionAskedAgain AFTER INSERT ON protectedContact
        WHEN NEW.kind LIKE '%-coarse' AND NOT EXISTS (
            SELECT 1 FROM protectedContact c
            WHERE c.owner = NEW.owner AND c.print = NEW.print AND c.kind LIKE '%-coarse'
                AND (c.kind, c.holder) <> (NEW.kind, NEW.holder))
        BEGIN
            DELETE FROM answeredSuspicion WHERE likeness = NEW.print AND NOT isTheirs;
            INSERT OR IGNORE INTO overturnedAnswer
            SELECT pair, NEW.owner FROM answeredOf WHERE likeness = NEW.print AND NOT isTheirs;
        END;
        """
}
