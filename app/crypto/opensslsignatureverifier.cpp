// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/opensslsignatureverifier.h"

#include "app/crypto/eckeys.h"

#include <openssl/rsa.h>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;
using namespace openssl;

namespace {

constexpr int kSmallestRsaBits = 2048;

PkeyPtr rsaKey(const QByteArray &subjectPublicKeyInfo)
{
    const unsigned char *cursor = bytes(subjectPublicKeyInfo);
    PkeyPtr key(d2i_PUBKEY(nullptr, &cursor, long(subjectPublicKeyInfo.size())));
    ERR_clear_error();
    if (!key || EVP_PKEY_is_a(key.get(), "RSA") != 1 || EVP_PKEY_get_bits(key.get()) < kSmallestRsaBits)
        return {};
    return key;
}

bool setPss(EVP_PKEY_CTX *context)
{
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1;
}

} // namespace

Result<bool> OpenSslSignatureVerifier::verify(const QString &algorithm, const QByteArray &publicKey,
                                              const QByteArray &message, const QByteArray &signature) const
{
    const bool elliptic = algorithm == "ES256"_L1;
    const bool edwards = algorithm == "EdDSA"_L1;
    const bool pss = algorithm == "PS256"_L1;
    if (!elliptic && !edwards && !pss)
        return fail(ErrorKind::Unsupported, u"signature algorithm"_s);
    const PkeyPtr key = pss ? rsaKey(publicKey) : publicKeyFromRaw(algorithm, publicKey);
    if (!key)
        return fail(ErrorKind::BadInput, u"not a public key of this algorithm"_s);
    if (!pss && signature.size() != kRawEcSignatureSize)
        return false;

    const QByteArray encoded = elliptic ? ecSignatureToDer(signature) : signature;
    const DigestContextPtr context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *keyContext = nullptr;
    if (!context
        || EVP_DigestVerifyInit(context.get(), &keyContext, edwards ? nullptr : EVP_sha256(), nullptr, key.get()) != 1
        || (pss && !setPss(keyContext)))
        return fail(ErrorKind::Internal, lastReason());
    const int verdict =
        EVP_DigestVerify(context.get(), bytes(encoded), size_t(encoded.size()), bytes(message), size_t(message.size()));
    ERR_clear_error();
    return verdict == 1;
}

} // namespace dutydesk
