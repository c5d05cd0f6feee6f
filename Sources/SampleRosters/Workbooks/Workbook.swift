import CLibXLSXWriter
import Foundation

/// A workbook that libxlsxwriter writes; the same sheets give the same bytes.
@safe final class Workbook {
    /// What the cells of a sheet look like.
    enum Style: Int, CaseIterable {
        case title, header, wholeNumber, day
    }

    private let file: StagedFile
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let styles: [UnsafeMutablePointer<lxw_format>?]
    private var isClosed = false

    /// A workbook without sheets; a streamed one keeps one row in memory and has its texts in the cells themselves.
    init(_ target: URL, isStreamed: Bool) throws(SampleRosters.Failure) {
        file = try StagedFile(target)
        var options = unsafe lxw_workbook_options()
        unsafe options.constant_memory = isStreamed ? 1 : 0
        guard let book = unsafe workbook_new_opt(file.temporary.path, &options) else {
            throw file.failure("There is no memory left.")
        }
        unsafe self.book = book
        var properties = unsafe lxw_doc_properties()
        // 2020-02-03T08:00:00Z; without a day of its own the library takes today's.
        unsafe properties.created = 1_580_716_800
        unsafe workbook_set_properties(book, &properties)
        unsafe styles = unsafe Style.allCases.map { unsafe Self.format($0, in: book) }
    }

    /// Adds a sheet after the others; the first of them can be hidden when another is added and opened.
    func addSheet(_ name: String) -> Sheet {
        guard let sheet = unsafe workbook_add_worksheet(book, name) else {
            preconditionFailure("A sheet needs a name of its own with at most 31 letters.")
        }
        return unsafe Sheet(sheet, of: self)
    }

    func format(_ style: Style?) -> UnsafeMutablePointer<lxw_format>? {
        guard let style else { return nil }
        return unsafe styles[style.rawValue]
    }

    /// Writes the file and puts it in its place; gives its size.
    func publish() throws(SampleRosters.Failure) -> Int {
        isClosed = true
        let outcome = unsafe workbook_close(book)
        guard outcome == LXW_NO_ERROR else {
            throw file.failure(unsafe lxw_strerror(outcome).map { unsafe String(cString: $0) } ?? "")
        }
        let size = (try? FileManager.default.attributesOfItem(atPath: file.temporary.path)[.size]) as? Int
        try file.publish()
        return size ?? 0
    }

    deinit {
        // Closing is the only way to give the memory back; the file goes with the staged one.
        if !isClosed { _ = unsafe workbook_close(book) }
    }

    private static func format(
        _ style: Style, in book: UnsafeMutablePointer<lxw_workbook>
    ) -> UnsafeMutablePointer<lxw_format>? {
        let format = unsafe workbook_add_format(book)
        switch style {
        case .title: unsafe format_set_font_size(format, 14)
        case .header: unsafe format_set_bold(format)
        case .wholeNumber: unsafe format_set_num_format(format, "0")
        case .day: unsafe format_set_num_format(format, "yyyy-mm-dd")
        }
        return unsafe format
    }
}
