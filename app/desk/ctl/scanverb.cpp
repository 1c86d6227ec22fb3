// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/ctl/scanverb.h"

#include "app/desk/ctl/await.h"
#include "app/desk/ctl/exitcode.h"
#include "app/domain/words.h"

#include <QJsonArray>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace dutydesk::ctl {
namespace {

void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject &object, const QString &key, QDate value)
{
    if (value.isValid())
        object.insert(key, value.toString(Qt::ISODate));
}

void put(QJsonObject &object, const QString &key, const QDateTime &value)
{
    if (value.isValid())
        object.insert(key, value.toUTC().toString(Qt::ISODate));
}

QJsonObject fieldsOf(const Credential &credential)
{
    QJsonObject fields;
    put(fields, u"issuer"_s, credential.issuer);
    put(fields, u"keyId"_s, credential.keyId);
    put(fields, u"algorithm"_s, credential.algorithm);
    if (credential.number)
        put(fields, u"licenceNumber"_s, credential.number->text());
    if (credential.fileNumber)
        put(fields, u"fileNumber"_s, credential.fileNumber->text());
    if (credential.plate)
        put(fields, u"plate"_s, credential.plate->text());
    put(fields, u"documentId"_s, credential.documentId);
    put(fields, u"nameZh"_s, credential.nameZh);
    put(fields, u"nameLatin"_s, credential.nameLatin);
    put(fields, u"birthDate"_s, credential.birthDate);
    put(fields, u"gender"_s, credential.gender);
    put(fields, u"classes"_s, credential.classes.text());
    put(fields, u"firstIssued"_s, credential.firstIssued);
    put(fields, u"validFrom"_s, credential.validFrom);
    put(fields, u"validUntil"_s, credential.validUntil);
    if (credential.longTerm)
        fields.insert(u"longTerm"_s, true);
    put(fields, u"issuedBy"_s, credential.issuedBy);
    put(fields, u"issuedAt"_s, credential.issuedAt);
    put(fields, u"notBefore"_s, credential.notBefore);
    put(fields, u"expiresAt"_s, credential.expiresAt);
    if (!credential.photo.isEmpty())
        fields.insert(u"photoBytes"_s, credential.photo.size());
    for (const auto &[name, value] : credential.otherFields.asKeyValueRange())
        fields.insert(name, value);
    return fields;
}

QJsonObject readingJson(const Reading &reading)
{
    QJsonObject object {{u"symbology"_s, symbologyName(reading.symbology)}};
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(reading.bytes);
    if (decode.hasError())
        object.insert(u"base64"_s, QString::fromLatin1(reading.bytes.toBase64()));
    else
        object.insert(u"text"_s, text);
    QJsonArray corners;
    for (const QPointF &corner : reading.corners)
        corners.append(QJsonArray {corner.x(), corner.y()});
    object.insert(u"corners"_s, corners);
    object.insert(u"ms"_s, double(reading.took.count()) / 1000.0);
    return object;
}

} // namespace

ScanVerb::ScanVerb(PictureSource &pictures, const CredentialReader &credentials, std::optional<TrustList> trust,
                   const Clock &clock, const Output &output)
    : m_pictures(pictures)
    , m_credentials(credentials)
    , m_trust(std::move(trust))
    , m_clock(clock)
    , m_output(output)
{
}

QJsonObject ScanVerb::toJson(const QString &file, const QList<Reading> &readings,
                             const std::optional<Verification> &verification)
{
    QJsonArray list;
    for (const Reading &reading : readings)
        list.append(readingJson(reading));
    QJsonObject object {{u"file"_s, file}, {u"readings"_s, list}};
    if (verification) {
        QJsonArray checks;
        for (const Check &check : verification->checks) {
            QJsonObject entry {{u"check"_s, word(check.kind)}, {u"result"_s, word(check.result)}};
            if (check.reason != CheckReason::None)
                entry.insert(u"why"_s, word(check.reason));
            put(entry, u"detail"_s, check.detail);
            checks.append(entry);
        }
        object.insert(u"credential"_s,
                      QJsonObject {{u"format"_s, word(verification->credential.format)},
                                   {u"verdict"_s, word(verification->verdict())},
                                   {u"fields"_s, fieldsOf(verification->credential)},
                                   {u"checks"_s, checks}});
    }
    return object;
}

QString ScanVerb::toText(const QString &file, const QList<Reading> &readings,
                         const std::optional<Verification> &verification) const
{
    if (readings.isEmpty())
        return tr("%1: no code found").arg(file);
    QStringList lines;
    for (const Reading &reading : readings)
        lines.append(
            tr("%1: %2, %n byte(s)", nullptr, int(reading.bytes.size())).arg(file, symbologyName(reading.symbology)));
    if (verification) {
        //: Kind of document and the word for it, in machine words
        lines.append(
            tr("  document: %1, %2").arg(word(verification->credential.format), word(verification->verdict())));
        for (const Check &check : verification->checks) {
            QString line = u"  "_s + word(check.kind) + u": "_s + word(check.result);
            if (check.reason != CheckReason::None)
                line += u" ("_s + word(check.reason) + u')';
            lines.append(line);
        }
    }
    return lines.join(u'\n');
}

bool ScanVerb::scan(const QString &file)
{
    const Result<ScannedPicture> scanned = await(m_pictures.scanFile(file));
    if (!scanned) {
        m_output.failure(scanned.error());
        m_output.record(
            QJsonObject {{u"file"_s, file}, {u"readings"_s, QJsonArray()}, {u"error"_s, word(scanned.error().kind)}},
            tr("%1: cannot be read").arg(file));
        return false;
    }
    std::optional<Verification> verification;
    if (!scanned->readings.isEmpty())
        verification = m_credentials.read(scanned->readings.first(), m_trust, m_clock.now());
    m_output.record(toJson(file, scanned->readings, verification), toText(file, scanned->readings, verification));
    return !scanned->readings.isEmpty();
}

int ScanVerb::run(const QStringList &files)
{
    bool all = true;
    for (const QString &file : files)
        all = scan(file) && all;
    return all ? Done : Negative;
}

} // namespace dutydesk::ctl
