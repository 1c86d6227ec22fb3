// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/sealing.h"

#include "app/crypto/opensslptr.h"

#include <QtEndian>

#include <argon2.h>
#include <openssl/core_names.h>

#include <array>

namespace dutydesk::sealing {

using namespace Qt::Literals::StringLiterals;
using namespace openssl;

namespace {

constexpr int kSaltSize = 16;
constexpr qsizetype kLongestPlain = 1024 * 1024 * 1024; // GCM counts in int here; a record is far smaller
constexpr QByteArrayView kRecordInfo = "dutydesk record seal v1";

const unsigned char *raw(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

QByteArrayView view(const SecretBytes &secret)
{
    return {secret.constData(), secret.size()};
}

QByteArray recordAssociated(const SealContext &context)
{
    std::array<char, 4> revision {};
    qToBigEndian(qint32(context.revision), revision.data());
    const QByteArray table = context.table.toUtf8();
    return lengthPrefixed({QByteArrayView(&kSuiteAes256Gcm, 1), table, context.id,
                           QByteArrayView(revision.data(), qsizetype(revision.size()))});
}

} // namespace

QByteArray lengthPrefixed(std::initializer_list<QByteArrayView> parts)
{
    QByteArray result;
    for (const QByteArrayView part : parts) {
        std::array<char, 4> length {};
        qToBigEndian(quint32(part.size()), length.data());
        result.append(length.data(), qsizetype(length.size()));
        result.append(part);
    }
    return result;
}

Result<QByteArray> sealBox(const SecretBytes &key, const QByteArray &nonce, QByteArrayView associated,
                           QByteArrayView plain)
{
    if (key.size() != kKeySize || nonce.size() != kNonceSize || plain.size() > kLongestPlain)
        return fail(ErrorKind::Internal, u"sealing: sizes"_s);
    const CipherContextPtr context(EVP_CIPHER_CTX_new());
    QByteArray box(kNonceSize + plain.size() + kTagSize, Qt::Uninitialized);
    std::copy(nonce.begin(), nonce.end(), box.begin());
    unsigned char *out = bytes(box) + kNonceSize;
    int written = 0;
    int ignored = 0;
    if (!context || EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, raw(view(key)), bytes(nonce)) != 1
        || EVP_EncryptUpdate(context.get(), nullptr, &ignored, raw(associated), int(associated.size())) != 1
        || EVP_EncryptUpdate(context.get(), out, &written, raw(plain), int(plain.size())) != 1
        || EVP_EncryptFinal_ex(context.get(), out + written, &ignored) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTagSize, out + plain.size()) != 1)
        return fail(ErrorKind::Internal, lastReason());
    return box;
}

Result<SecretBytes> openBox(const SecretBytes &key, QByteArrayView box, QByteArrayView associated)
{
    if (key.size() != kKeySize)
        return fail(ErrorKind::Internal, u"opening: key size"_s);
    const qsizetype size = box.size() - kNonceSize - kTagSize;
    if (size < 0 || size > kLongestPlain)
        return fail(ErrorKind::Forged, u"sealed data is cut"_s);
    const CipherContextPtr context(EVP_CIPHER_CTX_new());
    SecretBytes plain(int(size), '\0');
    std::array<unsigned char, kTagSize> tag {};
    std::copy_n(raw(box) + kNonceSize + size, kTagSize, tag.begin());
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    std::array<unsigned char, 1> empty {};
    int written = 0;
    int ignored = 0;
    if (!context || EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, raw(view(key)), raw(box)) != 1
        || EVP_DecryptUpdate(context.get(), nullptr, &ignored, raw(associated), int(associated.size())) != 1
        || EVP_DecryptUpdate(context.get(), size == 0 ? empty.data() : out, &written, raw(box) + kNonceSize, int(size))
            != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, kTagSize, tag.data()) != 1)
        return fail(ErrorKind::Internal, lastReason());
    if (EVP_DecryptFinal_ex(context.get(), size == 0 ? empty.data() : out + written, &ignored) != 1) {
        ERR_clear_error();
        return fail(ErrorKind::Forged, u"sealed data was changed or belongs elsewhere"_s);
    }
    return plain;
}

Result<SecretBytes> deriveKey(const SecretBytes &secret, QByteArrayView salt, QByteArrayView info)
{
    // Fetched once: looking the algorithm up costs more than the derivation.
    static const KdfPtr hkdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const KdfContextPtr context(hkdf ? EVP_KDF_CTX_new(hkdf.get()) : nullptr);
    std::array<char, 7> digest {"SHA256"};
    // OSSL_PARAM takes pointers to data it only reads as non-const.
    auto *secretData = const_cast<char *>(secret.constData());
    auto *saltData = const_cast<char *>(salt.data());
    auto *infoData = const_cast<char *>(info.data());
    // The salt comes last: without one the list ends before it (OpenSSL refuses an empty one).
    const std::array<OSSL_PARAM, 5> parameters {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secretData, size_t(secret.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, infoData, size_t(info.size())),
        salt.isEmpty() ? OSSL_PARAM_construct_end()
                       : OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, saltData, size_t(salt.size())),
        OSSL_PARAM_construct_end()};
    SecretBytes key(kKeySize, '\0');
    if (!context
        || EVP_KDF_derive(context.get(), reinterpret_cast<unsigned char *>(key.data()), kKeySize, parameters.data())
            != 1)
        return fail(ErrorKind::Internal, lastReason());
    return key;
}

Result<SecretBytes> stretch(const SecretBytes &password, const QByteArray &salt, const Argon2Parameters &parameters)
{
    if (!parameters.isSane())
        return fail(ErrorKind::BadInput, u"Argon2: parameters out of bounds"_s);
    SecretBytes key(kKeySize, '\0');
    const int code =
        argon2id_hash_raw(parameters.passes, parameters.memoryKiB, parameters.lanes, password.constData(),
                          size_t(password.size()), salt.constData(), size_t(salt.size()), key.data(), kKeySize);
    if (code != ARGON2_OK)
        return fail(code == ARGON2_SALT_TOO_SHORT ? ErrorKind::BadInput : ErrorKind::Internal,
                    QString::fromLatin1(argon2_error_message(code)));
    return key;
}

Result<QByteArray> sealRecord(const SecretBytes &dataKey, Random &random, const QByteArray &plain,
                              const SealContext &context)
{
    const QByteArray fresh = random.bytes(kSaltSize + kNonceSize);
    const auto key = deriveKey(dataKey, QByteArrayView(fresh).first(kSaltSize), kRecordInfo);
    if (!key)
        return std::unexpected(key.error());
    const auto box = sealBox(*key, fresh.sliced(kSaltSize), recordAssociated(context), plain);
    if (!box)
        return box;
    QByteArray record;
    record.reserve(1 + kSaltSize + box->size());
    record.append(kSuiteAes256Gcm);
    record.append(fresh.constData(), kSaltSize);
    record.append(*box);
    return record;
}

Result<QByteArray> openRecord(const SecretBytes &dataKey, const QByteArray &sealed, const SealContext &context)
{
    if (sealed.size() < 1 + kSaltSize + kNonceSize + kTagSize)
        return fail(ErrorKind::Forged, u"sealed record is cut"_s);
    if (sealed.at(0) != kSuiteAes256Gcm)
        return fail(ErrorKind::Unsupported, u"sealed under another suite"_s);
    const QByteArrayView record(sealed);
    const auto key = deriveKey(dataKey, record.sliced(1, kSaltSize), kRecordInfo);
    if (!key)
        return std::unexpected(key.error());
    const auto plain = openBox(*key, record.sliced(1 + kSaltSize), recordAssociated(context));
    if (!plain)
        return std::unexpected(plain.error());
    return QByteArray(plain->constData(), plain->size());
}

SecretBytes passwordBytes(const QString &password)
{
    QString normal = password.normalized(QString::NormalizationForm_KC);
    QByteArray utf8 = normal.toUtf8();
    SecretBytes result(utf8);
    utf8.fill('\0');
    normal.fill(u'\0');
    return result;
}

} // namespace dutydesk::sealing
