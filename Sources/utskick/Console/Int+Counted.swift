import Outreach

extension Int {
    /// The number with the word that goes with it: "1 letter", "2 letters".
    func counted(one: Outreach.Words, many: Outreach.Words) -> Outreach.Words {
        let words = self == 1 ? one : many
        return Outreach.Words(sv: "\(self) \(words.sv)", en: "\(self) \(words.en)")
    }

    /// So many adults.
    var adults: Outreach.Words {
        counted(one: Outreach.Words(sv: "vuxen", en: "adult"), many: Outreach.Words(sv: "vuxna", en: "adults"))
    }

    /// So many letters.
    var letters: Outreach.Words {
        counted(one: Outreach.Words(sv: "brev", en: "letter"), many: Outreach.Words(sv: "brev", en: "letters"))
    }

    /// So many pupils.
    var pupils: Outreach.Words {
        counted(one: Outreach.Words(sv: "elev", en: "pupil"), many: Outreach.Words(sv: "elever", en: "pupils"))
    }

    /// So many rows.
    var rows: Outreach.Words {
        counted(one: Outreach.Words(sv: "rad", en: "row"), many: Outreach.Words(sv: "rader", en: "rows"))
    }

    /// So many guardians.
    var guardians: Outreach.Words {
        counted(
            one: Outreach.Words(sv: "vårdnadshavare", en: "guardian"),
            many: Outreach.Words(sv: "vårdnadshavare", en: "guardians"))
    }
}
