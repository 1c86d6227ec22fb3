// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/api/messages.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace dutydesk::messages {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestFileName = 200;

std::unexpected<Error> unreadable(QLatin1StringView what)
{
    return fail(ErrorKind::NotCentral, u"%1: not by the contract"_s.arg(what));
}

QByteArray base64(const QJsonValue &value)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decoded.decoded : QByteArray();
}

QByteArray hash(const QJsonValue &value)
{
    const QByteArray raw = QByteArray::fromHex(value.toString().toLatin1());
    return QLatin1StringView(raw.toHex()) == value.toString() && raw.size() == 32 ? raw : QByteArray();
}

std::optional<ChangeKind> changeKind(const QString &word)
{
    static const QHash<QString, ChangeKind> kinds {
        {u"licence"_s, ChangeKind::Licence},      {u"rulebook"_s, ChangeKind::Rulebook},
        {u"trust-list"_s, ChangeKind::TrustList}, {u"review"_s, ChangeKind::Review},
        {u"message"_s, ChangeKind::Message},
    };
    const auto found = kinds.constFind(word);
    return found == kinds.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> object(const char *call, const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return unreadable(QLatin1StringView(call));
    return document.object();
}

QDateTime time(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() && time.timeSpec() != Qt::LocalTime ? time.toUTC() : QDateTime();
}

Result<Enrolment> enrolment(const QJsonObject &object)
{
    const QJsonObject station = object.value("station"_L1).toObject();
    const QJsonObject key = object.value("signingKey"_L1).toObject();
    Enrolment enrolment;
    enrolment.identity.deskId = object.value("deskId"_L1).toString();
    enrolment.identity.deskName = object.value("deskName"_L1).toString();
    enrolment.identity.stationCode = station.value("code"_L1).toString();
    enrolment.identity.stationNameZh = station.value("nameZh"_L1).toString();
    enrolment.identity.stationNameEn = station.value("nameEn"_L1).toString();
    enrolment.identity.enrolledAt = time(object.value("enrolledAt"_L1));
    enrolment.identity.certificateUntil = time(object.value("certificateUntil"_L1));
    enrolment.certificatePem = object.value("certificate"_L1).toString().toLatin1();
    enrolment.centralCaPem = object.value("centralCa"_L1).toString().toLatin1();
    enrolment.centralSigningKey = base64(key.value("publicKey"_L1));
    enrolment.caseNumberPrefix = object.value("caseNumberPrefix"_L1).toString();
    const bool whole = DeskId::parse(enrolment.identity.deskId) && !enrolment.identity.stationCode.isEmpty()
        && enrolment.identity.certificateUntil.isValid() && !enrolment.certificatePem.isEmpty()
        && !enrolment.centralCaPem.isEmpty() && key.value("algorithm"_L1).toString() == "EdDSA"_L1
        && enrolment.centralSigningKey.size() == 32;
    if (!whole)
        return unreadable("enrolment"_L1);
    return enrolment;
}

Result<Session> session(const QJsonObject &object)
{
    const QJsonObject officer = object.value("officer"_L1).toObject();
    const QJsonObject station = officer.value("station"_L1).toObject();
    Session session;
    session.token = object.value("token"_L1).toString().toLatin1();
    session.startedAt = time(object.value("startedAt"_L1));
    session.expiresAt = time(object.value("expiresAt"_L1));
    session.vaultSecret = base64(object.value("vaultSecret"_L1));
    session.officer.number = officer.value("number"_L1).toString();
    session.officer.nameZh = officer.value("nameZh"_L1).toString();
    session.officer.nameLatin = officer.value("nameLatin"_L1).toString();
    const QJsonArray roles = officer.value("roles"_L1).toArray();
    for (const QJsonValue &role : roles)
        session.officer.roles.append(role.toString());
    session.officer.stationCode = station.value("code"_L1).toString();
    session.officer.stationNameZh = station.value("nameZh"_L1).toString();
    session.officer.stationNameEn = station.value("nameEn"_L1).toString();
    const bool whole = session.token.size() == 43 && session.expiresAt.isValid() && session.startedAt.isValid()
        && session.vaultSecret.size() == 32 && session.officer.number.size() == 6;
    if (!whole)
        return unreadable("session"_L1);
    return session;
}

Result<ChangeBatch> changes(const QJsonObject &object)
{
    ChangeBatch batch;
    batch.next = object.value("next"_L1).toString();
    if (batch.next.isEmpty() || batch.next.size() > 64 || !object.value("changes"_L1).isArray())
        return unreadable("changes"_L1);
    const QJsonArray changes = object.value("changes"_L1).toArray();
    for (const QJsonValue &value : changes) {
        const QJsonObject change = value.toObject();
        const auto kind = changeKind(change.value("kind"_L1).toString());
        const qint64 version = change.value("version"_L1).toInteger(-1);
        if (version < 0 || !change.value("subject"_L1).isString())
            return unreadable("changes"_L1);
        if (kind) // a kind that came later is for later programs
            batch.changes.append({*kind, change.value("subject"_L1).toString(), quint64(version)});
    }
    return batch;
}

Result<NumberBlock> numberBlock(const QJsonObject &object)
{
    const QString prefix = object.value("prefix"_L1).toString();
    const qint64 first = object.value("first"_L1).toInteger(-1);
    const qint64 count = object.value("count"_L1).toInteger(-1);
    if (prefix.isEmpty() || first < 1 || count < 1)
        return unreadable("number block"_L1);
    return NumberBlock {prefix, quint64(first), quint64(count)};
}

Result<Receipt> receipt(const QByteArray &payload, const QByteArray &raw, const Submission &submission)
{
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    const auto caseId = CaseId::parse(object.value("caseId"_L1).toString());
    Receipt receipt;
    receipt.caseId = caseId.value_or(CaseId());
    receipt.revision = object.value("revision"_L1).toInt();
    receipt.bodySha256 = hash(object.value("bodySha256"_L1));
    receipt.receiptNumber = object.value("receiptNumber"_L1).toString();
    receipt.receivedAt = time(object.value("receivedAt"_L1));
    receipt.raw = raw;
    // A receipt for anything else, however well signed, is no proof for this revision.
    const bool ours = caseId == submission.caseId && receipt.revision == submission.revision
        && receipt.bodySha256 == QCryptographicHash::hash(submission.body, QCryptographicHash::Sha256);
    if (!ours || receipt.receiptNumber.isEmpty() || !receipt.receivedAt.isValid())
        return fail(ErrorKind::Forged, u"receipt: not for what was sent"_s);
    return receipt;
}

Result<UploadState> evidenceReceipt(const QByteArray &payload)
{
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    const auto caseId = CaseId::parse(object.value("caseId"_L1).toString());
    UploadState state;
    state.offset = object.value("size"_L1).toInteger(-1);
    state.complete = true;
    state.sha256 = hash(object.value("sha256"_L1));
    if (!caseId || state.sha256.isEmpty() || state.offset < 0)
        return fail(ErrorKind::Forged, u"evidence receipt: not by the contract"_s);
    state.caseId = *caseId;
    return state;
}

QByteArray batch(const QList<Submission> &submissions)
{
    QJsonArray list;
    for (const Submission &submission : submissions) {
        list.append(QJsonObject {{u"caseId"_s, submission.caseId.text()},
                                 {u"revision"_s, submission.revision},
                                 {u"body"_s, QString::fromUtf8(submission.body)}});
    }
    return toBytes({{u"submissions"_s, list}});
}

QJsonObject checkpoint(const JournalCheckpoint &checkpoint)
{
    return {
        {u"treeSize"_s, qint64(checkpoint.treeSize)},
        {u"rootHash"_s, QString::fromLatin1(checkpoint.rootHash.toHex())},
        {u"at"_s, checkpoint.at.toUTC().toString(Qt::ISODateWithMs)},
        {u"signature"_s, QString::fromLatin1(checkpoint.deskSignature.toBase64())},
    };
}

QByteArray uploadMetadata(const EvidenceRef &evidence, const CaseId &caseId)
{
    QByteArrayList pairs;
    const auto add = [&pairs](const char *key, const QByteArray &value) {
        if (!value.isEmpty())
            pairs.append(QByteArray(QByteArray(key) + ' ' + value.toBase64()));
    };
    add("sha256", evidence.sha256.toHex());
    add("caseId", caseId.text().toLatin1());
    add("filename", evidence.fileName.left(kLongestFileName).toUtf8());
    add("filetype", evidence.mediaType.toUtf8());
    add("kind", evidence.kind.toUtf8());
    return pairs.join(',');
}

} // namespace dutydesk::messages
