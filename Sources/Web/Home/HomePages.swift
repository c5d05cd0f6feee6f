enum HomePages {
    static let templates: [String: [UInt8]] = ["home": PackageResources.home_mustache]
}
