// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/centralserver.h"
#include "app/central/demodata.h"
#include "app/crypto/argon2passwordhasher.h"
#include "app/crypto/certificateauthority.h"
#include "app/crypto/filedeskkeys.h"
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/softwaresigner.h"
#include "app/crypto/systemrandom.h"
#include "app/ports/clock.h"
#include "tests/support/central/httpsclient.h"

#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace dutydesk::test {

/// The machine's time and an offset: certificates stay within their days, a test can still wait a minute in no time.
class MovableClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addMSecs(m_offset); }
    std::chrono::nanoseconds monotonic() const override { return std::chrono::steady_clock::now().time_since_epoch(); }
    void advance(std::chrono::milliseconds by) { m_offset += by.count(); }

private:
    std::atomic<qint64> m_offset = 0;
};

/// A desk that enrolled at the central of a fixture.
struct EnrolledDesk {
    QString deskId;
    QByteArray certificatePem;
    QByteArray privateKeyPem;
    std::unique_ptr<FileDeskKeys> keys;
};

/// A reference central with training data on a free port of this machine, in a folder that goes away with it.
class CentralFixture {
public:
    CentralFixture();

    /// Starts central; the first time with its training data. Also after stop(), on the same port and database.
    bool start(bool withData = true);
    void stop() const { server->stop(); }
    HttpsClient client() const;
    /// Enrols a desk; deskId is empty when central refused.
    EnrolledDesk enrol(const QString &name = QStringLiteral("Desk 1"));
    /// A client of that desk, signed in as an officer when a password is given.
    HttpsClient clientOf(const EnrolledDesk &desk, const char *officer = nullptr, const char *password = nullptr) const;

    QTemporaryDir folder;
    MovableClock clock;
    SystemRandom random {clock};
    OpenSslSignatureVerifier verifier;
    Argon2PasswordHasher hasher {random, {.memoryKiB = 8192, .passes = 1, .lanes = 1}};
    std::unique_ptr<SoftwareSigner> signer;
    std::unique_ptr<CertificateAuthority> authority;
    std::unique_ptr<CentralServer> server;
    quint16 port = 0;

private:
    int m_desks = 0;
};

} // namespace dutydesk::test
