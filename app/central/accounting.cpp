// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/accounting.h"

#include "app/domain/jws.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

constexpr qsizetype kMostBody = 16 * 1024;
constexpr int kMostNumbers = 1000;

Problem contradiction()
{
    return {409, u"checkpoint"_s, u"该检查点与已见证的检查点矛盾。"_s,
            u"This checkpoint contradicts one that was witnessed before."_s};
}

} // namespace

Accounting::Accounting(Core &core)
    : m_core(core)
{
}

void Accounting::numberBlock(const Call &call, const Reply &reply)
{
    const auto body = jsonBody(*call.request, kMostBody);
    if (!body)
        return reply(body.error().response());
    const int count = body->value(u"count"_s).toInt();
    if (count < 1 || count > kMostNumbers)
        return reply(problems::badRequest(u"count must be 1 … 1000."_s).response());
    m_core.write(call, Access::Desk, reply, [this, count](Sql &sql, const Caller &caller) -> Outcome {
        const auto station = sql.one(u"SELECT case_prefix FROM stations WHERE code = ?"_s, {caller.stationCode});
        const QString prefix =
            u"%1%2-"_s.arg(station ? station->at(0).toString() : QString()).arg(m_core.today().year());
        const qint64 first = sql.take(QString(u"cases:"_s + prefix), count);
        sql.run(u"INSERT INTO number_blocks (prefix, first, count, desk_id, given_at) VALUES (?, ?, ?, ?, ?)"_s,
                {prefix, first, count, caller.deskId, m_core.timestamp()});
        return {HttpResponse::json(201, {{u"prefix"_s, prefix}, {u"first"_s, first}, {u"count"_s, count}})};
    });
}

void Accounting::cosign(const Call &call, const Reply &reply)
{
    if (call.request->deskId.isEmpty())
        return reply(problems::deskUnknown().response());
    const auto body = jsonBody(*call.request, kMostBody);
    if (!body)
        return reply(body.error().response());
    JournalCheckpoint checkpoint;
    const qint64 size = body->value(u"treeSize"_s).toInteger();
    checkpoint.treeSize = quint64(std::max<qint64>(size, 0));
    checkpoint.rootHash = QByteArray::fromHex(body->value(u"rootHash"_s).toString().toLatin1());
    checkpoint.at = timeOf(body->value(u"at"_s).toString());
    checkpoint.deskSignature = QByteArray::fromBase64(body->value(u"signature"_s).toString().toLatin1());
    if (size < 1 || checkpoint.rootHash.size() != 32 || !checkpoint.at.isValid()
        || checkpoint.deskSignature.size() != 64)
        return reply(problems::badRequest(u"treeSize, rootHash, at and signature are needed."_s).response());
    const auto key = m_core.ports.issuer.publicKeyOf(call.request->certificate);
    const auto good = key
        ? m_core.ports.verifier.verify(u"ES256"_s, *key, checkpointBytes(call.request->deskId, checkpoint),
                                       checkpoint.deskSignature)
        : Result<bool>(false);
    if (!good || !*good)
        return reply(problems::badRequest(u"The signature is not this desk's."_s).response());
    m_core.write(call, Access::Desk, reply,
                 [this, checkpoint](Sql &sql, const Caller &caller) { return witness(sql, caller, checkpoint); });
}

Outcome Accounting::witness(Sql &sql, const Caller &caller, const JournalCheckpoint &checkpoint) const
{
    const QString root = QString::fromLatin1(checkpoint.rootHash.toHex());
    const QString signature = QString::fromLatin1(checkpoint.deskSignature.toBase64());
    const qint64 size = qint64(checkpoint.treeSize);
    const auto same =
        sql.one(u"SELECT cosignature FROM checkpoints WHERE desk_id = ? AND tree_size = ? AND root_hash = ?"_s,
                {caller.deskId, size, root});
    if (same)
        return {HttpResponse::jose(200, same->at(0).toString().toLatin1())};
    if (sql.one(u"SELECT 1 FROM checkpoints WHERE desk_id = ? AND tree_size >= ?"_s, {caller.deskId, size})) {
        // Kept as evidence: the desk signed two histories.
        sql.run(
            u"INSERT INTO contradictions (sequence, desk_id, tree_size, root_hash, desk_signature, seen_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {sql.next(u"contradictions"_s), caller.deskId, size, root, signature, m_core.timestamp()});
        return {contradiction().response()};
    }
    const QJsonObject payload {
        {u"deskId"_s, caller.deskId},
        {u"treeSize"_s, size},
        {u"rootHash"_s, root},
        {u"at"_s, timeText(checkpoint.at)},
        {u"witnessedAt"_s, m_core.timestamp()},
    };
    const QByteArray message = m_core.sign(jws::kCheckpointType, QJsonDocument(payload).toJson(QJsonDocument::Compact));
    if (message.isEmpty())
        return {problems::unavailable().response(), false};
    sql.run(
        u"INSERT INTO checkpoints (desk_id, tree_size, root_hash, at, desk_signature, cosignature) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {caller.deskId, size, root, timeText(checkpoint.at), signature, QString::fromLatin1(message)});
    return {HttpResponse::jose(200, message)};
}

} // namespace dutydesk::central
