// swift-tools-version: 6.2
import Foundation
import PackageDescription

// What the house is made of, from the ground up. A target may use only targets that stand above it here.
let package = Package(
    name: "Utskick",
    products: [
        .executable(name: "utskick", targets: ["utskick"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

        .target(name: "XML", dependencies: ["CLibXML2"]),
        .target(name: "CHashing", dependencies: ["CLibCrypto"]),
        .target(name: "Hashing", dependencies: ["CHashing"]),
        .target(name: "Outreach", dependencies: ["Hashing"]),
        .target(name: "RosterImport", dependencies: ["XML", "CLibZip", "Outreach"]),
        .target(name: "Letters", dependencies: ["XML", "CQREncode", "Outreach"]),
        .target(
            name: "Registry",
            dependencies: [
                "Outreach", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(name: "Workspace", dependencies: ["XML", "Outreach"]),
        .target(name: "Report", dependencies: ["XML", "Outreach"]),
        .target(
            name: "Workflow",
            dependencies: ["XML", "Outreach", "RosterImport", "Letters", "Registry", "Workspace", "Report"]),
        .target(
            name: "Web",
            dependencies: [
                "CLibXLSXWriter", "Outreach", "Workflow", "Report", "Hashing",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            resources: [.embedInCode("Pages"), .embedInCode("Assets")]),
        .target(name: "SampleRosters", dependencies: ["XML", "CLibZip", "CLibXLSXWriter", "Outreach"]),
        .executableTarget(
            name: "utskick",
            dependencies: [
                "Outreach", "Workflow", "Web", "SampleRosters",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(name: "TestSupport", dependencies: []),
        .target(
            name: "TestTerm",
            dependencies: ["Workflow", "Registry", "Workspace", "RosterImport", "Letters", "Outreach", "TestSupport"]),

        .testTarget(name: "XMLTests", dependencies: ["XML", "TestSupport"]),
        .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
        .testTarget(name: "OutreachTests", dependencies: ["Outreach", "TestSupport"]),
        .testTarget(
            name: "RosterImportTests", dependencies: ["RosterImport", "Outreach", "TestSupport"],
            exclude: ["FuzzCases"]),
        .testTarget(
            name: "LettersTests", dependencies: ["Letters", "XML", "Outreach", "TestSupport"], exclude: ["Goldens"]),
        .testTarget(
            name: "RegistryTests",
            dependencies: ["Registry", "Outreach", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Goldens"]),
        .testTarget(name: "WorkspaceTests", dependencies: ["Workspace", "XML", "Outreach", "TestSupport"]),
        .testTarget(
            name: "ReportTests", dependencies: ["Report", "XML", "Outreach", "TestSupport"], exclude: ["Goldens"]),
        .testTarget(
            name: "SampleRostersTests", dependencies: ["SampleRosters", "XML", "CLibZip", "Outreach", "TestSupport"]),
        .testTarget(
            name: "WorkflowTests",
            dependencies: [
                "Workflow", "Registry", "Workspace", "RosterImport", "Letters", "XML", "Outreach", "SampleRosters",
                "TestSupport", "TestTerm",
            ]),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Workflow", "Registry", "Outreach", "SampleRosters", "TestSupport", "TestTerm",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        .testTarget(
            name: "CommandTests",
            dependencies: ["utskick", "Workflow", "Registry", "Outreach", "TestSupport", "TestTerm"],
            exclude: ["Goldens"]
        ),
    ]
)

var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .strictMemorySafety(),
]
if ProcessInfo.processInfo.environment["CI"] == "true" {
    // Warnings fail CI only: a newer compiler must not break a user's build.
    settings.append(.treatAllWarnings(as: .error))
}
if let libFuzzer = ProcessInfo.processInfo.environment["UTSKICK_FUZZ"] {
    // Set by script/fuzz alone: no other build has this target, nor counts branches.
    package.targets += [
        .systemLibrary(name: "CLibFuzzer", path: "Sources/Fuzz/CLibFuzzer"),
        .executableTarget(
            name: "Fuzz", dependencies: ["CLibFuzzer", "RosterImport", "XML", "Outreach"],
            exclude: ["CLibFuzzer", "Words"], linkerSettings: [.unsafeFlags([libFuzzer, "-lstdc++"])]),
    ]
    settings.append(.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"]))
}
for target in package.targets where target.type != .system {
    target.swiftSettings = settings
}
