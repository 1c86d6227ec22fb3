// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/vaultfile.h"

#include "app/crypto/securefile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kIdSize = 16;
constexpr qsizetype kSaltSize = 32;
constexpr qsizetype kWrapSaltSize = 16;
constexpr qsizetype kWrapBoxSize = 12 + 32 + 16;
constexpr qsizetype kTagSize = 32;

QJsonValue text(const QByteArray &data)
{
    return QString::fromLatin1(data.toBase64());
}

QByteArray data(const QJsonValue &value)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decoded.decoded : QByteArray();
}

QJsonValue timeText(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QString());
}

QDateTime time(const QJsonValue &value)
{
    const QDateTime parsed = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return parsed.isValid() ? parsed.toUTC() : QDateTime();
}

QJsonObject toObject(const VaultWrap &wrap)
{
    return {
        {u"kdf"_s, u"argon2id"_s},
        {u"memoryKiB"_s, qint64(wrap.kdf.memoryKiB)},
        {u"passes"_s, qint64(wrap.kdf.passes)},
        {u"lanes"_s, qint64(wrap.kdf.lanes)},
        {u"salt"_s, text(wrap.salt)},
        {u"box"_s, text(wrap.box)},
    };
}

std::optional<VaultWrap> toWrap(const QJsonObject &object)
{
    VaultWrap wrap;
    const auto number = [&object](QLatin1StringView name) {
        const qint64 value = object.value(name).toInteger(0);
        return value > 0 && value <= 0x7fffffff ? quint32(value) : 0U;
    };
    wrap.kdf = {number("memoryKiB"_L1), number("passes"_L1), number("lanes"_L1)};
    wrap.salt = data(object.value("salt"_L1));
    wrap.box = data(object.value("box"_L1));
    if (object.value("kdf"_L1).toString() != "argon2id"_L1 || !wrap.kdf.isSane() || wrap.salt.size() != kWrapSaltSize
        || wrap.box.size() != kWrapBoxSize)
        return std::nullopt;
    return wrap;
}

QJsonObject toObject(const VaultTries &tries)
{
    return {{u"failed"_s, tries.failed}, {u"lastFailedAt"_s, timeText(tries.lastFailedAt)}};
}

VaultTries toTries(const QJsonObject &object)
{
    return {qBound(0, object.value("failed"_L1).toInt(), 1'000'000), time(object.value("lastFailedAt"_L1))};
}

std::optional<VaultOfficer> toOfficer(const QJsonObject &object)
{
    const auto wrap = toWrap(object.value("wrap"_L1).toObject());
    VaultOfficer officer;
    officer.tag = data(object.value("tag"_L1));
    officer.profile = data(object.value("profile"_L1));
    officer.verifiedAt = time(object.value("verifiedAt"_L1));
    officer.tries = toTries(object.value("tries"_L1).toObject());
    if (!wrap || officer.tag.size() != kTagSize || officer.profile.isEmpty() || !officer.verifiedAt.isValid())
        return std::nullopt;
    officer.wrap = *wrap;
    return officer;
}

std::unexpected<Error> damaged(const char *what)
{
    return fail(ErrorKind::Damaged, QString::fromLatin1(what));
}

} // namespace

VaultFile::VaultFile(QString folder)
    : m_path(folder % "/vault.json"_L1)
    , m_copyPath(folder % "/vault.copy.json"_L1)
{
}

bool VaultFile::exists() const
{
    return QFileInfo::exists(m_path) || QFileInfo::exists(m_copyPath);
}

QString VaultFile::lockPath() const
{
    return m_path % ".lock"_L1;
}

Result<VaultData> VaultFile::load() const
{
    Error first {ErrorKind::NotFound, u"no vault here"_s};
    for (const QString &path : {m_path, m_copyPath}) {
        const auto json = readPrivateFile(path);
        auto parsed = json ? parse(*json) : Result<VaultData>(std::unexpected(json.error()));
        if (parsed || parsed.error().kind == ErrorKind::NewerDatabase)
            return parsed;
        if (parsed.error().kind != ErrorKind::NotFound && first.kind == ErrorKind::NotFound)
            first = parsed.error();
    }
    return std::unexpected(first);
}

Result<void> VaultFile::save(const VaultData &data) const
{
    const QByteArray json = toJson(data);
    if (auto written = writePrivateFile(m_path, json); !written)
        return written;
    // The copy is a second chance; without it the first file is as good as before.
    static_cast<void>(writePrivateFile(m_copyPath, json));
    return {};
}

Result<VaultData> VaultFile::parse(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return damaged("vault file is no JSON object");
    const QJsonObject object = document.object();
    const int version = object.value("version"_L1).toInt();
    if (version > kVersion)
        return fail(ErrorKind::NewerDatabase, u"vault file of a newer program"_s);
    if (version != kVersion || object.value("format"_L1).toString() != "dutydesk-vault"_L1)
        return damaged("vault file without its format");
    VaultData result;
    result.id = data(object.value("id"_L1));
    result.salt = data(object.value("salt"_L1));
    const QJsonObject central = object.value("central"_L1).toObject();
    result.central = {data(central.value("salt"_L1)), data(central.value("box"_L1))};
    const auto recovery = toWrap(object.value("recovery"_L1).toObject());
    if (result.id.size() != kIdSize || result.salt.size() != kSaltSize || !recovery
        || result.central.salt.size() != kWrapSaltSize || result.central.box.size() != kWrapBoxSize)
        return damaged("vault file without its id, salt or first wraps");
    result.recovery = *recovery;
    result.recoveryTries = toTries(object.value("recoveryTries"_L1).toObject());
    const QJsonArray officers = object.value("officers"_L1).toArray();
    for (const QJsonValue &value : officers) {
        auto officer = toOfficer(value.toObject());
        if (!officer)
            return damaged("vault file with a broken officer entry");
        result.officers.append(*std::move(officer));
    }
    return result;
}

QByteArray VaultFile::toJson(const VaultData &data)
{
    QJsonArray officers;
    for (const VaultOfficer &officer : data.officers) {
        officers.append(QJsonObject {
            {u"tag"_s, text(officer.tag)},
            {u"wrap"_s, toObject(officer.wrap)},
            {u"profile"_s, text(officer.profile)},
            {u"verifiedAt"_s, timeText(officer.verifiedAt)},
            {u"tries"_s, toObject(officer.tries)},
        });
    }
    const QJsonObject object {
        {u"format"_s, u"dutydesk-vault"_s},
        {u"version"_s, kVersion},
        {u"id"_s, text(data.id)},
        {u"salt"_s, text(data.salt)},
        {u"central"_s, QJsonObject {{u"salt"_s, text(data.central.salt)}, {u"box"_s, text(data.central.box)}}},
        {u"recovery"_s, toObject(data.recovery)},
        {u"recoveryTries"_s, toObject(data.recoveryTries)},
        {u"officers"_s, officers},
    };
    return QJsonDocument(object).toJson();
}

} // namespace dutydesk
