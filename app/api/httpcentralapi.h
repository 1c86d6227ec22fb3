// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/api/httptransport.h"
#include "app/api/linkmeter.h"
#include "app/ports/centralapi.h"
#include "app/ports/deskkeys.h"
#include "app/ports/signatures.h"

#include <QHash>
#include <QUrl>

namespace dutydesk {

/// Central over HTTPS as resources/api/central.yaml says: with the desk's certificate, central's own authority, and every
/// signed answer verified against the key learned at enrolment.
class HttpCentralApi final : public CentralApi {
    Q_OBJECT
public:
    struct Options {
        std::chrono::milliseconds timeout {20000}; ///< of an ordinary call, from the last byte sent
        std::chrono::milliseconds pollSlack {10000}; ///< beyond the time that a held call asks for
    };

    HttpCentralApi(const QUrl &base, const DeskKeys &keys, const SignatureVerifier &verifier, const Clock &clock,
                   QObject *parent = nullptr);
    HttpCentralApi(const QUrl &base, const DeskKeys &keys, const SignatureVerifier &verifier, const Clock &clock,
                   const Options &options, QObject *parent = nullptr);

    /// Where central is; enrol() sets it when it succeeds, the caller keeps it for the next start.
    const QUrl &base() const { return m_base; }
    void setBase(const QUrl &base);

    QFuture<Result<Enrolment>> enrol(const QUrl &central, const QByteArray &centralCaPem, const QString &oneTimeCode,
                                     const QString &deskName, const QByteArray &requestPem) override;
    QFuture<Result<Session>> signIn(const QString &officerNumber, const QString &password) override;
    QFuture<Result<void>> signOut() override;
    void setSession(const std::optional<Session> &session) override;
    QFuture<Result<SignedStatus>> licence(const LicenceNumber &number, QueryPurpose purpose,
                                          const QString &knownEtag) override;
    QFuture<Result<SignedStatus>> licenceByFileNumber(const FileNumber &number, QueryPurpose purpose) override;
    QFuture<Result<SignedStatus>> licenceByCode(const QByteArray &opaqueCode, QueryPurpose purpose) override;
    QFuture<Result<VehicleStatus>> vehicle(const Plate &plate, QueryPurpose purpose) override;
    QFuture<Result<QList<SignedStatus>>> driversOf(const Plate &plate, QueryPurpose purpose) override;
    QFuture<Result<SubmitOutcome>> submit(const Submission &submission) override;
    QFuture<Result<QList<SubmitOutcome>>> submitBatch(const QList<Submission> &submissions) override;
    QFuture<Result<QString>> createUpload(const EvidenceRef &evidence, const CaseId &caseId) override;
    QFuture<Result<UploadState>> uploadState(const QString &location) override;
    QFuture<Result<UploadState>> uploadPart(const QString &location, qint64 offset, const QByteArray &part) override;
    /// One held call at a time: a new one ends the one before with Cancelled.
    QFuture<Result<ChangeBatch>> changes(const QString &after, std::chrono::seconds wait,
                                         const QStringList &watch) override;
    QFuture<Result<QByteArray>> pack(const QString &name, quint64 knownVersion) override;
    QFuture<Result<NumberBlock>> numberBlock(int count) override;
    QFuture<Result<QByteArray>> cosign(const JournalCheckpoint &checkpoint) override;
    QFuture<Result<std::chrono::milliseconds>> ping() override;
    LinkQuality link() const override;

private:
    HttpRoute route() const;
    HttpCall call(const char *name, const QByteArray &verb, const QString &path) const;
    QFuture<Result<HttpAnswer>> send(const HttpCall &call);
    Result<QByteArray> verified(const QByteArray &jws, QByteArrayView type) const;
    Result<SignedStatus> status(const QByteArray &jws, std::chrono::milliseconds roundTrip) const;
    Result<Receipt> receipt(const QByteArray &jws, const Submission &submission) const;
    Result<SubmitOutcome> batchOutcome(const QJsonObject &outcome, const Submission &submission) const;
    Result<UploadState> upload(const char *name, const HttpAnswer &answer) const;
    void remember(const SignedStatus &status);

    QUrl m_base;
    const DeskKeys &m_keys;
    const SignatureVerifier &m_verifier;
    Options m_options;
    LinkMeter m_meter;
    HttpTransport m_transport;
    QHash<QString, SignedStatus> m_known; ///< what an unchanged answer refers to; gone with the session
};

} // namespace dutydesk
