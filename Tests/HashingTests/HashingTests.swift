import Hashing
import Testing

/// The hashes are those of their standards, byte by byte: registries and passwords were made with them.
struct HashingTests {
    @Test(arguments: [
        // FIPS 180-4, examples.
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `SHA-256 is the standard's`(text: String, hash: String) {
        #expect(Self.hexadecimal(SHA256.hash(Array(text.utf8))) == hash)
    }

    @Test func `HMAC-SHA-256 is that of RFC 4231`() {
        #expect(
            Self.hexadecimal(KeyedHash(key: [UInt8](repeating: 0x0B, count: 20)).hash(Array("Hi There".utf8)))
                == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        #expect(
            Self.hexadecimal(KeyedHash(key: Array("Jefe".utf8)).hash(Array("what do ya want for nothing?".utf8)))
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        // Longer than a block of the hash.
        #expect(
            Self.hexadecimal(
                KeyedHash(key: [UInt8](repeating: 0xAA, count: 20)).hash([UInt8](repeating: 0xDD, count: 50)))
                == "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe")
    }

    @Test func `a key that is set up once serves many messages, from many tasks`() async {
        let keyed = KeyedHash(key: Array("Jefe".utf8))
        let first = keyed.hash([1, 2, 3])
        let all = await withTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<50 { group.addTask { keyed.hash([1, 2, 3]) } }
            return await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(all == [first])
        #expect(keyed.hash([1, 2, 4]) != first)
    }

    @Test func `scrypt is that of RFC 7914, and refuses costs that are none or too high`() throws {
        let key = try Scrypt.key(
            of: Array("password".utf8), salt: Array("NaCl".utf8), byteCount: 64, rounds: 1024, blockSize: 8,
            parallelism: 16)
        #expect(
            Self.hexadecimal(key)
                == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640")
        for (rounds, blockSize, parallelism) in [(0, 8, 1), (1000, 8, 1), (1 << 20, 8, 3), (1024, 0, 1), (1024, 8, 0)] {
            #expect(throws: Scrypt.CostsRefused.self) {
                try Scrypt.key(
                    of: [1], salt: [2], byteCount: 32, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
            }
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { String(Int($0) + 0x100, radix: 16).dropFirst() }.joined()
    }
}
