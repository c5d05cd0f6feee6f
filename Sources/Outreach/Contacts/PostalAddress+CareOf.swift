extension PostalAddress {
    /// The address with a c/o that stands in its street where it belongs: "c/o Berg, Storgatan 1" is c/o Berg.
    package var partingCareOf: PostalAddress {
        guard let street, careOf == nil, street.utf8.contains(UInt8(ascii: "/")),
            let sign = street.firstRange(of: "c/o") ?? street.firstRange(of: "C/O")
                ?? street.firstRange(of: "C/o")
        else { return self }
        var address = self
        let before = street[..<sign.lowerBound].trimmingBreaks
        let behind = street[sign.upperBound...].trimmingBreaks
        guard before.isEmpty else {
            // "Storgatan 1, c/o Berg"
            (address.street, address.careOf) = (String(before), behind.isEmpty ? nil : String(behind))
            return address
        }
        var name = behind.prefix { $0 != "," && $0 != "\n" }
        var rest = behind[name.endIndex...].trimmingBreaks
        if rest.isEmpty {
            // Without a comma the street is the last word before the number, or two: "c/o Eva Berg Karl Johans gata 1".
            let words = behind.split(separator: " ")
            guard let number = words.firstIndex(where: { $0.first?.isNumber ?? false }), number > 1 else { return self }
            let first = number > 2 && StreetName.isEnding(String(words[number - 1])) ? number - 2 : number - 1
            name = behind[..<words[first].startIndex]
            rest = behind[words[first].startIndex...]
        }
        (address.careOf, address.street) = (String(name.trimmingBreaks), String(rest))
        return address
    }
}

extension Substring {
    fileprivate var trimmingBreaks: Substring {
        var text = self
        while let first = text.first, " ,:;\n".contains(first) { text.removeFirst() }
        while let last = text.last, " ,:;\n".contains(last) { text.removeLast() }
        return text
    }
}
