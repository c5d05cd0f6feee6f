// SHA-256, HMAC-SHA-256 and scrypt of OpenSSL's libcrypto, as the target Hashing needs them.
#ifndef C_HASHING_H
#define C_HASHING_H

#include <stddef.h>
#include <stdint.h>

/// How many bytes a hash has.
enum { hashing_size = 32 };

/// What HMAC makes of a key before it sees a message: the states of both hashes after their first block.
typedef struct {
    uint32_t inner[8];
    uint32_t outer[8];
} hashing_key;

/// The SHA-256 of some bytes.
void hashing_sha256(const uint8_t *bytes, size_t count, uint8_t *hash);

/// A key set up; it has at most 64 bytes.
hashing_key hashing_prepared(const uint8_t *key, size_t count);

/// The HMAC-SHA-256 of some bytes under a key that is set up.
void hashing_hmac(const hashing_key *key, const uint8_t *bytes, size_t count, uint8_t *hash);

/// Derives a key from a password with scrypt (RFC 7914); 0 where the costs are none or take more memory than allowed.
int hashing_scrypt(
    const uint8_t *password, size_t password_count, const uint8_t *salt, size_t salt_count, uint64_t rounds,
    uint64_t block_size, uint64_t parallelism, uint64_t most_memory, uint8_t *key, size_t key_count);

#endif
