// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/journal.h"
#include "app/domain/officer.h"
#include "app/domain/status.h"
#include "app/domain/trust.h"

#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <optional>

namespace dutydesk {

/// Why a person or a vehicle is looked up; central and the journal keep it.
enum class QueryPurpose { RoadsideCheck, ViolationHandling, AccidentHandling, IdentityCheck, Complaint };
QString word(QueryPurpose purpose);

/// What enrolment gives.
struct Enrolment {
    DeskIdentity identity;
    QByteArray certificatePem;
    QByteArray centralCaPem;
    QByteArray centralSigningKey;
    QString caseNumberPrefix;
};

/// A block of case numbers for offline use.
struct NumberBlock {
    QString prefix;     ///< "SAMPLE-2026-"
    quint64 first = 0;
    quint64 count = 0;
};

/// A status as it came: the signed form is what is kept.
struct SignedStatus {
    PenaltyStatus status;
    QByteArray jws;
    std::chrono::milliseconds roundTrip {0};
    bool notModified = false;   ///< the ETag still held; \c status is then what the caller knew
};

enum class ChangeKind { Licence, Rulebook, TrustList, Review, Message };

struct Change {
    ChangeKind kind = ChangeKind::Licence;
    QString subject;            ///< licence number, pack name, application id
    quint64 version = 0;
};

/// One answer of the long poll.
struct ChangeBatch {
    QString next;               ///< opaque cursor to hand in next time
    QList<Change> changes;
};

/// Central's answer to a submission that was not a network failure.
struct SubmitOutcome {
    enum class Kind { Accepted, Refused };
    Kind kind = Kind::Accepted;
    Receipt receipt;            ///< verified against central's key and against the body that was sent
    QString code;               ///< refusal
    QString text;
};

/// One submission of a batch.
struct Submission {
    CaseId caseId;
    int revision = 0;
    QByteArray body;
};

/// How far an upload is at central.
struct UploadState {
    qint64 offset = 0;      ///< bytes that central has on disk
    bool complete = false;  ///< central's receipt for the whole file came and was verified; the next two are from it
    QByteArray sha256;
    CaseId caseId;
};

/// What the link is like, measured on real answers.
struct LinkQuality {
    enum class State { Unknown, Live, Slow, Offline, Refused };
    State state = State::Unknown;
    std::chrono::milliseconds roundTrip {0};
    QDateTime lastAnswer;                 ///< desk clock, UTC
    std::chrono::milliseconds clockSkew {0}; ///< central − desk
    bool skewKnown = false;
    friend bool operator==(const LinkQuality &, const LinkQuality &) = default;
};

/// Central, over HTTPS with the desk's certificate. Every signed answer was verified before the future is ready.
/// Failures: Offline, Timeout, NotCentral (captive portal, wrong certificate, wrong content type), NotSignedIn, Forbidden,
/// Refused (with code and central's text), Forged, NotFound.
class CentralApi : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QFuture<Result<Enrolment>> enrol(const QUrl &central, const QByteArray &centralCaPem,
                                             const QString &oneTimeCode, const QString &deskName,
                                             const QByteArray &requestPem) = 0;
    virtual QFuture<Result<Session>> signIn(const QString &officerNumber, const QString &password) = 0;
    virtual QFuture<Result<void>> signOut() = 0;
    /// The session whose token the calls carry; none: calls that need one fail with NotSignedIn.
    virtual void setSession(const std::optional<Session> &session) = 0;

    virtual QFuture<Result<SignedStatus>> licence(const LicenceNumber &number, QueryPurpose purpose,
                                                  const QString &knownEtag) = 0;
    virtual QFuture<Result<SignedStatus>> licenceByFileNumber(const FileNumber &number, QueryPurpose purpose) = 0;
    virtual QFuture<Result<SignedStatus>> licenceByCode(const QByteArray &opaqueCode, QueryPurpose purpose) = 0;
    virtual QFuture<Result<VehicleStatus>> vehicle(const Plate &plate, QueryPurpose purpose) = 0;
    /// The drivers central ties to a plate's registered owner, for a driver without a card; may be empty.
    virtual QFuture<Result<QList<SignedStatus>>> driversOf(const Plate &plate, QueryPurpose purpose) = 0;

    virtual QFuture<Result<SubmitOutcome>> submit(const Submission &submission) = 0;
    /// Same order as given; one failure of the transport fails all.
    virtual QFuture<Result<QList<SubmitOutcome>>> submitBatch(const QList<Submission> &submissions) = 0;

    /// tus 1.0 creation. \returns the location path.
    virtual QFuture<Result<QString>> createUpload(const EvidenceRef &evidence, const CaseId &caseId) = 0;
    /// tus HEAD. NotFound when central no longer has the upload: it is created again then.
    virtual QFuture<Result<UploadState>> uploadState(const QString &location) = 0;
    /// tus PATCH. Conflict when the offset is not central's: ask uploadState() and go on from there.
    virtual QFuture<Result<UploadState>> uploadPart(const QString &location, qint64 offset, const QByteArray &part) = 0;

    virtual QFuture<Result<ChangeBatch>> changes(const QString &after, std::chrono::seconds wait,
                                                 const QStringList &watch) = 0;
    /// A signed pack (trust list, rulebook) as compact JWS, verified; empty when \c knownVersion is the newest.
    virtual QFuture<Result<QByteArray>> pack(const QString &name, quint64 knownVersion) = 0;
    virtual QFuture<Result<NumberBlock>> numberBlock(int count) = 0;
    /// \returns central's signature over the checkpoint.
    virtual QFuture<Result<QByteArray>> cosign(const JournalCheckpoint &checkpoint) = 0;
    virtual QFuture<Result<std::chrono::milliseconds>> ping() = 0;

    virtual LinkQuality link() const = 0;

signals:
    void linkChanged(const dutydesk::LinkQuality &link);
};

} // namespace dutydesk
