// swift-tools-version: 6.2
import PackageDescription

/// The language rules every target of ours is built with.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Packages a system library target asks for.
let aptPackages = (
    markdown: SystemPackageProvider.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
    yaml: SystemPackageProvider.apt(["libyaml-dev"]),
    compression: SystemPackageProvider.apt(["zlib1g-dev"])
)

let package = Package(
    name: "debrief",
    products: [
        .executable(name: "debrief", targets: ["debrief"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // C, without code of ours.
        .systemLibrary(name: "CCmarkGFM", pkgConfig: "libcmark-gfm", providers: [aptPackages.markdown]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [aptPackages.yaml]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [aptPackages.compression]),
        .systemLibrary(name: "CLinux"),
        // The default theme's files as bytes inside the binary.
        .target(name: "EmbeddedTheme"),
        // What `debrief init` writes, likewise.
        .target(name: "EmbeddedStarter"),
        // The memory that a document is parsed in, per thread.
        .target(name: "ParsingMemory"),

        .target(
            name: "Markup",
            dependencies: ["CCmarkGFM", "CLibYAML", "ParsingMemory"],
            swiftSettings: strict),
        .target(name: "KnowledgeBase", dependencies: ["Markup"], swiftSettings: strict),
        .target(name: "Upgrades", dependencies: ["KnowledgeBase", "Markup"], swiftSettings: strict),
        .target(name: "Compression", dependencies: ["CZlib"], swiftSettings: strict),
        .target(name: "Search", dependencies: ["Compression", "KnowledgeBase", "Markup"], swiftSettings: strict),
        .target(name: "Checks", dependencies: ["KnowledgeBase", "Markup"], swiftSettings: strict),
        .target(
            name: "Site",
            dependencies: ["KnowledgeBase", "Markup", "Search", "Upgrades", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: strict),
        .executableTarget(
            name: "debrief",
            dependencies: [
                "CLinux", "Checks", "EmbeddedStarter", "EmbeddedTheme", "KnowledgeBase", "Markup", "Search", "Site", "Upgrades",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
        .testTarget(name: "KnowledgeBaseTests", dependencies: ["KnowledgeBase", "Markup"], swiftSettings: strict),
        .testTarget(
            name: "ChecksTests", dependencies: ["Checks", "KnowledgeBase", "Markup"], exclude: ["Rules", "Reports/Goldens"],
            swiftSettings: strict),
        .testTarget(name: "UpgradesTests", dependencies: ["Upgrades", "KnowledgeBase", "Markup"], exclude: ["Cases"], swiftSettings: strict),
        .testTarget(name: "SearchTests", dependencies: ["Search", "KnowledgeBase", "Markup"], exclude: ["Vectors"], swiftSettings: strict),
        .testTarget(
            name: "SiteTests", dependencies: ["Site", "KnowledgeBase", "Markup", "Search", "Upgrades"], exclude: ["Outputs/Goldens", "Pages/Goldens"],
            swiftSettings: strict),
        .testTarget(
            name: "DebriefTests",
            dependencies: ["debrief", "Checks", "KnowledgeBase", "Markup", "Search", "Site", "Upgrades"],
            exclude: ["Scenarios"],
            swiftSettings: strict),
    ],
    cLanguageStandard: .gnu17
)

// `make fuzz` builds this with libFuzzer; every other build does without.
if Context.environment["DEBRIEF_FUZZ"] != nil {
    package.targets.append(
        .target(
            name: "FuzzFacts", dependencies: ["KnowledgeBase", "Markup"], path: "Tests/Fuzzing", exclude: ["Seeds"],
            swiftSettings: [.swiftLanguageMode(.v6)]))
    package.products.append(.library(name: "FuzzFacts", type: .static, targets: ["FuzzFacts"]))
}
