extension Schema {
    // Where each pupil stands in a campaign, beside the guardians' decisions. Whoever belongs to the audience has a row
    // for each meeting that they are invited to.
    static let reckoning = """
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

        -- On which day a campaign was last decided about, and by which audience and mailings.
        CREATE TABLE decided (
            campaign TEXT PRIMARY KEY,
            onDate TEXT NOT NULL,
            definition TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
