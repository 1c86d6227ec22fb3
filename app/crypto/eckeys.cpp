// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/eckeys.h"

#include <openssl/core_names.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

#include <array>

namespace dutydesk::openssl {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHalf = kRawEcSignatureSize / 2;

PkeyPtr publicPointKey(const QByteArray &point)
{
    if (point.size() != 65 || point.at(0) != 0x04)
        return {};
    const PkeyContextPtr context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    if (!context || EVP_PKEY_fromdata_init(context.get()) <= 0)
        return {};
    std::array<char, 11> group {"prime256v1"};
    QByteArray copy = point;
    std::array<OSSL_PARAM, 3> parameters {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, copy.data(), size_t(copy.size())),
        OSSL_PARAM_construct_end()};
    EVP_PKEY *key = nullptr;
    if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.data()) <= 0)
        return {};
    return PkeyPtr(key);
}

QByteArray derToRaw(const QByteArray &der)
{
    const unsigned char *cursor = bytes(der);
    const EcdsaSignaturePtr signature(d2i_ECDSA_SIG(nullptr, &cursor, long(der.size())));
    if (!signature)
        return {};
    QByteArray raw(kRawEcSignatureSize, '\0');
    if (BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), bytes(raw), kHalf) != kHalf
        || BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), bytes(raw) + kHalf, kHalf) != kHalf)
        return {};
    return raw;
}

} // namespace

QString lastReason()
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    const char *reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    return reason == nullptr ? u"OpenSSL refused"_s : QString::fromLatin1(reason);
}

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, qsizetype(size)) : QByteArray();
}

PkeyPtr generateKey(const QString &algorithm)
{
    if (algorithm == "ES256"_L1)
        return PkeyPtr(EVP_EC_gen("P-256"));
    if (algorithm == "EdDSA"_L1)
        return PkeyPtr(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    return {};
}

PkeyPtr privateKeyFromPem(const QByteArray &pem)
{
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    // An empty pass phrase in place of a prompt on the terminal.
    std::array<char, 1> noPassphrase {'\0'};
    PkeyPtr key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, noPassphrase.data()) : nullptr);
    ERR_clear_error();
    return key;
}

QByteArray privateKeyToPem(EVP_PKEY *key)
{
    const BioPtr bio(BIO_new(BIO_s_secmem()));
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    return contents(bio.get());
}

QString algorithmOf(EVP_PKEY *key)
{
    if (key == nullptr)
        return {};
    if (EVP_PKEY_is_a(key, "ED25519") == 1)
        return u"EdDSA"_s;
    std::array<char, 32> group {};
    size_t length = 0;
    if (EVP_PKEY_is_a(key, "EC") == 1 && EVP_PKEY_get_group_name(key, group.data(), group.size(), &length) == 1
        && QByteArrayView(group.data(), qsizetype(length)) == "prime256v1")
        return u"ES256"_s;
    return {};
}

QByteArray rawPublicKey(EVP_PKEY *key)
{
    const QString algorithm = algorithmOf(key);
    if (algorithm == "EdDSA"_L1) {
        QByteArray raw(32, '\0');
        size_t size = size_t(raw.size());
        return EVP_PKEY_get_raw_public_key(key, bytes(raw), &size) == 1 && size == 32 ? raw : QByteArray();
    }
    if (algorithm != "ES256"_L1)
        return {};
    // Through the coordinates: the encoded form follows the point format of the file it was read from.
    BIGNUM *x = nullptr;
    BIGNUM *y = nullptr;
    const bool gotX = EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_EC_PUB_X, &x) == 1;
    const BignumPtr ownedX(x);
    const bool gotY = EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_EC_PUB_Y, &y) == 1;
    const BignumPtr ownedY(y);
    QByteArray raw(65, '\x04');
    if (!gotX || !gotY || BN_bn2binpad(x, bytes(raw) + 1, kHalf) != kHalf
        || BN_bn2binpad(y, bytes(raw) + 1 + kHalf, kHalf) != kHalf)
        return {};
    return raw;
}

PkeyPtr publicKeyFromRaw(const QString &algorithm, const QByteArray &raw)
{
    PkeyPtr key;
    if (algorithm == "ES256"_L1)
        key = publicPointKey(raw);
    else if (algorithm == "EdDSA"_L1 && raw.size() == 32)
        key.reset(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes(raw), size_t(raw.size())));
    ERR_clear_error();
    return key;
}

Result<QByteArray> signRaw(EVP_PKEY *key, const QByteArray &message)
{
    const bool elliptic = algorithmOf(key) == "ES256"_L1;
    const DigestContextPtr context(EVP_MD_CTX_new());
    size_t size = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, elliptic ? EVP_sha256() : nullptr, nullptr, key) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, bytes(message), size_t(message.size())) != 1)
        return fail(ErrorKind::Internal, lastReason());
    QByteArray signature(qsizetype(size), '\0');
    if (EVP_DigestSign(context.get(), bytes(signature), &size, bytes(message), size_t(message.size())) != 1)
        return fail(ErrorKind::Internal, lastReason());
    signature.truncate(qsizetype(size));
    if (elliptic)
        signature = derToRaw(signature);
    if (signature.size() != kRawEcSignatureSize)
        return fail(ErrorKind::Internal, u"signature of an unexpected size"_s);
    return signature;
}

QByteArray ecSignatureToDer(const QByteArray &raw)
{
    if (raw.size() != kRawEcSignatureSize)
        return {};
    const EcdsaSignaturePtr signature(ECDSA_SIG_new());
    BignumPtr r(BN_bin2bn(bytes(raw), kHalf, nullptr));
    BignumPtr s(BN_bin2bn(bytes(raw) + kHalf, kHalf, nullptr));
    if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return {};
    // Owned by the signature from here on.
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    if (size <= 0)
        return {};
    const QByteArray result(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return result;
}

} // namespace dutydesk::openssl
