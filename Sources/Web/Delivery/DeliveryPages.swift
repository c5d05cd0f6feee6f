enum DeliveryPages {
    static let templates: [String: [UInt8]] = ["delivery": PackageResources.delivery_mustache]
}
