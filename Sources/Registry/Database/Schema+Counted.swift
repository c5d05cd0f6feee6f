extension Schema {
    // What anybody in the office sees in figures are the letters of those who may be named. Whose text was wiped when
    // somebody became protected count in the totals by hand alone: beside a list of the others a figure with them would
    // tell that there are such.
    static let countedLetters = """
        DROP VIEW letterReach;
        DROP VIEW countedLetter;

        -- Letters that invite, as schools and classes count them.
        CREATE VIEW countedLetter AS
        SELECT l.* FROM namedLetter l WHERE l.state <> 'withdrawn'
            AND EXISTS (SELECT 1 FROM liveRecipient t WHERE t.letter = l.code);

        \(letterReach)
        """
}
