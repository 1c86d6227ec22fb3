// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/centralapi.h"
#include "app/ports/futures.h"
#include "tests/support/fakesignatures.h"

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace dutydesk::test {

/// A central in memory that keeps the contract: idempotent submissions, resumable uploads, watched licences. A test can
/// hold its answers back, lose requests or answers, and read what reached it.
class FakeCentralApi final : public CentralApi {
    Q_OBJECT
public:
    /// What the network does with one call.
    enum class Fault { None, RequestLost, AnswerLost };

    explicit FakeCentralApi(QObject *parent = nullptr);

    // --- what the test prepares
    std::function<Fault(const QString &call)> fault; ///< asked for every call; the default loses nothing
    std::optional<Error> down; ///< every call fails so
    bool held = false; ///< answers wait for releaseOne() or releaseAll()
    Result<Session> session; ///< answer to the right password
    QString password = QStringLiteral("training-123");
    std::map<QString, PenaltyStatus> licences; ///< by number
    std::map<QString, VehicleStatus> vehicles; ///< by plate
    std::map<QString, QStringList> drivers; ///< numbers by plate
    std::map<QString, QByteArray> packs; ///< signed, by name
    std::map<QByteArray, QString> codes; ///< number by opaque code; used up once asked
    std::function<std::optional<SubmitOutcome>(const Submission &)> judge; ///< a refusal, or none to accept
    bool receiptsForged = false; ///< submissions are kept but their receipts do not verify
    std::chrono::milliseconds roundTrip {12};
    FakeSigner signer;

    // --- what the test reads
    struct Kept {
        QByteArray body;
        Receipt receipt;
        int times = 0; ///< how often this very submission arrived
    };
    std::map<std::pair<CaseId, int>, Kept> cases;
    struct Upload {
        EvidenceRef evidence;
        CaseId caseId;
        QByteArray received;
    };
    std::map<QString, Upload> uploads; ///< by location
    QStringList calls; ///< names in order
    std::optional<Session> set; ///< what setSession() was told
    QList<int> batchSizes;
    QStringList watched;

    void releaseOne();
    void releaseAll();
    qsizetype waiting() const { return qsizetype(m_held.size()); }
    void setLink(const LinkQuality &link);
    /// Changes a licence and wakes whoever watches it.
    void change(const PenaltyStatus &status);
    /// Calls of changes() that are held now.
    qsizetype polls() const { return qsizetype(m_polls.size()); }
    /// Ends every held poll with nothing.
    void endPolls();

    QFuture<Result<Enrolment>> enrol(const QUrl &central, const QByteArray &centralCaPem, const QString &oneTimeCode,
                                     const QString &deskName, const QByteArray &requestPem) override;
    QFuture<Result<Session>> signIn(const QString &officerNumber, const QString &password) override;
    QFuture<Result<void>> signOut() override;
    void setSession(const std::optional<Session> &given) override { set = given; }
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
    QFuture<Result<ChangeBatch>> changes(const QString &after, std::chrono::seconds wait,
                                         const QStringList &watch) override;
    QFuture<Result<QByteArray>> pack(const QString &name, quint64 knownVersion) override;
    QFuture<Result<NumberBlock>> numberBlock(int count) override;
    QFuture<Result<QByteArray>> cosign(const JournalCheckpoint &checkpoint) override;
    QFuture<Result<std::chrono::milliseconds>> ping() override;
    LinkQuality link() const override { return m_link; }

private:
    template <class T>
    QFuture<Result<T>> answer(const QString &call, std::function<Result<T>()> make);
    SignedStatus signedOf(const PenaltyStatus &status) const;
    SubmitOutcome take(const Submission &submission);
    static UploadState stateOf(const Upload &upload);

    struct Poll {
        QPromise<Result<ChangeBatch>> promise;
        QStringList watch;
    };
    std::vector<std::function<void()>> m_held;
    std::vector<std::shared_ptr<Poll>> m_polls;
    QList<Change> m_changes; ///< the position is the count
    LinkQuality m_link;
    quint64 m_nextNumber = 1;
    int m_nextReceipt = 1;
};

} // namespace dutydesk::test
