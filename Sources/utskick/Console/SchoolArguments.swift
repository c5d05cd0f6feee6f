import Foundation
import Outreach
import Workflow

/// Whose lists files are that name no school, as the command line says it.
struct SchoolArguments {
    private let schools: [String]
    private let population: Bool
    private let files: [String]

    init(_ schools: [String], population: Bool, _ files: [String]) {
        self.schools = schools
        self.population = population
        self.files = files
    }

    /// Fills in the options; one school holds for all files, others for the file that stands before them.
    func fill(_ options: inout ImportRosters.Options, _ office: Office) throws {
        options.listsEverybody = population
        for text in schools {
            if let (file, name) = parted(text) {
                options.listings[file] = .school(try office.school(named: name).code)
            } else if options.school == nil, !population {
                options.school = try office.school(named: text).name
            } else {
                throw WorkflowFault.listingTwice(text)
            }
        }
    }

    /// "klass7.csv=Bohusskolan", where such a file is named or lies in a folder that is.
    private func parted(_ text: String) -> (file: String, school: String)? {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        let name = URL(filePath: parts[0]).lastPathComponent
        let isThere = files.contains { file in
            URL(filePath: file).lastPathComponent == name
                || FileManager.default.fileExists(atPath: "\(file)/\(name)")
        }
        return isThere ? (name, parts[1]) : nil
    }
}
