// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/ctl/deskverbs.h"

#include "app/desk/ctl/await.h"
#include "app/desk/ctl/exitcode.h"
#include "app/domain/words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk::ctl {
namespace {

QString iso(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

std::optional<QueryPurpose> purposeOf(const QString &text)
{
    for (const auto purpose : {QueryPurpose::RoadsideCheck, QueryPurpose::ViolationHandling,
                               QueryPurpose::AccidentHandling, QueryPurpose::IdentityCheck, QueryPurpose::Complaint}) {
        if (word(purpose) == text)
            return purpose;
    }
    return std::nullopt;
}

QJsonObject statusJson(const LicenceCheck &check, QDate today)
{
    const StatusAnswer &answer = *check.answer;
    const PenaltyStatus &status = answer.status;
    QJsonArray matters;
    for (const OpenMatter &matter : status.matters) {
        QJsonObject entry {{u"kind"_s, word(matter.kind)},
                           {u"reference"_s, matter.reference},
                           {u"date"_s, matter.date.toString(Qt::ISODate)},
                           {u"what"_s, matter.what}};
        if (matter.points)
            entry.insert(u"points"_s, *matter.points);
        if (matter.fine)
            entry.insert(u"fineFen"_s, qint64(matter.fine->value));
        matters.append(entry);
    }
    return {{u"licenceNumber"_s, status.number.text()},
            {u"nameZh"_s, status.nameZh},
            {u"nameLatin"_s, status.nameLatin},
            {u"classes"_s, status.classes.text()},
            {u"letters"_s, status.letters.text()},
            {u"pointsCounted"_s, status.pointsCounted},
            {u"pointsPending"_s, status.pointsPending},
            {u"cycleFrom"_s, status.cycle.first.toString(Qt::ISODate)},
            {u"cycleTo"_s, status.cycle.last.toString(Qt::ISODate)},
            {u"entitlement"_s, word(entitlementOf(status, today))},
            {u"live"_s, answer.origin == StatusOrigin::Live},
            {u"asOf"_s, iso(status.asOf)},
            {u"matters"_s, matters}};
}

template <class Enum>
QString kebab(Enum value, const char *const *names)
{
    return QString::fromLatin1(names[int(value)]);
}

QString checkName(DoctorCheck check)
{
    static constexpr const char *names[] {"camera",     "decoder", "encrypted-store", "journal-chain", "disk-space",
                                          "outbox",     "link",    "clock",           "trust-list",    "rules",
                                          "certificate"};
    return kebab(check, names);
}

QString verdictName(DoctorVerdict verdict)
{
    static constexpr const char *names[] {"good", "attention", "bad", "offline", "not-checked"};
    return kebab(verdict, names);
}

} // namespace

DeskVerbs::DeskVerbs(DeskParts &parts, const Output &output)
    : m_parts(parts)
    , m_output(output)
{
}

int DeskVerbs::failed(const Error &error) const
{
    m_output.failure(error);
    return exitCodeOf(error.kind);
}

int DeskVerbs::signIn(const QString &officer, const QString &password)
{
    if (m_parts.signIn().state() == SignIn::State::NotEnrolled)
        return failed(Error {ErrorKind::Forbidden, u"this desk is not enrolled"_s});
    const auto session = await(m_parts.signIn().signIn(officer, password));
    return session ? int(Done) : failed(session.error());
}

int DeskVerbs::status(const QString &number, const QString &purpose)
{
    const auto parsed = LicenceNumber::parse(number);
    if (!parsed)
        return failed(parsed.error());
    const auto why = purposeOf(purpose);
    if (!why)
        return failed(Error {ErrorKind::BadInput, QString(u"unknown purpose "_s + purpose)});
    CheckLicence &check = m_parts.checkLicence();
    QEventLoop loop;
    QObject::connect(&check, &CheckLicence::changed, &loop, [&loop](const LicenceCheck &now) {
        if (now.asking == LicenceCheck::Asking::Idle && (now.answer || now.failure))
            loop.quit();
    });
    check.lookUp(*parsed, *why);
    loop.exec();
    const LicenceCheck &now = check.current();
    if (!now.answer)
        return failed(now.failure.value_or(Error {}));
    const QDate today = m_parts.clock().now().toLocalTime().date();
    const PenaltyStatus &status = now.answer->status;
    const bool live = now.answer->origin == StatusOrigin::Live;
    //: Licence, status letters, points, entitlement in machine words
    const QString text = tr("%1: letters %2, %3 of 12 points, %4")
                             .arg(status.number.masked(), status.letters.text())
                             .arg(status.pointsCounted)
                             .arg(word(entitlementOf(status, today)));
    const QString age = live ? tr("central, now") : tr("last known, answered %1").arg(iso(status.asOf));
    m_output.record(statusJson(now, today), QString(text + u" ("_s + age + u')'));
    if (!live)
        return Unreachable;
    return entitlementOf(status, today) == Entitlement::MustNotDrive ? Negative : Done;
}

/// The officer's own parts come from the desk; what the file says is laid over them.
Result<ViolationCase> DeskVerbs::draftFrom(const QJsonObject &given)
{
    const auto started = await(m_parts.casebook().startViolation(LicenceCheck {}));
    if (!started)
        return std::unexpected(started.error());
    QJsonObject object = toJson(*started);
    for (const QString &key : {u"occurredAt"_s, u"person"_s, u"vehicle"_s, u"place"_s, u"items"_s, u"statement"_s,
                               u"procedure"_s, u"note"_s}) {
        if (given.contains(key))
            object.insert(key, given.value(key));
    }
    auto draft = violationFromJson(object);
    if (!draft)
        return draft;
    const QJsonArray paths = given.value(u"evidenceFiles"_s).toArray();
    for (const QJsonValue &path : paths) {
        const auto added = await(m_parts.casebook().addEvidence(draft->id, path.toString(), u"other"_s));
        if (!added)
            return std::unexpected(added.error());
        draft->evidence.append(*added);
    }
    return draft;
}

int DeskVerbs::recordCase(const QString &file, int waitSeconds)
{
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return failed(Error {ErrorKind::BadInput, u"the file cannot be opened"_s});
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(input.readAll(), &problem);
    if (!document.isObject())
        return failed(Error {ErrorKind::BadInput, QString(u"not a JSON object: "_s + problem.errorString())});
    const auto draft = draftFrom(document.object());
    if (!draft)
        return failed(draft.error());
    if (const auto saved = await(m_parts.casebook().saveDraft(*draft)); !saved)
        return failed(saved.error());
    const QList<Finding> findings = m_parts.casebook().validate(*draft);
    if (!canComplete(findings)) {
        for (const Finding &finding : findings) {
            if (finding.level == FindingLevel::Error) {
                m_output.record({{u"case"_s, draft->id.text()}, {u"rule"_s, finding.rule}, {u"field"_s, finding.field}},
                                tr("rule %1 at %2 does not hold; the draft is kept").arg(finding.rule, finding.field));
            }
        }
        return Negative;
    }
    const auto entry = await(m_parts.casebook().complete(*draft));
    if (!entry)
        return failed(entry.error());
    const bool receipt = waitSeconds > 0 && waitForReceipt(entry->caseId, entry->revision, waitSeconds);
    const auto now = await(m_parts.queue().entry(entry->caseId, entry->revision));
    if (!now)
        return failed(now.error());
    printEntry(*now);
    if (now->state == OutboxState::Refused)
        return Negative;
    return waitSeconds > 0 && !receipt ? Unreachable : Done;
}

bool DeskVerbs::waitForReceipt(const CaseId &id, int revision, int waitSeconds)
{
    m_parts.pump().start();
    m_parts.pump().wake();
    QEventLoop loop;
    QTimer::singleShot(waitSeconds * 1000, &loop, [&loop] { loop.exit(1); });
    const auto look = [this, id, revision, waiting = QPointer<QEventLoop>(&loop)] {
        // The answer may come after the loop has ended: the application is the context that is always there.
        m_parts.queue().entry(id, revision).then(qApp, [waiting](const Result<OutboxEntry> &entry) {
            if (waiting && entry && (entry->state == OutboxState::Confirmed || entry->state == OutboxState::Refused))
                waiting->exit(0);
        });
    };
    QObject::connect(&m_parts.pump(), &SyncPump::outboxChanged, &loop, look);
    look();
    return loop.exec() == 0;
}

void DeskVerbs::printEntry(const OutboxEntry &entry) const
{
    QJsonObject object {
        {u"case"_s, entry.caseId.text()},        {u"revision"_s, entry.revision},
        {u"sequence"_s, qint64(entry.sequence)}, {u"state"_s, word(entry.state)},
        {u"attempts"_s, entry.attempts},         {u"bodySha256"_s, QString::fromLatin1(entry.bodySha256.toHex())},
        {u"recordedAt"_s, iso(entry.recordedAt)}};
    if (!entry.receiptNumber.isEmpty())
        object.insert(u"receipt"_s, entry.receiptNumber);
    if (!entry.refusalCode.isEmpty()) {
        object.insert(u"refusalCode"_s, entry.refusalCode);
        object.insert(u"refusalText"_s, entry.refusalText);
    }
    if (!entry.lastError.isEmpty())
        object.insert(u"lastError"_s, entry.lastError);
    if (entry.nextTry.isValid())
        object.insert(u"nextTry"_s, iso(entry.nextTry));
    //: A row of the queue: case, revision, state in machine words, receipt or reason
    m_output.record(
        object,
        tr("%1 revision %2: %3 %4")
            .arg(entry.caseId.text())
            .arg(entry.revision)
            .arg(word(entry.state), entry.receiptNumber.isEmpty() ? entry.refusalText : entry.receiptNumber));
}

int DeskVerbs::queueList()
{
    for (const auto state :
         {OutboxState::Refused, OutboxState::Sending, OutboxState::Waiting, OutboxState::Confirmed}) {
        const auto entries = await(m_parts.queue().list(state, 1000));
        if (!entries)
            return failed(entries.error());
        for (const OutboxEntry &entry : *entries)
            printEntry(entry);
    }
    const auto sum = await(m_parts.queue().refreshSum());
    if (!sum)
        return failed(sum.error());
    m_output.record({{u"recorded"_s, sum->recorded},
                     {u"confirmed"_s, sum->confirmed},
                     {u"sending"_s, sum->sending},
                     {u"waiting"_s, sum->waiting},
                     {u"refused"_s, sum->refused},
                     {u"addsUp"_s, sum->addsUp()}},
                    tr("%1 recorded = %2 confirmed + %3 sending + %4 waiting + %5 refused")
                        .arg(sum->recorded)
                        .arg(sum->confirmed)
                        .arg(sum->sending)
                        .arg(sum->waiting)
                        .arg(sum->refused));
    return sum->addsUp() ? Done : Negative;
}

int DeskVerbs::queueShow(const QString &caseId)
{
    const auto id = CaseId::parse(caseId);
    if (!id)
        return failed(Error {ErrorKind::BadInput, u"not a case id"_s});
    const auto violation = await(m_parts.casebook().load(*id));
    if (!violation)
        return failed(violation.error());
    for (int revision = 1; revision <= violation->revision; ++revision) {
        if (const auto entry = await(m_parts.queue().entry(*id, revision)))
            printEntry(*entry);
    }
    return Done;
}

int DeskVerbs::queueRetry(int waitSeconds)
{
    const auto refused = await(m_parts.queue().retryRefused());
    if (!refused)
        return failed(refused.error());
    const auto woken = await(m_parts.queue().sendNow());
    if (!woken)
        return failed(woken.error());
    m_parts.pump().start();
    m_parts.pump().wake();
    QEventLoop loop;
    QTimer::singleShot(std::max(1, waitSeconds) * 1000, &loop, &QEventLoop::quit);
    QObject::connect(&m_parts.queue(), &Queue::sumChanged, &loop, [&loop](const QueueSum &sum) {
        if (sum.waiting + sum.sending == 0)
            loop.quit();
    });
    if (const auto sum = await(m_parts.queue().refreshSum()); sum && sum->waiting + sum->sending > 0)
        loop.exec();
    return queueList();
}

int DeskVerbs::verifyJournal()
{
    const auto report = await(m_parts.journal().verify());
    if (!report)
        return failed(report.error());
    QJsonObject object {{u"intact"_s, report->intact},
                        {u"entries"_s, qint64(report->entries)},
                        {u"checkpoints"_s, qint64(report->checkpoints)},
                        {u"witnessed"_s, qint64(report->witnessed)}};
    if (!report->intact) {
        object.insert(u"firstBad"_s, qint64(report->firstBad));
        object.insert(u"problem"_s, report->problem);
    }
    m_output.record(
        object,
        report->intact ? tr("The journal is whole: %1 entries, %2 of them witnessed by central.")
                             .arg(report->entries)
                             .arg(report->witnessed)
                       : tr("The journal is broken from entry %1 on (%2).").arg(report->firstBad).arg(report->problem));
    return report->intact ? Done : Negative;
}

int DeskVerbs::doctor()
{
    bool good = true;
    for (const DoctorLine &line : await(m_parts.doctor().runAll())) {
        good = good && line.verdict != DoctorVerdict::Bad;
        QJsonObject measured = QJsonObject::fromVariantMap(line.measured);
        const QString values = QString::fromUtf8(QJsonDocument(measured).toJson(QJsonDocument::Compact));
        m_output.record(
            {{u"check"_s, checkName(line.check)}, {u"verdict"_s, verdictName(line.verdict)}, {u"measured"_s, measured}},
            QString(checkName(line.check).leftJustified(18) + verdictName(line.verdict).leftJustified(12) + values));
    }
    return good ? Done : Negative;
}

} // namespace dutydesk::ctl
