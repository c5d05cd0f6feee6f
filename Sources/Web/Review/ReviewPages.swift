enum ReviewPages {
    static let templates: [String: [UInt8]] = [
        "review": PackageResources.review_mustache, "review-same": PackageResources.review_same_mustache,
    ]
}
