/// A small school that doesn't exist, and another one down the road, for tests of every target.
package enum FictionalSchool {
    /// The school unit code.
    package static let code = "90000001"
    /// The name as letters show it.
    package static let name = "Ekbackaskolan"
    /// Another name that rosters use.
    package static let alias = "Ekbacka högstadium"
    /// The code of the other school.
    package static let otherCode = "90000002"
    /// The name of the other school.
    package static let otherName = "Älvstrandsskolan"
    /// The 32 bytes of the key that tests use.
    package static let keyBytes = [UInt8](repeating: 7, count: 32)
    /// A morning in March 2020, in seconds since 1970: 2020-03-10T08:00:00Z.
    package static let now = 1_583_827_200
}
