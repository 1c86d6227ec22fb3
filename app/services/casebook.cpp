// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services/casebook.h"

#include "app/domain/words.h"
#include "app/ports/futures.h"
#include "app/services/beijing.h"

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

CasePerson personOf(const LicenceCheck &check, QDate today)
{
    CasePerson person;
    if (check.document) {
        const Credential &document = check.document->credential;
        person.documentVerdict = word(check.document->verdict());
        person.documentFormat = word(document.format);
        person.nameZh = document.nameZh;
        person.nameLatin = document.nameLatin;
        person.classes = document.classes.text();
        if (document.number)
            person.licenceNumber = document.number->text();
        if (document.fileNumber)
            person.fileNumber = document.fileNumber->text();
    }
    if (person.licenceNumber.isEmpty() && check.number())
        person.licenceNumber = check.number()->text();
    if (check.answer && !check.numberDiffers) {
        // Central's record stands above the document's word where both say something.
        const PenaltyStatus &status = check.answer->status;
        person.nameZh = status.nameZh;
        person.nameLatin = status.nameLatin;
        person.licenceNumber = status.number.text();
        person.fileNumber = status.fileNumber.text();
        person.classes = status.classes.text();
        person.entitlement = word(check.entitlement(today));
        person.entitlementAsOf = status.asOf;
        person.entitlementLive = check.answer->origin == StatusOrigin::Live;
        person.pointsBefore = status.pointsCounted;
        person.pointsPending = status.pointsPending;
    }
    person.photoCompared = check.photoCompared;
    return person;
}

CaseVehicle vehicleOf(const LicenceCheck &check)
{
    CaseVehicle vehicle;
    if (check.vehicle) {
        vehicle.plate = check.vehicle->plate.text();
        vehicle.plateType = check.vehicle->plateType;
        vehicle.vehicleType = check.vehicle->vehicleType;
        vehicle.colour = check.vehicle->colour;
        vehicle.requiredClass = check.vehicle->requiredClass;
    } else if (check.document && check.document->credential.plate) {
        vehicle.plate = check.document->credential.plate->text();
    }
    return vehicle;
}

Error notSignedIn()
{
    return {ErrorKind::NotSignedIn, u"casebook: nobody is signed in"_s};
}

} // namespace

Casebook::Casebook(const Ports &ports, const Rulebook &rulebook, SignIn &signIn, bool training, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_rulebook(rulebook)
    , m_signIn(signIn)
    , m_training(training)
{
    connect(&m_ports.pump, &SyncPump::outboxChanged, this, &Casebook::casesChanged);
}

const Rulebook &Casebook::rulebook() const
{
    return m_rulebook;
}

JournalDraft Casebook::entry(JournalAction action, const CaseId &id, const QJsonObject &facts) const
{
    return {action, m_signIn.session() ? m_signIn.session()->officer.number : QString(), id.text(), facts};
}

QFuture<Result<QString>> Casebook::numberFor(const QString &known)
{
    if (!known.isEmpty())
        return readyFuture(Result<QString>(known));
    return m_ports.cases.nextCaseNumber().then(this, [](const Result<QString> &number) -> Result<QString> {
        // Numbers used up without a network must not stop the work: the case keeps its UUID and gets one later.
        if (!number && number.error().kind == ErrorKind::NotFound)
            return QString();
        return number;
    });
}

QFuture<Result<ViolationCase>> Casebook::startViolation(const LicenceCheck &check)
{
    if (!m_signIn.session())
        return failedFuture<ViolationCase>(notSignedIn());
    const Session &session = *m_signIn.session();
    ViolationCase draft;
    draft.id = CaseId(m_ports.random.uuidV7());
    draft.startedAt = m_ports.clock.now();
    draft.occurredAt = draft.startedAt;
    draft.officerNumber = session.officer.number;
    draft.officerName = session.officer.nameZh.isEmpty() ? session.officer.nameLatin : session.officer.nameZh;
    draft.stationCode = m_signIn.desk().stationCode;
    draft.rulebookVersion = m_rulebook.version();
    draft.training = m_training;
    draft.person = personOf(check, beijingDay(draft.startedAt));
    draft.vehicle = vehicleOf(check);
    draft.procedure = u"simple"_s;
    return numberFor({})
        .then(this,
              [this, draft](const Result<QString> &number) mutable {
                  if (!number)
                      return failedFuture<ViolationCase>(number.error());
                  draft.caseNumber = *number;
                  return m_ports.cases
                      .saveDraft(draft, entry(JournalAction::CaseStarted, draft.id, {{u"kind"_s, u"violation"_s}}))
                      .then(this, [this, draft](const Result<void> &saved) -> Result<ViolationCase> {
                          if (!saved)
                              return std::unexpected(saved.error());
                          emit casesChanged();
                          return draft;
                      });
              })
        .unwrap();
}

QFuture<Result<void>> Casebook::saveDraft(const ViolationCase &draft)
{
    if (!m_signIn.session())
        return failedFuture<void>(notSignedIn());
    // Autosave every few hundred milliseconds is no event of its own: start and completion are.
    return m_ports.cases.saveDraft(draft, std::nullopt).then(this, [this](const Result<void> &saved) {
        if (saved)
            emit casesChanged();
        return saved;
    });
}

QFuture<Result<OutboxEntry>> Casebook::complete(const ViolationCase &violation)
{
    if (!m_signIn.session())
        return failedFuture<OutboxEntry>(notSignedIn());
    const QList<Finding> findings = validate(violation);
    if (!canComplete(findings)) {
        const auto worst = std::find_if(findings.begin(), findings.end(),
                                        [](const Finding &finding) { return finding.level == FindingLevel::Error; });
        return failedFuture<OutboxEntry>({ErrorKind::BadInput, worst != findings.end() ? worst->field : QString()});
    }
    return numberFor(violation.caseNumber)
        .then(this,
              [this, violation](const Result<QString> &number) {
                  if (!number)
                      return failedFuture<OutboxEntry>(number.error());
                  ViolationCase final = violation;
                  final.caseNumber = *number;
                  const QJsonObject facts {
                      {u"revision"_s, final.revision},
                      {u"items"_s, qint64(final.items.size())},
                      {u"points"_s, final.pointsOfCase()},
                      {u"fineFen"_s, qint64(final.fineOfCase().value)},
                      {u"evidence"_s, qint64(final.evidence.size())},
                  };
                  return m_ports.cases.complete(final, entry(JournalAction::CaseCompleted, final.id, facts));
              })
        .unwrap()
        .then(this, [this](const Result<OutboxEntry> &queued) {
            if (queued) {
                m_ports.pump.wake();
                emit casesChanged();
            }
            return queued;
        });
}

QFuture<Result<ViolationCase>> Casebook::startRevision(const CaseId &id)
{
    if (!m_signIn.session())
        return failedFuture<ViolationCase>(notSignedIn());
    return m_ports.cases.startRevision(id, entry(JournalAction::RevisionStarted, id, {}))
        .then(this, [this](const Result<ViolationCase> &draft) {
            if (draft)
                emit casesChanged();
            return draft;
        });
}

QFuture<Result<void>> Casebook::discard(const CaseId &id)
{
    if (!m_signIn.session())
        return failedFuture<void>(notSignedIn());
    return m_ports.cases.discardDraft(id, entry(JournalAction::CaseDiscarded, id, {}))
        .then(this, [this](const Result<void> &done) {
            if (done)
                emit casesChanged();
            return done;
        });
}

QFuture<Result<ViolationCase>> Casebook::load(const CaseId &id)
{
    return m_ports.cases.load(id);
}

QFuture<Result<CasePage>> Casebook::search(const CaseQuery &query)
{
    return m_ports.cases.search(query);
}

QFuture<Result<QList<CaseEvent>>> Casebook::history(const CaseId &id)
{
    return m_ports.cases.history(id);
}

QFuture<Result<EvidenceRef>> Casebook::addEvidence(const CaseId &id, const QString &path, const QString &kind)
{
    if (!m_signIn.session())
        return failedFuture<EvidenceRef>(notSignedIn());
    return m_ports.evidence.add(id, path, kind, entry(JournalAction::EvidenceAdded, id, {{u"kind"_s, kind}}));
}

QFuture<Result<EvidenceRef>> Casebook::addEvidence(const CaseId &id, const QByteArray &content, const QString &fileName,
                                                   const QString &mediaType, const QString &kind)
{
    if (!m_signIn.session())
        return failedFuture<EvidenceRef>(notSignedIn());
    return m_ports.evidence.addBytes(id, content, fileName, mediaType, kind,
                                     entry(JournalAction::EvidenceAdded, id, {{u"kind"_s, kind}}));
}

QFuture<Result<QByteArray>> Casebook::evidence(const EvidenceRef &file)
{
    return m_ports.evidence.read(file.sha256, 0, file.size);
}

QList<Finding> Casebook::validate(const ViolationCase &violation) const
{
    return dutydesk::validate(violation, m_rulebook, m_ports.clock.now());
}

Result<CaseItem> Casebook::makeItem(const QString &itemId, const QDateTime &occurredAt,
                                    const std::optional<Measurement> &measurement) const
{
    const ViolationItem *item = m_rulebook.item(itemId);
    if (!item)
        return fail(ErrorKind::NotFound, u"rulebook: no such item"_s);
    if (!item->inForceOn(beijingDay(occurredAt)))
        return fail(ErrorKind::Expired, u"rulebook: item not in force on that day"_s);
    CaseItem made;
    made.itemId = item->id;
    made.points = item->points;
    made.fine = item->fineMin.value_or(Fen {});
    made.measurement = measurement;
    return made;
}

} // namespace dutydesk
