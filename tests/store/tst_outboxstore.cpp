// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/deskstore.h"

#include "app/domain/words.h"
#include "tests/store/storefolder.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <vector>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

class TestOutboxStore : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aSendingEntryComesBackWhenItsTimerPassed();
    void whatWasBeingSentGoesAgainAtOnceAfterARestart();
    void aReceiptConfirmsAndIsKept();
    void aReceiptForAnotherBodyIsRefused();
    void aRefusalIsShownAndBlocksNothing();
    void aFixedRefusalLeavesBothSidesOfTheSum();
    void revisionsOfOneCaseGoOneAfterAnother();
    void retryNowMakesThingsDue();
    void postponingKeepsTheReason();
    void listsAreInTheOrderThatPeopleRead();
    void theOutboxDoesWhatItsModelDoes();

private:
    std::unique_ptr<StoreFolder> m_desk;
    OutboxStore &outbox() { return m_desk->store().outbox(); }
    QDateTime now() const { return m_desk->clock.now(); }
    QList<OutboxBody> due() { return take(outbox().due(now(), 100)).value(); }
};

void TestOutboxStore::init()
{
    m_desk = std::make_unique<StoreFolder>();
    m_desk->open();
}

void TestOutboxStore::aSendingEntryComesBackWhenItsTimerPassed()
{
    const OutboxEntry entry = m_desk->complete(m_desk->newCase());
    const QByteArray body = due().constFirst().body;
    QVERIFY(take(outbox().markSending(entry.caseId, 1, now(), now().addSecs(30))));
    QVERIFY(due().isEmpty());
    QCOMPARE(take(outbox().nextDue()).value(), now().addSecs(30));
    m_desk->clock.advance(std::chrono::seconds(30));
    QCOMPARE(due().size(), 1);
    QCOMPARE(due().constFirst().entry.attempts, 1);
    QCOMPARE(due().constFirst().body, body);
    QVERIFY(take(outbox().markSending(entry.caseId, 1, now(), now().addSecs(60))));
    QCOMPARE(take(outbox().entry(entry.caseId, 1)).value().attempts, 2);
    QCOMPARE(take(outbox().markSending(m_desk->newId(), 1, now(), now())).error().kind, ErrorKind::NotFound);
}

void TestOutboxStore::whatWasBeingSentGoesAgainAtOnceAfterARestart()
{
    const OutboxEntry entry = m_desk->complete(m_desk->newCase());
    QVERIFY(take(outbox().markSending(entry.caseId, 1, now(), now().addSecs(3600))));
    m_desk->reopen();
    QCOMPARE(due().size(), 1);
    QCOMPARE(due().constFirst().entry.state, OutboxState::Sending);
    QCOMPARE(due().constFirst().entry.sequence, entry.sequence);
}

void TestOutboxStore::aReceiptConfirmsAndIsKept()
{
    const OutboxEntry entry = m_desk->complete(m_desk->newCase());
    QVERIFY(take(outbox().markSending(entry.caseId, 1, now(), now().addSecs(30))));
    const Receipt receipt = m_desk->receiptFor(entry);
    QVERIFY(take(outbox().confirm(receipt)));
    QVERIFY(take(outbox().confirm(receipt)));
    const OutboxEntry after = take(outbox().entry(entry.caseId, 1)).value();
    QCOMPARE(after.state, OutboxState::Confirmed);
    QCOMPARE(after.receiptNumber, receipt.receiptNumber);
    QCOMPARE(after.confirmedAt, receipt.receivedAt);
    QCOMPARE(take(outbox().receipts(entry.caseId)).value(), QList<Receipt> {receipt});
    QVERIFY(take(outbox().nextDue()).value().isNull());
    QCOMPARE(take(m_desk->store().journal().head()).value().treeSize,
             2U); // completed, confirmed: the repeat is no event
    QCOMPARE(take(outbox().refuse(entry.caseId, 1, u"V1"_s, {})).error().kind, ErrorKind::Conflict);
    QCOMPARE(take(outbox().postpone(entry.caseId, 1, ErrorKind::Timeout, now())).error().kind, ErrorKind::Conflict);
    QCOMPARE(take(outbox().markSending(entry.caseId, 1, now(), now())).error().kind, ErrorKind::Conflict);
}

void TestOutboxStore::aReceiptForAnotherBodyIsRefused()
{
    const OutboxEntry entry = m_desk->complete(m_desk->newCase());
    Receipt receipt = m_desk->receiptFor(entry);
    receipt.bodySha256 = QByteArray(32, 'x');
    QCOMPARE(take(outbox().confirm(receipt)).error().kind, ErrorKind::Conflict);
    QCOMPARE(take(outbox().entry(entry.caseId, 1)).value().state, OutboxState::Waiting);
    receipt.revision = 2;
    QCOMPARE(take(outbox().confirm(receipt)).error().kind, ErrorKind::NotFound);
}

void TestOutboxStore::aRefusalIsShownAndBlocksNothing()
{
    const OutboxEntry bad = m_desk->complete(m_desk->newCase());
    const OutboxEntry good = m_desk->complete(m_desk->newCase());
    QVERIFY(take(outbox().refuse(bad.caseId, 1, u"V18"_s, u"示例路不存在"_s)));
    QVERIFY(take(outbox().refuse(bad.caseId, 1, u"V18"_s, u"示例路不存在"_s)));
    QCOMPARE(due().size(), 1);
    QCOMPARE(due().constFirst().entry.caseId, good.caseId);
    const QList<OutboxEntry> refused = take(outbox().list(OutboxState::Refused, 10)).value();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.constFirst().refusalCode, u"V18"_s);
    QCOMPARE(refused.constFirst().refusalText, u"示例路不存在"_s);
    QCOMPARE(take(m_desk->store().journal().head()).value().treeSize, 3U);
}

void TestOutboxStore::aFixedRefusalLeavesBothSidesOfTheSum()
{
    const ViolationCase first = m_desk->newCase();
    m_desk->complete(first);
    QVERIFY(take(outbox().refuse(first.id, 1, u"V18"_s, {})));
    const Result<ViolationCase> second = take(m_desk->store().cases().startRevision(first.id, m_desk->entry()));
    QueueSum sum = take(outbox().sum()).value();
    QCOMPARE(sum.refused, 1); // a draft is no replacement yet
    m_desk->complete(*second);
    sum = take(outbox().sum()).value();
    QCOMPARE(sum.recorded, 1);
    QCOMPARE(sum.waiting, 1);
    QCOMPARE(sum.refused, 0);
    QCOMPARE(sum.superseded, 1);
    QVERIFY(sum.addsUp());
    QVERIFY(take(outbox().list(OutboxState::Refused, 10)).value().isEmpty());
    QCOMPARE(take(outbox().entry(first.id, 1)).value().refusalCode, u"V18"_s);
    QCOMPARE(take(outbox().retryNow(true)).value(), 1); // the replaced one is not sent again
    QVERIFY(take(outbox().confirm(m_desk->receiptFor(take(outbox().entry(first.id, 2)).value()))));
    QCOMPARE(take(m_desk->store().cases().search({})).value().rows.constFirst().state, CaseState::Confirmed);
}

void TestOutboxStore::revisionsOfOneCaseGoOneAfterAnother()
{
    const ViolationCase first = m_desk->newCase();
    m_desk->complete(first);
    m_desk->complete(*take(m_desk->store().cases().startRevision(first.id, m_desk->entry())));
    const OutboxEntry other = m_desk->complete(m_desk->newCase());
    QCOMPARE(due().size(), 2);
    QCOMPARE(due().at(0).entry.revision, 1);
    QCOMPARE(due().at(1).entry.caseId, other.caseId);
    QVERIFY(take(outbox().markSending(first.id, 1, now(), now().addSecs(60))));
    QCOMPARE(due().size(), 1);
    // The earlier one is refused after a later one was recorded: it was replaced already.
    QVERIFY(take(outbox().refuse(first.id, 1, u"V18"_s, {})));
    QCOMPARE(due().size(), 2);
    QCOMPARE(due().at(0).entry.revision, 2);
    const QueueSum sum = take(outbox().sum()).value();
    QCOMPARE(sum.recorded, 2);
    QCOMPARE(sum.superseded, 1);
    QVERIFY(sum.addsUp());
}

void TestOutboxStore::retryNowMakesThingsDue()
{
    const OutboxEntry waiting = m_desk->complete(m_desk->newCase());
    const OutboxEntry refused = m_desk->complete(m_desk->newCase());
    QVERIFY(take(outbox().postpone(waiting.caseId, 1, ErrorKind::Offline, now().addSecs(600))));
    QVERIFY(take(outbox().refuse(refused.caseId, 1, u"V18"_s, {})));
    QVERIFY(due().isEmpty());
    QCOMPARE(take(outbox().retryNow(false)).value(), 1);
    QCOMPARE(due().size(), 1);
    QCOMPARE(take(outbox().retryNow(true)).value(), 2);
    QCOMPARE(due().size(), 2);
    QCOMPARE(take(outbox().entry(refused.caseId, 1)).value().state, OutboxState::Waiting);
    CaseQuery query;
    query.state = CaseState::Waiting;
    QCOMPARE(take(m_desk->store().cases().search(query)).value().total, 2);
}

void TestOutboxStore::postponingKeepsTheReason()
{
    const OutboxEntry entry = m_desk->complete(m_desk->newCase());
    QVERIFY(take(outbox().markSending(entry.caseId, 1, now(), now().addSecs(30))));
    QVERIFY(take(outbox().postpone(entry.caseId, 1, ErrorKind::NotCentral, now().addSecs(5))));
    const OutboxEntry after = take(outbox().entry(entry.caseId, 1)).value();
    QCOMPARE(after.state, OutboxState::Waiting);
    QCOMPARE(after.lastError, word(ErrorKind::NotCentral));
    QCOMPARE(after.lastTry, now());
    QCOMPARE(after.nextTry, now().addSecs(5));
}

void TestOutboxStore::listsAreInTheOrderThatPeopleRead()
{
    QList<OutboxEntry> entries;
    for (int i = 0; i < 4; ++i) {
        entries << m_desk->complete(m_desk->newCase());
    }
    const auto sequences = [this](OutboxState state, int limit) {
        QList<quint64> list;
        const QList<OutboxEntry> rows = take(outbox().list(state, limit)).value();
        for (const OutboxEntry &entry : rows) {
            list << entry.sequence;
        }
        return list;
    };
    QCOMPARE(sequences(OutboxState::Waiting, 3),
             (QList<quint64> {entries[0].sequence, entries[1].sequence, entries[2].sequence}));
    QVERIFY(take(outbox().confirm(m_desk->receiptFor(entries[2]))));
    QVERIFY(take(outbox().confirm(m_desk->receiptFor(entries[0]))));
    QCOMPARE(sequences(OutboxState::Confirmed, 9), (QList<quint64> {entries[2].sequence, entries[0].sequence}));
    QCOMPARE(take(outbox().sum()).value().oldestWaiting, entries[1].recordedAt);
}

namespace {

/// The outbox as a list, the way the port describes it.
class Model {
public:
    struct Entry {
        int caseIndex = 0;
        int revision = 0;
        OutboxState state = OutboxState::Waiting;
        bool superseded = false;
        qint64 next = 0;
        int attempts = 0;
        OutboxEntry recorded {};
    };
    std::vector<Entry> entries; ///< in order of recording

    bool isOpen(const Entry &entry) const
    {
        return entry.state == OutboxState::Waiting || entry.state == OutboxState::Sending;
    }
    bool isFirstOpen(const Entry &entry) const
    {
        return isOpen(entry) && std::none_of(entries.begin(), entries.end(), [&](const Entry &other) {
                   return other.caseIndex == entry.caseIndex && other.revision < entry.revision && isOpen(other);
               });
    }
    std::vector<quint64> due(qint64 now) const
    {
        std::vector<quint64> list;
        for (const Entry &entry : entries) {
            if (isFirstOpen(entry) && entry.next <= now) {
                list.push_back(entry.recorded.sequence);
            }
        }
        return list;
    }
    QueueSum sum() const
    {
        QueueSum sum;
        for (const Entry &entry : entries) {
            sum.superseded += entry.superseded;
            sum.recorded += !entry.superseded;
            sum.waiting += entry.state == OutboxState::Waiting;
            sum.sending += entry.state == OutboxState::Sending;
            sum.refused += entry.state == OutboxState::Refused && !entry.superseded;
            sum.confirmed += entry.state == OutboxState::Confirmed;
            if (sum.oldestWaiting.isNull() && isOpen(entry)) {
                sum.oldestWaiting = entry.recorded.recordedAt;
            }
        }
        return sum;
    }
    bool hasLater(const Entry &entry) const
    {
        return std::any_of(entries.begin(), entries.end(), [&](const Entry &other) {
            return other.caseIndex == entry.caseIndex && other.revision > entry.revision;
        });
    }
};

/// Does the same to the store and to the model, and compares.
class Run {
public:
    Run() { m_desk.open(); }

    void step(int action, int pick, int seconds)
    {
        if (action <= 1) {
            record(pick % 3);
        } else if (action == 2) {
            m_desk.clock.advance(std::chrono::seconds(seconds));
        } else if (action == 3) {
            m_desk.reopen();
            for (Model::Entry &entry : m_model.entries) {
                entry.next = entry.state == OutboxState::Sending ? 0 : entry.next;
            }
        } else if (action == 4) {
            retry(seconds % 2 == 1);
        } else if (!m_model.entries.empty()) {
            touch(action, m_model.entries.at(static_cast<size_t>(pick) % m_model.entries.size()), seconds);
        }
        compare();
    }

private:
    qint64 now() const { return m_desk.clock.now().toMSecsSinceEpoch(); }
    OutboxStore &outbox() { return m_desk.store().outbox(); }

    void record(int caseIndex)
    {
        ViolationCase violation;
        int revision = 0;
        for (Model::Entry &entry : m_model.entries) {
            revision = entry.caseIndex == caseIndex ? std::max(revision, entry.revision) : revision;
        }
        if (revision == 0) {
            violation = m_desk.newCase();
            m_ids[static_cast<size_t>(caseIndex)] = violation.id;
        } else {
            const auto next =
                take(m_desk.store().cases().startRevision(m_ids[static_cast<size_t>(caseIndex)], m_desk.entry()));
            RC_ASSERT(next.has_value());
            violation = *next;
        }
        for (Model::Entry &entry : m_model.entries) {
            if (entry.caseIndex == caseIndex && entry.state == OutboxState::Refused) {
                entry.superseded = true;
            }
        }
        m_model.entries.push_back(
            {caseIndex, revision + 1, OutboxState::Waiting, false, 0, 0, m_desk.complete(violation)});
    }

    void retry(bool alsoRefused)
    {
        int changed = 0;
        for (Model::Entry &entry : m_model.entries) {
            const bool again = alsoRefused && entry.state == OutboxState::Refused && !entry.superseded;
            if (again || entry.state == OutboxState::Waiting) {
                entry.state = OutboxState::Waiting;
                entry.next = 0;
                ++changed;
            }
        }
        RC_ASSERT(take(outbox().retryNow(alsoRefused)).value() == changed);
    }

    void touch(int action, Model::Entry &entry, int seconds)
    {
        const CaseId id = entry.recorded.caseId;
        const bool open = m_model.isOpen(entry);
        const QDateTime later = m_desk.clock.now().addSecs(seconds);
        switch (action) {
        case 5:
            RC_ASSERT(take(outbox().markSending(id, entry.revision, m_desk.clock.now(), later)).has_value() == open);
            if (open) {
                entry.state = OutboxState::Sending;
                entry.attempts += 1;
                entry.next = later.toMSecsSinceEpoch();
            }
            break;
        case 6:
            RC_ASSERT(take(outbox().confirm(m_desk.receiptFor(entry.recorded))).has_value());
            entry.state = OutboxState::Confirmed;
            entry.superseded = false;
            break;
        case 7:
            RC_ASSERT(take(outbox().refuse(id, entry.revision, u"V1"_s, u"no"_s)).has_value()
                      == (entry.state != OutboxState::Confirmed));
            if (open) {
                entry.state = OutboxState::Refused;
                entry.superseded = m_model.hasLater(entry);
            }
            break;
        default:
            RC_ASSERT(take(outbox().postpone(id, entry.revision, ErrorKind::Timeout, later)).has_value() == open);
            if (open) {
                entry.state = OutboxState::Waiting;
                entry.next = later.toMSecsSinceEpoch();
            }
            break;
        }
    }

    void compare()
    {
        const QueueSum sum = take(outbox().sum()).value();
        RC_ASSERT(sum == m_model.sum());
        RC_ASSERT(sum.addsUp());
        std::vector<quint64> due;
        const QList<OutboxBody> bodies = take(outbox().due(m_desk.clock.now(), 1000)).value();
        for (const OutboxBody &body : bodies) {
            due.push_back(body.entry.sequence);
        }
        RC_ASSERT(due == m_model.due(now()));
        for (const Model::Entry &entry : m_model.entries) {
            const OutboxEntry stored = take(outbox().entry(entry.recorded.caseId, entry.revision)).value();
            RC_ASSERT(stored.state == entry.state);
            RC_ASSERT(stored.attempts == entry.attempts);
        }
        const CasePage page = take(m_desk.store().cases().search({})).value();
        for (const CaseSummary &line : page.rows) {
            const OutboxEntry newest = take(outbox().entry(line.id, line.revision)).value();
            RC_ASSERT(static_cast<int>(line.state) == static_cast<int>(newest.state) + 1);
        }
    }

    StoreFolder m_desk;
    Model m_model;
    std::array<CaseId, 3> m_ids;
};

} // namespace

void TestOutboxStore::theOutboxDoesWhatItsModelDoes()
{
    const bool held = rc::check("the outbox does what its model does", [] {
        const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
            rc::gen::tuple(rc::gen::inRange(0, 9), rc::gen::inRange(0, 20), rc::gen::inRange(0, 120)));
        Run run;
        for (const auto &[action, pick, seconds] : steps) {
            run.step(action, pick, seconds);
        }
    });
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(TestOutboxStore)
#include "tst_outboxstore.moc"
