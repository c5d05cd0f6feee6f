/// The name that a device at the door gives to something it does, so that it can be sent again without being done twice.
package struct DoorActionID: Hashable, Sendable {
    /// The name: 8 to 64 ASCII letters, digits and hyphens.
    package let text: String

    /// The name that a device sends, if it can be one.
    package init?(_ text: String) {
        guard (8...64).contains(text.utf8.count),
            text.utf8.allSatisfy({ byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == 0x2D
            })
        else { return nil }
        self.text = text
    }
}
