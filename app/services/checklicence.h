// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/credential.h"
#include "app/domain/reading.h"
#include "app/domain/status.h"
#include "app/ports/centralapi.h"
#include "app/ports/clock.h"
#include "app/ports/credentialreader.h"
#include "app/ports/journalstore.h"
#include "app/ports/sealer.h"
#include "app/ports/signatures.h"
#include "app/ports/statuscache.h"
#include "app/ports/syncpump.h"
#include "app/services/queryjournal.h"
#include "app/services/signin.h"
#include "app/services/trustkeeper.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace dutydesk {

/// One licence on the desk: the two verdicts, kept apart, and everything behind them.
struct LicenceCheck {
    quint64 scanSequence = 0;                 ///< 0 until the scan was kept
    QDateTime startedAt;
    std::optional<Reading> reading;           ///< none for a look-up
    std::optional<Verification> document;     ///< none when no document was shown
    bool ambiguous = false;

    enum class Asking { Idle, Asking, StillAsking };
    Asking asking = Asking::Idle;             ///< StillAsking after 4 s
    std::optional<LicenceNumber> asked; ///< the number that central was asked about, before and after its answer
    std::optional<StatusAnswer> answer; ///< central's answer or the last known one
    std::optional<Error> failure; ///< why there is no live answer
    bool numberDiffers = false; ///< the document's number and central's differ

    std::optional<VehicleStatus> vehicle;
    std::optional<Error> vehicleFailure;
    bool askingVehicle = false;

    bool photoCompared = false;

    bool isEmpty() const { return !document && !answer && asking == Asking::Idle && !failure; }
    Entitlement entitlement(QDate today) const;
    std::optional<LicenceNumber> number() const;
};

/// Checks a licence: the document on the desk, the holder at central, live while on screen.
class CheckLicence : public QObject {
    Q_OBJECT
public:
    struct Ports {
        const CredentialReader &credentials;
        CentralApi &central;
        StatusCache &statuses;
        ScanStore &scans;
        JournalStore &journal;
        ChangeFeed &feed;
        Sealer &sealer;
        const SignatureVerifier &verifier;
        const DeskKeys &keys;
        const Clock &clock;
    };
    CheckLicence(const Ports &ports, TrustKeeper &trust, SignIn &signIn, QObject *parent = nullptr);

    const LicenceCheck &current() const;

    /// A code was read. The same code again within 2 s is ignored.
    void present(const Reading &reading);
    /// No card: by number, by file number, by plate. Each query is journalled with its purpose.
    void lookUp(const LicenceNumber &number, QueryPurpose purpose);
    void lookUp(const FileNumber &number, QueryPurpose purpose);
    /// Drivers central ties to the plate; several are offered through driversFound().
    void lookUpDrivers(const Plate &plate, QueryPurpose purpose);
    void choose(const SignedStatus &driver);
    void lookUpVehicle(const Plate &plate, QueryPurpose purpose);
    /// Asks central again (F5, every 60 s while on screen, and whenever the feed says so).
    void refresh();
    void reopen(const RecentScan &scan);
    void clear();
    void setPhotoCompared(bool compared);
    /// Journals the reveal of the masked number.
    void noteReveal(const QString &reason);
    /// Lets the driver go: Forbidden when the entitlement is MustNotDrive or not known; \c onLastKnown confirms an offline release.
    QFuture<Result<void>> release(bool onLastKnown);

    QFuture<Result<QList<RecentScan>>> recentScans(int limit);

signals:
    void changed(const dutydesk::LicenceCheck &check);
    void driversFound(const QList<dutydesk::SignedStatus> &drivers);
    /// The answer on screen was replaced because central said so.
    void pushed();
    void scansChanged();
    void released();

private:
    using Trigger = QueryJournal::Trigger;

    bool isOpen() const;
    void followSession(SignIn::State state);
    void begin(QueryPurpose purpose);
    quint64 startAsking();
    void stopAsking();
    void ask(const LicenceNumber &number, QueryPurpose purpose, Trigger trigger);
    void askByFileNumber(const FileNumber &number, Trigger trigger);
    void askByCode(const QByteArray &opaque);
    void takeAnswer(const Result<SignedStatus> &answer, quint64 question);
    void takeFailure(const Error &why, quint64 question);
    void takeVehicle(const Result<VehicleStatus> &vehicle, quint64 question);
    void fallBack(const LicenceNumber &number, const Error &why, quint64 question);
    void stillAsking();
    QFuture<std::optional<StatusAnswer>> lastKnown(const LicenceNumber &number);
    void compareNumbers();
    RecentScan scanOf() const;
    void keepScan();
    QFuture<Result<void>> noteQuery(JournalAction action, const QString &by, const QString &subject,
                                    QueryPurpose purpose, Trigger trigger);
    QString officer() const;
    void publish();

    Ports m_ports;
    QueryJournal m_journal;
    TrustKeeper &m_trust;
    SignIn &m_signIn;
    LicenceCheck m_check;
    quint64 m_question = 0; ///< answers to older questions are dropped
    quint64 m_vehicleQuestion = 0;
    quint64 m_subject = 0; ///< counts up with every new licence on the desk
    quint64 m_keeping = 0; ///< the subject whose scan is being written
    bool m_linkWasDown = false;
    QueryPurpose m_purpose = QueryPurpose::RoadsideCheck;
    QTimer m_refresh; ///< 60 s while a licence is on screen
    QTimer m_still; ///< 4 s to "still asking"
    QByteArray m_lastBytes; ///< SHA-256 of the code read last
    QDateTime m_lastRead;
};

} // namespace dutydesk
