// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credential/decoded.h"

#include <QByteArray>
#include <QString>

namespace dutydesk {

/// A COSE envelope (RFC 9052) taken apart; nothing of it is verified.
struct CoseMessage {
    bool encrypted = false;       ///< COSE_Encrypt0: the rest is empty but keyId
    QByteArray keyId;             ///< header 4, protected before unprotected
    QString algorithm;            ///< "ES256", "EdDSA", or empty: none in the protected header, or another
    qint64 algorithmNumber = 0;   ///< header 1 of the protected header; 0 when there is none
    QByteArray payload;
    QByteArray signature;
    QByteArray toBeSigned;        ///< Sig_structure with context "Signature1" and no external data
};

/// Reads COSE_Sign1 (tag 18) or COSE_Encrypt0 (tag 16), with or without the CWT tag 61 around it (RFC 8392).
/// \returns NotCose for any other item, for a detached payload and for critical headers that are not understood;
/// DuplicateKey for a label that is in both headers; what readCbor() says otherwise.
[[nodiscard]] Decoded<CoseMessage> readCose(const QByteArray &data);

namespace cose {

/// The bytes to sign for a payload (RFC 9052, 4.4).
QByteArray toBeSigned(const QByteArray &protectedHeader, const QByteArray &payload);
/// The protected header {1: alg} as bytes; empty for an algorithm that is not known.
QByteArray protectedHeader(const QString &algorithm);
/// The whole COSE_Sign1, tagged 18 and, with \c cwtTag, 61.
QByteArray sign1(const QByteArray &protectedHeader, const QByteArray &keyId, const QByteArray &payload,
                 const QByteArray &signature, bool cwtTag);

} // namespace cose

} // namespace dutydesk
