import NIOCore
import Outreach
import Synchronization
import Testing

@testable import Web

/// Whom failures and connections are counted of.
@Suite struct ClientNetworkTests {
    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("192.0.2.7:51000", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
        ("::FFFF:c000:0207", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"), ("[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"),
        ("2001:db8::1", "2001:db8:0:0::/64"), ("::1", "0:0:0:0::/64"), ("fe80::1%eth0", "fe80:0:0:0::/64"),
        ("2001:db8:1:2:3:4:192.0.2.7", "2001:db8:1:2::/64"), ("unknown", "unknown"), ("1.2.3", "1.2.3"),
        ("1::2::3", "1::2::3"), ("2001:db8", "2001:db8"), ("", ""),
    ]) func `an address is its network, however it is spelt`(address: String, network: String) {
        #expect(ClientNetwork(address).text == network)
    }

    private let now = Moment(secondsSince1970: 1_582_000_000)
    private let opened = NIODeadline.now()

    @Test func `one network can't take all connections, and strangers none of those kept for the door`() throws {
        let connections = Connections(
            ConnectionLimits(all: 6, strangers: 4, ofStranger: 3, ofKnown: 5), isBehindProxy: false)
        func open(_ address: String) -> Connections.Place? {
            connections.open(from: ClientNetwork(address), at: now, uptime: opened) {}
        }
        let first = try #require(open("2001:db8::1"))
        _ = try #require(open("2001:db8::2"))
        _ = try #require(open("2001:db8:0:0:9::"))
        #expect(open("2001:db8::4") == nil)
        _ = try #require(open("192.0.2.1"))
        #expect(open("192.0.2.2") == nil)
        connections.know(ClientNetwork("198.51.100.1"), at: now)
        _ = try #require(open("198.51.100.1"))
        _ = try #require(open("198.51.100.1"))
        #expect(open("198.51.100.1") == nil)
        connections.close(first)
        _ = try #require(open("2001:db8::4"))
    }

    @Test func `whoever has been quiet for longest gives way, and whoever works stays`() throws {
        let connections = Connections(
            ConnectionLimits(all: 6, strangers: 4, ofStranger: 3, ofKnown: 5), isBehindProxy: false)
        let ended = Mutex<[String]>([])
        let start = NIODeadline.now()
        func open(_ address: String, _ name: String, after seconds: Int64) -> Connections.Place? {
            connections.open(from: ClientNetwork(address), at: now, uptime: start + .seconds(seconds)) {
                ended.withLock { $0.append(name) }
            }
        }
        let upload = try #require(open("192.0.2.1", "upload", after: 0))
        let slow = try #require(open("192.0.2.1", "slow", after: 1))
        _ = try #require(open("192.0.2.1", "idle", after: 2))
        connections.heard(upload, at: start + .milliseconds(29_900))
        connections.heard(slow, at: start + .seconds(20))
        _ = try #require(open("192.0.2.1", "first", after: 30))
        #expect(ended.withLock { $0 } == ["idle"])
        _ = try #require(open("192.0.2.1", "second", after: 30))
        #expect(ended.withLock { $0 } == ["idle", "slow"])
        // All that are left have just been heard of.
        #expect(open("192.0.2.1", "third", after: 30) == nil)
        // Another network's strangers take the last place of strangers, and then the quietest of any.
        _ = try #require(open("192.0.2.2", "other", after: 30))
        _ = try #require(open("192.0.2.3", "another", after: 40))
        #expect(ended.withLock { $0 } == ["idle", "slow", "upload"])
        connections.close(slow)
    }

    @Test func `behind a proxy all come from one address, which isn't counted`() {
        let connections = Connections(
            ConnectionLimits(all: 4, strangers: 1, ofStranger: 1, ofKnown: 1), isBehindProxy: true)
        let proxy = ClientNetwork("127.0.0.1")
        #expect(
            (0..<5).map { _ in connections.open(from: proxy, at: now, uptime: opened) {} != nil } == [
                true, true, true, true, false,
            ])
    }
}
