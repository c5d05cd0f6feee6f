import Foundation
import Letters
package import Outreach
import Registry
import RosterImport
import Workspace

/// Any error of a workflow in sentences, and of which kind it is.
package struct Explanation: Sendable {
    /// What kind of trouble it is; the exit code follows from it.
    package enum Kind: Sendable {
        /// The command can't be carried out as it was given.
        case usage
        /// A file or a code that was given isn't as it must be.
        case data
        /// The registry or the workspace's files.
        case files
    }

    /// The sentences.
    package let words: [Words]
    /// The kind.
    package let kind: Kind

    /// Explains an error where somebody reads it.
    package init(_ error: any Error, on surface: Surface) {
        switch error {
        case let fault as RosterFault:
            words = [fault.words]
            kind = [.notFound, .notReadable, .folderEmpty].contains(fault.kind) ? .files : .data
        case let faults as TemplateFaults:
            words = faults.faults.map(\.words)
            kind = .data
        case let fault as RegistryFault:
            words = [fault.words]
            kind = .files
        case let fault as WorkspaceFault:
            words = [fault.words]
            kind =
                switch fault {
                case .document, .campaignIDDiffers: .data
                case .notAWorkspace, .campaignUnknown: .usage
                case .noProgramFolder, .inUse, .missing, .cannotRead, .cannotWrite, .keyBroken: .files
                }
        case let fault as BackupFault:
            words = [fault.words]
            kind =
                switch fault {
                case .noRegistry, .isRegistry, .keyBeside, .registryThere, .otherKeyThere, .filesDiffer: .usage
                case .notABackup, .newer, .wrongKey, .notAKey: .data
                case .cannotRead: .files
                }
        case WorkflowFault.cannotWriteSamples(let folder):
            words = [WorkflowFault.cannotWriteSamples(folder).words]
            kind = .files
        case let fault as RosterUploadFault:
            words = [fault.words]
            kind = fault == .cannotKeep ? .files : .data
        case let fault as WorkflowFault:
            words = [fault.words(on: surface)]
            kind =
                switch fault {
                case .schoolUnknown, .demoTakesOwnRostersOnly, .meetingUnknown, .meetingAmbiguous, .meetingYearsOutside,
                    .campaignWithoutMeetings, .personUnknown, .guardianNeeded, .languageUnknown, .nothingToCorrect,
                    .nameMissing, .reasonMissing,
                    .answerNotUnderstood, .bothKnownByNumber, .nothingWaits, .importUnknown,
                    .adultsOutOfRange, .noLettersYet, .nothingToRecord, .cannotAsk, .listingUnsaid, .listingTwice,
                    .mappingName,
                    .mappingMissing, .mappingTaken, .meaningUnknown, .columnMissing:
                    .usage
                default: .data
                }
        default:
            // No description: it could quote somebody's data.
            let name = String(describing: type(of: error))
            words = [
                Words(
                    sv: "Något gick fel (\(name)). Inget har gått förlorat; kör kommandot igen.",
                    en: "Something went wrong (\(name)). Nothing was lost; run the command again.")
            ]
            kind = .files
        }
    }
}
