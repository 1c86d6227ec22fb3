// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace dutydesk::jws {

/// The "typ" of each kind of signed answer: an answer of one kind can never be passed off as another.
inline constexpr QByteArrayView kStatusType = "dutydesk-status+jws";
inline constexpr QByteArrayView kReceiptType = "dutydesk-receipt+jws";
inline constexpr QByteArrayView kEvidenceReceiptType = "dutydesk-evidence-receipt+jws";
inline constexpr QByteArrayView kTrustListType = "dutydesk-trust-list+jws";
inline constexpr QByteArrayView kRulebookType = "dutydesk-rulebook+jws";
inline constexpr QByteArrayView kCheckpointType = "dutydesk-checkpoint+jws";

/// A compact JWS (RFC 7515, 3.1) taken apart; nothing of it is verified.
struct Parts {
    QString algorithm; ///< "alg"
    QString keyId; ///< "kid", or empty
    QString type; ///< "typ"
    QByteArray payload; ///< decoded
    QByteArray signature; ///< decoded
    QByteArray signingInput; ///< what was signed: the first two parts with their dot
};

/// Takes a compact JWS apart. BadInput for anything but three unpadded base64url parts without white space,
/// for a header that is no JSON object with "alg" and "typ", and for "crit" or "b64" (no extension is
/// understood).
[[nodiscard]] Result<Parts> split(const QByteArray &compact);

/// The first two parts, ready to be signed.
[[nodiscard]] QByteArray signingInput(const QString &algorithm, const QString &keyId, QByteArrayView type,
                                      const QByteArray &payload);

/// The whole message from what was signed and its signature.
[[nodiscard]] QByteArray join(const QByteArray &signingInput, const QByteArray &signature);

} // namespace dutydesk::jws
