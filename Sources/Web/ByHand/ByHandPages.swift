enum ByHandPages {
    static let templates: [String: [UInt8]] = ["by-hand": PackageResources.by_hand_mustache]
}
