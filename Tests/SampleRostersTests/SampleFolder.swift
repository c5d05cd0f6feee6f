import CLibZip
import Foundation
import Testing
import XML

@testable import SampleRosters

/// Towns that many tests look at.
enum Towns {
    static let ale = SampleTown(seed: 2020)
    static let tidy = SampleTown(seed: 2020, isTidy: true)
    static let seven = SampleTown(seed: 7)

    static func town(isTidy: Bool) -> SampleTown { isTidy ? tidy : ale }
}

/// A folder that is gone after the test, and readers of what stands in it.
final class SampleFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)")

    /// A folder with a town in one form, or with nothing yet.
    init(_ form: SampleForm? = nil, of town: SampleTown = Towns.ale) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        if let form { _ = try SampleRosters.write(form, of: town, to: url) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url.appending(path: name))) }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    /// Every file below the folder.
    func files() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
            let file = url.appending(path: name)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[name] = try Data(contentsOf: file)
        }
        return files
    }

    /// The root of an XML file.
    func xml(_ name: String) throws -> XMLElement {
        try XMLDocument(parsing: bytes(name), limits: .streaming).root
    }

    /// The elements of a saved page.
    func page(_ name: String) throws -> (data: [[String: Any]], token: String?) {
        let json = try JSONSerialization.jsonObject(with: Data(bytes(name)))
        let page = try #require(json as? [String: Any])
        return (try #require(page["data"] as? [[String: Any]]), page["pageToken"] as? String)
    }

    /// The entries of an archive, in their order, and whether each has the day of the sample.
    func archive(_ name: String) throws -> [(name: String, bytes: [UInt8], year: Int)] {
        var problem: Int32 = 0
        let opened = unsafe zip_open(url.appending(path: name).path, ZIP_RDONLY, &problem)
        guard let archive = unsafe opened else { throw NoArchive() }
        defer { unsafe zip_discard(archive) }
        var entries: [(name: String, bytes: [UInt8], year: Int)] = []
        for index in 0..<UInt64(unsafe zip_get_num_entries(archive, 0)) {
            var stat = unsafe zip_stat_t()
            guard unsafe zip_stat_index(archive, index, 0, &stat) == 0 else { throw NoArchive() }
            guard let file = unsafe zip_fopen_index(archive, index, 0) else { throw NoArchive() }
            var bytes = [UInt8](repeating: 0, count: Int(unsafe stat.size))
            let count = UInt64(bytes.count)
            let read = unsafe zip_fread(file, &bytes, count)
            unsafe zip_fclose(file)
            guard read == Int64(count) else { throw NoArchive() }
            let written = Date(timeIntervalSince1970: TimeInterval(unsafe stat.mtime))
            let year = Calendar(identifier: .gregorian).component(.year, from: written)
            entries.append((unsafe String(cString: stat.name), bytes, year))
        }
        return entries
    }

    struct NoArchive: Error {}
}

/// Whether twelve digits are an identity number that nobody has, with the right check digit.
func isSafe(_ number: String) -> Bool {
    let digits = number.utf8.map { $0 - 48 }
    guard digits.count == 12, digits.allSatisfy({ $0 <= 9 }) else { return false }
    let year = Int(number.prefix(4)) ?? 0
    let serial = Int(number.dropFirst(8).prefix(3)) ?? 0
    let isOurs = year >= 2070 ? (1...999).contains(serial) : year >= 1980 && [238, 239].contains(serial)
    return isOurs && SampleCheckDigit.of(digits.dropFirst(2).dropLast()) == digits[11]
}

/// Modulus 10, apart from the one that made the numbers.
enum SampleCheckDigit {
    static func of(_ digits: some Sequence<UInt8>) -> UInt8 {
        var sum = 0
        for (place, digit) in digits.enumerated() {
            let product = Int(digit) * (place.isMultiple(of: 2) ? 2 : 1)
            sum += product > 9 ? product - 9 : product
        }
        return UInt8((10 - sum % 10) % 10)
    }
}
