// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memorystores.h"

#include "app/domain/merkletree.h"
#include "app/domain/words.h"
#include "app/ports/futures.h"

#include <QCryptographicHash>

#include <algorithm>

namespace dutydesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

template <class T>
QFuture<Result<T>> good(T value)
{
    return readyFuture(Result<T>(std::move(value)));
}

QFuture<Result<void>> done()
{
    return readyFuture(Result<void>());
}

} // namespace

// --- journal

QFuture<Result<JournalEntry>> MemoryJournalStore::append(const JournalDraft &draft)
{
    if (broken)
        return failedFuture<JournalEntry>(*broken);
    JournalEntry entry;
    entry.sequence = quint64(all.size());
    entry.at = m_clock.now();
    entry.action = journalWord(draft.action);
    entry.officerNumber = draft.officerNumber;
    entry.subject = draft.subject;
    entry.facts = draft.facts;
    entry.leafHash = merkle::leafHash(QString(entry.action + u'|' + entry.subject).toUtf8());
    all.append(entry);
    return good(entry);
}

QFuture<Result<QList<JournalEntry>>> MemoryJournalStore::entries(quint64 before, int limit)
{
    QList<JournalEntry> found;
    for (auto it = all.crbegin(); it != all.crend() && found.size() < limit; ++it) {
        if (it->sequence < before)
            found.append(*it);
    }
    return good(found);
}

QFuture<Result<JournalReport>> MemoryJournalStore::verify()
{
    JournalReport report;
    report.entries = quint64(all.size());
    report.checkpoints = quint64(kept.size());
    for (const JournalCheckpoint &checkpoint : kept) {
        if (!checkpoint.centralSignature.isEmpty())
            report.witnessed = std::max(report.witnessed, checkpoint.treeSize);
    }
    return good(report);
}

QFuture<Result<JournalCheckpoint>> MemoryJournalStore::head()
{
    QList<QByteArray> leaves;
    for (const JournalEntry &entry : all)
        leaves.append(entry.leafHash);
    JournalCheckpoint checkpoint;
    checkpoint.treeSize = quint64(all.size());
    checkpoint.rootHash = merkle::root(leaves);
    return good(checkpoint);
}

QFuture<Result<void>> MemoryJournalStore::addCheckpoint(const JournalCheckpoint &checkpoint)
{
    kept.append(checkpoint);
    return done();
}

QFuture<Result<QList<JournalCheckpoint>>> MemoryJournalStore::checkpoints(int limit)
{
    return good(kept.last(std::min<qsizetype>(limit, kept.size())));
}

QStringList MemoryJournalStore::actions() const
{
    QStringList words;
    for (const JournalEntry &entry : all)
        words.append(entry.action);
    return words;
}

// --- the desk

OutboxEntry MemoryDesk::record(const ViolationCase &violation)
{
    const auto key = std::pair(violation.id, violation.revision);
    const QByteArray body = toCanonicalJson(violation);
    OutboxEntry entry;
    entry.sequence = ++sequence;
    entry.caseId = violation.id;
    entry.revision = violation.revision;
    entry.bodySha256 = sha256(body);
    entry.recordedAt = clock.now();
    entry.evidenceFiles = int(violation.evidence.size());
    for (const EvidenceRef &file : violation.evidence)
        entry.evidenceBytes += file.size;
    cases[key] = {violation, false};
    outbox[key] = entry;
    bodies[key] = body;
    return entry;
}

CaseState MemoryDesk::stateOf(const CaseId &id) const
{
    CaseState state = CaseState::Draft;
    for (const auto &[key, row] : cases) {
        if (key.first != id)
            continue;
        const auto queued = outbox.find(key);
        if (row.draft || queued == outbox.end())
            state = CaseState::Draft;
        else if (queued->second.state == OutboxState::Confirmed)
            state = CaseState::Confirmed;
        else if (queued->second.state == OutboxState::Refused)
            state = CaseState::Refused;
        else
            state = queued->second.state == OutboxState::Sending ? CaseState::Sending : CaseState::Waiting;
    }
    return state;
}

// --- cases

QFuture<Result<void>> MemoryCaseStore::saveDraft(const ViolationCase &draft, const std::optional<JournalDraft> &entry)
{
    if (m_desk.broken)
        return failedFuture<void>(*m_desk.broken);
    const auto key = std::pair(draft.id, draft.revision);
    if (m_desk.cases.contains(key) && !m_desk.cases.at(key).draft)
        return failedFuture<void>({ErrorKind::Frozen, {}});
    if (entry) {
        if (const auto noted = m_desk.journal.append(*entry).result(); !noted)
            return failedFuture<void>(noted.error());
    }
    m_desk.cases[key] = {draft, true};
    return done();
}

QFuture<Result<OutboxEntry>> MemoryCaseStore::complete(const ViolationCase &violation, const JournalDraft &entry)
{
    if (m_desk.broken)
        return failedFuture<OutboxEntry>(*m_desk.broken);
    const auto key = std::pair(violation.id, violation.revision);
    const auto known = m_desk.outbox.find(key);
    if (known != m_desk.outbox.end()) {
        if (m_desk.bodies.at(key) == toCanonicalJson(violation))
            return good(known->second);
        return failedFuture<OutboxEntry>({ErrorKind::Frozen, {}});
    }
    if (const auto noted = m_desk.journal.append(entry).result(); !noted)
        return failedFuture<OutboxEntry>(noted.error());
    return good(m_desk.record(violation));
}

QFuture<Result<ViolationCase>> MemoryCaseStore::startRevision(const CaseId &id, const JournalDraft &entry)
{
    const auto newest = load(id).result();
    if (!newest)
        return readyFuture(newest);
    if (m_desk.cases.at({id, newest->revision}).draft)
        return failedFuture<ViolationCase>({ErrorKind::Conflict, {}});
    ViolationCase draft = *newest;
    ++draft.revision;
    if (const auto saved = saveDraft(draft, entry).result(); !saved)
        return failedFuture<ViolationCase>(saved.error());
    return good(draft);
}

QFuture<Result<void>> MemoryCaseStore::discardDraft(const CaseId &id, const JournalDraft &entry)
{
    const auto newest = load(id).result();
    if (!newest || !m_desk.cases.at({id, newest->revision}).draft)
        return failedFuture<void>({ErrorKind::NotFound, {}});
    m_desk.cases.erase({id, newest->revision});
    m_desk.journal.append(entry);
    return done();
}

QFuture<Result<ViolationCase>> MemoryCaseStore::load(const CaseId &id)
{
    std::optional<ViolationCase> newest;
    for (const auto &[key, row] : m_desk.cases) {
        if (key.first == id)
            newest = row.violation;
    }
    return newest ? good(*newest) : failedFuture<ViolationCase>({ErrorKind::NotFound, {}});
}

QFuture<Result<ViolationCase>> MemoryCaseStore::loadRevision(const CaseId &id, int revision)
{
    const auto found = m_desk.cases.find({id, revision});
    return found != m_desk.cases.end() ? good(found->second.violation)
                                       : failedFuture<ViolationCase>({ErrorKind::NotFound, {}});
}

QFuture<Result<CasePage>> MemoryCaseStore::search(const CaseQuery &query)
{
    std::map<CaseId, ViolationCase> newest;
    for (const auto &[key, row] : m_desk.cases)
        newest[key.first] = row.violation;
    CasePage page;
    for (const auto &[id, violation] : newest) {
        const QString text =
            QStringList {violation.person.nameZh, violation.person.nameLatin, violation.person.licenceNumber,
                         violation.vehicle.plate, violation.caseNumber,       violation.place.road}
                .join(u' ');
        if (!text.contains(query.text, Qt::CaseInsensitive))
            continue;
        const CaseState state = m_desk.stateOf(id);
        ++page.byState[state];
        if ((query.state && *query.state != state)
            || (!query.officerNumber.isEmpty() && violation.officerNumber != query.officerNumber)
            || (query.since.isValid() && violation.startedAt < query.since))
            continue;
        CaseSummary row;
        row.id = id;
        row.revision = violation.revision;
        row.state = state;
        row.caseNumber = violation.caseNumber;
        row.startedAt = violation.startedAt;
        row.changedAt = violation.startedAt;
        row.nameZh = violation.person.nameZh;
        row.nameLatin = violation.person.nameLatin;
        row.licenceNumber = violation.person.licenceNumber;
        row.plate = violation.vehicle.plate;
        row.firstItemId = violation.items.isEmpty() ? QString() : violation.items.first().itemId;
        row.itemCount = int(violation.items.size());
        row.points = violation.pointsOfCase();
        row.fine = violation.fineOfCase();
        row.evidenceFiles = int(violation.evidence.size());
        row.officerNumber = violation.officerNumber;
        row.officerName = violation.officerName;
        if (const auto queued = m_desk.outbox.find({id, violation.revision}); queued != m_desk.outbox.end()) {
            row.refusalCode = queued->second.refusalCode;
            row.refusalText = queued->second.refusalText;
        }
        page.rows.append(row);
    }
    std::ranges::sort(page.rows, [&query](const CaseSummary &a, const CaseSummary &b) {
        return query.order == CaseOrder::NewestFirst ? a.startedAt > b.startedAt : a.startedAt < b.startedAt;
    });
    page.total = int(page.rows.size());
    page.rows = page.rows.mid(query.offset, query.limit);
    return good(page);
}

QFuture<Result<QList<CaseEvent>>> MemoryCaseStore::history(const CaseId &id)
{
    QList<CaseEvent> events;
    for (const JournalEntry &entry : m_desk.journal.all) {
        if (entry.subject == id.text())
            events.append(
                {entry.at, entry.action, entry.officerNumber, entry.facts.value("revision"_L1).toInt(), entry.facts});
    }
    return good(events);
}

QFuture<Result<QString>> MemoryCaseStore::nextCaseNumber()
{
    for (MemoryDesk::Block &block : m_desk.blocks) {
        if (block.left == 0)
            continue;
        --block.left;
        return good<QString>(block.prefix + u"%1"_s.arg(block.next++, 6, 10, QChar(u'0')));
    }
    return failedFuture<QString>({ErrorKind::NotFound, {}});
}

QFuture<Result<void>> MemoryCaseStore::addNumberBlock(const QString &prefix, quint64 first, quint64 count)
{
    m_desk.blocks.append({prefix, first, count});
    return done();
}

QFuture<Result<quint64>> MemoryCaseStore::numbersLeft()
{
    quint64 left = 0;
    for (const MemoryDesk::Block &block : m_desk.blocks)
        left += block.left;
    return good(left);
}

// --- outbox

OutboxEntry *MemoryOutboxStore::find(const CaseId &id, int revision)
{
    const auto found = m_desk.outbox.find({id, revision});
    return found == m_desk.outbox.end() ? nullptr : &found->second;
}

QFuture<Result<QList<OutboxBody>>> MemoryOutboxStore::due(const QDateTime &now, int limit)
{
    if (m_desk.broken)
        return failedFuture<QList<OutboxBody>>(*m_desk.broken);
    QList<OutboxBody> bodies;
    for (const auto &[key, entry] : m_desk.outbox) {
        const bool open = entry.state == OutboxState::Waiting || entry.state == OutboxState::Sending;
        if (open && (entry.nextTry.isNull() || entry.nextTry <= now))
            bodies.append({entry, m_desk.bodies.at(key), m_desk.cases.at(key).violation.evidence});
    }
    std::ranges::sort(bodies, {}, [](const OutboxBody &body) { return body.entry.sequence; });
    QList<OutboxBody> oneEach;
    for (const OutboxBody &body : bodies) {
        // An earlier revision that is not settled yet goes first.
        const bool blocked = std::ranges::any_of(m_desk.outbox, [&body](const auto &row) {
            return row.first.first == body.entry.caseId && row.first.second < body.entry.revision
                && (row.second.state == OutboxState::Waiting || row.second.state == OutboxState::Sending);
        });
        if (!blocked && oneEach.size() < limit)
            oneEach.append(body);
    }
    return good(oneEach);
}

QFuture<Result<void>> MemoryOutboxStore::markSending(const CaseId &id, int revision, const QDateTime &now,
                                                     const QDateTime &retryAt)
{
    if (m_desk.broken)
        return failedFuture<void>(*m_desk.broken);
    OutboxEntry *row = find(id, revision);
    if (!row || row->state == OutboxState::Confirmed || row->state == OutboxState::Refused)
        return failedFuture<void>({ErrorKind::Conflict, {}});
    row->state = OutboxState::Sending;
    ++row->attempts;
    row->lastTry = now;
    row->nextTry = retryAt;
    return done();
}

QFuture<Result<void>> MemoryOutboxStore::confirm(const Receipt &receipt)
{
    if (m_desk.broken)
        return failedFuture<void>(*m_desk.broken);
    OutboxEntry *row = find(receipt.caseId, receipt.revision);
    if (!row)
        return failedFuture<void>({ErrorKind::NotFound, {}});
    if (row->state == OutboxState::Confirmed)
        return done();
    row->state = OutboxState::Confirmed;
    row->nextTry = {};
    row->receiptNumber = receipt.receiptNumber;
    row->confirmedAt = m_desk.clock.now();
    m_desk.receipts.append(receipt);
    ++m_desk.confirmations;
    m_desk.journal.append(
        {JournalAction::CaseConfirmed, {}, receipt.caseId.text(), {{u"receipt"_s, receipt.receiptNumber}}});
    return done();
}

QFuture<Result<void>> MemoryOutboxStore::refuse(const CaseId &id, int revision, const QString &code,
                                                const QString &text)
{
    if (m_desk.broken)
        return failedFuture<void>(*m_desk.broken);
    OutboxEntry *row = find(id, revision);
    if (!row)
        return failedFuture<void>({ErrorKind::NotFound, {}});
    row->state = OutboxState::Refused;
    row->nextTry = {};
    row->refusalCode = code;
    row->refusalText = text;
    ++m_desk.refusals;
    m_desk.journal.append({JournalAction::CaseRefused, {}, id.text(), {{u"code"_s, code}}});
    return done();
}

QFuture<Result<void>> MemoryOutboxStore::postpone(const CaseId &id, int revision, ErrorKind why,
                                                  const QDateTime &nextTry)
{
    if (m_desk.broken)
        return failedFuture<void>(*m_desk.broken);
    OutboxEntry *row = find(id, revision);
    if (!row)
        return failedFuture<void>({ErrorKind::NotFound, {}});
    row->state = OutboxState::Waiting;
    row->lastError = word(why);
    row->nextTry = nextTry;
    return done();
}

QFuture<Result<int>> MemoryOutboxStore::retryNow(bool alsoRefused)
{
    int count = 0;
    for (auto &[key, entry] : m_desk.outbox) {
        if (entry.state == OutboxState::Waiting || (alsoRefused && entry.state == OutboxState::Refused)) {
            entry.state = OutboxState::Waiting;
            entry.nextTry = {};
            ++count;
        }
    }
    return good(count);
}

QFuture<Result<QueueSum>> MemoryOutboxStore::sum()
{
    QueueSum sum;
    for (const auto &[key, entry] : m_desk.outbox) {
        ++sum.recorded;
        sum.confirmed += entry.state == OutboxState::Confirmed;
        sum.sending += entry.state == OutboxState::Sending;
        sum.refused += entry.state == OutboxState::Refused;
        if (entry.state == OutboxState::Waiting) {
            ++sum.waiting;
            if (!sum.oldestWaiting.isValid() || entry.recordedAt < sum.oldestWaiting)
                sum.oldestWaiting = entry.recordedAt;
        }
    }
    return good(sum);
}

QFuture<Result<QList<OutboxEntry>>> MemoryOutboxStore::list(OutboxState state, int limit)
{
    QList<OutboxEntry> found;
    for (const auto &[key, entry] : m_desk.outbox) {
        if (entry.state == state)
            found.append(entry);
    }
    std::ranges::sort(found, {}, &OutboxEntry::sequence);
    if (state == OutboxState::Confirmed)
        std::ranges::reverse(found);
    return good(found.first(std::min<qsizetype>(limit, found.size())));
}

QFuture<Result<OutboxEntry>> MemoryOutboxStore::entry(const CaseId &id, int revision)
{
    const OutboxEntry *row = find(id, revision);
    return row ? good(*row) : failedFuture<OutboxEntry>({ErrorKind::NotFound, {}});
}

QFuture<Result<QList<Receipt>>> MemoryOutboxStore::receipts(const CaseId &id)
{
    QList<Receipt> found;
    for (const Receipt &receipt : m_desk.receipts) {
        if (receipt.caseId == id)
            found.append(receipt);
    }
    return good(found);
}

QFuture<Result<QDateTime>> MemoryOutboxStore::nextDue()
{
    QDateTime next;
    for (const auto &[key, entry] : m_desk.outbox) {
        if (entry.state == OutboxState::Confirmed || entry.state == OutboxState::Refused)
            continue;
        const QDateTime at = entry.nextTry.isNull() ? m_desk.clock.now() : entry.nextTry;
        if (!next.isValid() || at < next)
            next = at;
    }
    return good(next);
}

} // namespace dutydesk::test
