import XML

extension SharedStrings {
    /// Reads the part of a workbook that holds its texts.
    init(of part: String, in archive: Archive) throws(RosterFault) {
        self.init()
        var text = RichText()
        var xml = try WorkbookPart(part, of: archive)
        while let event = try xml.next() {
            switch event {
            case .start(let element, _, _, _):
                if xml.depth == 2 { text.removeAll() } else if xml.depth > 2 { text.start(element.local, xml.depth) }
            case .text(let content):
                if xml.depth > 2 { text.append(content) }
            case .end:
                text.end(xml.depth + 1)
                guard xml.depth == 1 else { continue }
                guard add(text.bytes) else {
                    throw archive.file.fault(.workbookTooMuchText(limitMegabytes: Self.limitMegabytes))
                }
            }
        }
    }
}
