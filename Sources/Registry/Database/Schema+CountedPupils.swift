extension Schema {
    // Pupils as they are counted for those who may not know who is set apart. Of a pupil all of whose guardians are,
    // nothing is decided that may be shown, so such a pupil is in no figure: what is left out of one and stands in
    // another could be subtracted.
    static let countedPupils = """
        CREATE VIEW countedPupil AS
        SELECT p.* FROM namedPupil p
        WHERE NOT EXISTS (SELECT 1 FROM custody c WHERE c.pupil = p.id AND NOT c.isEnded)
            OR EXISTS (
                SELECT 1 FROM custody c
                WHERE c.pupil = p.id AND NOT c.isEnded AND +c.guardian NOT IN (SELECT id FROM setApartGuardian));
        """
}
