// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/signatures.h"

#include <memory>

namespace dutydesk {

/// Signs with a key in memory: "ES256" (P-256, r||s) or "EdDSA" (Ed25519). Safe from any thread.
class SoftwareSigner final : public Signer {
public:
    /// A fresh key; Unsupported for any other algorithm.
    [[nodiscard]] static Result<std::unique_ptr<SoftwareSigner>> generate(const QString &algorithm);
    /// An unencrypted PKCS#8 PEM; the algorithm follows from the key.
    [[nodiscard]] static Result<std::unique_ptr<SoftwareSigner>> fromPem(const QByteArray &pem);
    /// Reads the key from a file, or makes the file (mode 0600) with a fresh key. A file that is no key is an
    /// error (Damaged): it is never replaced.
    [[nodiscard]] static Result<std::unique_ptr<SoftwareSigner>> openOrCreate(const QString &path,
                                                                              const QString &algorithm);
    ~SoftwareSigner() override;

    QString algorithm() const override { return m_algorithm; }
    QByteArray publicKey() const override { return m_publicKey; }
    QString keyId() const override { return m_keyId; }
    [[nodiscard]] Result<QByteArray> sign(const QByteArray &message) const override;

    QByteArray privateKeyPem() const;

private:
    struct Key;
    explicit SoftwareSigner(std::unique_ptr<Key> key);

    std::unique_ptr<Key> m_key;
    QString m_algorithm;
    QByteArray m_publicKey;
    QString m_keyId;
};

} // namespace dutydesk
