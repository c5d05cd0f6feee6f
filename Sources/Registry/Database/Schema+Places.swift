extension Schema {
    // Until now a home was suspected wherever it lay; what is stored of such doesn't tell where, and stays so.
    static let placesOfHomes = """
        INSERT OR IGNORE INTO protectedContact (kind, print, owner, holder)
        SELECT 'home-anywhere-coarse', print, owner, holder FROM protectedContact WHERE kind = 'home-coarse';
        """
}
