package import Hummingbird
import NIOCore

/// What belongs to one request besides what the browser sent.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The address at the other end of the connection; nil in tests.
    let peer: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }

    /// A body that is read whole is a form, and forms are small.
    package var maxUploadSize: Int { Form.mostBytes }
}
