import Outreach
import Workflow

/// Asks whose list a file is that names no school, and proposes what was chosen last of files with the same headers.
struct ChoiceDialogue {
    private let files: [String]
    private let office: Office
    private let console: Console

    init(_ files: [String], _ office: Office, _ console: Console) {
        self.files = files
        self.office = office
        self.console = console
    }

    /// Proposes the mapping that was used last.
    func askMapping(_ options: inout ImportRosters.Options) throws {
        let choices = try ImportRosters.choices(for: files, office, options)
        guard let name = choices.sorted(by: { $0.key < $1.key }).lazy.compactMap(\.value.mapping).first else { return }
        let isSo = console.ask(
            Words(
                sv: "Sådana filer lästes förra gången med mappningen \(name). Läsa så nu också? [J/n]",
                en: "Such files were read with the mapping \(name) last time. Read so now too? [Y/n]"), enterIsYes: true
        )
        if isSo { options.mapping = name }
    }

    /// Asks of each file that nobody has spoken for; whoever gives no answer is asked again, and at the end of the
    /// input nothing is taken for granted.
    func askListings(_ options: inout ImportRosters.Options) throws {
        let unsaid = try ImportRosters.unsaid(of: files, office, options)
        for file in unsaid.files where options.listings[file] == nil {
            options.listings[file] = ask(file, unsaid.choices[file]?.listing)
        }
    }

    private func ask(_ file: String, _ proposal: RosterListing?) -> RosterListing? {
        let last: Words? = proposal.map { proposal in
            switch proposal {
            case .everybody: Words(sv: "alla", en: "all")
            case .school(let code): Words(office.schools[code]?.name ?? code.digits)
            }
        }
        func offer(_ enter: String, _ language: ToolLanguage) -> String {
            last.map { "; Enter: \($0.text(in: language)), \(enter)" } ?? ""
        }
        let question = Words(
            sv:
                "\(file) namnger ingen skola. Vilken skola gäller listan? Skriv skolans namn, eller \"alla\" om det är folkbokföringens lista över alla i kommunen\(offer("som förra gången", .sv)):",
            en:
                "\(file) names no school. Which school's list is it? Write the school's name, or \"all\" if it is the population register's list of everybody\(offer("as last time", .en)):"
        )
        while let answer = console.askLine(question) {
            if answer.isEmpty {
                if let proposal { return proposal }
            } else if ["alla", "all", "everybody"].contains(answer.lowercased()) {
                return .everybody
            } else {
                do throws(WorkflowFault) {
                    return .school(try office.school(named: answer).code)
                } catch {
                    for words in Explanation(error, on: .commandLine).words { console.say(words) }
                }
            }
        }
        return nil
    }
}
