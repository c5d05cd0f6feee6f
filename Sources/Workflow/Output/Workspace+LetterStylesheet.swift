import Foundation
import Letters
import Workspace

extension Workspace {
    /// How letters look.
    func letterStylesheet() throws -> Stylesheet {
        guard let stylesheet = Stylesheet(try read(templates.appending(path: "letters.css"))) else {
            throw WorkspaceFault.cannotRead(file: "Templates/letters.css")
        }
        return stylesheet
    }
}
