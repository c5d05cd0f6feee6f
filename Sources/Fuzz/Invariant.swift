/// Traps with a sentence where something doesn't hold; unlike `precondition` it says so in release builds, too.
func require(_ holds: Bool, _ sentence: @autoclosure () -> String) {
    if !holds { fatalError(sentence()) }
}
