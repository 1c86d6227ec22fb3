// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/uploads.h"

#include "app/domain/case.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <openssl/evp.h>

#include <memory>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

constexpr qint64 kMostSize = qint64(2) * 1024 * 1024 * 1024;
constexpr qsizetype kMostPiece = 8 * 1024 * 1024;
constexpr QByteArrayView kEvidenceReceiptType = "dutydesk-evidence-receipt+jws";

HttpResponse tus(HttpResponse response)
{
    response.fields.append({"Tus-Resumable"_ba, "1.0.0"_ba});
    return response;
}

Problem badMetadata()
{
    return {400, u"metadata"_s, u"上传元数据有误。"_s,
            u"Upload-Metadata must name sha256 (64 hexadecimal digits) and caseId."_s};
}

Problem wrongOffset(qint64 offset)
{
    return {409,
            u"offset"_s,
            u"续传位置不符。"_s,
            u"The piece does not begin where the file ends."_s,
            {{u"offset"_s, offset}}};
}

Problem wrongHash()
{
    return {422, u"evidence-hash"_s, u"文件摘要不符，已作废，请重新上传。"_s,
            u"The file does not match its SHA-256. It was thrown away; send it again."_s};
}

/// tus metadata: "key base64,key base64".
QHash<QByteArray, QByteArray> metadata(const QByteArray &header)
{
    QHash<QByteArray, QByteArray> values;
    for (const QByteArray &pair : header.split(',')) {
        const QList<QByteArray> parts = pair.trimmed().split(' ');
        if (parts.size() == 2)
            values.insert(parts[0], QByteArray::fromBase64(parts[1]));
    }
    return values;
}

/// The number in a header field; none when it is not one.
std::optional<qint64> number(const QByteArray &field)
{
    bool good = false;
    const qint64 value = field.toLongLong(&good);
    return good && value >= 0 ? std::optional<qint64>(value) : std::nullopt;
}

/// Everything that is written is on disk when this returns true.
bool flushToDisk(QFile &file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

/// Of what the disk holds; empty when it could not be read. OpenSSL's own: an evidence file is large, and Qt's takes ten
/// times as long where the processor has instructions for it.
QByteArray sha256Of(QFile &file)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    bool good = context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
    // The file of an empty upload was never made.
    if (good && file.exists()) {
        QByteArray part(1 << 20, Qt::Uninitialized);
        qint64 count = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? 1 : -1;
        while (good && count > 0) {
            count = file.read(part.data(), part.size());
            good = count >= 0 && EVP_DigestUpdate(context.get(), part.constData(), std::size_t(count)) == 1;
        }
        good = good && count == 0;
        file.close();
    }
    QByteArray hash(32, Qt::Uninitialized);
    good = good && EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(hash.data()), nullptr) == 1;
    return good ? hash : QByteArray();
}

std::optional<HttpResponse> otherVersion(const HttpRequest &request)
{
    if (request.field("tus-resumable") == "1.0.0")
        return std::nullopt;
    HttpResponse response = Problem {412, u"tus-version"_s, u"不支持该上传协议版本。"_s,
                                     u"This upload protocol version is not spoken here."_s}
                                .response();
    return tus(std::move(response)).with("Tus-Version"_ba, "1.0.0"_ba);
}

} // namespace

Uploads::Uploads(Core &core)
    : m_core(core)
{
    m_disk.setMaxThreadCount(2);
}

Uploads::~Uploads()
{
    m_disk.waitForDone();
}

void Uploads::options(const Call &call, const Reply &reply)
{
    m_core.read(call, Access::Desk, reply, [](Sql &, const Caller &) -> Outcome {
        return {tus(HttpResponse::empty(204))
                    .with("Tus-Version"_ba, "1.0.0"_ba)
                    .with("Tus-Extension"_ba, "creation"_ba)
                    .with("Tus-Max-Size"_ba, QByteArray::number(kMostSize))};
    });
}

void Uploads::create(const Call &call, const Reply &reply)
{
    const HttpRequest &request = *call.request;
    if (auto refusal = otherVersion(request))
        return reply(*std::move(refusal));
    const auto size = number(request.field("upload-length"));
    if (!size)
        return reply(tus(problems::badRequest(u"Upload-Length is needed."_s).response()));
    if (*size > kMostSize)
        return reply(tus(problems::tooLarge().response()));
    const auto values = metadata(request.field("upload-metadata"));
    const QString sha256 = QString::fromLatin1(values.value("sha256"_ba)).toLower();
    const auto caseId = CaseId::parse(QString::fromLatin1(values.value("caseId"_ba)));
    static const QRegularExpression hex(u"^[0-9a-f]{64}$"_s);
    if (!caseId || !hex.match(sha256).hasMatch())
        return reply(tus(badMetadata().response()));
    const QString id = m_core.ports.random.uuidV7().toString(QUuid::WithoutBraces);
    const QVariantList facts {id,
                              caseId->text(),
                              sha256,
                              *size,
                              QString::fromUtf8(values.value("filetype"_ba)).left(200),
                              QString::fromUtf8(values.value("filename"_ba)).left(500),
                              QString::fromUtf8(values.value("kind"_ba)).left(50)};
    m_core.write(call, Access::Desk, reply, [this, facts](Sql &sql, const Caller &caller) -> Outcome {
        sql.run(u"INSERT INTO uploads (upload_id, case_id, sha256, size, media_type, file_name, kind, desk_id, "
                u"created_at, receipt) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '') ON CONFLICT DO NOTHING"_s,
                facts + QVariantList {caller.deskId, m_core.timestamp()});
        const auto row = sql.one(u"SELECT upload_id, size, desk_id FROM uploads WHERE case_id = ? AND sha256 = ?"_s,
                                 {facts[1], facts[2]});
        if (!row || row->at(1).toLongLong() != facts[3].toLongLong() || row->at(2).toString() != caller.deskId)
            return {tus(badMetadata().response()), false};
        return {tus(HttpResponse::empty(201))
                    .with("Location"_ba, QByteArray("/v1/evidence/" + row->at(0).toString().toLatin1()))};
    });
}

void Uploads::withUpload(const Call &call, const Reply &reply, Task task)
{
    if (auto refusal = otherVersion(*call.request))
        return reply(*std::move(refusal));
    auto upload = std::make_shared<Upload>();
    const Reply found = [this, upload, task = std::move(task), reply](HttpResponse response) {
        if (response.status != 204)
            return reply(tus(std::move(response)));
        {
            const std::lock_guard lock(m_mutex);
            if (m_busy.contains(upload->id)) {
                Problem busy = problems::unavailable();
                busy.retryAfter = 1;
                return reply(tus(busy.response()));
            }
            m_busy.insert(upload->id);
        }
        const Reply release = [this, upload, reply](HttpResponse answer) {
            {
                const std::lock_guard lock(m_mutex);
                m_busy.remove(upload->id);
            }
            reply(tus(std::move(answer)));
        };
        m_disk.start([upload, task, release] { task(*upload, release); });
    };
    m_core.read(
        call, Access::Desk, found, [upload, id = call.parameters.first()](Sql &sql, const Caller &caller) -> Outcome {
            const auto row = sql.one(
                u"SELECT upload_id, case_id, sha256, desk_id, size, receipt FROM uploads WHERE upload_id = ?"_s, {id});
            if (!row || row->at(3).toString() != caller.deskId)
                return {problems::notFound().response()};
            *upload = {row->at(0).toString(), row->at(1).toString(),   row->at(2).toString(),
                       row->at(3).toString(), row->at(4).toLongLong(), row->at(5).toString()};
            return {HttpResponse::empty(204)};
        });
}

QString Uploads::path(const Upload &upload) const
{
    return QDir(m_core.options.evidenceFolder).filePath(upload.id);
}

qint64 Uploads::offset(const Upload &upload) const
{
    return upload.receipt.isEmpty() ? QFileInfo(path(upload)).size() : upload.size;
}

void Uploads::head(const Call &call, const Reply &reply)
{
    withUpload(call, reply, [this](const Upload &upload, const Reply &answer) { tellOffset(upload, answer); });
}

void Uploads::tellOffset(const Upload &upload, const Reply &reply)
{
    HttpResponse response = HttpResponse::empty(200)
                                .with("Upload-Length"_ba, QByteArray::number(upload.size))
                                .with("Cache-Control"_ba, "no-store"_ba);
    if (upload.receipt.isEmpty() && offset(upload) == upload.size) {
        // The last piece came, and central stopped before the receipt was committed (or the file is empty).
        response.fields.append({"Upload-Offset"_ba, QByteArray::number(upload.size)});
        return finish(upload, std::move(response), [reply](HttpResponse answer) {
            if (answer.status == 422)
                answer = HttpResponse::empty(404);
            reply(std::move(answer));
        });
    }
    response.fields.append({"Upload-Offset"_ba, QByteArray::number(offset(upload))});
    if (!upload.receipt.isEmpty())
        response.fields.append({"Dutydesk-Receipt"_ba, upload.receipt.toLatin1()});
    reply(std::move(response));
}

void Uploads::patch(const Call &call, const Reply &reply)
{
    const HttpRequest &request = *call.request;
    if (request.field("content-type") != "application/offset+octet-stream")
        return reply(tus(problems::mediaType().response()));
    const auto from = number(request.field("upload-offset"));
    if (!from)
        return reply(tus(problems::badRequest(u"Upload-Offset is needed."_s).response()));
    if (request.body.size() > kMostPiece)
        return reply(tus(problems::tooLarge().response()));
    withUpload(call, reply, [this, from = *from, piece = request.body](const Upload &upload, const Reply &answer) {
        append(upload, from, piece, answer);
    });
}

void Uploads::append(const Upload &upload, qint64 from, const QByteArray &piece, const Reply &reply)
{
    const qint64 have = offset(upload);
    if (from != have)
        return reply(wrongOffset(have).response());
    if (!upload.receipt.isEmpty())
        return reply(HttpResponse::empty(204)
                         .with("Upload-Offset"_ba, QByteArray::number(upload.size))
                         .with("Dutydesk-Receipt"_ba, upload.receipt.toLatin1()));
    if (have + piece.size() > upload.size)
        return reply(problems::badRequest(u"The piece goes beyond Upload-Length."_s).response());
    QFile file(path(upload));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(piece) != piece.size()
        || !flushToDisk(file)) {
        // A torn piece must not count: what was acknowledged before ends at the old offset.
        file.resize(have);
        return reply(problems::unavailable().response());
    }
    file.close();
    HttpResponse response = HttpResponse::empty(204).with("Upload-Offset"_ba, QByteArray::number(have + piece.size()));
    if (have + piece.size() < upload.size)
        return reply(std::move(response));
    finish(upload, std::move(response), reply);
}

void Uploads::finish(const Upload &upload, HttpResponse answer, const Reply &reply)
{
    QFile file(path(upload));
    const QByteArray hash = sha256Of(file);
    if (hash.isEmpty() || (upload.size > 0 && !file.exists()))
        return reply(problems::unavailable().response());
    if (QString::fromLatin1(hash.toHex()) != upload.sha256) {
        file.resize(0);
        return reply(wrongHash().response());
    }
    const QJsonObject payload {
        {u"caseId"_s, upload.caseId},          {u"sha256"_s, upload.sha256}, {u"size"_s, upload.size},
        {u"receivedAt"_s, m_core.timestamp()}, {u"deskId"_s, upload.deskId},
    };
    const QByteArray receipt = m_core.sign(kEvidenceReceiptType, QJsonDocument(payload).toJson(QJsonDocument::Compact));
    if (receipt.isEmpty())
        return reply(problems::unavailable().response());
    m_core.database.write(
        [id = upload.id, receipt, answer = std::move(answer)](Sql &sql) mutable -> Outcome {
            sql.run(u"UPDATE uploads SET receipt = ? WHERE upload_id = ?"_s, {QString::fromLatin1(receipt), id});
            return {HttpResponse(answer).with("Dutydesk-Receipt"_ba, receipt)};
        },
        reply);
}

} // namespace dutydesk::central
