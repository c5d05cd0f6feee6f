import CLibFuzzer
import Foundation

/// What libFuzzer runs. The environment names the target; arguments are libFuzzer's, or `seeds FOLDER`, which writes
/// files to begin from.
@main enum Fuzz {
    /// libFuzzer calls a function that is told nothing but bytes.
    private static let target: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
        guard let target = FuzzTarget(rawValue: name) else {
            print("FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")).")
            exit(64)
        }
        return target
    }()

    static func main() throws {
        let words = CommandLine.arguments
        if words.count == 3, words[1] == "seeds" {
            for (number, seed) in target.seeds.enumerated() {
                try Data(seed).write(to: URL(filePath: words[2]).appending(path: "seed-\(number)"))
            }
            return
        }
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
        exit(
            unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
                let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
                Fuzz.target.take(bytes)
                return 0
            })
    }
}
