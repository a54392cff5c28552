/// Which addresses may stand in a page.
enum URLPolicy {
    /// What an address is for.
    enum Use { case link, image }

    /// True for http, https, mailto, tel, relative addresses and fragments; in images also raster `data:`, but no mail.
    static func admits(_ address: String, as use: Use) -> Bool {
        guard let scheme = scheme(of: address) else { return true }
        switch (scheme, use) {
        case ("http", _), ("https", _), ("mailto", .link), ("tel", .link): return true
        case ("data", .image): return isRasterImage(address)
        default: return false
        }
    }

    /// True when a browser would go to another host.
    static func leavesSite(_ address: String) -> Bool {
        switch scheme(of: address) {
        case "http", "https": return true
        case nil:
            let start = Array(visible(address).prefix(2))
            return start.count == 2 && start.allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        default: return false
        }
    }

    /// What stands before the first `:`, lower case; nil when the address is relative.
    ///
    /// Browsers drop tabs, line breaks and leading control characters before they look for a scheme, so do we.
    /// What is no well-formed scheme is still taken for one: better a refused link than a misjudged one.
    static func scheme(of address: String) -> String? {
        var scheme: [UInt8] = []
        for byte in visible(address) {
            switch byte {
            case UInt8(ascii: ":"): return String(decoding: scheme, as: UTF8.self)
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
            default: scheme.append(byte)
            }
        }
        return nil
    }

    /// The bytes a browser goes by.
    private static func visible(_ address: String) -> some Sequence<UInt8> {
        address.utf8.drop(while: { $0 <= 0x20 }).lazy.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }

    private static func isRasterImage(_ address: String) -> Bool {
        let start = String(decoding: Array(visible(address).prefix(32)), as: UTF8.self).lowercased()
        return ["png", "jpeg", "gif", "webp", "avif"].contains { start.hasPrefix("data:image/\($0);base64,") }
    }
}
