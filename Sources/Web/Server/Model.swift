/// What a page shows: texts, numbers, lists and other models by name. Values are escaped where they are shown.
typealias Model = [String: any Sendable]
