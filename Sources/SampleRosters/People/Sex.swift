/// What the ninth digit of an identity number says: even for women, odd for men.
package enum Sex: Sendable, Hashable {
    case female
    case male
}
