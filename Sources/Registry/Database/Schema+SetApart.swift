extension Schema {
    // Whoever may be somebody protected, and the guardians of such a pupil, are set apart like these until it is decided.
    static let heldSetApart = """
        DROP VIEW setApartGuardian;
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
        """
}
