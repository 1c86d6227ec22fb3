// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services/checklicence.h"

#include "app/domain/statusjson.h"
#include "app/domain/words.h"
#include "app/ports/futures.h"
#include "app/ports/jws.h"
#include "app/services/beijing.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcCheck, "dutydesk.check")

constexpr qint64 kSameCodeMs = 2000;

} // namespace

Entitlement LicenceCheck::entitlement(QDate today) const
{
    return answer ? entitlementOf(answer->status, today) : Entitlement::NotKnown;
}

std::optional<LicenceNumber> LicenceCheck::number() const
{
    if (answer)
        return answer->status.number;
    if (asked)
        return asked;
    return document ? document->credential.number : std::nullopt;
}

CheckLicence::CheckLicence(const Ports &ports, TrustKeeper &trust, SignIn &signIn, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_journal(ports.journal, ports.sealer)
    , m_trust(trust)
    , m_signIn(signIn)
{
    m_refresh.setInterval(std::chrono::seconds(60));
    connect(&m_refresh, &QTimer::timeout, this, &CheckLicence::refresh);
    m_still.setSingleShot(true);
    m_still.setInterval(std::chrono::seconds(4));
    connect(&m_still, &QTimer::timeout, this, &CheckLicence::stillAsking);
    connect(&m_ports.feed, &ChangeFeed::licenceChanged, this, [this](const QString &number, quint64 version) {
        const auto shown = m_check.number();
        if (!shown || shown->text() != number || !isOpen())
            return;
        const bool newer = !m_check.answer || m_check.answer->status.version < version;
        if (newer)
            ask(*shown, m_purpose, Trigger::Pushed);
    });
    connect(&m_ports.central, &CentralApi::linkChanged, this, [this](const LinkQuality &link) {
        // The network is back: what is shown as last known is asked again at once.
        const bool waiting = m_check.failure && m_check.asking == LicenceCheck::Asking::Idle;
        if (link.state == LinkQuality::State::Live && m_linkWasDown && waiting)
            refresh();
        m_linkWasDown = link.state == LinkQuality::State::Offline;
    });
    connect(&m_signIn, &SignIn::stateChanged, this, &CheckLicence::followSession);
}

const LicenceCheck &CheckLicence::current() const
{
    return m_check;
}

bool CheckLicence::isOpen() const
{
    return m_signIn.state() == SignIn::State::SignedIn;
}

void CheckLicence::followSession(SignIn::State state)
{
    switch (state) {
    case SignIn::State::SignedIn:
        if (m_check.number())
            refresh();
        return;
    case SignIn::State::Locked:
        // Nobody looks: nobody's data is asked for.
        ++m_question;
        m_check.asking = LicenceCheck::Asking::Idle;
        m_refresh.stop();
        m_still.stop();
        m_ports.feed.watch({});
        return;
    case SignIn::State::SignedOut:
    case SignIn::State::NotEnrolled:
        clear();
        return;
    }
}

void CheckLicence::begin(QueryPurpose purpose)
{
    ++m_question;
    ++m_vehicleQuestion;
    ++m_subject;
    m_purpose = purpose;
    m_check = {};
    m_check.startedAt = m_ports.clock.now();
    m_refresh.stop();
    m_still.stop();
}

void CheckLicence::present(const Reading &reading)
{
    if (!isOpen())
        return;
    // The hash, not the bytes: a short-lived code is never kept.
    const QByteArray hash = QCryptographicHash::hash(reading.bytes, QCryptographicHash::Sha256);
    const QDateTime now = m_ports.clock.now();
    const bool same = hash == m_lastBytes && m_lastRead.isValid() && m_lastRead.msecsTo(now) < kSameCodeMs;
    m_lastBytes = hash;
    m_lastRead = now;
    if (same)
        return;
    begin(QueryPurpose::RoadsideCheck);
    m_check.reading = reading;
    m_check.document = m_ports.credentials.read(reading, m_trust.list(), now);
    Credential &credential = m_check.document->credential;
    QByteArray opaque;
    if (credential.format == CredentialFormat::OpaqueCode) {
        opaque = credential.opaque;
        credential.opaque.clear();
        m_check.reading->bytes.clear();
    }
    m_journal.document(officer(), *m_check.document);
    if (credential.format != CredentialFormat::Unknown)
        keepScan();
    // The document's verdict is on screen before anybody is asked.
    publish();
    if (!opaque.isEmpty())
        askByCode(opaque);
    else if (credential.format == CredentialFormat::PlateNumber && credential.plate)
        lookUpVehicle(*credential.plate, m_purpose);
    else if (credential.number)
        ask(*credential.number, m_purpose, Trigger::Document);
    else if (credential.fileNumber)
        askByFileNumber(*credential.fileNumber, Trigger::Document);
}

void CheckLicence::lookUp(const LicenceNumber &number, QueryPurpose purpose)
{
    if (!isOpen())
        return;
    begin(purpose);
    ask(number, purpose, Trigger::Typed);
    keepScan();
}

void CheckLicence::lookUp(const FileNumber &number, QueryPurpose purpose)
{
    if (!isOpen())
        return;
    begin(purpose);
    askByFileNumber(number, Trigger::Typed);
}

void CheckLicence::lookUpDrivers(const Plate &plate, QueryPurpose purpose)
{
    if (!isOpen())
        return;
    begin(purpose);
    const quint64 question = startAsking();
    noteQuery(JournalAction::VehicleQueried, u"plate"_s, plate.text(), purpose, Trigger::Typed)
        .then(this, [this, plate, purpose, question](const Result<void> &noted) {
            if (question != m_question)
                return;
            if (!noted) {
                takeFailure(noted.error(), question);
                return;
            }
            m_ports.central.driversOf(plate, purpose)
                .then(this, [this, question](const Result<QList<SignedStatus>> &drivers) {
                    if (question != m_question)
                        return;
                    if (!drivers) {
                        takeFailure(drivers.error(), question);
                    } else if (drivers->isEmpty()) {
                        takeFailure({ErrorKind::NotFound, u"no driver is tied to the plate"_s}, question);
                    } else if (drivers->size() == 1) {
                        takeAnswer(drivers->first(), question);
                    } else {
                        stopAsking();
                        publish();
                        emit driversFound(*drivers);
                    }
                });
        });
}

void CheckLicence::choose(const SignedStatus &driver)
{
    if (!isOpen())
        return;
    begin(m_purpose);
    takeAnswer(driver, startAsking());
}

void CheckLicence::lookUpVehicle(const Plate &plate, QueryPurpose purpose)
{
    if (!isOpen())
        return;
    if (m_check.isEmpty() && !m_check.startedAt.isValid())
        m_check.startedAt = m_ports.clock.now();
    const quint64 question = ++m_vehicleQuestion;
    m_check.askingVehicle = true;
    m_check.vehicle.reset();
    m_check.vehicleFailure.reset();
    publish();
    noteQuery(JournalAction::VehicleQueried, u"plate"_s, plate.text(), purpose, Trigger::Typed)
        .then(this, [this, plate, purpose, question](const Result<void> &noted) {
            if (question != m_vehicleQuestion)
                return;
            if (!noted) {
                takeVehicle(std::unexpected(noted.error()), question);
                return;
            }
            m_ports.central.vehicle(plate, purpose).then(this, [this, question](const Result<VehicleStatus> &vehicle) {
                takeVehicle(vehicle, question);
            });
        });
}

void CheckLicence::takeVehicle(const Result<VehicleStatus> &vehicle, quint64 question)
{
    if (question != m_vehicleQuestion)
        return;
    m_check.askingVehicle = false;
    if (vehicle)
        m_check.vehicle = *vehicle;
    else
        m_check.vehicleFailure = vehicle.error();
    publish();
}

void CheckLicence::refresh()
{
    const auto number = m_check.number();
    if (number && isOpen() && m_check.asking == LicenceCheck::Asking::Idle)
        ask(*number, m_purpose, Trigger::Refresh);
}

void CheckLicence::reopen(const RecentScan &scan)
{
    const auto number = LicenceNumber::parse(scan.licenceNumber);
    if (!isOpen() || !number)
        return;
    begin(QueryPurpose::RoadsideCheck);
    m_check.scanSequence = scan.sequence;
    ask(*number, m_purpose, Trigger::Reopened);
}

void CheckLicence::clear()
{
    begin(QueryPurpose::RoadsideCheck);
    m_check.startedAt = {};
    m_ports.feed.watch({});
    publish();
}

void CheckLicence::setPhotoCompared(bool compared)
{
    m_check.photoCompared = compared;
    publish();
}

void CheckLicence::noteReveal(const QString &reason)
{
    if (const auto number = m_check.number())
        m_journal.about(JournalAction::NumberRevealed, officer(), number->text(), {{u"reason"_s, reason}});
}

QFuture<Result<void>> CheckLicence::release(bool onLastKnown)
{
    const Entitlement entitlement = m_check.entitlement(beijingDay(m_ports.clock.now()));
    if (!isOpen() || entitlement == Entitlement::MustNotDrive || entitlement == Entitlement::NotKnown)
        return failedFuture<void>({ErrorKind::Forbidden, u"release: the holder may not drive, or it is not known"_s});
    const bool lastKnown = m_check.answer->origin == StatusOrigin::LastKnown;
    if (lastKnown && !onLastKnown)
        return failedFuture<void>({ErrorKind::Forbidden, u"release: not confirmed on a last-known answer"_s});
    const QJsonObject facts {{u"entitlement"_s, word(entitlement)},
                             {u"version"_s, qint64(m_check.answer->status.version)},
                             {u"answeredAt"_s, m_check.answer->receivedAt.toUTC().toString(Qt::ISODateWithMs)}};
    const quint64 subject = m_subject;
    const JournalAction action = lastKnown ? JournalAction::ReleasedOnLastKnown : JournalAction::Released;
    return m_journal.about(action, officer(), m_check.answer->status.number.text(), facts)
        .then(this, [this, subject](const Result<void> &noted) {
            if (noted && subject == m_subject) {
                emit released();
                clear();
            }
            return noted;
        });
}

QFuture<Result<QList<RecentScan>>> CheckLicence::recentScans(int limit)
{
    // A shift, not a history: what is older is in the cases.
    return m_ports.scans.recentScans(m_ports.clock.now().addSecs(-12 * 3600), limit);
}

quint64 CheckLicence::startAsking()
{
    m_check.asking = LicenceCheck::Asking::Asking;
    m_still.start();
    return ++m_question;
}

void CheckLicence::stopAsking()
{
    m_check.asking = LicenceCheck::Asking::Idle;
    m_still.stop();
}

void CheckLicence::ask(const LicenceNumber &number, QueryPurpose purpose, Trigger trigger)
{
    m_check.asked = number;
    m_purpose = purpose;
    const quint64 question = startAsking();
    publish();
    m_ports.feed.watch({number.text()});
    noteQuery(JournalAction::LicenceQueried, u"licence"_s, number.text(), purpose, trigger)
        .then(this, [this, number, purpose, question, trigger](const Result<void> &noted) {
            if (question != m_question)
                return;
            if (!noted) {
                takeFailure(noted.error(), question);
                return;
            }
            const bool known = m_check.answer && m_check.answer->status.number == number;
            m_ports.central.licence(number, purpose, known ? m_check.answer->status.etag : QString())
                .then(this, [this, number, question, trigger](const Result<SignedStatus> &answer) {
                    if (question != m_question)
                        return;
                    if (!answer) {
                        fallBack(number, answer.error(), question);
                        return;
                    }
                    takeAnswer(answer, question);
                    if (trigger == Trigger::Pushed)
                        emit pushed();
                });
        });
}

void CheckLicence::askByFileNumber(const FileNumber &number, Trigger trigger)
{
    const quint64 question = startAsking();
    publish();
    noteQuery(JournalAction::LicenceQueried, u"file-number"_s, number.text(), m_purpose, trigger)
        .then(this, [this, number, question](const Result<void> &noted) {
            if (question != m_question)
                return;
            if (!noted) {
                takeFailure(noted.error(), question);
                return;
            }
            m_ports.central.licenceByFileNumber(number, m_purpose)
                .then(this, [this, question](const Result<SignedStatus> &answer) { takeAnswer(answer, question); });
        });
}

void CheckLicence::askByCode(const QByteArray &opaque)
{
    const quint64 question = startAsking();
    publish();
    noteQuery(JournalAction::LicenceQueried, u"code"_s, QString::fromLatin1(opaque.toHex()), m_purpose,
              Trigger::Document)
        .then(this, [this, opaque, question](const Result<void> &noted) {
            if (question != m_question)
                return;
            if (!noted) {
                takeFailure(noted.error(), question);
                return;
            }
            m_ports.central.licenceByCode(opaque, m_purpose)
                .then(this, [this, question](const Result<SignedStatus> &answer) { takeAnswer(answer, question); });
        });
}

void CheckLicence::takeAnswer(const Result<SignedStatus> &answer, quint64 question)
{
    if (question != m_question)
        return;
    if (!answer) {
        takeFailure(answer.error(), question);
        return;
    }
    const QDateTime now = m_ports.clock.now();
    stopAsking();
    m_check.failure.reset();
    m_check.answer = StatusAnswer {answer->status, StatusOrigin::Live, now, answer->roundTrip};
    m_check.asked = answer->status.number;
    compareNumbers();
    m_ports.feed.watch({answer->status.number.text()});
    m_ports.statuses.keep(answer->jws, answer->status, now).then(this, [](const Result<void> &kept) {
        // Without it only the time without a network is poorer.
        if (!kept)
            qCWarning(lcCheck, "the answer was not kept: %ls", qUtf16Printable(kept.error().detail));
    });
    m_refresh.start();
    publish();
    keepScan();
}

void CheckLicence::takeFailure(const Error &why, quint64 question)
{
    if (question != m_question)
        return;
    stopAsking();
    m_check.failure = why;
    // Central knows no such licence: an older answer is no answer. Otherwise what was live is live no more.
    if (why.kind == ErrorKind::NotFound)
        m_check.answer.reset();
    else if (m_check.answer)
        m_check.answer->origin = StatusOrigin::LastKnown;
    compareNumbers();
    if (m_check.number())
        m_refresh.start();
    publish();
    keepScan();
}

void CheckLicence::fallBack(const LicenceNumber &number, const Error &why, quint64 question)
{
    if (why.kind == ErrorKind::NotFound || m_check.answer) {
        takeFailure(why, question);
        return;
    }
    lastKnown(number).then(this, [this, why, question](const std::optional<StatusAnswer> &kept) {
        if (question != m_question)
            return;
        if (kept)
            m_check.answer = kept;
        takeFailure(why, question);
    });
}

void CheckLicence::stillAsking()
{
    if (m_check.asking != LicenceCheck::Asking::Asking)
        return;
    m_check.asking = LicenceCheck::Asking::StillAsking;
    const quint64 question = m_question;
    if (m_check.answer) {
        // An answer that is being asked again for so long is not shown as now.
        m_check.answer->origin = StatusOrigin::LastKnown;
        publish();
        return;
    }
    publish();
    if (!m_check.asked)
        return;
    lastKnown(*m_check.asked).then(this, [this, question](const std::optional<StatusAnswer> &kept) {
        const bool stillOpen = question == m_question && m_check.asking == LicenceCheck::Asking::StillAsking;
        if (!kept || !stillOpen || m_check.answer)
            return;
        m_check.answer = kept;
        compareNumbers();
        publish();
    });
}

QFuture<std::optional<StatusAnswer>> CheckLicence::lastKnown(const LicenceNumber &number)
{
    return m_ports.statuses.lastKnown(number).then(
        this, [this, number](const Result<std::optional<StatusCache::Kept>> &kept) -> std::optional<StatusAnswer> {
            if (!kept || !*kept)
                return std::nullopt;
            // What lay on a disk is believed only as far as central's signature on it still holds.
            const auto payload = jws::open((*kept)->signedStatus, jws::kStatusType, m_ports.verifier, u"EdDSA"_s,
                                           m_ports.keys.centralSigningKey());
            const auto status = payload ? statusFromJson(*payload) : std::unexpected(payload.error());
            if (!status || status->number != number) {
                qCWarning(lcCheck, "a kept answer does not hold and is not shown");
                return std::nullopt;
            }
            return StatusAnswer {*status, StatusOrigin::LastKnown, (*kept)->receivedAt, std::chrono::milliseconds(0)};
        });
}

void CheckLicence::compareNumbers()
{
    const bool both = m_check.document && m_check.document->credential.number && m_check.answer;
    m_check.numberDiffers = both && *m_check.document->credential.number != m_check.answer->status.number;
}

RecentScan CheckLicence::scanOf() const
{
    RecentScan scan;
    scan.sequence = m_check.scanSequence;
    scan.at = m_check.startedAt;
    if (m_check.document) {
        scan.documentVerdict = word(m_check.document->verdict());
        scan.nameZh = m_check.document->credential.nameZh;
        scan.nameLatin = m_check.document->credential.nameLatin;
    }
    if (const auto number = m_check.number())
        scan.licenceNumber = number->text();
    if (m_check.answer) {
        const PenaltyStatus &status = m_check.answer->status;
        scan.nameZh = status.nameZh;
        scan.nameLatin = status.nameLatin;
        scan.entitlement = word(m_check.entitlement(beijingDay(m_ports.clock.now())));
        scan.live = m_check.answer->origin == StatusOrigin::Live;
        scan.letters = status.letters.text();
        scan.openMatters = int(status.matters.size());
    }
    return scan;
}

void CheckLicence::keepScan()
{
    if (m_keeping == m_subject)
        return; // written again when the first write has told its number
    const quint64 subject = m_subject;
    const RecentScan scan = scanOf();
    if (scan.sequence != 0) {
        m_ports.scans.updateScan(scan).then(this, [this](const Result<void> &) { emit scansChanged(); });
        return;
    }
    m_keeping = subject;
    m_ports.scans.addScan(scan).then(this, [this, subject, scan](const Result<quint64> &sequence) {
        if (m_keeping == subject)
            m_keeping = 0;
        if (!sequence) {
            qCWarning(lcCheck, "a scan was not kept: %ls", qUtf16Printable(sequence.error().detail));
            return;
        }
        emit scansChanged();
        if (subject != m_subject)
            return;
        m_check.scanSequence = *sequence;
        if (m_check.answer.has_value() && scan.entitlement.isEmpty())
            keepScan(); // central was quicker than the disk
    });
}

QFuture<Result<void>> CheckLicence::noteQuery(JournalAction action, const QString &by, const QString &subject,
                                              QueryPurpose purpose, Trigger trigger)
{
    return m_journal.query(action, officer(), by, subject, purpose, trigger);
}

QString CheckLicence::officer() const
{
    return m_signIn.session() ? m_signIn.session()->officer.number : QString();
}

void CheckLicence::publish()
{
    emit changed(m_check);
}

} // namespace dutydesk
