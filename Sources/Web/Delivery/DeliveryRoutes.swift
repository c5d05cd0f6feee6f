import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// The delivery desk: one code after another.
enum DeliveryRoutes {
    static let routes: [Route] = [
        .desk(.get, "/delivery", Delivery.show),
        .desk(.post, "/delivery", Delivery.record),
        .desk(.post, "/delivery/undo", Delivery.undo),
        .desk(.get, "/delivery/returned/{code}", Delivery.showReturned),
        .desk(.post, "/delivery/address", Delivery.correctAddress),
        .desk(.post, "/delivery/replacements", Delivery.makeReplacements),
    ]
}
