CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    -- The name in small letters: nobody else may have it.
    key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'coordinator')),
    seesByHand INTEGER NOT NULL DEFAULT 0 CHECK (seesByHand IN (0, 1)),
    password TEXT,
    madeAt TEXT NOT NULL,
    closedAt TEXT
, letsIn INTEGER NOT NULL DEFAULT 0 CHECK (letsIn IN (0, 1))) STRICT;

CREATE TABLE accountLink (
    token BLOB PRIMARY KEY CHECK (length(token) = 32),
    account INTEGER NOT NULL REFERENCES account,
    endsAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE accountSchool (
    account INTEGER NOT NULL REFERENCES account,
    school TEXT NOT NULL,
    PRIMARY KEY (account, school)
) STRICT, WITHOUT ROWID;

CREATE TABLE addressTold (
    guardian INTEGER NOT NULL REFERENCES guardian ON DELETE CASCADE,
    source TEXT NOT NULL,
    goneOn TEXT,
    PRIMARY KEY (guardian, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX addressGone ON addressTold (guardian) WHERE goneOn IS NOT NULL;

CREATE TABLE answeredOf (
    pair INTEGER NOT NULL,
    guardian INTEGER NOT NULL REFERENCES guardian ON DELETE CASCADE,
    isTheirs INTEGER NOT NULL CHECK (isTheirs IN (0, 1)), likeness INTEGER,
    PRIMARY KEY (pair, guardian)
) STRICT, WITHOUT ROWID;

CREATE INDEX answeredOfGuardian ON answeredOf (guardian);

CREATE INDEX answeredOfLikeness ON answeredOf (likeness);

CREATE TABLE answeredSuspicion (
    pair INTEGER PRIMARY KEY,
    likeness INTEGER NOT NULL,
    isTheirs INTEGER NOT NULL CHECK (isTheirs IN (0, 1)),
    at TEXT NOT NULL
) STRICT;

CREATE INDEX answeredSuspicionByLikeness ON answeredSuspicion (likeness);

CREATE TABLE arrival (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE arrivingContact (
    id INTEGER PRIMARY KEY,
    arrival INTEGER NOT NULL REFERENCES arrival ON DELETE CASCADE,
    contacts TEXT NOT NULL
, beside TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX arrivingContactByArrival ON arrivingContact (arrival);

CREATE TABLE arrivingGuardian (
    arrival INTEGER NOT NULL,
    place INTEGER NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER,
    isMarked INTEGER NOT NULL CHECK (isMarked IN (0, 1)),
    identity BLOB NOT NULL CHECK (length(identity) = 16),
    knownBy TEXT NOT NULL, givenName TEXT, familyName TEXT,
    careOf TEXT, street TEXT, postalCode TEXT, town TEXT, country TEXT, email TEXT, phone TEXT, language TEXT,
    protection INTEGER NOT NULL CHECK (protection BETWEEN 0 AND 2),
    standing TEXT, endedOn TEXT, isAtProtectedHome INTEGER NOT NULL DEFAULT 0
    CHECK (isAtProtectedHome IN (0, 1)),
    PRIMARY KEY (arrival, place, position),
    FOREIGN KEY (arrival, place) REFERENCES arrivingRow ON DELETE CASCADE,
    CHECK (protection < 2 OR coalesce(careOf, street, postalCode, town, country, email, phone) IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE arrivingHeld (
    arrival INTEGER NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    identity BLOB NOT NULL CHECK (length(identity) = 16),
    reason TEXT NOT NULL,
    about TEXT NOT NULL,
    file TEXT,
    row INTEGER,
    unit TEXT,
    PRIMARY KEY (arrival, place, kind, identity, reason, about),
    FOREIGN KEY (arrival, place) REFERENCES arrivingRow ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE arrivingParted (
    arrival INTEGER NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    identity BLOB NOT NULL CHECK (length(identity) = 16),
    number BLOB NOT NULL CHECK (length(number) = 16),
    givenName TEXT NOT NULL,
    familyName TEXT NOT NULL,
    PRIMARY KEY (arrival, place, kind, identity, givenName, familyName),
    FOREIGN KEY (arrival, place) REFERENCES arrivingRow ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE arrivingRow (
    arrival INTEGER NOT NULL REFERENCES arrival ON DELETE CASCADE,
    place INTEGER NOT NULL,
    row INTEGER NOT NULL,
    source TEXT CHECK (source IN ('school', 'population')),
    carriesGuardians INTEGER NOT NULL CHECK (carriesGuardians IN (0, 1)),
    number INTEGER,
    isMarked INTEGER NOT NULL CHECK (isMarked IN (0, 1)),
    identity BLOB CHECK (length(identity) = 16),
    knownBy TEXT, givenName TEXT, familyName TEXT, birthYear INTEGER, school TEXT, className TEXT,
    schoolYear INTEGER, protection INTEGER, standing TEXT,
    -- Contacts that are left out until it is answered whether they are a protected person's, one a line.
    doubts TEXT NOT NULL, file TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT 'row', cameOn TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (arrival, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX arrivingRowBySchool ON arrivingRow (school);

CREATE TABLE attendance (
    id TEXT PRIMARY KEY,
    meeting TEXT NOT NULL REFERENCES meeting,
    letter TEXT,
    adults INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX attendanceByLetter ON attendance (letter);

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    verb TEXT NOT NULL,
    subject TEXT NOT NULL
, actor TEXT) STRICT;

CREATE INDEX auditBySubject ON audit (subject);

CREATE VIEW byHandLetter AS SELECT * FROM letter INDEXED BY letterByHand WHERE channel = 'by-hand';

CREATE TABLE checkIn (
    id TEXT PRIMARY KEY,
    meeting TEXT NOT NULL REFERENCES meeting,
    letter TEXT,
    adults INTEGER NOT NULL,
    answer TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE contactKeptFrom (
    holder BLOB NOT NULL,
    kind TEXT NOT NULL,
    print INTEGER NOT NULL,
    PRIMARY KEY (holder, kind, print)
) STRICT, WITHOUT ROWID;

CREATE VIEW countedLetter AS
SELECT l.* FROM namedLetter l WHERE l.state <> 'withdrawn'
    AND EXISTS (SELECT 1 FROM liveRecipient t WHERE t.letter = l.code);

CREATE VIEW countedPupil AS
SELECT p.* FROM namedPupil p
WHERE NOT EXISTS (SELECT 1 FROM custody c WHERE c.pupil = p.id AND NOT c.isEnded)
    OR EXISTS (
        SELECT 1 FROM custody c
        WHERE c.pupil = p.id AND NOT c.isEnded AND +c.guardian NOT IN (SELECT id FROM setApartGuardian));

CREATE VIEW custody (pupil, guardian, isEnded) AS
SELECT t.pupil, t.guardian, t.endedOn IS NOT NULL FROM guardianship t
WHERE t.source = 'population' OR NOT EXISTS (
    SELECT 1 FROM guardianship r
    WHERE r.pupil = t.pupil AND r.guardian = t.guardian AND r.source = 'population');

CREATE TABLE decided (
    campaign TEXT PRIMARY KEY,
    onDate TEXT NOT NULL,
    definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    campaign TEXT NOT NULL,
    guardian INTEGER NOT NULL REFERENCES guardian,
    meeting TEXT NOT NULL,
    reason TEXT NOT NULL,
    missing TEXT NOT NULL,
    PRIMARY KEY (campaign, guardian, meeting, reason)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE doorLink (
    token BLOB PRIMARY KEY CHECK (length(token) = 32),
    meeting TEXT NOT NULL REFERENCES meeting,
    endsAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX doorLinkByMeeting ON doorLink (meeting);

CREATE TABLE event (
    id TEXT PRIMARY KEY,
    letter TEXT NOT NULL,
    kind TEXT NOT NULL,
    onDate TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT,
    undoes TEXT REFERENCES event
) STRICT, WITHOUT ROWID;

CREATE INDEX eventByLetter ON event (letter);

CREATE INDEX eventByUndone ON event (undoes) WHERE undoes IS NOT NULL;

CREATE VIEW goneAddress AS
SELECT a.guardian, a.source, a.goneOn FROM addressTold a JOIN guardian g ON g.id = a.guardian
WHERE a.goneOn IS NOT NULL AND g.protection < 2
    AND coalesce(g.careOf, g.street, g.postalCode, g.town, g.country) IS NOT NULL;

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE TRIGGER guardianForgotten AFTER DELETE ON guardian WHEN OLD.protection < 2 BEGIN
    INSERT INTO personName (personName, rowid, name)
    SELECT 'delete', 1 + 2 * OLD.id, OLD.givenName || ' ' || OLD.familyName WHERE true;
END;

CREATE TRIGGER guardianNamed AFTER INSERT ON guardian WHEN NEW.protection < 2 BEGIN
    INSERT INTO personName (rowid, name)
    SELECT 1 + 2 * NEW.id, NEW.givenName || ' ' || NEW.familyName WHERE true;
END;

CREATE TRIGGER guardianRenamed AFTER UPDATE OF givenName, familyName, protection ON guardian
WHEN OLD.givenName <> NEW.givenName OR OLD.familyName <> NEW.familyName
    OR (OLD.protection = 2) <> (NEW.protection = 2)
BEGIN
    INSERT INTO personName (personName, rowid, name)
    SELECT 'delete', 1 + 2 * OLD.id, OLD.givenName || ' ' || OLD.familyName WHERE OLD.protection < 2;
    INSERT INTO personName (rowid, name)
    SELECT 1 + 2 * NEW.id, NEW.givenName || ' ' || NEW.familyName WHERE NEW.protection < 2;
END;

CREATE TABLE "guardian" (
    id INTEGER PRIMARY KEY,
    identity BLOB NOT NULL CHECK (length(identity) = 16),
    knownBy TEXT CHECK (knownBy IN ('number', 'name', 'source')),
    givenName TEXT NOT NULL,
    familyName TEXT NOT NULL,
    careOf TEXT, street TEXT, postalCode TEXT, town TEXT, country TEXT,
    email TEXT,
    phone TEXT,
    language TEXT,
    protection INTEGER NOT NULL CHECK (protection BETWEEN 0 AND 2),
    standing TEXT NOT NULL CHECK (standing IN ('active', 'left', 'deregistered')),
    doNotContact INTEGER NOT NULL DEFAULT 0 CHECK (doNotContact IN (0, 1)),
    ruling TEXT CHECK (ruling IN ('write', 'withhold')), firstImport INTEGER REFERENCES import, marksSeenOn TEXT,
    CHECK (protection < 2 OR coalesce(careOf, street, postalCode, town, country, email, phone) IS NULL)
) STRICT;

CREATE UNIQUE INDEX guardianByIdentity ON guardian (identity);

CREATE INDEX guardianProtected ON guardian (id) WHERE protection = 2;

CREATE VIEW guardianMarks (guardian, protection, seenOn) AS
SELECT g.id,
    iif(g.protection = 0 AND EXISTS (SELECT 1 FROM vouchedGuardian v WHERE v.guardian = g.id), 1, g.protection),
    iif(g.protection = 0,
        (SELECT max(w.checkedOn) FROM vouchedGuardian v JOIN marksWord w ON w.source = v.source
        WHERE v.guardian = g.id),
        nullif(max(coalesce(g.marksSeenOn, ''), coalesce((
            SELECT max(w.checkedOn) FROM marksWord w
            WHERE EXISTS (
                SELECT 1 FROM guardianship t JOIN pupil p ON p.id = t.pupil
                WHERE t.guardian = g.id AND t.endedOn IS NULL
                    AND (w.source = 'population' AND t.source = 'population' OR w.source = p.school))), '')), ''))
FROM guardian g;

CREATE TABLE guardianship (
    pupil INTEGER NOT NULL REFERENCES pupil,
    guardian INTEGER NOT NULL REFERENCES guardian,
    source TEXT NOT NULL CHECK (source IN ('school', 'population')),
    endedOn TEXT, firstImport INTEGER REFERENCES import,
    PRIMARY KEY (pupil, guardian, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX guardianshipByGuardian ON guardianship (guardian);

CREATE TABLE handSet (
    person TEXT NOT NULL,
    field TEXT NOT NULL,
    setAt TEXT NOT NULL,
    PRIMARY KEY (person, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE held (
    person TEXT NOT NULL,
    reason TEXT NOT NULL,
    about TEXT NOT NULL,
    file TEXT NOT NULL,
    row INTEGER NOT NULL,
    unit TEXT NOT NULL,
    import INTEGER REFERENCES import,
    decided TEXT,
    PRIMARY KEY (person, reason, about)
) STRICT, WITHOUT ROWID;

CREATE INDEX heldWaiting ON held (reason, about) WHERE decided IS NULL;

CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    files INTEGER NOT NULL,
    rowsRead INTEGER NOT NULL,
    rowsApplied INTEGER NOT NULL,
    rowsWithFindings INTEGER NOT NULL,
    rowsRejected INTEGER NOT NULL
, formats TEXT NOT NULL DEFAULT '', sources TEXT NOT NULL DEFAULT '', actor TEXT, seenAt TEXT) STRICT;

CREATE TABLE importChange (
    id INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES import,
    person TEXT NOT NULL,
    kind TEXT NOT NULL,
    field TEXT,
    other TEXT,
    before TEXT,
    after TEXT
) STRICT;

CREATE INDEX importChangeByImport ON importChange (import);

CREATE TABLE importFigure (
    import INTEGER NOT NULL REFERENCES import,
    name TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (import, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE importFinding (
    import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
    kind TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    firstRow INTEGER NOT NULL,
    PRIMARY KEY (import, kind)
) STRICT, WITHOUT ROWID;

CREATE VIEW latestReply AS
SELECT r.* FROM reply r WHERE NOT EXISTS (
    SELECT 1 FROM reply n WHERE n.letter = r.letter AND (n.at, n.id) > (r.at, r.id));

CREATE TABLE letter (
    code TEXT PRIMARY KEY,
    campaign TEXT NOT NULL,
    mailing TEXT NOT NULL,
    meeting TEXT REFERENCES meeting,
    channel TEXT NOT NULL CHECK (channel IN ('hand-out', 'post', 'by-hand')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'printed', 'out', 'returned', 'withdrawn')),
    generation INTEGER NOT NULL,
    replaces TEXT REFERENCES letter,
    school TEXT,
    className TEXT,
    packOrder TEXT NOT NULL,
    content TEXT,
    contentPrint INTEGER NOT NULL,
    addressPrint INTEGER,
    template TEXT NOT NULL REFERENCES document,
    settings TEXT NOT NULL REFERENCES document,
    pack TEXT,
    pull TEXT CHECK (pull IN ('outdated', 'must-not-be-sent')),
    noticeDue INTEGER NOT NULL DEFAULT 0 CHECK (noticeDue IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX letterByCampaign ON letter (campaign, school, mailing, packOrder);

CREATE INDEX letterByHand ON letter (code) WHERE channel = 'by-hand';

CREATE INDEX letterByPack ON letter (pack, packOrder);

CREATE INDEX letterByReplaced ON letter (replaces) WHERE replaces IS NOT NULL;

CREATE INDEX letterToPull ON letter (campaign, packOrder) WHERE pull IS NOT NULL;

CREATE TABLE letterGuardian (
    letter TEXT NOT NULL REFERENCES letter ON DELETE CASCADE,
    guardian INTEGER NOT NULL REFERENCES guardian,
    occasion TEXT NOT NULL,
    isLive INTEGER NOT NULL DEFAULT 1 CHECK (isLive IN (0, 1)),
    PRIMARY KEY (letter, guardian)
) STRICT, WITHOUT ROWID;

CREATE INDEX letterByGuardian ON letterGuardian (guardian);

CREATE UNIQUE INDEX oneLetterEach ON letterGuardian (occasion, guardian) WHERE isLive = 1;

CREATE VIEW letterMarks (letter, seenOn) AS
SELECT t.letter, m.seenOn FROM liveRecipient t JOIN guardianMarks m ON m.guardian = t.guardian
UNION ALL
SELECT t.letter, m.seenOn
FROM letterPupil t JOIN pupil p ON p.id = t.pupil JOIN pupilMarks m ON m.pupil = t.pupil
WHERE p.protection = 1;

CREATE TABLE letterPupil (
    letter TEXT NOT NULL REFERENCES letter ON DELETE CASCADE,
    pupil INTEGER NOT NULL REFERENCES pupil,
    PRIMARY KEY (letter, pupil)
) STRICT, WITHOUT ROWID;

CREATE INDEX letterByPupil ON letterPupil (pupil);

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

CREATE VIEW liveLetter AS
SELECT l.* FROM letter l WHERE EXISTS (SELECT 1 FROM liveRecipient t WHERE t.letter = l.code);

CREATE VIEW liveRecipient AS SELECT letter, guardian, occasion FROM letterGuardian WHERE isLive = 1;

CREATE TABLE look (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL,
    at TEXT NOT NULL,
    rows INTEGER NOT NULL,
    persons INTEGER NOT NULL,
    isWritten INTEGER NOT NULL CHECK (isWritten IN (0, 1))
) STRICT;

CREATE INDEX lookByTime ON look (at);

CREATE TABLE marksWord (
    source TEXT PRIMARY KEY,
    checkedOn TEXT NOT NULL,
    at TEXT NOT NULL
, basis TEXT NOT NULL DEFAULT 'population-register'
    CHECK (basis IN ('population-register', 'pupil-register', 'protected-list'))) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
    id TEXT PRIMARY KEY,
    campaign TEXT NOT NULL,
    school TEXT NOT NULL,
    years TEXT NOT NULL,
    starts TEXT,
    place TEXT,
    status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled', 'replaced'))
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE VIEW namedGuardian AS
SELECT * FROM guardian WHERE protection < 2 AND id NOT IN (SELECT id FROM setApartGuardian);

CREATE VIEW namedLetter AS
SELECT l.* FROM ordinaryLetter l WHERE l.content IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM letterGuardian t
        WHERE t.letter = l.code AND +t.guardian IN (SELECT id FROM setApartGuardian))
    AND NOT EXISTS (
        SELECT 1 FROM letterPupil t CROSS JOIN protectedPupil p ON p.id = t.pupil WHERE t.letter = l.code);

CREATE VIEW namedPupil AS SELECT * FROM pupil WHERE protection < 2;

CREATE VIEW openImport AS SELECT * FROM import i
WHERE seenAt IS NULL
    AND (rowsRejected > 0 OR EXISTS (SELECT 1 FROM importFinding f WHERE f.import = i.id));

CREATE VIEW ordinaryLetter AS SELECT * FROM letter WHERE channel <> 'by-hand';

CREATE TABLE overturnedAnswer (
    pair INTEGER NOT NULL,
    owner BLOB NOT NULL,
    PRIMARY KEY (pair, owner)
) STRICT, WITHOUT ROWID;

CREATE TABLE pack (
    code TEXT NOT NULL,
    letter TEXT NOT NULL,
    contentPrint INTEGER NOT NULL,
    PRIMARY KEY (code, letter)
) STRICT, WITHOUT ROWID;

CREATE INDEX packByLetter ON pack (letter);

CREATE VIRTUAL TABLE personName USING fts5(
    name, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TABLE 'personName_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'personName_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'personName_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'personName_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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

CREATE TABLE "protectedContact" (
    kind TEXT NOT NULL,
    print INTEGER NOT NULL,
    -- For whose sake.
    owner BLOB NOT NULL,
    -- Beside whom it stood; empty where nobody knows.
    holder BLOB NOT NULL,
    PRIMARY KEY (kind, print, owner, holder)
) STRICT, WITHOUT ROWID;

CREATE INDEX protectedContactByHolder ON protectedContact (holder);

CREATE INDEX protectedContactByOwner ON protectedContact (owner);

CREATE VIEW protectedGuardian AS SELECT * FROM guardian WHERE protection = 2;

CREATE VIEW protectedPupil AS SELECT * FROM pupil WHERE protection = 2;

CREATE TRIGGER pupilForgotten AFTER DELETE ON pupil WHEN OLD.protection < 2 BEGIN
    INSERT INTO personName (personName, rowid, name)
    SELECT 'delete', 2 * OLD.id, OLD.givenName || ' ' || OLD.familyName WHERE true;
END;

CREATE TRIGGER pupilNamed AFTER INSERT ON pupil WHEN NEW.protection < 2 BEGIN
    INSERT INTO personName (rowid, name)
    SELECT 2 * NEW.id, NEW.givenName || ' ' || NEW.familyName WHERE true;
END;

CREATE TRIGGER pupilRenamed AFTER UPDATE OF givenName, familyName, protection ON pupil
WHEN OLD.givenName <> NEW.givenName OR OLD.familyName <> NEW.familyName
    OR (OLD.protection = 2) <> (NEW.protection = 2)
BEGIN
    INSERT INTO personName (personName, rowid, name)
    SELECT 'delete', 2 * OLD.id, OLD.givenName || ' ' || OLD.familyName WHERE OLD.protection < 2;
    INSERT INTO personName (rowid, name)
    SELECT 2 * NEW.id, NEW.givenName || ' ' || NEW.familyName WHERE NEW.protection < 2;
END;

CREATE TABLE "pupil" (
    id INTEGER PRIMARY KEY,
    identity BLOB NOT NULL CHECK (length(identity) = 16),
    knownBy TEXT CHECK (knownBy IN ('number', 'name', 'source')),
    givenName TEXT NOT NULL,
    familyName TEXT NOT NULL,
    birthYear INTEGER,
    school TEXT,
    className TEXT,
    schoolYear INTEGER,
    protection INTEGER NOT NULL CHECK (protection BETWEEN 0 AND 2),
    standing TEXT NOT NULL CHECK (standing IN ('active', 'left', 'deregistered'))
, schoolYearStart INTEGER, firstImport INTEGER REFERENCES import, marksSeenOn TEXT) STRICT;

CREATE UNIQUE INDEX pupilByIdentity ON pupil (identity);

CREATE INDEX pupilBySchool ON pupil (school, className);

CREATE INDEX pupilProtected ON pupil (id) WHERE protection = 2;

CREATE TABLE pupilDecision (
    campaign TEXT NOT NULL,
    pupil INTEGER NOT NULL REFERENCES pupil ON DELETE CASCADE,
    meeting TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (campaign, pupil, meeting, reason)
) STRICT, WITHOUT ROWID;

CREATE INDEX pupilDecisionByPupil ON pupilDecision (pupil);

CREATE INDEX pupilLeftOut ON pupilDecision (reason, pupil)
WHERE reason IN ('no-school', 'school-year-unknown', 'no-guardian');

CREATE VIEW pupilMarks (pupil, seenOn) AS
SELECT p.id, nullif(max(coalesce(p.marksSeenOn, ''), coalesce((
    SELECT max(w.checkedOn) FROM marksWord w
    WHERE w.source = p.school OR w.source = 'population' AND EXISTS (
        SELECT 1 FROM guardianship t WHERE t.pupil = p.id AND t.source = 'population')), '')), '')
FROM pupil p;

CREATE TABLE reply (
    id TEXT PRIMARY KEY,
    letter TEXT NOT NULL,
    isComing INTEGER NOT NULL CHECK (isComing IN (0, 1)),
    adults INTEGER NOT NULL,
    at TEXT NOT NULL
, interpreter TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX replyByLetter ON reply (letter, at, id);

CREATE TABLE rosterChoice (
    headers INTEGER NOT NULL,
    account INTEGER NOT NULL,
    listing TEXT,
    mapping TEXT,
    usedOn TEXT NOT NULL,
    PRIMARY KEY (headers, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
    campaign TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sameAs (
    identity BLOB PRIMARY KEY CHECK (length(identity) = 16),
    canonical BLOB NOT NULL,
    person TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    token BLOB PRIMARY KEY CHECK (length(token) = 32),
    account INTEGER NOT NULL REFERENCES account,
    beganAt TEXT NOT NULL,
    usedAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessionByAccount ON session (account);

CREATE VIEW setApartGuardian (id) AS
SELECT id FROM protectedGuardian
UNION
SELECT c.guardian FROM protectedPupil p CROSS JOIN custody c ON c.pupil = p.id WHERE NOT c.isEnded
UNION
SELECT CAST(substr(h.person, 2) AS INTEGER) FROM held h
WHERE h.reason = 'perhaps-protected' AND h.decided IS NULL AND h.person GLOB 'G*'
UNION
SELECT c.guardian FROM held h CROSS JOIN custody c ON c.pupil = CAST(substr(h.person, 2) AS INTEGER)
WHERE h.reason = 'perhaps-protected' AND h.decided IS NULL AND h.person GLOB 'P*' AND NOT c.isEnded;

CREATE TABLE settled (
    matter TEXT NOT NULL,
    about TEXT NOT NULL,
    said TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (matter, about)
) STRICT, WITHOUT ROWID;

CREATE VIEW standingEvent AS
SELECT e.* FROM event e
WHERE e.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM event u WHERE u.undoes = e.id);

CREATE TABLE suspicion (
    pair INTEGER NOT NULL,
    guardian INTEGER NOT NULL REFERENCES guardian ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('home', 'mailbox', 'phone')),
    likeness INTEGER NOT NULL,
    file TEXT,
    row INTEGER,
    PRIMARY KEY (pair, guardian)
) STRICT, WITHOUT ROWID;

CREATE INDEX suspicionByGuardian ON suspicion (guardian);

CREATE TABLE untold (
    letter TEXT PRIMARY KEY,
    campaign TEXT NOT NULL,
    school TEXT,
    className TEXT,
    isOut INTEGER NOT NULL CHECK (isOut IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE vouchedGuardian (
    guardian INTEGER NOT NULL REFERENCES guardian ON DELETE CASCADE,
    source TEXT NOT NULL REFERENCES marksWord ON DELETE CASCADE,
    PRIMARY KEY (guardian, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX vouchedBySource ON vouchedGuardian (source);

CREATE VIEW waitingHeld (person, isPupil, id, reason, about, file, row, unit) AS
SELECT h.person, 1, p.id, h.reason, h.about, h.file, h.row, h.unit
FROM held h JOIN pupil p ON h.person GLOB 'P*' AND p.id = CAST(substr(h.person, 2) AS INTEGER)
WHERE h.decided IS NULL AND p.standing = 'active' AND (h.reason <> 'perhaps-protected' OR p.protection < 2)
UNION ALL
SELECT h.person, 0, g.id, h.reason, h.about, h.file, h.row, h.unit
FROM held h JOIN guardian g ON h.person GLOB 'G*' AND g.id = CAST(substr(h.person, 2) AS INTEGER)
WHERE h.decided IS NULL AND g.standing = 'active' AND (h.reason <> 'perhaps-protected' OR g.protection < 2)
    AND (h.reason = 'number-of-two' OR EXISTS (
        SELECT 1 FROM guardianship t WHERE t.guardian = g.id AND t.endedOn IS NULL));
