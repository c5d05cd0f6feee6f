import CLibXML2

/// Remembers what has been made of the names of one document, so that each is looked at once.
///
/// libxml2 keeps one copy of every name of a document for as long as its parser lives, so the place in memory tells
/// which name it is. There are few places here: a document with very many names only gains nothing.
struct NameCache<Value> {
    private var slots: [(place: UInt, value: Value)?] = Array(repeating: nil, count: count)

    private static var count: Int { 256 }

    /// What is made of the name, by the closure if it isn't remembered.
    mutating func value(of name: UnsafePointer<xmlChar>, make: (String) -> Value) -> Value {
        let place = UInt(bitPattern: name)
        // Fibonacci hashing: the upper bits of the product are well mixed.
        let index = Int(truncatingIfNeeded: (UInt64(place) &* 0x9E37_79B9_7F4A_7C15) >> 56)
        if let slot = slots[index], slot.place == place { return slot.value }
        let made = unsafe make(String(cString: name))
        slots[index] = (place, made)
        return made
    }
}
