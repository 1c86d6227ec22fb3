// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/filedeskkeys.h"

#include "app/crypto/eckeys.h"
#include "app/crypto/securefile.h"
#include "app/crypto/x509tools.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QMutexLocker>

#include <optional>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;
using namespace openssl;

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kSigningKeySize = 32;
constexpr int kLongestCommonName = 64;

/// Everything a desk has once it is enrolled.
struct Enrolled {
    DeskIdentity identity;
    QByteArray privateKeyPem;
    QByteArray certificatePem;
    QByteArray centralCaPem;
    QByteArray centralSigningKey;
};

QByteArray toJson(const Enrolled &desk)
{
    const auto time = [](const QDateTime &value) { return value.toUTC().toString(Qt::ISODate); };
    const QJsonObject object {
        {u"format"_s, u"dutydesk-enrolment"_s},
        {u"version"_s, kVersion},
        {u"deskId"_s, desk.identity.deskId},
        {u"deskName"_s, desk.identity.deskName},
        {u"stationCode"_s, desk.identity.stationCode},
        {u"stationNameZh"_s, desk.identity.stationNameZh},
        {u"stationNameEn"_s, desk.identity.stationNameEn},
        {u"enrolledAt"_s, time(desk.identity.enrolledAt)},
        {u"certificateUntil"_s, time(desk.identity.certificateUntil)},
        {u"privateKey"_s, QString::fromLatin1(desk.privateKeyPem)},
        {u"certificate"_s, QString::fromLatin1(desk.certificatePem)},
        {u"centralCa"_s, QString::fromLatin1(desk.centralCaPem)},
        {u"centralSigningKey"_s, QString::fromLatin1(desk.centralSigningKey.toBase64())},
    };
    return QJsonDocument(object).toJson();
}

/// The parts belong together and can be used.
bool isUsable(const Enrolled &desk)
{
    const PkeyPtr key = privateKeyFromPem(desk.privateKeyPem);
    const X509Ptr certificate = readCertificate(desk.certificatePem);
    return !desk.identity.deskId.isEmpty() && key && certificate && readCertificate(desk.centralCaPem)
        && rawPublicKey(X509_get0_pubkey(certificate.get())) == rawPublicKey(key.get())
        && desk.centralSigningKey.size() == kSigningKeySize;
}

std::optional<Enrolled> fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value("format"_L1).toString() != "dutydesk-enrolment"_L1
        || object.value("version"_L1).toInt() != kVersion)
        return std::nullopt;
    const auto text = [&object](QLatin1StringView name) { return object.value(name).toString(); };
    const auto time = [&text](QLatin1StringView name) {
        return QDateTime::fromString(text(name), Qt::ISODate).toUTC();
    };
    Enrolled desk;
    desk.identity.deskId = text("deskId"_L1);
    desk.identity.deskName = text("deskName"_L1);
    desk.identity.stationCode = text("stationCode"_L1);
    desk.identity.stationNameZh = text("stationNameZh"_L1);
    desk.identity.stationNameEn = text("stationNameEn"_L1);
    desk.identity.enrolledAt = time("enrolledAt"_L1);
    desk.identity.certificateUntil = time("certificateUntil"_L1);
    desk.privateKeyPem = text("privateKey"_L1).toLatin1();
    desk.certificatePem = text("certificate"_L1).toLatin1();
    desk.centralCaPem = text("centralCa"_L1).toLatin1();
    desk.centralSigningKey = QByteArray::fromBase64(text("centralSigningKey"_L1).toLatin1());
    return isUsable(desk) ? std::optional(desk) : std::nullopt;
}

} // namespace

class FileDeskKeys::Impl {
public:
    explicit Impl(const QString &folder)
        : path(folder % "/enrolment.json"_L1)
        , pendingPath(folder % "/enrolment.pending.json"_L1)
    {
        if (const auto json = readPrivateFile(path))
            enrolled = fromJson(*json);
    }

    QByteArray pendingKeyPem() const
    {
        const auto json = readPrivateFile(pendingPath);
        if (!json)
            return {};
        return QJsonDocument::fromJson(*json).object().value("privateKey"_L1).toString().toLatin1();
    }

    /// A file that is there but cannot be used is kept beside the new one, for whoever has to find out why.
    void setAsideWhatIsBroken() const
    {
        if (enrolled || !QFileInfo::exists(path))
            return;
        const QString aside = path % ".damaged"_L1;
        QFile::remove(aside);
        QFile::copy(path, aside);
    }

    QString path;
    QString pendingPath;
    mutable QMutex mutex;
    std::optional<Enrolled> enrolled;
};

FileDeskKeys::FileDeskKeys(const QString &folder)
    : m_impl(std::make_unique<Impl>(folder))
{
}

FileDeskKeys::~FileDeskKeys() = default;

bool FileDeskKeys::isEnrolled() const
{
    const QMutexLocker locker(&m_impl->mutex);
    return m_impl->enrolled.has_value();
}

DeskIdentity FileDeskKeys::identity() const
{
    const QMutexLocker locker(&m_impl->mutex);
    return m_impl->enrolled ? m_impl->enrolled->identity : DeskIdentity();
}

Result<QByteArray> FileDeskKeys::certificateRequestPem(const QString &deskName)
{
    const QMutexLocker locker(&m_impl->mutex);
    if (deskName.isEmpty() || deskName.size() > kLongestCommonName)
        return fail(ErrorKind::BadInput, u"desk name is empty or longer than a certificate allows"_s);
    const PkeyPtr key = generateKey(u"ES256"_s);
    const QByteArray request = key ? makeRequestPem(key.get(), deskName) : QByteArray();
    if (request.isEmpty())
        return fail(ErrorKind::Internal, lastReason());
    const QJsonObject pending {{u"privateKey"_s, QString::fromLatin1(privateKeyToPem(key.get()))}};
    if (const auto written = writePrivateFile(m_impl->pendingPath, QJsonDocument(pending).toJson()); !written)
        return std::unexpected(written.error());
    return request;
}

Result<void> FileDeskKeys::adopt(const DeskIdentity &identity, const QByteArray &certificatePem,
                                 const QByteArray &centralCaPem, const QByteArray &centralSigningKey)
{
    const QMutexLocker locker(&m_impl->mutex);
    const X509Ptr certificate = readCertificate(certificatePem);
    const X509Ptr authority = readCertificate(centralCaPem);
    if (!certificate || !authority || centralSigningKey.size() != kSigningKeySize || identity.deskId.isEmpty())
        return fail(ErrorKind::BadInput, u"enrolment: identity, certificate, authority or signing key"_s);
    if (!isSignedBy(certificate.get(), authority.get()))
        return fail(ErrorKind::Forged, u"enrolment: certificate is not by this authority"_s);
    const QByteArray wanted = rawPublicKey(X509_get0_pubkey(certificate.get()));
    const QByteArray present = m_impl->enrolled ? m_impl->enrolled->privateKeyPem : QByteArray();
    const QByteArray pending = m_impl->pendingKeyPem();
    if (pending.isEmpty() && present.isEmpty())
        return fail(ErrorKind::NotFound, u"enrolment: no key was requested for"_s);
    Enrolled desk {identity, {}, certificatePem, centralCaPem, centralSigningKey};
    for (const QByteArray &pem : {pending, present}) {
        const PkeyPtr key = privateKeyFromPem(pem);
        if (desk.privateKeyPem.isEmpty() && key && rawPublicKey(key.get()) == wanted)
            desk.privateKeyPem = pem;
    }
    if (desk.privateKeyPem.isEmpty())
        return fail(ErrorKind::BadInput, u"enrolment: certificate is for another key"_s);
    m_impl->setAsideWhatIsBroken();
    if (auto written = writePrivateFile(m_impl->path, toJson(desk)); !written)
        return written;
    QFile::remove(m_impl->pendingPath);
    m_impl->enrolled = std::move(desk);
    return {};
}

QByteArray FileDeskKeys::certificatePem() const
{
    const QMutexLocker locker(&m_impl->mutex);
    return m_impl->enrolled ? m_impl->enrolled->certificatePem : QByteArray();
}

QByteArray FileDeskKeys::privateKeyPem() const
{
    const QMutexLocker locker(&m_impl->mutex);
    return m_impl->enrolled ? m_impl->enrolled->privateKeyPem : QByteArray();
}

QByteArray FileDeskKeys::centralCaPem() const
{
    const QMutexLocker locker(&m_impl->mutex);
    return m_impl->enrolled ? m_impl->enrolled->centralCaPem : QByteArray();
}

QByteArray FileDeskKeys::centralSigningKey() const
{
    const QMutexLocker locker(&m_impl->mutex);
    return m_impl->enrolled ? m_impl->enrolled->centralSigningKey : QByteArray();
}

Result<QByteArray> FileDeskKeys::sign(const QByteArray &message) const
{
    const PkeyPtr key = privateKeyFromPem(privateKeyPem());
    if (!key)
        return fail(ErrorKind::NotFound, u"desk is not enrolled"_s);
    return signRaw(key.get(), message);
}

QByteArray FileDeskKeys::publicKey() const
{
    const PkeyPtr key = privateKeyFromPem(privateKeyPem());
    return key ? rawPublicKey(key.get()) : QByteArray();
}

} // namespace dutydesk
