import Foundation
import XML

/// The population register's XML, streamed to a file: everybody registered, and the guardians of those who are pupils.
struct NavetFile: PeopleFile {
    static let fileName = "folkbokforing.xml"
    private static let bufferSize = 1 << 18

    private let file: StagedFile
    private let posts: RegisterPosts
    private let about: String
    private let markup: NavetMarkup
    private var writer = MarkupWriter(.xml)
    private var postCount = 0

    init(
        _ form: NavetForm, in folder: URL, facts: RegisterFacts, hasSpecialAddresses: Bool
    ) throws(SampleRosters.Failure) {
        file = try StagedFile(folder.appending(path: Self.fileName))
        posts = RegisterPosts(facts: facts, hasSpecialAddresses: hasSpecialAddresses)
        about =
            switch form {
            case .new: "the population register, ISO-8859-1"
            case .old: "the population register in its old form, UTF-8"
            }
        markup = NavetMarkup(form: form)
        try file.write(Array(form.start.utf8))
    }

    mutating func add(_ pupils: [SamplePupil], of school: SampleSchool?) throws(SampleRosters.Failure) {
        for pupil in pupils where pupil.isRegisteredHere {
            try write(posts.post(of: pupil))
        }
    }

    mutating func add(_ adults: [SampleAdult]) throws(SampleRosters.Failure) {
        for adult in adults {
            if let post = posts.post(of: adult) { try write(post) }
        }
    }

    mutating func finish() throws(SampleRosters.Failure) -> [SampleRosters.Summary.File] {
        for post in posts.former { try write(post) }
        try flush()
        try file.write(Array(NavetForm.end.utf8))
        try file.publish()
        return [
            SampleRosters.Summary.File(name: Self.fileName, about: about, rows: postCount, file.byteCount)
        ]
    }

    private mutating func write(_ post: RegisterPost) throws(SampleRosters.Failure) {
        markup.write(post, to: &writer)
        postCount += 1
        if writer.bytes.count >= Self.bufferSize { try flush() }
    }

    private mutating func flush() throws(SampleRosters.Failure) {
        try file.write(markup.form.encoded(writer.takeBytes()))
    }
}
