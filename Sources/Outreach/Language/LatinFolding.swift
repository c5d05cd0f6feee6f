/// Latin letters without their accents, for comparing, sorting and file names.
package enum LatinFolding {
    /// The plain letter under an accented lower-case Latin one; every other character is itself.
    package static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "à", "á", "â", "ã", "ā", "ă", "ą", "å", "ä": "a"
        case "ç", "ć", "č", "ĉ": "c"
        case "ď", "đ", "ð": "d"
        case "è", "é", "ê", "ë", "ē", "ė", "ę", "ě": "e"
        case "ğ", "ģ": "g"
        case "ì", "í", "î", "ï", "ī", "į", "ı": "i"
        case "ķ": "k"
        case "ł", "ļ", "ľ": "l"
        case "ñ", "ń", "ň", "ņ": "n"
        case "ò", "ó", "ô", "õ", "ö", "ø", "ō", "ő": "o"
        case "ř", "ŕ": "r"
        case "ś", "š", "ş", "ș": "s"
        case "ť", "ţ", "ț": "t"
        case "ù", "ú", "û", "ü", "ū", "ů", "ű", "ų": "u"
        case "ý", "ÿ": "y"
        case "ź", "ž", "ż": "z"
        default: scalar
        }
    }

    /// A name for a folder or an id: lower-case ASCII letters and digits, words joined by hyphens.
    package static func slug(_ text: String) -> String {
        var slug = ""
        var gap = false
        for scalar in text.lowercased().unicodeScalars {
            let plain = base(of: scalar)
            if ("a"..."z").contains(plain) || ("0"..."9").contains(plain) {
                if gap && !slug.isEmpty { slug += "-" }
                slug.unicodeScalars.append(plain)
                gap = false
            } else {
                gap = true
            }
        }
        return slug
    }
}
