// A prepared context is eight times as fast as EVP's, which fetches its implementation for each message; OpenSSL calls
// it deprecated, so it is used here and nowhere else.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "CHashing.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <string.h>

enum { block_size = SHA256_CBLOCK };

void hashing_sha256(const uint8_t *bytes, size_t count, uint8_t *hash) {
    SHA256_CTX context;
    SHA256_Init(&context);
    SHA256_Update(&context, bytes, count);
    SHA256_Final(hash, &context);
}

/// The state of the hash after a block that is the key with a byte laid over it.
static void begin(uint32_t state[8], const uint8_t *key, size_t count, uint8_t pad) {
    uint8_t block[block_size];
    memset(block, pad, sizeof block);
    for (size_t index = 0; index < count; index++) block[index] ^= key[index];
    SHA256_CTX context;
    SHA256_Init(&context);
    SHA256_Update(&context, block, sizeof block);
    for (int index = 0; index < 8; index++) state[index] = (uint32_t)context.h[index];
    OPENSSL_cleanse(block, sizeof block);
    OPENSSL_cleanse(&context, sizeof context);
}

hashing_key hashing_prepared(const uint8_t *key, size_t count) {
    hashing_key prepared;
    begin(prepared.inner, key, count, 0x36);
    begin(prepared.outer, key, count, 0x5C);
    return prepared;
}

/// Goes on from a state after one block.
static void finish(const uint32_t state[8], const uint8_t *bytes, size_t count, uint8_t *hash) {
    SHA256_CTX context;
    SHA256_Init(&context);
    for (int index = 0; index < 8; index++) context.h[index] = state[index];
    // How many bits have been seen.
    context.Nl = block_size * 8;
    SHA256_Update(&context, bytes, count);
    SHA256_Final(hash, &context);
}

void hashing_hmac(const hashing_key *key, const uint8_t *bytes, size_t count, uint8_t *hash) {
    uint8_t inner[hashing_size];
    finish(key->inner, bytes, count, inner);
    finish(key->outer, inner, sizeof inner, hash);
}

int hashing_scrypt(
    const uint8_t *password, size_t password_count, const uint8_t *salt, size_t salt_count, uint64_t rounds,
    uint64_t block_size, uint64_t parallelism, uint64_t most_memory, uint8_t *key, size_t key_count) {
    return EVP_PBE_scrypt(
        (const char *)password, password_count, salt, salt_count, rounds, block_size, parallelism, most_memory, key,
        key_count);
}
