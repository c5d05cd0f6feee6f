extension Schema {
    // What is asked about persons and letters again and again is said here once, beside `custody`; every query goes
    // through it. None of these views groups or sorts, so that SQLite dissolves each in the query that asks: a view with
    // GROUP BY or a window is made anew, for all letters, by whoever asks for one.
    static let views = """
        CREATE VIEW protectedPupil AS SELECT * FROM pupil WHERE protection = 2;
        CREATE VIEW protectedGuardian AS SELECT * FROM guardian WHERE protection = 2;

        -- Guardians about whom nothing may be seen but by those who may see the by-hand list: the protected, and those
        -- who have a protected pupil.
        CREATE VIEW setApartGuardian (id) AS
        SELECT id FROM protectedGuardian
        UNION
        SELECT c.guardian FROM protectedPupil p CROSS JOIN custody c ON c.pupil = p.id WHERE NOT c.isEnded;

        -- Who may be named in lists that anybody in the office reads.
        CREATE VIEW namedPupil AS SELECT * FROM pupil WHERE protection < 2;
        CREATE VIEW namedGuardian AS
        SELECT * FROM guardian WHERE protection < 2 AND id NOT IN (SELECT id FROM setApartGuardian);

        -- To whom a letter still counts as theirs: neither withdrawn nor replaced for them.
        CREATE VIEW liveRecipient AS SELECT letter, guardian, occasion FROM letterGuardian WHERE isLive = 1;
        CREATE VIEW liveLetter AS
        SELECT l.* FROM letter l WHERE EXISTS (SELECT 1 FROM liveRecipient t WHERE t.letter = l.code);

        -- Letters by hand are few, and lie in an index of their own; all others are ordinary ones.
        CREATE VIEW byHandLetter AS SELECT * FROM letter INDEXED BY letterByHand WHERE channel = 'by-hand';
        CREATE VIEW ordinaryLetter AS SELECT * FROM letter WHERE channel <> 'by-hand';

        -- Letters that invite, as schools and classes count them.
        CREATE VIEW countedLetter AS
        SELECT l.* FROM ordinaryLetter l WHERE l.state <> 'withdrawn'
            AND EXISTS (SELECT 1 FROM liveRecipient t WHERE t.letter = l.code);

        -- Ordinary letters whose families may be named. One without its text is that of somebody who became protected.
        -- The plus lets SQLite look at a letter's few recipients, not for each of the set apart whether it is theirs.
        CREATE VIEW namedLetter AS
        SELECT l.* FROM ordinaryLetter l WHERE l.content IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM letterGuardian t
                WHERE t.letter = l.code AND +t.guardian IN (SELECT id FROM setApartGuardian))
            AND NOT EXISTS (
                SELECT 1 FROM letterPupil t CROSS JOIN protectedPupil p ON p.id = t.pupil WHERE t.letter = l.code);

        -- What happened to letters and wasn't undone.
        CREATE VIEW standingEvent AS
        SELECT e.* FROM event e
        WHERE e.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM event u WHERE u.undoes = e.id);

        DROP INDEX replyByLetter;
        CREATE INDEX replyByLetter ON reply (letter, at, id);
        CREATE VIEW latestReply AS
        SELECT r.* FROM reply r WHERE NOT EXISTS (
            SELECT 1 FROM reply n WHERE n.letter = r.letter AND (n.at, n.id) > (r.at, r.id));

        \(letterReach)
        """

    /// How far letters have reached, of those that `countedLetter` has.
    static let letterReach = """
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
