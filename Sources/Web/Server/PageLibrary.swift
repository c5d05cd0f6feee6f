import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore
import Outreach

/// All pages, compiled once, with the words of each language.
struct PageLibrary: Sendable {
    private let library: MustacheLibrary
    private let words: [ToolLanguage: Model]

    init() throws {
        var library = MustacheLibrary()
        for (name, bytes) in PageTemplates.all {
            try library.register(String(decoding: bytes, as: UTF8.self), named: name)
        }
        self.library = library
        words = Dictionary(
            uniqueKeysWithValues: ToolLanguage.allCases.map { ($0, Self.nested(PageWords.table, in: $0)) })
    }

    /// A page as a response.
    ///
    /// - Parameters:
    ///   - frame: what surrounds it.
    ///   - model: what it shows.
    func page(
        _ template: String, title: Words, status: HTTPResponse.Status, _ language: ToolLanguage, _ frame: Model,
        _ model: Model
    ) throws -> Response {
        var frame = frame
        frame["language"] = language.rawValue
        frame["title"] = title.text(in: language)
        frame["other"] = PageLanguage.other(than: language)
        // What surrounds a page has a name of its own: a page that lacks something must not show the frame's.
        var whole: Model = ["frame": frame, "title": title.text(in: language), "w": words[language]]
        whole["assets"] = Self.assets
        whole.merge(model) { _, shown in shown }
        return html(render(template, whole), status)
    }

    /// A page that stands without the frame of the coordinators' pages.
    func bare(_ template: String, _ language: ToolLanguage, status: HTTPResponse.Status, _ model: Model) -> Response {
        var whole = model
        whole["w"] = words[language]
        whole["assets"] = Self.assets
        return html(render(template, whole), status)
    }

    private func render(_ template: String, _ model: Model) -> String {
        guard let text = library.render(model, withTemplate: template) else {
            preconditionFailure("There is no page \(template).")
        }
        return text
    }

    private func html(_ text: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    private static let assets: [String: String] = Dictionary(
        uniqueKeysWithValues: Asset.names.map { (String($0.key.split(separator: ".")[0]), $0.value) })

    /// Words by the parts of their names: `families.search` is `search` in `families`.
    private static func nested(_ table: [String: Words], in language: ToolLanguage) -> Model {
        var areas: [String: [String: String]] = [:]
        for (key, words) in table {
            let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
            precondition(
                parts.count == 2 && !parts[1].contains("."), "A text is named by its area and one word: \(key).")
            areas[parts[0], default: [:]][parts[1]] = words.text(in: language)
        }
        return areas
    }
}
