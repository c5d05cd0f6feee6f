/// The last digit of Swedish identity numbers, which catches slips of the pen.
package enum CheckDigit {
    /// The digit that follows `digits`, by modulus 10 with the weights 2, 1, 2, 1, … from the left and sums of digits.
    ///
    /// For an identity number give the nine digits YYMMDDNNN, each as a value 0–9: 640823-323 gives 4. A coordination
    /// number's day goes in as written, with 60 added.
    package static func modulus10(of digits: some Sequence<UInt8>) -> UInt8 {
        var sum = 0
        var weight = 2
        for digit in digits {
            precondition(digit <= 9, "A check digit is made of digits 0–9, given as values.")
            let product = Int(digit) * weight
            sum += product / 10 + product % 10
            weight = 3 - weight
        }
        return UInt8((10 - sum % 10) % 10)
    }

    /// The digit that follows nine digits YYMMDDNNN, given as one number.
    package static func modulus10(ofNine number: Int) -> UInt8 {
        precondition((0..<1_000_000_000).contains(number), "Nine digits are less than a thousand million.")
        var sum = 0
        var rest = number
        // The ninth digit, the rightmost, has weight 2.
        var weight = 2
        for _ in 0..<9 {
            let product = rest % 10 * weight
            sum += product / 10 + product % 10
            rest /= 10
            weight = 3 - weight
        }
        return UInt8((10 - sum % 10) % 10)
    }
}
