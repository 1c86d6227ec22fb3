// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/cases.h"

#include "app/central/casecheck.h"
#include "app/domain/jws.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

constexpr qsizetype kMostBody = 1024 * 1024;
constexpr qsizetype kMostBatch = 8 * 1024 * 1024;
constexpr qsizetype kMostSubmissions = 100;
constexpr int kMostRevision = 10000;

Problem schemaProblem(const QString &en)
{
    return {422, u"schema"_s, u"案件内容不符合接口规范。"_s, en};
}

Problem otherBody()
{
    return {409, u"conflict"_s, u"该案件的此版本已用不同内容提交。"_s,
            u"This revision of the case was submitted with another body before."_s};
}

/// The sha-256 of Content-Digest (RFC 9530) is the body's, or there is none.
bool digestHolds(const HttpRequest &request)
{
    const QByteArray digest = request.field("content-digest");
    if (digest.isEmpty())
        return true;
    const QByteArray right =
        QByteArray("sha-256=:" + QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toBase64() + ':');
    return digest == right;
}

} // namespace

Cases::Cases(Core &core, const Rulebook &rulebook)
    : m_core(core)
    , m_rulebook(rulebook)
{
}

Cases::Submission Cases::judge(const QString &caseId, int revision, const QByteArray &body) const
{
    Submission submission {caseId.toLower(), revision, body, sha256Hex(body), std::nullopt};
    const auto id = CaseId::parse(caseId);
    if (!id || revision < 1 || revision > kMostRevision) {
        submission.problem = problems::badRequest(u"The case id must be a UUID and the revision 1 … 10000."_s);
        return submission;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        submission.problem =
            error.error == QJsonParseError::IllegalUTF8String ? problems::badEncoding() : problems::badJson();
        return submission;
    }
    const auto violation = violationFromJson(document.object());
    if (!violation)
        submission.problem = schemaProblem(violation.error().detail);
    else if (violation->id != *id || violation->revision != revision)
        submission.problem = schemaProblem(u"id and revision of the body are not those of the request"_s);
    else
        submission.problem = refusalOf(*violation, m_rulebook, m_core.now());
    return submission;
}

void Cases::submit(const Call &call, const Reply &reply)
{
    // The checks on the body's form are those of every JSON call; the object itself is read again by judge().
    if (const auto body = jsonBody(*call.request, kMostBody); !body)
        return reply(body.error().response());
    if (!digestHolds(*call.request))
        return reply(Problem {400, u"digest"_s, u"内容摘要不符，请重新发送。"_s,
                              u"The body does not match its digest. Send it again."_s}
                         .response());
    const Submission submission = judge(call.parameters.at(0), call.parameters.at(1).toInt(), call.request->body);
    m_core.write(call, Access::Desk, reply,
                 [this, submission](Sql &sql, const Caller &caller) { return record(sql, caller, submission); });
}

void Cases::submitBatch(const Call &call, const Reply &reply)
{
    const auto body = jsonBody(*call.request, kMostBatch);
    if (!body)
        return reply(body.error().response());
    const QJsonArray list = body->value(u"submissions"_s).toArray();
    if (list.isEmpty() || list.size() > kMostSubmissions)
        return reply(problems::badRequest(u"1 to 100 submissions are needed."_s).response());
    QList<Submission> submissions;
    submissions.reserve(list.size());
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        const QByteArray text = one.value(u"body"_s).toString().toUtf8();
        Submission submission = judge(one.value(u"caseId"_s).toString(), one.value(u"revision"_s).toInt(), text);
        if (text.size() > kMostBody)
            submission.problem = problems::tooLarge();
        submissions.append(std::move(submission));
    }
    m_core.write(call, Access::Desk, reply, [this, submissions](Sql &sql, const Caller &caller) -> Outcome {
        QJsonArray outcomes;
        for (const Submission &submission : submissions) {
            const Outcome outcome = record(sql, caller, submission);
            QJsonObject told {{u"caseId"_s, submission.caseId},
                              {u"revision"_s, submission.revision},
                              {u"status"_s, outcome.response.status}};
            if (outcome.response.status >= 500)
                return {problems::unavailable().response(), false};
            if (outcome.response.status < 300)
                told.insert(u"receipt"_s, QString::fromLatin1(outcome.response.body));
            else
                told.insert(u"problem"_s, QJsonDocument::fromJson(outcome.response.body).object());
            outcomes.append(told);
        }
        return {HttpResponse::json(200, {{u"outcomes"_s, outcomes}})};
    });
}

Outcome Cases::record(Sql &sql, const Caller &caller, const Submission &submission) const
{
    // A repeat is recognised before anything is judged: what was accepted once stays accepted under every later rulebook.
    const QString receivedAt = m_core.timestamp();
    const QVariantList key {submission.caseId, submission.revision};
    const auto known =
        sql.one(u"SELECT body_sha256, desk_id FROM case_revisions WHERE case_id = ? AND revision = ?"_s, key);
    if (known) {
        if (known->at(0).toString() != submission.bodySha256 || known->at(1).toString() != caller.deskId)
            return {otherBody().response()};
        const auto kept = sql.one(u"SELECT receipt FROM case_bodies WHERE case_id = ? AND revision = ?"_s, key);
        return {kept ? HttpResponse::jose(200, kept->at(0).toString().toLatin1()) : problems::unavailable().response()};
    }
    if (submission.problem)
        return {submission.problem->response()};
    const QString number = u"R-%1-%2"_s.arg(m_core.today().year()).arg(sql.next(u"receipts"_s), 8, 10, QChar(u'0'));
    // Another central on the same database may have been first: then its row wins and this transaction leaves no trace.
    const qint64 inserted =
        sql.run(u"INSERT INTO case_revisions (case_id, revision, body_sha256, desk_id, received_at, receipt_number) "
                "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                {submission.caseId, submission.revision, submission.bodySha256, caller.deskId, receivedAt, number});
    if (inserted != 1)
        return {problems::unavailable().response(), false};
    const QByteArray message = receipt(sql, caller, submission, number, receivedAt);
    if (message.isEmpty())
        return {problems::unavailable().response(), false};
    sql.run(u"INSERT INTO case_bodies (case_id, revision, body, receipt) VALUES (?, ?, ?, ?)"_s,
            {submission.caseId, submission.revision, QString::fromUtf8(submission.body), QString::fromLatin1(message)});
    return {HttpResponse::jose(201, message)};
}

QByteArray Cases::receipt(Sql &sql, const Caller &caller, const Submission &submission, const QString &receiptNumber,
                          const QString &receivedAt) const
{
    QJsonArray held;
    for (const Row &row : sql.all(u"SELECT sha256 FROM uploads WHERE case_id = ? AND receipt <> '' ORDER BY sha256"_s,
                                  {submission.caseId}))
        held.append(row.at(0).toString());
    const QJsonObject payload {
        {u"receiptNumber"_s, receiptNumber},
        {u"caseId"_s, submission.caseId},
        {u"revision"_s, submission.revision},
        {u"bodySha256"_s, submission.bodySha256},
        {u"receivedAt"_s, receivedAt},
        {u"deskId"_s, caller.deskId},
        {u"evidenceHeld"_s, held},
    };
    return m_core.sign(jws::kReceiptType, QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

} // namespace dutydesk::central
