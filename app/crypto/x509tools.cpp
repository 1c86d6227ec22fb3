// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/x509tools.h"

#include <openssl/pem.h>

namespace dutydesk::openssl {

X509Ptr readCertificate(const QByteArray &encoded)
{
    X509Ptr certificate;
    if (encoded.contains("-----BEGIN")) {
        const BioPtr bio(BIO_new_mem_buf(encoded.constData(), int(encoded.size())));
        certificate.reset(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    } else {
        const unsigned char *cursor = bytes(encoded);
        certificate.reset(d2i_X509(nullptr, &cursor, long(encoded.size())));
    }
    ERR_clear_error();
    return certificate;
}

QByteArray certificateToPem(X509 *certificate)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    return bio && PEM_write_bio_X509(bio.get(), certificate) == 1 ? contents(bio.get()) : QByteArray();
}

X509RequestPtr readRequest(const QByteArray &pem)
{
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    X509RequestPtr request(bio ? PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    EVP_PKEY *key = request ? X509_REQ_get0_pubkey(request.get()) : nullptr;
    const bool proven = key != nullptr && X509_REQ_verify(request.get(), key) == 1;
    ERR_clear_error();
    return proven ? std::move(request) : X509RequestPtr();
}

QByteArray makeRequestPem(EVP_PKEY *key, const QString &commonName)
{
    const X509RequestPtr request(X509_REQ_new());
    const X509NamePtr name = makeName(commonName);
    if (!request || !name || X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1
        || X509_REQ_set_subject_name(request.get(), name.get()) != 1 || X509_REQ_set_pubkey(request.get(), key) != 1
        || X509_REQ_sign(request.get(), key, EVP_sha256()) <= 0)
        return {};
    const BioPtr bio(BIO_new(BIO_s_mem()));
    return bio && PEM_write_bio_X509_REQ(bio.get(), request.get()) == 1 ? contents(bio.get()) : QByteArray();
}

QString commonNameOf(const X509_NAME *name)
{
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at < 0 || X509_NAME_get_index_by_NID(name, NID_commonName, at) >= 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (size < 0)
        return {};
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

X509NamePtr makeName(const QString &commonName)
{
    X509NamePtr name(X509_NAME_new());
    const QByteArray utf8 = commonName.toUtf8();
    if (!name
        || X509_NAME_add_entry_by_NID(name.get(), NID_commonName, MBSTRING_UTF8, bytes(utf8), int(utf8.size()), -1, 0)
            != 1)
        return {};
    return name;
}

bool isSignedBy(X509 *certificate, X509 *authority)
{
    EVP_PKEY *key = X509_get0_pubkey(authority);
    const bool holds =
        key != nullptr && X509_check_issued(authority, certificate) == X509_V_OK && X509_verify(certificate, key) == 1;
    ERR_clear_error();
    return holds;
}

} // namespace dutydesk::openssl
