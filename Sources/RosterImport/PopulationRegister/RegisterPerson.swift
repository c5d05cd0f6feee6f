import Outreach

/// The person of a post, read once for all the rows that the post gives.
struct RegisterPerson {
    /// The person, without what only a row can tell.
    private(set) var read = ReadPerson()
    /// The identity number; nil where it can't be used.
    private(set) var number: PersonalNumber?
    /// Why the number can't be used.
    private(set) var numberFault: PersonalNumber.Fault?
    /// By what else the person would be recognised, where the post has two numbers.
    private(set) var otherIdentity: IdentityKey?
    /// What is wrong besides the number and the name.
    private(set) var findings: [Finding.Kind] = []

    /// - Parameter tellsMarks: whether the file has the field for the mark.
    init(_ post: RegisterPost, tellsMarks: Bool, context: RosterContext) {
        do throws(PersonalNumber.Fault) {
            let number = try PersonalNumber(
                parsing: post.string(post.number.text), referenceDate: context.referenceDate)
            read.identity = number.identityKey(context.key)
            self.number = number
        } catch {
            numberFault = error
        }
        if !post.number.other.isEmpty {
            otherIdentity =
                (try? PersonalNumber(
                    parsing: post.string(post.number.other), referenceDate: context.referenceDate))?
                .identityKey(context.key)
        }
        read.name = post.personName(post.name)
        read.standing = post.isDeregistered ? .deregistered : .active
        // The register's default is that somebody isn't marked; a file without the field tells nothing.
        read.protection = post.isProtected ? .protected : tellsMarks ? .none : .unknown
        if let mark = post.unknownMark {
            read.unknownMark = mark
            findings.append(.protectionMarkNotUnderstood)
        }
        var hasInvalidCode = false
        let addresses = post.postalAddresses { hasInvalidCode = true }
        if hasInvalidCode { findings.append(.postalCodeInvalid) }
        read.address = post.isDeregistered ? nil : addresses.first
        read.otherAddresses =
            addresses.dropFirst(post.isDeregistered ? 0 : 1) + RegisterPost.singleLines(of: addresses)
        var words: [Finding.Kind] = []
        read.heedWords { words.append($0) }
        if !post.isDeregistered { read.dropNoAddresses { words.append($0) } }
        read.addressCell = read.address == nil && read.otherAddresses.isEmpty ? .blank : .filled
        findings += words
    }

    /// Says that everything in the post is the person's.
    mutating func ownsTexts() { read.textOwner = .pupil }

    /// The person under the other of two numbers, who is protected if the first is.
    var other: ReadPerson? {
        guard let otherIdentity else { return nil }
        var other = read
        other.identity = otherIdentity
        return other
    }
}
