// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/rulebook.h"
#include "app/domain/status.h"
#include "app/domain/trust.h"
#include "app/ports/certificates.h"
#include "app/ports/clock.h"
#include "app/ports/passwords.h"
#include "app/ports/random.h"
#include "app/ports/signatures.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace dutydesk {

/// What the reference central needs from the outside; all of it outlives the server and is safe from any thread.
struct CentralPorts {
    const Clock &clock;
    Random &random;
    const Signer &signer;              ///< central's Ed25519 key
    const SignatureVerifier &verifier;
    const CertificateIssuer &issuer;
    const PasswordHasher &hasher;
};

struct CentralOptions {
    QString database;                  ///< "sqlite:FILE"
    QString evidenceFolder;            ///< made when it is not there
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;                  ///< 0: any free one; kept over stop() and start()
    QStringList serverNames {QStringLiteral("localhost"),
                             QStringLiteral("127.0.0.1")}; ///< DNS names and addresses in the certificate
    Rulebook::Sources rulebook;        ///< the law that cases are judged under and that desks are given
    QString rulebookLabel = QStringLiteral("O163-2026.1");
    int threads = 2;                   ///< for HTTP
};

/// Some facts of a licence that are to change; what is not set stays.
struct LicenceChange {
    std::optional<QString> letters {};
    std::optional<int> pointsCounted {};
    std::optional<int> pointsPending {};
    std::optional<QString> restrictions {};
    std::optional<QList<OpenMatter>> matters {};
    std::optional<QDate> validUntil {};
};

/// An officer as central knows one. \c verifier is one of PasswordHasher.
struct CentralOfficer {
    QString number;
    QString nameZh;
    QString nameLatin;
    QStringList roles;
    QString stationCode;
    QByteArray verifier;
};

/// The reference central service (resources/api/central.yaml): HTTPS with client certificates, SQLite, its own threads.
/// start() and stop() belong to one thread, the other calls to any; those that change something return when it is committed.
class CentralServer {
public:
    CentralServer(CentralOptions options, const CentralPorts &ports);
    ~CentralServer();
    CentralServer(const CentralServer &) = delete;
    CentralServer &operator=(const CentralServer &) = delete;

    /// Opens the database, brings it up to date and listens. \returns the port.
    /// Failures: InUse (address taken), NewerDatabase, Damaged, Storage, BadInput (options, rulebook).
    [[nodiscard]] Result<quint16> start();
    /// Answers what is being worked on, ends the held calls and closes. start() may follow.
    void stop();
    quint16 port() const;
    QByteArray authorityCertificatePem() const;

    // Administration, training and tests. NotFound for what is not there; Storage when it was not committed.
    [[nodiscard]] Result<void> addStation(const QString &code, const QString &nameZh, const QString &nameEn,
                                          const QString &casePrefix);
    /// A code for \c uses desks, good for \c days. With an empty \c code a random one is made. \returns the code.
    [[nodiscard]] Result<QString> addEnrolmentCode(const QString &stationCode, const QString &code = {}, int uses = 1,
                                                   int days = 7);
    /// Adds an officer or replaces one.
    [[nodiscard]] Result<void> putOfficer(const CentralOfficer &officer);
    /// Adds a licence or replaces it (version + 1); cycle, asOf, etag and version of \c status are not looked at.
    [[nodiscard]] Result<quint64> putLicence(const PenaltyStatus &status);
    /// Changes a licence and tells the desks that watch it. \returns its new version.
    [[nodiscard]] Result<quint64> changeLicence(const QString &number, const LicenceChange &change);
    /// Adds a vehicle or replaces it; \c drivers are licence numbers, the owner first.
    [[nodiscard]] Result<void> putVehicle(const VehicleStatus &vehicle, const QStringList &drivers);
    /// Signs and publishes a new trust list ("main"). \returns its version.
    [[nodiscard]] Result<quint64> publishTrustList(const QList<TrustedKey> &keys);
    /// A short-lived code as a phone would show it: good for 60 s and one use.
    [[nodiscard]] Result<QString> issueDynamicCode(const QString &number);
    [[nodiscard]] Result<void> revokeDesk(const QString &deskId);
    /// While set, every call is answered 503 at once: practice of an outage.
    void setUnavailable(bool unavailable);
    /// The next number that a block of \c prefix starts with, at least.
    [[nodiscard]] Result<void> reserveCaseNumbers(const QString &prefix, quint64 upTo);

    /// What was recorded so far; for checks from outside.
    struct Totals {
        quint64 cases = 0; ///< distinct (case, revision)
        quint64 distinctCases = 0;
        quint64 queries = 0;
        quint64 evidence = 0; ///< complete files
        quint64 changes = 0;
        quint64 commits = 0; ///< since start()
    };
    [[nodiscard]] Result<Totals> totals();
    /// Body of a recorded revision; NotFound.
    [[nodiscard]] Result<QByteArray> caseBody(const QString &caseId, int revision);
    /// A fact of the installation that survives restarts ("demo-day"); empty when it was never set.
    [[nodiscard]] Result<QString> fact(const QString &name);
    [[nodiscard]] Result<void> setFact(const QString &name, const QString &value);

private:
    struct Running;
    CentralOptions m_options;
    CentralPorts m_ports;
    std::shared_ptr<Running> m_running;
};

} // namespace dutydesk
