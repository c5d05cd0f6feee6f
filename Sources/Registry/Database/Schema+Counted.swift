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

        -- How far each counted letter has reached; each step holds the ones before it. Whoever answered or came was
        -- reached, though the letter was never recorded as out, or came back.
        CREATE VIEW letterReach AS
        SELECT code, campaign, mailing, meeting, school, className, packOrder, state, adults, recipients,
            state IN ('out', 'returned') OR isHeard AS sent,
            state = 'out' OR isHeard AS notReturned,
            isHeard AS confirmed,
            adults > 0 AS came
        FROM (
            SELECT l.code, l.campaign, l.mailing, l.meeting, l.school, l.className, l.packOrder, l.state,
                EXISTS (SELECT 1 FROM reply r WHERE r.letter = l.code)
                OR EXISTS (SELECT 1 FROM attendance a WHERE a.letter = l.code AND a.adults > 0) AS isHeard,
                coalesce((SELECT sum(a.adults) FROM attendance a WHERE a.letter = l.code), 0) AS adults,
                (SELECT count(*) FROM letterGuardian t WHERE t.letter = l.code) AS recipients
            FROM countedLetter l);
        """
}
