/// Guardians about whom nothing may be seen but by those who may see the by-hand list: the protected, and those who
/// have a protected pupil.
enum SetApart {
    static let guardians = """
        SELECT id FROM guardian WHERE protection = 2
        UNION SELECT c.guardian FROM pupil p CROSS JOIN custody c ON c.pupil = p.id
        WHERE p.protection = 2 AND NOT c.isEnded
        """

    /// Whether a decision is one of theirs.
    static let decision = "(d.reason IN ('by-hand', 'undecided') OR d.guardian IN (\(guardians)))"
}
