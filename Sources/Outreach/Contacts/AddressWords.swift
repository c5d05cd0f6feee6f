/// The words of an address in the form in which two writings of it are equal: lower case, without punctuation.
///
/// Nearly every address is written in the letters of Latin-1, where a character is one or two bytes and its case one
/// bit; such texts are read byte by byte. All others go through Unicode's characters, and mean the same.
package enum AddressWords {
    /// "STORGATAN 1, LGH 1001" → "storgatan 1 lgh 1001".
    static func normalised(_ text: String) -> String {
        if let bytes = plainBytes(of: text, keepingWords: true) { return String(decoding: bytes, as: UTF8.self) }
        return text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ":") }.joined(separator: " ")
    }

    /// A postal code, or other words that are compared without what is between them: "SE-449 31" → "se44931".
    package static func digitsAndLetters(_ text: String) -> String {
        if let bytes = plainBytes(of: text, keepingWords: false) { return String(decoding: bytes, as: UTF8.self) }
        return text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// House and apartment of a street address: "Storgatan 1 A, lgh 1001" → "storgatan 1a", "1001"; the mark may be
    /// glued to the number or missing before four digits.
    package static func split(street: String) -> (house: String, apartment: String?) {
        if let bytes = plainBytes(of: street, keepingWords: true) {
            let (house, apartment) = split(bytes.split(separator: 0x20))
            return (
                String(decoding: Array(house.joined(separator: [0x20])), as: UTF8.self),
                apartment.map { String(decoding: $0, as: UTF8.self) }
            )
        }
        let (house, apartment) = split(normalised(street).split(separator: " "))
        return (house.joined(separator: " "), apartment.map(String.init))
    }

    private static func split<Word: AddressWord>(_ words: [Word]) -> (house: [Word], apartment: Word?) {
        var house: [Word] = []
        var apartment: Word?
        var isMarked = false
        for word in words {
            let bare = word.withoutColon
            let afterMark = bare.afterApartmentMark
            if isMarked {
                apartment = bare
                isMarked = false
            } else if let afterMark, afterMark.isEmpty {
                isMarked = true
            } else if let afterMark, afterMark.isNumber {
                apartment = afterMark
            } else if apartment == nil, bare.count == 4, bare.isNumber, house.last?.startsWithNumber ?? false {
                apartment = bare
            } else if let number = house.last, number.isNumber, bare.isOneLetter {
                house[house.count - 1] = number + bare
            } else {
                house.append(bare)
            }
        }
        return (house, apartment)
    }

    /// The text in lower case with nothing between its words but a space, or nothing at all; nil where it isn't plain.
    private static func plainBytes(of text: String, keepingWords: Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isFirstHalf = false
        var separates = false
        func separateWords() {
            if separates, keepingWords, !bytes.isEmpty { bytes.append(0x20) }
            separates = false
        }
        for byte in text.utf8 {
            if isFirstHalf {
                isFirstHalf = false
                // U+00C0 to U+00FF are letters but for × and ÷; the capitals come first.
                guard byte != 0x97, byte != 0xB7 else {
                    separates = true
                    continue
                }
                separateWords()
                bytes.append(0xC3)
                bytes.append(byte < 0x9F ? byte + 0x20 : byte)
                continue
            }
            switch byte {
            case 0xC3: isFirstHalf = true
            case 0x80...: return nil
            case 0x41...0x5A:
                separateWords()
                bytes.append(byte + 0x20)
            case 0x61...0x7A, 0x30...0x39:
                separateWords()
                bytes.append(byte)
            case 0x3A where keepingWords:
                separateWords()
                bytes.append(byte)
            default: separates = true
            }
        }
        return bytes
    }
}

/// A word of an address, as bytes or as characters.
private protocol AddressWord: RangeReplaceableCollection {
    /// The word without a colon at its end.
    var withoutColon: Self { get }
    /// What follows "lgh" and its like; nil in a word that doesn't begin so.
    var afterApartmentMark: Self? { get }
    var startsWithNumber: Bool { get }
    var isNumber: Bool { get }
    var isOneLetter: Bool { get }
}

private let apartmentMarks = ["lgh", "lägenhet", "apt"]
private let apartmentMarkBytes = apartmentMarks.map { Array($0.utf8) }

extension ArraySlice<UInt8>: AddressWord {
    fileprivate var withoutColon: Self { last == 0x3A ? dropLast() : self }

    fileprivate var afterApartmentMark: Self? {
        guard first == 0x6C || first == 0x61 else { return nil }
        return apartmentMarkBytes.first { starts(with: $0) }.map { dropFirst($0.count) }
    }

    fileprivate var startsWithNumber: Bool { first.map(Self.isDigit) ?? false }
    fileprivate var isNumber: Bool { allSatisfy(Self.isDigit) }

    fileprivate var isOneLetter: Bool {
        count == 1 ? first.map { (0x61...0x7A).contains($0) } ?? false : count == 2 && first == 0xC3
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Substring: AddressWord {
    fileprivate var withoutColon: Self { last == ":" ? dropLast() : self }

    fileprivate var afterApartmentMark: Self? {
        apartmentMarks.first { hasPrefix($0) }.map { dropFirst($0.count) }
    }

    fileprivate var startsWithNumber: Bool { first?.isNumber ?? false }
    fileprivate var isNumber: Bool { allSatisfy(\.isNumber) }
    fileprivate var isOneLetter: Bool { count == 1 && first?.isLetter ?? false }
}
