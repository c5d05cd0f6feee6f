import NIOCore

/// The header of one part of a form: which field it is, and of a file, what the browser says that it is called.
struct MultipartPart: Hashable, Sendable {
    /// The field's name.
    let name: String
    /// The file's name as it was sent, which may be anything; nil of a field that is no file.
    let fileName: String?
}

/// What comes out of a form while it is read.
enum MultipartEvent: Hashable, Sendable {
    /// A part begins.
    case begin(MultipartPart)
    /// More bytes of the part that has begun.
    case data(ByteBuffer)
    /// The part is whole.
    case end
}

/// How much a form may hold.
struct MultipartLimits: Sendable {
    /// All bytes of the form.
    var bytes = 2 << 30
    /// The parts.
    var parts = 256
    /// The header of one part in bytes.
    var header = 8_192
}
