/// Documents that try to do harm, and helpers to read documents in tests.
enum Attacks {
    static let billionLaughs = """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
        <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">]>
        <lolz a="&lol2;">&lol2;</lolz>
        """
    static let externalEntity = """
        <!-- a comment first --><?a b?>
        <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <a>&x;</a>
        """
    static let parameterEntity = #"<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]><a/>"#

    static func nested(_ depth: Int) -> String {
        String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
}

func bytes(_ text: String) -> [UInt8] {
    Array(text.utf8)
}

func utf16(_ text: String, bigEndian: Bool = false, mark: Bool = true) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
        bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
}
