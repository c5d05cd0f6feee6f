import XML

extension XMLFault {
    /// The fault as one of a population register's file.
    var registerFault: RosterFault.Kind {
        if isWrongEncoding { return .registerEncodingWrong(line: line) }
        if isUnsupportedEncoding { return .registerEncodingUnknown }
        switch self {
        case .doctype: return .registerDoctype
        case .tooLarge: return .tooLarge(limitGigabytes: RosterFile.limitGigabytes)
        case .tooDeep, .textTooLong: return .registerOversized(line: line)
        case .unreadable: return .notReadable
        case .malformed, .undefinedEntity, .invalid, .schemaBroken: return .registerBroken(line: line)
        }
    }

    private var line: Int {
        switch self {
        case .malformed(let line, _, _), .doctype(let line), .tooDeep(let line, _), .textTooLong(let line),
            .undefinedEntity(_, let line):
            line
        case .tooLarge, .invalid, .schemaBroken, .unreadable: 0
        }
    }
}
