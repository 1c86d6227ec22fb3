// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/crypto/opensslptr.h"

namespace dutydesk::openssl {

/// A certificate from PEM or DER; null when it is neither.
X509Ptr readCertificate(const QByteArray &encoded);
QByteArray certificateToPem(X509 *certificate);

/// A request from PEM; null when it is none, or not signed by the key it names.
X509RequestPtr readRequest(const QByteArray &pem);
/// PKCS#10 for a key, with a common name; empty when OpenSSL refused.
QByteArray makeRequestPem(EVP_PKEY *key, const QString &commonName);

/// CN of a name; empty when there is not exactly one.
QString commonNameOf(const X509_NAME *name);
X509NamePtr makeName(const QString &commonName);

bool isSignedBy(X509 *certificate, X509 *authority);

} // namespace dutydesk::openssl
