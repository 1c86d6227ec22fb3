// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakecentralapi.h"

#include "tests/support/samples.h"

#include <QCryptographicHash>

namespace dutydesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

Error offline()
{
    return {ErrorKind::Offline, u"test: the network is down"_s};
}

} // namespace

FakeCentralApi::FakeCentralApi(QObject *parent)
    : CentralApi(parent)
    , session(sampleSession())
{
    licences.emplace(sampleNumber().text(), sampleStatus());
    vehicles.emplace(samplePlate().text(), sampleVehicle());
    drivers.insert({samplePlate().text(), {sampleNumber().text()}});
}

template <class T>
QFuture<Result<T>> FakeCentralApi::answer(const QString &call, std::function<Result<T>()> make)
{
    calls.append(call);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto finish = [this, promise, call, make = std::move(make)] {
        const Fault what = fault ? fault(call) : Fault::None;
        Result<T> result = std::unexpected(down.value_or(offline()));
        if (!down && what != Fault::RequestLost) {
            // A lost answer still did its work at central.
            Result<T> made = make();
            if (what == Fault::None)
                result = std::move(made);
        }
        promise->addResult(std::move(result));
        promise->finish();
    };
    if (held)
        m_held.push_back(std::move(finish));
    else
        finish();
    return promise->future();
}

void FakeCentralApi::releaseOne()
{
    if (m_held.empty())
        return;
    auto finish = std::move(m_held.front());
    m_held.erase(m_held.begin());
    finish();
}

void FakeCentralApi::releaseAll()
{
    while (!m_held.empty())
        releaseOne();
}

void FakeCentralApi::setLink(const LinkQuality &link)
{
    m_link = link;
    emit linkChanged(link);
}

void FakeCentralApi::change(const PenaltyStatus &status)
{
    licences.insert_or_assign(status.number.text(), status);
    m_changes.append({ChangeKind::Licence, status.number.text(), status.version});
    const auto polls = std::exchange(m_polls, {});
    for (const auto &poll : polls) {
        if (!poll->watch.contains(status.number.text())) {
            m_polls.push_back(poll);
            continue;
        }
        poll->promise.addResult(
            Result<ChangeBatch>(ChangeBatch {QString::number(m_changes.size()), {m_changes.last()}}));
        poll->promise.finish();
    }
}

void FakeCentralApi::endPolls()
{
    const auto polls = std::exchange(m_polls, {});
    for (const auto &poll : polls) {
        poll->promise.addResult(down ? Result<ChangeBatch>(std::unexpected(*down))
                                     : Result<ChangeBatch>(ChangeBatch {QString::number(m_changes.size()), {}}));
        poll->promise.finish();
    }
}

QFuture<Result<Enrolment>> FakeCentralApi::enrol(const QUrl &, const QByteArray &centralCaPem,
                                                 const QString &oneTimeCode, const QString &deskName,
                                                 const QByteArray &)
{
    return answer<Enrolment>(u"enrol"_s, [=, this]() -> Result<Enrolment> {
        if (oneTimeCode != "TRAIN-110105"_L1)
            return std::unexpected(Error {ErrorKind::Forbidden, u"test: wrong code"_s, u"enrolment-code"_s});
        Enrolment enrolment;
        enrolment.identity.deskId = u"019aa0f2-0000-7000-8000-00000000de5c"_s;
        enrolment.identity.deskName = deskName;
        enrolment.identity.stationCode = u"110105-SAMPLE"_s;
        enrolment.certificatePem = "test certificate";
        enrolment.centralCaPem = centralCaPem;
        enrolment.centralSigningKey = signer.publicKey();
        enrolment.caseNumberPrefix = u"SAMPLE-"_s;
        return enrolment;
    });
}

QFuture<Result<Session>> FakeCentralApi::signIn(const QString &officerNumber, const QString &given)
{
    return answer<Session>(u"signIn"_s, [=, this]() -> Result<Session> {
        if (session && (given != password || officerNumber != session->officer.number))
            return fail(ErrorKind::NotSignedIn, u"test: wrong password"_s);
        return session;
    });
}

QFuture<Result<void>> FakeCentralApi::signOut()
{
    return answer<void>(u"signOut"_s, [] { return Result<void>(); });
}

SignedStatus FakeCentralApi::signedOf(const PenaltyStatus &status) const
{
    return {status, signedStatus(status, signer), roundTrip, false};
}

QFuture<Result<SignedStatus>> FakeCentralApi::licence(const LicenceNumber &number, QueryPurpose,
                                                      const QString &knownEtag)
{
    return answer<SignedStatus>(u"licence"_s, [=, this]() -> Result<SignedStatus> {
        const auto found = licences.find(number.text());
        if (found == licences.end())
            return fail(ErrorKind::NotFound);
        SignedStatus status = signedOf(found->second);
        status.notModified = knownEtag == found->second.etag;
        return status;
    });
}

QFuture<Result<SignedStatus>> FakeCentralApi::licenceByFileNumber(const FileNumber &number, QueryPurpose)
{
    return answer<SignedStatus>(u"licenceByFileNumber"_s, [=, this]() -> Result<SignedStatus> {
        for (const auto &[text, status] : licences) {
            if (status.fileNumber == number)
                return signedOf(status);
        }
        return fail(ErrorKind::NotFound);
    });
}

QFuture<Result<SignedStatus>> FakeCentralApi::licenceByCode(const QByteArray &opaqueCode, QueryPurpose)
{
    return answer<SignedStatus>(u"licenceByCode"_s, [=, this]() -> Result<SignedStatus> {
        const auto found = codes.find(opaqueCode);
        if (found == codes.end())
            return std::unexpected(Error {ErrorKind::Refused, u"test: used"_s, u"code-used"_s});
        const QString number = found->second;
        codes.erase(found);
        return signedOf(licences.at(number));
    });
}

QFuture<Result<VehicleStatus>> FakeCentralApi::vehicle(const Plate &plate, QueryPurpose)
{
    return answer<VehicleStatus>(u"vehicle"_s, [=, this]() -> Result<VehicleStatus> {
        const auto found = vehicles.find(plate.text());
        if (found == vehicles.end())
            return fail(ErrorKind::NotFound);
        return found->second;
    });
}

QFuture<Result<QList<SignedStatus>>> FakeCentralApi::driversOf(const Plate &plate, QueryPurpose)
{
    return answer<QList<SignedStatus>>(u"driversOf"_s, [=, this]() -> Result<QList<SignedStatus>> {
        QList<SignedStatus> found;
        const auto tied = drivers.find(plate.text());
        if (tied == drivers.end())
            return found;
        for (const QString &number : tied->second)
            found.append(signedOf(licences.at(number)));
        return found;
    });
}

SubmitOutcome FakeCentralApi::take(const Submission &submission)
{
    const auto key = std::pair(submission.caseId, submission.revision);
    const auto known = cases.find(key);
    if (known != cases.end()) {
        ++known->second.times;
        if (known->second.body == submission.body)
            return {SubmitOutcome::Kind::Accepted, known->second.receipt, {}, {}};
        return {SubmitOutcome::Kind::Refused, {}, u"conflict"_s, u"该案件的此版本已用不同内容提交。"_s};
    }
    if (judge) {
        if (auto verdict = judge(submission))
            return *verdict;
    }
    Receipt receipt;
    receipt.caseId = submission.caseId;
    receipt.revision = submission.revision;
    receipt.bodySha256 = QCryptographicHash::hash(submission.body, QCryptographicHash::Sha256);
    receipt.receiptNumber = u"R-2026-%1"_s.arg(m_nextReceipt++, 8, 10, QChar(u'0'));
    receipt.receivedAt = QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);
    receipt.raw = "test.receipt." + receipt.bodySha256.toHex();
    cases.insert({key, {submission.body, receipt, 1}});
    return {SubmitOutcome::Kind::Accepted, receipt, {}, {}};
}

QFuture<Result<SubmitOutcome>> FakeCentralApi::submit(const Submission &submission)
{
    return answer<SubmitOutcome>(u"submit"_s, [=, this]() -> Result<SubmitOutcome> {
        const SubmitOutcome outcome = take(submission);
        if (receiptsForged)
            return fail(ErrorKind::Forged, u"test: forged receipt"_s);
        return outcome;
    });
}

QFuture<Result<QList<SubmitOutcome>>> FakeCentralApi::submitBatch(const QList<Submission> &submissions)
{
    return answer<QList<SubmitOutcome>>(u"submitBatch"_s, [=, this]() -> Result<QList<SubmitOutcome>> {
        batchSizes.append(int(submissions.size()));
        QList<SubmitOutcome> outcomes;
        for (const Submission &submission : submissions)
            outcomes.append(take(submission));
        return outcomes;
    });
}

UploadState FakeCentralApi::stateOf(const Upload &upload)
{
    UploadState state;
    state.offset = upload.received.size();
    state.complete = state.offset == upload.evidence.size;
    if (state.complete) {
        state.sha256 = upload.evidence.sha256;
        state.caseId = upload.caseId;
    }
    return state;
}

QFuture<Result<QString>> FakeCentralApi::createUpload(const EvidenceRef &evidence, const CaseId &caseId)
{
    return answer<QString>(u"createUpload"_s, [=, this]() -> Result<QString> {
        const QString location =
            u"/v1/evidence/%1-%2"_s.arg(caseId.text(), QString::fromLatin1(evidence.sha256.toHex()));
        if (!uploads.contains(location))
            uploads.insert({location, {evidence, caseId, {}}});
        return location;
    });
}

QFuture<Result<UploadState>> FakeCentralApi::uploadState(const QString &location)
{
    return answer<UploadState>(u"uploadState"_s, [=, this]() -> Result<UploadState> {
        const auto found = uploads.find(location);
        if (found == uploads.end())
            return fail(ErrorKind::NotFound);
        return stateOf(found->second);
    });
}

QFuture<Result<UploadState>> FakeCentralApi::uploadPart(const QString &location, qint64 offset, const QByteArray &part)
{
    return answer<UploadState>(u"uploadPart"_s, [=, this]() -> Result<UploadState> {
        const auto found = uploads.find(location);
        if (found == uploads.end())
            return fail(ErrorKind::NotFound);
        Upload &upload = found->second;
        if (offset != upload.received.size())
            return std::unexpected(Error {ErrorKind::Conflict, u"test: offset"_s, u"offset"_s});
        upload.received += part;
        const bool whole = upload.received.size() == upload.evidence.size;
        if (whole && QCryptographicHash::hash(upload.received, QCryptographicHash::Sha256) != upload.evidence.sha256) {
            upload.received.clear();
            return std::unexpected(Error {ErrorKind::Refused, u"test: hash"_s, u"evidence-hash"_s});
        }
        return stateOf(upload);
    });
}

QFuture<Result<ChangeBatch>> FakeCentralApi::changes(const QString &after, std::chrono::seconds,
                                                     const QStringList &watch)
{
    calls.append(u"changes"_s);
    watched = watch;
    if (down)
        return failedFuture<ChangeBatch>(*down);
    if (after.isEmpty())
        return readyFuture(Result<ChangeBatch>(ChangeBatch {QString::number(m_changes.size()), {}}));
    QList<Change> news;
    for (qsizetype i = after.toLongLong(); i < m_changes.size(); ++i) {
        if (m_changes.at(i).kind != ChangeKind::Licence || watch.contains(m_changes.at(i).subject))
            news.append(m_changes.at(i));
    }
    if (!news.isEmpty())
        return readyFuture(Result<ChangeBatch>(ChangeBatch {QString::number(m_changes.size()), news}));
    auto poll = std::make_shared<Poll>();
    poll->watch = watch;
    poll->promise.start();
    m_polls.push_back(poll);
    return poll->promise.future();
}

QFuture<Result<QByteArray>> FakeCentralApi::pack(const QString &name, quint64)
{
    return answer<QByteArray>(u"pack"_s, [=, this]() -> Result<QByteArray> {
        const auto found = packs.find(name);
        return found == packs.end() ? Result<QByteArray>(fail(ErrorKind::NotFound)) : found->second;
    });
}

QFuture<Result<NumberBlock>> FakeCentralApi::numberBlock(int count)
{
    return answer<NumberBlock>(u"numberBlock"_s, [=, this]() -> Result<NumberBlock> {
        const NumberBlock block {u"SAMPLE-2026-"_s, m_nextNumber, quint64(count)};
        m_nextNumber += quint64(count);
        return block;
    });
}

QFuture<Result<QByteArray>> FakeCentralApi::cosign(const JournalCheckpoint &checkpoint)
{
    return answer<QByteArray>(u"cosign"_s, [=, this]() -> Result<QByteArray> {
        return fakeSignature(signer.publicKey(), checkpoint.rootHash);
    });
}

QFuture<Result<std::chrono::milliseconds>> FakeCentralApi::ping()
{
    return answer<std::chrono::milliseconds>(u"ping"_s,
                                             [this]() -> Result<std::chrono::milliseconds> { return roundTrip; });
}

} // namespace dutydesk::test
