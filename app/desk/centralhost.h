// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/centralserver.h"
#include "app/crypto/argon2passwordhasher.h"
#include "app/crypto/certificateauthority.h"
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/softwaresigner.h"
#include "app/crypto/systemclock.h"
#include "app/crypto/systemrandom.h"

#include <memory>

namespace dutydesk {

/// The reference central with its keys: the certificate authority and the signing key lie beside its database.
class CentralHost {
public:
    struct Options {
        QString folder;             ///< keys and evidence
        QString database;           ///< "sqlite:FILE"
        QString address = QStringLiteral("127.0.0.1");
        quint16 port = 0;
        QStringList serverNames {QStringLiteral("localhost"), QStringLiteral("127.0.0.1")};
        int threads = 2;
    };
    /// Makes or reads the keys and starts to listen.
    [[nodiscard]] static Result<std::unique_ptr<CentralHost>> start(const Options &options);
    ~CentralHost();

    CentralServer &server() { return *m_server; }
    const Clock &clock() const { return m_clock; }
    quint16 port() const { return m_server->port(); }

private:
    CentralHost() = default;

    SystemClock m_clock;
    SystemRandom m_random {m_clock};
    OpenSslSignatureVerifier m_verifier;
    Argon2PasswordHasher m_hasher {m_random};
    std::unique_ptr<SoftwareSigner> m_signer;
    std::unique_ptr<CertificateAuthority> m_authority;
    std::unique_ptr<CentralServer> m_server;
};

} // namespace dutydesk
