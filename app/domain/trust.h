// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>

namespace dutydesk {

/// An issuer's key that licences are checked against.
struct TrustedKey {
    QString keyId;        ///< lower-case hexadecimal of the COSE kid
    QString issuer;       ///< iss of the CWT; several keys may share one
    QString displayName;  ///< the issuing authority as people call it
    QString algorithm;    ///< "ES256" or "EdDSA"; a key is good for one algorithm only
    QByteArray publicKey; ///< ES256: uncompressed point, 65 bytes; EdDSA: 32 bytes
    QDateTime validFrom;
    QDateTime validUntil; ///< the last moment at which signatures by this key are accepted
    bool revoked = false;

    friend bool operator==(const TrustedKey &, const TrustedKey &) = default;
};

/// The signed list of issuers, as the desk keeps it.
struct TrustList {
    quint64 version = 0;
    QDateTime issuedAt;                       ///< when central signed it
    QDateTime fetchedAt;                      ///< when this desk got it
    std::chrono::hours maximumAge {24 * 30};  ///< older than this: checks "could not be made"
    QList<TrustedKey> keys;

    friend bool operator==(const TrustList &, const TrustList &) = default;
};

/// Reads the payload of a signed trust list (typ "dutydesk-trust-list+jws"); \c fetchedAt stays null, the desk knows it.
/// \returns BadInput for a list with anything missing or a key of an unknown kind: a list is taken whole or not at all.
[[nodiscard]] Result<TrustList> trustListFromJson(const QByteArray &json);
/// The payload that trustListFromJson() reads.
[[nodiscard]] QByteArray trustListToJson(const TrustList &list);

} // namespace dutydesk
