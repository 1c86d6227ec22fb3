// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/crypto/argon2parameters.h"
#include "app/domain/error.h"
#include "app/ports/random.h"
#include "app/ports/sealer.h"

#include <QByteArrayView>
#include <QtCrypto>

#include <initializer_list>

namespace dutydesk::sealing {

/// Key material: locked in memory where the system allows it, wiped when freed.
using SecretBytes = QCA::SecureArray;

inline constexpr int kKeySize = 32;
inline constexpr int kNonceSize = 12;
inline constexpr int kTagSize = 16;
/// First byte of everything sealed: AES-256-GCM with HKDF-SHA-256. Others are left for SM4/SM3.
inline constexpr char kSuiteAes256Gcm = 1;

/// Each part with its length in front (32 bits, big-endian): no two lists give the same bytes.
QByteArray lengthPrefixed(std::initializer_list<QByteArrayView> parts);

/// AES-256-GCM with a 16-byte tag only: nonce | ciphertext | tag.
[[nodiscard]] Result<QByteArray> sealBox(const SecretBytes &key, const QByteArray &nonce, QByteArrayView associated,
                                         QByteArrayView plain);
/// \returns Forged when anything was changed.
[[nodiscard]] Result<SecretBytes> openBox(const SecretBytes &key, QByteArrayView box, QByteArrayView associated);

/// HKDF-SHA-256 (RFC 5869), 32 bytes.
[[nodiscard]] Result<SecretBytes> deriveKey(const SecretBytes &secret, QByteArrayView salt, QByteArrayView info);

/// Argon2id (RFC 9106), 32 bytes; BadInput for parameters that are not sane.
[[nodiscard]] Result<SecretBytes> stretch(const SecretBytes &password, const QByteArray &salt,
                                          const Argon2Parameters &parameters);

/// Suite | 16-byte salt | nonce | ciphertext | tag, bound to its place.
[[nodiscard]] Result<QByteArray> sealRecord(const SecretBytes &dataKey, Random &random, const QByteArray &plain,
                                            const SealContext &context);
/// \returns Unsupported for another suite, Forged for a record that was changed or stands in another place.
[[nodiscard]] Result<QByteArray> openRecord(const SecretBytes &dataKey, const QByteArray &sealed,
                                            const SealContext &context);

/// A password as bytes: NFKC, so that the same keys typed on another system open the same vault; UTF-8.
SecretBytes passwordBytes(const QString &password);

} // namespace dutydesk::sealing
