// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services/doctor.h"

#include "app/domain/words.h"
#include "app/ports/futures.h"
#include "app/services/beijing.h"

#include <QElapsedTimer>
#include <QSet>
#include <QStorageInfo>

#include <cstdlib>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMegabyte = 1024 * 1024;
constexpr qint64 kBadFree = 500 * kMegabyte;
constexpr qint64 kLowFree = 5 * 1024 * kMegabyte;
constexpr std::chrono::milliseconds kSlowLink {2000};
constexpr std::chrono::milliseconds kGoodSkew {5000};
constexpr std::chrono::milliseconds kBadSkew {60000};
constexpr qint64 kSoonDays = 30;
constexpr qint64 kOldWaitingSeconds = 24 * 3600;

DoctorLine lineOf(DoctorCheck check, DoctorVerdict verdict, DoctorFix fix, const QVariantMap &measured)
{
    return {check, verdict, fix, measured};
}

/// What reading the sample pictures gave.
struct Decoded {
    int read = 0;
    int of = 0;
    qint64 milliseconds = 0;
};

DoctorLine decoderLine(const Decoded &decoded)
{
    const QVariantMap measured {
        {u"read"_s, decoded.read}, {u"of"_s, decoded.of}, {u"milliseconds"_s, decoded.milliseconds}};
    if (decoded.of == 0)
        return lineOf(DoctorCheck::Decoder, DoctorVerdict::NotChecked, DoctorFix::None, measured);
    return lineOf(DoctorCheck::Decoder, decoded.read == decoded.of ? DoctorVerdict::Good : DoctorVerdict::Bad,
                  DoctorFix::RunAgain, measured);
}

DoctorLine journalLine(const Result<JournalReport> &report)
{
    if (!report) {
        // Sealed and nobody signed in is no fault of the chain.
        const bool locked = report.error().kind == ErrorKind::NotSignedIn;
        return lineOf(DoctorCheck::JournalChain, locked ? DoctorVerdict::NotChecked : DoctorVerdict::Bad,
                      DoctorFix::VerifyJournal, {{u"problem"_s, word(report.error().kind)}});
    }
    const QVariantMap measured {
        {u"entries"_s, report->entries},
        {u"checkpoints"_s, report->checkpoints},
        {u"witnessed"_s, report->witnessed},
        {u"firstBad"_s, report->firstBad},
        {u"problem"_s, report->problem},
        {u"unwitnessed"_s, report->entries - std::min(report->entries, report->witnessed)},
    };
    return lineOf(DoctorCheck::JournalChain, report->intact ? DoctorVerdict::Good : DoctorVerdict::Bad,
                  DoctorFix::VerifyJournal, measured);
}

DoctorLine diskLine(const QString &folder)
{
    const QStorageInfo storage(folder);
    const QVariantMap measured {{u"freeBytes"_s, storage.bytesAvailable()}, {u"totalBytes"_s, storage.bytesTotal()}};
    if (!storage.isValid() || !storage.isReady())
        return lineOf(DoctorCheck::DiskSpace, DoctorVerdict::NotChecked, DoctorFix::RunAgain, measured);
    DoctorVerdict verdict = DoctorVerdict::Good;
    if (storage.isReadOnly() || storage.bytesAvailable() < kBadFree)
        verdict = DoctorVerdict::Bad;
    else if (storage.bytesAvailable() < kLowFree)
        verdict = DoctorVerdict::Attention;
    return lineOf(DoctorCheck::DiskSpace, verdict, DoctorFix::RunAgain, measured);
}

DoctorLine outboxLine(const Result<QueueSum> &sum, const QDateTime &now)
{
    if (!sum)
        return lineOf(DoctorCheck::Outbox, DoctorVerdict::NotChecked, DoctorFix::RunAgain,
                      {{u"problem"_s, word(sum.error().kind)}});
    const qint64 oldest = sum->oldestWaiting.isValid() ? sum->oldestWaiting.secsTo(now) : 0;
    const QVariantMap measured {
        {u"recorded"_s, sum->recorded}, {u"confirmed"_s, sum->confirmed}, {u"sending"_s, sum->sending},
        {u"waiting"_s, sum->waiting},   {u"refused"_s, sum->refused},     {u"oldestSeconds"_s, oldest},
        {u"addsUp"_s, sum->addsUp()},
    };
    if (!sum->addsUp())
        return lineOf(DoctorCheck::Outbox, DoctorVerdict::Bad, DoctorFix::RunAgain, measured);
    const bool attention = sum->refused > 0 || oldest > kOldWaitingSeconds;
    return lineOf(DoctorCheck::Outbox, attention ? DoctorVerdict::Attention : DoctorVerdict::Good,
                  sum->waiting > 0 ? DoctorFix::SendNow : DoctorFix::None, measured);
}

DoctorLine linkLine(const Result<std::chrono::milliseconds> &ping)
{
    if (ping)
        return lineOf(DoctorCheck::Link, *ping > kSlowLink ? DoctorVerdict::Attention : DoctorVerdict::Good,
                      DoctorFix::TestLink, {{u"milliseconds"_s, qint64(ping->count())}});
    const ErrorKind kind = ping.error().kind;
    const bool offline = kind == ErrorKind::Offline || kind == ErrorKind::Timeout;
    return lineOf(DoctorCheck::Link, offline ? DoctorVerdict::Offline : DoctorVerdict::Bad, DoctorFix::TestLink,
                  {{u"problem"_s, word(kind)}});
}

DoctorLine clockLine(const LinkQuality &link)
{
    if (!link.skewKnown)
        return lineOf(DoctorCheck::Clock, DoctorVerdict::NotChecked, DoctorFix::TestLink, {});
    const auto skew = std::chrono::milliseconds(std::abs(link.clockSkew.count()));
    DoctorVerdict verdict = DoctorVerdict::Good;
    if (skew > kBadSkew)
        verdict = DoctorVerdict::Bad;
    else if (skew > kGoodSkew)
        verdict = DoctorVerdict::Attention;
    return lineOf(DoctorCheck::Clock, verdict, DoctorFix::None,
                  {{u"skewMilliseconds"_s, qint64(link.clockSkew.count())}});
}

DoctorLine trustLine(const TrustKeeper &keeper, const QDateTime &now)
{
    if (!keeper.list())
        return lineOf(DoctorCheck::TrustList, DoctorVerdict::Bad, DoctorFix::FetchTrustList, {{u"issuers"_s, 0}});
    const TrustList &list = *keeper.list();
    QSet<QString> issuers;
    int expiring = 0;
    for (const TrustedKey &key : list.keys) {
        issuers.insert(key.issuer);
        const bool used = !key.revoked && key.validUntil.isValid() && key.validUntil >= now;
        if (used && now.daysTo(key.validUntil) <= kSoonDays)
            ++expiring;
    }
    const auto age = *keeper.age();
    const QVariantMap measured {
        {u"issuers"_s, qint64(issuers.size())},
        {u"keys"_s, qint64(list.keys.size())},
        {u"issuersExpiring"_s, expiring},
        {u"version"_s, list.version},
        {u"ageSeconds"_s, qint64(age.count())},
        {u"maximumAgeSeconds"_s, qint64(std::chrono::seconds(list.maximumAge).count())},
    };
    if (age > list.maximumAge)
        return lineOf(DoctorCheck::TrustList, DoctorVerdict::Bad, DoctorFix::FetchTrustList, measured);
    return lineOf(DoctorCheck::TrustList, expiring > 0 ? DoctorVerdict::Attention : DoctorVerdict::Good,
                  DoctorFix::FetchTrustList, measured);
}

DoctorLine rulesLine(const Rulebook &rulebook, QDate today)
{
    int inForce = 0;
    int expiring = 0;
    for (const ViolationItem &item : rulebook.items()) {
        if (!item.inForceOn(today))
            continue;
        ++inForce;
        if (item.validTo.isValid() && today.daysTo(item.validTo) <= kSoonDays)
            ++expiring;
    }
    const QVariantMap measured {
        {u"version"_s, rulebook.version()}, {u"items"_s, inForce}, {u"itemsExpiring"_s, expiring}};
    DoctorVerdict verdict = DoctorVerdict::Good;
    if (inForce == 0)
        verdict = DoctorVerdict::Bad;
    else if (expiring > 0)
        verdict = DoctorVerdict::Attention;
    return lineOf(DoctorCheck::Rules, verdict, DoctorFix::None, measured);
}

DoctorLine certificateLine(const DeskIdentity &desk, const QDateTime &now)
{
    if (!desk.certificateUntil.isValid())
        return lineOf(DoctorCheck::Certificate, DoctorVerdict::NotChecked, DoctorFix::None, {});
    const qint64 days = now.daysTo(desk.certificateUntil);
    const QVariantMap measured {{u"days"_s, days}, {u"until"_s, desk.certificateUntil}};
    DoctorVerdict verdict = DoctorVerdict::Good;
    if (desk.certificateUntil < now)
        verdict = DoctorVerdict::Bad;
    else if (days <= kSoonDays)
        verdict = DoctorVerdict::Attention;
    return lineOf(DoctorCheck::Certificate, verdict, DoctorFix::None, measured);
}

QString stateWord(CameraState state)
{
    switch (state) {
    case CameraState::Off:
        return u"off"_s;
    case CameraState::Starting:
        return u"starting"_s;
    case CameraState::Live:
        return u"live"_s;
    case CameraState::NoCamera:
        return u"no-camera"_s;
    case CameraState::Busy:
        return u"busy"_s;
    case CameraState::NoPermission:
        return u"no-permission"_s;
    case CameraState::Unplugged:
        return u"unplugged"_s;
    case CameraState::Failed:
        return u"failed"_s;
    }
    return {};
}

DoctorLine cameraLine(Camera *camera)
{
    if (!camera)
        return lineOf(DoctorCheck::Camera, DoctorVerdict::NotChecked, DoctorFix::None, {});
    const QList<CameraInfo> cameras = camera->cameras();
    const CameraState state = camera->state();
    const QVariantMap measured {{u"cameras"_s, qint64(cameras.size())},
                                {u"name"_s, cameras.isEmpty() ? QString() : cameras.first().name},
                                {u"state"_s, stateWord(state)}};
    DoctorVerdict verdict = DoctorVerdict::Good;
    if (state == CameraState::Busy || state == CameraState::NoPermission || state == CameraState::Failed)
        verdict = DoctorVerdict::Bad;
    else if (cameras.isEmpty() || state == CameraState::Unplugged || state == CameraState::NoCamera)
        verdict = DoctorVerdict::Attention; // pictures, a scanner and typing still work
    return lineOf(DoctorCheck::Camera, verdict, DoctorFix::TestCamera, measured);
}

DoctorLine storeLine(const std::function<QVariantMap()> &facts)
{
    if (!facts)
        return lineOf(DoctorCheck::EncryptedStore, DoctorVerdict::NotChecked, DoctorFix::None, {});
    const QVariantMap measured = facts();
    DoctorVerdict verdict = DoctorVerdict::Good;
    if (measured.value(u"damaged"_s).toBool())
        verdict = DoctorVerdict::Bad;
    else if (measured.value(u"repaired"_s).toBool())
        verdict = DoctorVerdict::Attention;
    return lineOf(DoctorCheck::EncryptedStore, verdict, DoctorFix::None, measured);
}

} // namespace

Doctor::Doctor(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    m_slow.setMaxThreadCount(1);
}

Doctor::~Doctor()
{
    m_slow.waitForDone();
}

QFuture<QList<DoctorLine>> Doctor::runAll()
{
    auto lines = std::make_shared<QHash<DoctorCheck, DoctorLine>>();
    const auto put = [lines](const DoctorLine &line) { lines->insert(line.check, line); };
    const QDateTime now = m_parts.clock.now();
    put(cameraLine(m_parts.camera));
    put(storeLine(m_parts.storeFacts));
    put(diskLine(m_parts.dataFolder));
    put(trustLine(m_parts.trust, now));
    put(rulesLine(m_parts.rulebook, beijingDay(now)));
    put(certificateLine(m_parts.signIn.desk(), now));
    return runOn(m_slow,
                 [this] {
                     Decoded decoded;
                     QElapsedTimer timer;
                     timer.start();
                     for (const Frame &frame : std::as_const(m_parts.sampleFrames)) {
                         ++decoded.of;
                         decoded.read += m_parts.decoder.read(frame).isEmpty() ? 0 : 1;
                     }
                     decoded.milliseconds = timer.elapsed();
                     return decoded;
                 })
        .then(this,
              [this, put](const Decoded &decoded) {
                  put(decoderLine(decoded));
                  return m_parts.journal.verify();
              })
        .unwrap()
        .then(this,
              [this, put](const Result<JournalReport> &report) {
                  put(journalLine(report));
                  return m_parts.queue.refreshSum();
              })
        .unwrap()
        .then(this,
              [this, put, now](const Result<QueueSum> &sum) {
                  put(outboxLine(sum, now));
                  return m_parts.central.ping();
              })
        .unwrap()
        .then(this, [this, put, lines](const Result<std::chrono::milliseconds> &ping) {
            put(linkLine(ping));
            put(clockLine(m_parts.central.link())); // measured by the answer just now
            m_last = lines->values();
            std::ranges::sort(m_last, {}, &DoctorLine::check);
            m_lastRun = m_parts.clock.now();
            emit finished(m_last);
            return m_last;
        });
}

const QList<DoctorLine> &Doctor::last() const
{
    return m_last;
}

QDateTime Doctor::lastRun() const
{
    return m_lastRun;
}

} // namespace dutydesk
