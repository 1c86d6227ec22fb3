// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/api/httpcentralapi.h"

#include "app/api/messages.h"
#include "app/api/problem.h"
#include "app/domain/statusjson.h"
#include "app/domain/words.h"
#include "app/ports/futures.h"
#include "app/ports/jws.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrlQuery>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;
using messages::andThen;

namespace {

constexpr qsizetype kMostKnown = 64;
constexpr qint64 kStatusSize = 2 << 20;   // with a photo
constexpr qint64 kBatchSize = 4 << 20;
constexpr qint64 kPackSize = 12 << 20;
constexpr const char *kJose = "application/jose";
constexpr const char *kJson = "application/json";

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

std::pair<QByteArray, QByteArray> purposeHeader(QueryPurpose purpose)
{
    return {"Dutydesk-Purpose", word(purpose).toLatin1()};
}

std::pair<QByteArray, QByteArray> tusHeader()
{
    return {"Tus-Resumable", "1.0.0"};
}

/// A refusal that another try of the same body cannot change.
bool isFinal(const Error &error)
{
    return error.kind == ErrorKind::Refused || error.kind == ErrorKind::Conflict
        || (error.kind == ErrorKind::Forbidden && error.code != "desk-unknown"_L1);
}

SubmitOutcome refusalOf(const Error &error)
{
    return {SubmitOutcome::Kind::Refused, {}, error.code.isEmpty() ? word(error.kind) : error.code, error.centralText};
}

Result<SubmitOutcome> acceptedBy(const Receipt &proof)
{
    return SubmitOutcome {SubmitOutcome::Kind::Accepted, proof, {}, {}};
}

Result<QJsonObject> bodyOf(const char *call, const Result<HttpAnswer> &answer)
{
    return andThen(answer, [call](const HttpAnswer &good) { return messages::object(call, good.body); });
}

} // namespace

HttpCentralApi::HttpCentralApi(const QUrl &base, const DeskKeys &keys, const SignatureVerifier &verifier,
                               const Clock &clock, QObject *parent)
    : HttpCentralApi(base, keys, verifier, clock, Options(), parent)
{
}

HttpCentralApi::HttpCentralApi(const QUrl &base, const DeskKeys &keys, const SignatureVerifier &verifier,
                               const Clock &clock, const Options &options, QObject *parent)
    : CentralApi(parent)
    , m_base(base)
    , m_keys(keys)
    , m_verifier(verifier)
    , m_options(options)
    , m_meter(clock, [this](const LinkQuality &link) { emit linkChanged(link); })
    , m_transport(clock, m_meter)
{
}

void HttpCentralApi::setBase(const QUrl &base)
{
    m_base = base;
    m_known.clear();
}

HttpRoute HttpCentralApi::route() const
{
    return {m_base, m_keys.centralCaPem(), m_keys.certificatePem(), m_keys.privateKeyPem()};
}

HttpCall HttpCentralApi::call(const char *name, const QByteArray &verb, const QString &path) const
{
    HttpCall call;
    call.name = name;
    call.verb = verb;
    call.path = path;
    call.timeout = m_options.timeout;
    return call;
}

QFuture<Result<HttpAnswer>> HttpCentralApi::send(const HttpCall &call)
{
    return m_transport.send(route(), call);
}

LinkQuality HttpCentralApi::link() const
{
    return m_meter.link();
}

Result<QByteArray> HttpCentralApi::verified(const QByteArray &jws, QByteArrayView type) const
{
    const QByteArray key = m_keys.centralSigningKey();
    auto payload = jws::open(jws.trimmed(), type, m_verifier, u"EdDSA"_s, key);
    if (!payload)
        return fail(ErrorKind::Forged, payload.error().detail);
    return payload;
}

// --- desk and officer

QFuture<Result<Enrolment>> HttpCentralApi::enrol(const QUrl &central, const QByteArray &centralCaPem,
                                                 const QString &oneTimeCode, const QString &deskName,
                                                 const QByteArray &requestPem)
{
    HttpCall request = call("enrol", "POST", u"/v1/desks"_s);
    request.contentType = kJson;
    request.expects = kJson;
    request.measures = false;
    request.body = messages::toBytes({{u"code"_s, oneTimeCode},
                                      {u"deskName"_s, deskName},
                                      {u"certificateRequest"_s, QString::fromLatin1(requestPem)}});
    return m_transport.send({central, centralCaPem, {}, {}}, request)
        .then(this, [this, central](const Result<HttpAnswer> &answer) -> Result<Enrolment> {
            auto enrolment = andThen(bodyOf("enrol", answer), messages::enrolment);
            if (enrolment)
                setBase(central);
            return enrolment;
        });
}

QFuture<Result<Session>> HttpCentralApi::signIn(const QString &officerNumber, const QString &password)
{
    HttpCall request = call("sign-in", "POST", u"/v1/sessions"_s);
    request.contentType = kJson;
    request.expects = kJson;
    request.measures = false; // central takes its time with passwords on purpose
    request.body = messages::toBytes({{u"officerNumber"_s, officerNumber}, {u"password"_s, password}});
    return send(request).then(this, [](const Result<HttpAnswer> &answer) -> Result<Session> {
        return andThen(bodyOf("sign-in", answer), messages::session);
    });
}

QFuture<Result<void>> HttpCentralApi::signOut()
{
    HttpCall request = call("sign-out", "DELETE", u"/v1/sessions/current"_s);
    request.token = HttpCall::Token::Needed;
    return send(request).then(this, [](const Result<HttpAnswer> &answer) -> Result<void> {
        if (!answer)
            return std::unexpected(answer.error());
        return {};
    });
}

void HttpCentralApi::setSession(const std::optional<Session> &session)
{
    m_transport.setToken(session ? session->token : QByteArray());
    m_known.clear();
    m_transport.endPoll(); // what may be watched has changed
}

// --- look-up

Result<SignedStatus> HttpCentralApi::status(const QByteArray &jws, std::chrono::milliseconds roundTrip) const
{
    const auto payload = verified(jws, jws::kStatusType);
    if (!payload)
        return std::unexpected(payload.error());
    auto status = statusFromJson(*payload);
    if (!status)
        return fail(ErrorKind::Unsupported, status.error().detail);
    return SignedStatus {*std::move(status), jws.trimmed(), roundTrip, false};
}

void HttpCentralApi::remember(const SignedStatus &status)
{
    if (m_known.size() >= kMostKnown)
        m_known.clear();
    m_known.insert(status.status.number.text(), status);
}

QFuture<Result<SignedStatus>> HttpCentralApi::licence(const LicenceNumber &number, QueryPurpose purpose,
                                                      const QString &knownEtag)
{
    HttpCall request = call("licence", "GET", u"/v1/licences/%1"_s.arg(number.text()));
    request.token = HttpCall::Token::Needed;
    request.expects = kJose;
    request.largest = kStatusSize;
    request.headers.append(purposeHeader(purpose));
    // Only what is still here can be said to be unchanged.
    const auto known = m_known.constFind(number.text());
    const bool conditional = known != m_known.cend() && !knownEtag.isEmpty() && known->status.etag == knownEtag;
    if (conditional)
        request.headers.append({"If-None-Match", knownEtag.toLatin1()});
    const std::optional<SignedStatus> before = conditional ? std::optional(*known) : std::nullopt;
    return send(request).then(this, [this, number, before](const Result<HttpAnswer> &answer) -> Result<SignedStatus> {
        if (!answer)
            return std::unexpected(answer.error());
        if (answer->status == 304) {
            if (!before || answer->headers.value("etag") != before->status.etag.toLatin1())
                return fail(ErrorKind::NotCentral, u"licence: unchanged since what?"_s);
            SignedStatus unchanged = *before;
            unchanged.roundTrip = answer->roundTrip;
            unchanged.notModified = true;
            return unchanged;
        }
        auto fresh = status(answer->body, answer->roundTrip);
        if (fresh && fresh->status.number != number)
            return fail(ErrorKind::Forged, u"licence: a status of another licence"_s);
        if (fresh)
            remember(*fresh);
        return fresh;
    });
}

QFuture<Result<SignedStatus>> HttpCentralApi::licenceByFileNumber(const FileNumber &number, QueryPurpose purpose)
{
    HttpCall request = call("licence by file number", "GET", u"/v1/licences?fileNumber=%1"_s.arg(number.text()));
    request.token = HttpCall::Token::Needed;
    request.expects = kJose;
    request.largest = kStatusSize;
    request.headers.append(purposeHeader(purpose));
    return send(request).then(this, [this, number](const Result<HttpAnswer> &answer) -> Result<SignedStatus> {
        if (!answer)
            return std::unexpected(answer.error());
        auto fresh = status(answer->body, answer->roundTrip);
        if (fresh && fresh->status.fileNumber != number)
            return fail(ErrorKind::Forged, u"licence by file number: a status of another licence"_s);
        if (fresh)
            remember(*fresh);
        return fresh;
    });
}

QFuture<Result<SignedStatus>> HttpCentralApi::licenceByCode(const QByteArray &opaqueCode, QueryPurpose purpose)
{
    HttpCall request = call("licence by code", "POST", u"/v1/licence-codes"_s);
    request.token = HttpCall::Token::Needed;
    request.contentType = kJson;
    request.expects = kJose;
    request.largest = kStatusSize;
    request.headers.append(purposeHeader(purpose));
    request.body = messages::toBytes({{u"code"_s, QString::fromLatin1(opaqueCode.toBase64())}});
    return send(request).then(this, [this](const Result<HttpAnswer> &answer) -> Result<SignedStatus> {
        if (!answer)
            return std::unexpected(answer.error());
        auto fresh = status(answer->body, answer->roundTrip);
        if (fresh)
            remember(*fresh);
        return fresh;
    });
}

QFuture<Result<VehicleStatus>> HttpCentralApi::vehicle(const Plate &plate, QueryPurpose purpose)
{
    HttpCall request = call("vehicle", "GET", u"/v1/vehicles/%1"_s.arg(encoded(plate.text())));
    request.token = HttpCall::Token::Needed;
    request.expects = kJson;
    request.headers.append(purposeHeader(purpose));
    return send(request).then(this, [plate](const Result<HttpAnswer> &answer) -> Result<VehicleStatus> {
        const auto object = bodyOf("vehicle", answer);
        if (!object)
            return std::unexpected(object.error());
        auto vehicle = vehicleFromJson(*object);
        if (!vehicle)
            return fail(ErrorKind::NotCentral, vehicle.error().detail);
        if (vehicle->plate != plate)
            return fail(ErrorKind::Forged, u"vehicle: another plate"_s);
        return vehicle;
    });
}

QFuture<Result<QList<SignedStatus>>> HttpCentralApi::driversOf(const Plate &plate, QueryPurpose purpose)
{
    HttpCall request = call("drivers", "GET", u"/v1/vehicles/%1/drivers"_s.arg(encoded(plate.text())));
    request.token = HttpCall::Token::Needed;
    request.expects = kJson;
    request.largest = 4 * kStatusSize;
    request.headers.append(purposeHeader(purpose));
    return send(request).then(this, [this](const Result<HttpAnswer> &answer) -> Result<QList<SignedStatus>> {
        const auto object = bodyOf("drivers", answer);
        if (!object)
            return std::unexpected(object.error());
        if (!object->value("drivers"_L1).isArray())
            return fail(ErrorKind::NotCentral, u"drivers: not by the contract"_s);
        QList<SignedStatus> drivers;
        const QJsonArray list = object->value("drivers"_L1).toArray();
        for (const QJsonValue &value : list) {
            auto driver = status(value.toObject().value("status"_L1).toString().toLatin1(), answer->roundTrip);
            if (!driver)
                return std::unexpected(driver.error());
            remember(*driver);
            drivers.append(*std::move(driver));
        }
        return drivers;
    });
}

// --- cases

Result<Receipt> HttpCentralApi::receipt(const QByteArray &jws, const Submission &submission) const
{
    return andThen(verified(jws, jws::kReceiptType), [&jws, &submission](const QByteArray &payload) {
        return messages::receipt(payload, jws.trimmed(), submission);
    });
}

QFuture<Result<SubmitOutcome>> HttpCentralApi::submit(const Submission &submission)
{
    HttpCall request =
        call("submit", "PUT", u"/v1/cases/%1/revisions/%2"_s.arg(submission.caseId.text()).arg(submission.revision));
    request.contentType = kJson;
    request.expects = kJose;
    request.body = submission.body;
    const QByteArray digest = QCryptographicHash::hash(submission.body, QCryptographicHash::Sha256).toBase64();
    request.headers.append({"Content-Digest", QByteArray("sha-256=:" + digest + ":")});
    return send(request).then(this, [this, submission](const Result<HttpAnswer> &answer) -> Result<SubmitOutcome> {
        if (!answer) {
            if (isFinal(answer.error()))
                return refusalOf(answer.error());
            return std::unexpected(answer.error());
        }
        return andThen(receipt(answer->body, submission), acceptedBy);
    });
}

Result<SubmitOutcome> HttpCentralApi::batchOutcome(const QJsonObject &outcome, const Submission &submission) const
{
    const auto caseId = CaseId::parse(outcome.value("caseId"_L1).toString());
    if (caseId != submission.caseId || outcome.value("revision"_L1).toInt() != submission.revision)
        return fail(ErrorKind::NotCentral, u"batch: outcomes in another order"_s);
    const int status = outcome.value("status"_L1).toInt();
    if (status == 200 || status == 201) {
        return andThen(receipt(outcome.value("receipt"_L1).toString().toLatin1(), submission), acceptedBy);
    }
    const Error error = problemError("batch", status, "application/problem+json",
                                     messages::toBytes(outcome.value("problem"_L1).toObject()));
    if (!isFinal(error))
        return std::unexpected(error);
    return refusalOf(error);
}

QFuture<Result<QList<SubmitOutcome>>> HttpCentralApi::submitBatch(const QList<Submission> &submissions)
{
    HttpCall request = call("batch", "POST", u"/v1/case-batches"_s);
    request.contentType = kJson;
    request.expects = kJson;
    request.measures = false;
    request.largest = kBatchSize;
    request.body = messages::batch(submissions);
    return send(request).then(this,
                              [this, submissions](const Result<HttpAnswer> &answer) -> Result<QList<SubmitOutcome>> {
                                  const auto object = bodyOf("batch", answer);
                                  if (!object)
                                      return std::unexpected(object.error());
                                  const QJsonArray list = object->value("outcomes"_L1).toArray();
                                  if (list.size() != submissions.size())
                                      return fail(ErrorKind::NotCentral, u"batch: not one outcome for each"_s);
                                  QList<SubmitOutcome> outcomes;
                                  for (qsizetype i = 0; i < submissions.size(); ++i) {
                                      auto outcome = batchOutcome(list.at(i).toObject(), submissions.at(i));
                                      if (!outcome)
                                          return std::unexpected(outcome.error());
                                      outcomes.append(*std::move(outcome));
                                  }
                                  return outcomes;
                              });
}

// --- evidence

Result<UploadState> HttpCentralApi::upload(const char *name, const HttpAnswer &answer) const
{
    bool isNumber = false;
    const qint64 offset = answer.headers.value("upload-offset").toLongLong(&isNumber);
    if (!isNumber || offset < 0 || answer.headers.value("tus-resumable") != "1.0.0")
        return fail(ErrorKind::NotCentral, u"%1: not by tus 1.0"_s.arg(QLatin1StringView(name)));
    const QByteArray receipt = answer.headers.value("dutydesk-receipt");
    if (receipt.isEmpty()) {
        UploadState state;
        state.offset = offset;
        return state;
    }
    auto state = andThen(verified(receipt, jws::kEvidenceReceiptType), messages::evidenceReceipt);
    if (state && state->offset != offset)
        return fail(ErrorKind::Forged, u"%1: a receipt for another size"_s.arg(QLatin1StringView(name)));
    return state;
}

QFuture<Result<QString>> HttpCentralApi::createUpload(const EvidenceRef &evidence, const CaseId &caseId)
{
    HttpCall request = call("create upload", "POST", u"/v1/evidence"_s);
    request.headers = {tusHeader(),
                       {"Upload-Length", QByteArray::number(evidence.size)},
                       {"Upload-Metadata", messages::uploadMetadata(evidence, caseId)}};
    return send(request).then(this, [](const Result<HttpAnswer> &answer) -> Result<QString> {
        if (!answer)
            return std::unexpected(answer.error());
        static const QRegularExpression path(u"^/v1/evidence/[0-9a-f-]{36}$"_s);
        const QString location = QString::fromLatin1(answer->headers.value("location"));
        if (!path.match(location).hasMatch())
            return fail(ErrorKind::NotCentral, u"create upload: no path of an upload"_s);
        return location;
    });
}

QFuture<Result<UploadState>> HttpCentralApi::uploadState(const QString &location)
{
    HttpCall request = call("upload state", "HEAD", location);
    request.headers = {tusHeader()};
    return send(request).then(this, [this](const Result<HttpAnswer> &answer) {
        return andThen(answer, [this](const HttpAnswer &good) { return upload("upload state", good); });
    });
}

QFuture<Result<UploadState>> HttpCentralApi::uploadPart(const QString &location, qint64 offset, const QByteArray &part)
{
    HttpCall request = call("upload part", "PATCH", location);
    request.contentType = "application/offset+octet-stream";
    request.measures = false;
    request.body = part;
    request.headers = {tusHeader(), {"Upload-Offset", QByteArray::number(offset)}};
    return send(request).then(this, [this](const Result<HttpAnswer> &answer) {
        return andThen(answer, [this](const HttpAnswer &good) { return upload("upload part", good); });
    });
}

// --- live, packs, accounting

QFuture<Result<ChangeBatch>> HttpCentralApi::changes(const QString &after, std::chrono::seconds wait,
                                                     const QStringList &watch)
{
    QUrlQuery query;
    if (!after.isEmpty())
        query.addQueryItem(u"after"_s, after);
    query.addQueryItem(u"wait"_s, QString::number(wait.count()));
    // Watching somebody is asking about somebody: it takes an officer. Packs are told without one.
    if (!watch.isEmpty() && m_transport.hasToken())
        query.addQueryItem(u"watch"_s, watch.join(u','));
    HttpCall request = call("changes", "GET", u"/v1/changes?%1"_s.arg(query.toString(QUrl::FullyEncoded)));
    request.poll = true;
    request.token = HttpCall::Token::IfThere;
    request.measures = false;
    request.expects = kJson;
    request.timeout = wait + m_options.pollSlack;
    return send(request).then(this, [](const Result<HttpAnswer> &answer) -> Result<ChangeBatch> {
        return andThen(bodyOf("changes", answer), messages::changes);
    });
}

QFuture<Result<QByteArray>> HttpCentralApi::pack(const QString &name, quint64 knownVersion)
{
    static const QRegularExpression form(u"^(trust-lists|rulebooks)/[a-z0-9-]{1,40}$"_s);
    const auto match = form.match(name);
    if (!match.hasMatch())
        return failedFuture<QByteArray>({ErrorKind::BadInput, u"pack: no such kind"_s});
    const bool rulebook = match.captured(1) == "rulebooks"_L1;
    HttpCall request = call("pack", "GET", u"/v1/%1"_s.arg(name));
    request.expects = kJose;
    request.largest = kPackSize;
    request.measures = false;
    if (knownVersion > 0)
        request.headers.append({"If-None-Match", etagOf(knownVersion).toLatin1()});
    return send(request).then(this, [this, rulebook](const Result<HttpAnswer> &answer) -> Result<QByteArray> {
        if (!answer)
            return std::unexpected(answer.error());
        if (answer->status == 304)
            return QByteArray();
        const QByteArray jws = answer->body.trimmed();
        if (const auto payload = verified(jws, rulebook ? jws::kRulebookType : jws::kTrustListType); !payload)
            return std::unexpected(payload.error());
        return jws;
    });
}

QFuture<Result<NumberBlock>> HttpCentralApi::numberBlock(int count)
{
    HttpCall request = call("number block", "POST", u"/v1/number-blocks"_s);
    request.token = HttpCall::Token::Needed;
    request.contentType = kJson;
    request.expects = kJson;
    request.body = messages::toBytes({{u"count"_s, count}});
    return send(request).then(this, [](const Result<HttpAnswer> &answer) -> Result<NumberBlock> {
        return andThen(bodyOf("number block", answer), messages::numberBlock);
    });
}

QFuture<Result<QByteArray>> HttpCentralApi::cosign(const JournalCheckpoint &checkpoint)
{
    HttpCall request = call("cosign", "POST", u"/v1/journal/checkpoints"_s);
    request.contentType = kJson;
    request.expects = kJose;
    request.body = messages::toBytes(messages::checkpoint(checkpoint));
    return send(request).then(this, [this, checkpoint](const Result<HttpAnswer> &answer) -> Result<QByteArray> {
        if (!answer)
            return std::unexpected(answer.error());
        const auto payload = verified(answer->body, jws::kCheckpointType);
        const auto object = andThen(payload, [](const QByteArray &good) { return messages::object("cosign", good); });
        if (!object)
            return std::unexpected(object.error());
        const bool ours = object->value("deskId"_L1).toString() == m_keys.identity().deskId
            && quint64(object->value("treeSize"_L1).toInteger()) == checkpoint.treeSize
            && object->value("rootHash"_L1).toString() == QLatin1StringView(checkpoint.rootHash.toHex());
        if (!ours)
            return fail(ErrorKind::Forged, u"cosign: another checkpoint"_s);
        return answer->body.trimmed();
    });
}

QFuture<Result<std::chrono::milliseconds>> HttpCentralApi::ping()
{
    HttpCall request = call("ping", "GET", u"/v1/ping"_s);
    request.expects = kJson;
    return send(request).then(this, [this](const Result<HttpAnswer> &answer) -> Result<std::chrono::milliseconds> {
        const auto object = bodyOf("ping", answer);
        if (!object)
            return std::unexpected(object.error());
        const QDateTime now = messages::time(object->value("now"_L1));
        if (!now.isValid())
            return fail(ErrorKind::NotCentral, u"ping: not by the contract"_s);
        m_meter.answered(answer->roundTrip, now, std::chrono::milliseconds(0));
        return answer->roundTrip;
    });
}

} // namespace dutydesk
