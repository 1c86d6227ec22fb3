// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/deskstore.h"

#include "tests/store/rawdatabase.h"
#include "tests/store/storefolder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

class TestCaseStore : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aDraftIsReadBackAsItWasSaved();
    void aDraftMayBeRewritten();
    void aNewCaseBeginsWithRevisionOne();
    void completingQueuesTheExactBytes();
    void completingTwiceIsASuccessAndAnotherBodyAConflict();
    void aCompletedRevisionIsFrozen();
    void anEditMakesTheNextRevision();
    void aSecondDraftIsAConflict();
    void aDiscardedDraftLeavesNoTrace();
    void aDiscardedRevisionLeavesTheCaseAsItWas();
    void evidenceThatIsNotKeptCannotBeNamed();
    void eachActionIsInTheHistory();
    void whatWasAcknowledgedIsThereAfterReopening();
    void nothingIsDoneWhileTheVaultIsLocked();
    void caseNumbersAreHandedOutOnce();
    void overlappingBlocksAreRefused();
    void manySavesAtOnceAreAllKept();
    void aRowMovedToAnotherCaseDoesNotOpen();

private:
    std::unique_ptr<StoreFolder> m_desk;
    CaseStore &cases() { return m_desk->store().cases(); }
    qint64 count(const QByteArray &table)
    {
        return RawDatabase(m_desk->databasePath()).number("SELECT count(*) FROM " + table);
    }
};

void TestCaseStore::init()
{
    m_desk = std::make_unique<StoreFolder>();
    m_desk->open();
}

void TestCaseStore::aDraftIsReadBackAsItWasSaved()
{
    const ViolationCase draft = m_desk->newCase();
    QVERIFY(take(cases().saveDraft(draft, m_desk->entry(JournalAction::CaseStarted))));
    QCOMPARE(take(cases().load(draft.id)).value(), draft);
    QCOMPARE(take(cases().loadRevision(draft.id, 1)).value(), draft);
    QCOMPARE(take(cases().load(m_desk->newId())).error().kind, ErrorKind::NotFound);
    QCOMPARE(take(cases().loadRevision(draft.id, 2)).error().kind, ErrorKind::NotFound);
    QCOMPARE(take(m_desk->store().outbox().sum()).value().recorded, 0);
}

void TestCaseStore::aDraftMayBeRewritten()
{
    ViolationCase draft = m_desk->newCase();
    QVERIFY(take(cases().saveDraft(draft, std::nullopt)));
    draft.person.nameZh = u"王小明"_s;
    draft.items.clear();
    QVERIFY(take(cases().saveDraft(draft, std::nullopt)));
    QCOMPARE(take(cases().load(draft.id)).value(), draft);
    QCOMPARE(take(cases().search({})).value().rows.size(), 1);
    QCOMPARE(count("journal"), 0);
}

void TestCaseStore::aNewCaseBeginsWithRevisionOne()
{
    const ViolationCase second = m_desk->newCase(2);
    QCOMPARE(take(cases().saveDraft(second, std::nullopt)).error().kind, ErrorKind::Conflict);
    QCOMPARE(take(cases().complete(second, m_desk->entry())).error().kind, ErrorKind::Conflict);
    const ViolationCase none = m_desk->newCase(0);
    QCOMPARE(take(cases().saveDraft(none, std::nullopt)).error().kind, ErrorKind::BadInput);
    QCOMPARE(count("cases"), 0);
}

void TestCaseStore::completingQueuesTheExactBytes()
{
    const ViolationCase violation = m_desk->newCase();
    const OutboxEntry entry = m_desk->complete(violation);
    QCOMPARE(entry.state, OutboxState::Waiting);
    QCOMPARE(entry.revision, 1);
    QCOMPARE(entry.recordedAt, m_desk->clock.now());
    const QByteArray body = toCanonicalJson(violation);
    QCOMPARE(entry.bodySha256, QCryptographicHash::hash(body, QCryptographicHash::Sha256));
    const QList<OutboxBody> due = take(m_desk->store().outbox().due(m_desk->clock.now(), 10)).value();
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.constFirst().body, body);
    const CaseSummary line = take(cases().search({})).value().rows.constFirst();
    QCOMPARE(line.state, CaseState::Waiting);
    QCOMPARE(line.nameZh, violation.person.nameZh);
    QCOMPARE(line.plate, violation.vehicle.plate);
    QCOMPARE(line.licenceNumber, violation.person.licenceNumber);
    QCOMPARE(line.caseNumber, violation.caseNumber);
    QCOMPARE(line.officerName, violation.officerName);
    QCOMPARE(line.points, violation.pointsOfCase());
    QCOMPARE(line.fine, violation.fineOfCase());
    QCOMPARE(line.startedAt, violation.startedAt);
}

void TestCaseStore::completingTwiceIsASuccessAndAnotherBodyAConflict()
{
    ViolationCase violation = m_desk->newCase();
    const OutboxEntry first = m_desk->complete(violation);
    const OutboxEntry again = m_desk->complete(violation);
    QCOMPARE(again.sequence, first.sequence);
    QCOMPARE(count("outbox"), 1);
    QCOMPARE(count("journal"), 1);
    violation.note = u"something else"_s;
    QCOMPARE(take(cases().complete(violation, m_desk->entry())).error().kind, ErrorKind::Conflict);
    QVERIFY(take(cases().load(violation.id)).value().note.isEmpty());
}

void TestCaseStore::aCompletedRevisionIsFrozen()
{
    ViolationCase violation = m_desk->newCase();
    const OutboxEntry entry = m_desk->complete(violation);
    violation.note = u"later"_s;
    QCOMPARE(take(cases().saveDraft(violation, std::nullopt)).error().kind, ErrorKind::Frozen);
    OutboxStore &outbox = m_desk->store().outbox();
    QVERIFY(take(outbox.markSending(violation.id, 1, m_desk->clock.now(), m_desk->clock.now().addSecs(60))));
    QCOMPARE(take(cases().saveDraft(violation, std::nullopt)).error().kind, ErrorKind::Frozen);
    QVERIFY(take(outbox.confirm(m_desk->receiptFor(entry))));
    QCOMPARE(take(cases().saveDraft(violation, std::nullopt)).error().kind, ErrorKind::Frozen);
    QCOMPARE(take(cases().discardDraft(violation.id, m_desk->entry())).error().kind, ErrorKind::Frozen);
}

void TestCaseStore::anEditMakesTheNextRevision()
{
    const ViolationCase first = m_desk->newCase();
    m_desk->complete(first);
    ViolationCase second = take(cases().startRevision(first.id, m_desk->entry(JournalAction::RevisionStarted))).value();
    QCOMPARE(second.revision, 2);
    ViolationCase same = second;
    same.revision = 1;
    QCOMPARE(same, first);
    QCOMPARE(take(cases().search({})).value().rows.constFirst().state, CaseState::Draft);
    second.person.nameZh = u"欧阳小明"_s;
    QVERIFY(take(cases().saveDraft(second, std::nullopt)));
    m_desk->complete(second);
    QCOMPARE(take(cases().load(first.id)).value(), second);
    QCOMPARE(take(cases().loadRevision(first.id, 1)).value(), first);
    const CaseSummary line = take(cases().search({})).value().rows.constFirst();
    QCOMPARE(line.revision, 2);
    QCOMPARE(line.nameZh, second.person.nameZh);
}

void TestCaseStore::aSecondDraftIsAConflict()
{
    const ViolationCase first = m_desk->newCase();
    QVERIFY(take(cases().saveDraft(first, std::nullopt)));
    QCOMPARE(take(cases().startRevision(first.id, m_desk->entry())).error().kind, ErrorKind::Conflict);
    m_desk->complete(first);
    QVERIFY(take(cases().startRevision(first.id, m_desk->entry())));
    QCOMPARE(take(cases().startRevision(first.id, m_desk->entry())).error().kind, ErrorKind::Conflict);
    QCOMPARE(take(cases().startRevision(m_desk->newId(), m_desk->entry())).error().kind, ErrorKind::NotFound);
    ViolationCase third = first;
    third.revision = 3;
    QCOMPARE(take(cases().saveDraft(third, std::nullopt)).error().kind, ErrorKind::Conflict);
}

void TestCaseStore::aDiscardedDraftLeavesNoTrace()
{
    const ViolationCase draft = m_desk->newCase();
    QVERIFY(take(cases().saveDraft(draft, std::nullopt)));
    QVERIFY(take(m_desk->store().evidence().addBytes(draft.id, "picture", u"a.jpg"_s, u"image/jpeg"_s, u"scene"_s,
                                                     m_desk->entry())));
    QVERIFY(take(cases().discardDraft(draft.id, m_desk->entry(JournalAction::CaseDiscarded))));
    QCOMPARE(take(cases().load(draft.id)).error().kind, ErrorKind::NotFound);
    QCOMPARE(take(cases().discardDraft(draft.id, m_desk->entry())).error().kind, ErrorKind::NotFound);
    for (const QByteArray &table : {"cases"_ba, "revisions"_ba, "case_tokens"_ba, "evidence"_ba}) {
        QVERIFY2(count(table) == 0, table.constData());
    }
    QCOMPARE(take(cases().history(draft.id)).value().constLast().action, u"case-discarded"_s);
    // The file goes at the next start.
    m_desk->reopen();
    QVERIFY(take(m_desk->store().journal().verify()).value().intact); // waits for the background's first work
    const QString hash = QString::fromLatin1(QCryptographicHash::hash("picture", QCryptographicHash::Sha256).toHex());
    QVERIFY(!QFile::exists(m_desk->folder() + u"/evidence/"_s + hash.left(2) + u'/' + hash.mid(2)));
}

void TestCaseStore::aDiscardedRevisionLeavesTheCaseAsItWas()
{
    const ViolationCase first = m_desk->newCase();
    const OutboxEntry entry = m_desk->complete(first);
    QVERIFY(take(m_desk->store().outbox().confirm(m_desk->receiptFor(entry))));
    ViolationCase second = take(cases().startRevision(first.id, m_desk->entry())).value();
    second.person.nameZh = u"欧阳小明"_s;
    QVERIFY(take(cases().saveDraft(second, std::nullopt)));
    CaseQuery query;
    query.text = u"欧阳"_s;
    QCOMPARE(take(cases().search(query)).value().total, 1);
    QVERIFY(take(cases().discardDraft(first.id, m_desk->entry(JournalAction::CaseDiscarded))));
    QCOMPARE(take(cases().load(first.id)).value(), first);
    QCOMPARE(take(cases().search(query)).value().total, 0);
    query.text = first.person.nameZh;
    const CasePage page = take(cases().search(query)).value();
    QCOMPARE(page.total, 1);
    QCOMPARE(page.rows.constFirst().state, CaseState::Confirmed);
}

void TestCaseStore::evidenceThatIsNotKeptCannotBeNamed()
{
    ViolationCase violation = m_desk->newCase();
    violation.evidence << EvidenceRef {QByteArray(32, 'x'), u"scene"_s, u"a.jpg"_s,
                                       u"image/jpeg"_s,     7,          m_desk->clock.now()};
    QCOMPARE(take(cases().complete(violation, m_desk->entry())).error().kind, ErrorKind::BadInput);
    QCOMPARE(count("outbox"), 0);
    QCOMPARE(count("journal"), 0);
    QCOMPARE(count("cases"), 0);
}

void TestCaseStore::eachActionIsInTheHistory()
{
    const ViolationCase first = m_desk->newCase();
    QVERIFY(take(cases().saveDraft(first, m_desk->entry(JournalAction::CaseStarted))));
    const OutboxEntry entry = m_desk->complete(first);
    m_desk->complete(m_desk->newCase());
    QVERIFY(take(m_desk->store().outbox().refuse(first.id, 1, u"V18"_s, u"no such road"_s)));
    QVERIFY(take(cases().startRevision(first.id, m_desk->entry(JournalAction::RevisionStarted))));
    QStringList actions;
    const QList<CaseEvent> events = take(cases().history(first.id)).value();
    for (const CaseEvent &event : events) {
        actions << u"%1 %2"_s.arg(event.action).arg(event.revision);
    }
    QCOMPARE(actions,
             (QStringList {u"case-started 1"_s, u"case-completed 1"_s, u"case-refused 1"_s, u"revision-started 2"_s}));
    QCOMPARE(events.constFirst().officerNumber, u"000123"_s);
    QCOMPARE(events.constFirst().facts.value("why"_L1).toString(), u"a test"_s);
    QVERIFY(events.at(2).officerNumber.isEmpty());
    Q_UNUSED(entry)
}

void TestCaseStore::whatWasAcknowledgedIsThereAfterReopening()
{
    QList<ViolationCase> all;
    for (int i = 0; i < 20; ++i) {
        all << m_desk->newCase();
        m_desk->complete(all.constLast());
    }
    m_desk->reopen();
    for (const ViolationCase &violation : std::as_const(all)) {
        QCOMPARE(take(cases().load(violation.id)).value(), violation);
    }
    QCOMPARE(take(m_desk->store().outbox().sum()).value().waiting, 20);
    QCOMPARE(take(m_desk->store().journal().verify()).value().entries, 20U);
}

void TestCaseStore::nothingIsDoneWhileTheVaultIsLocked()
{
    const ViolationCase kept = m_desk->newCase();
    m_desk->complete(kept);
    m_desk->sealer.locked = true;
    const ViolationCase violation = m_desk->newCase();
    QCOMPARE(take(cases().saveDraft(violation, std::nullopt)).error().kind, ErrorKind::NotSignedIn);
    QCOMPARE(take(cases().complete(violation, m_desk->entry())).error().kind, ErrorKind::NotSignedIn);
    QCOMPARE(take(cases().load(kept.id)).error().kind, ErrorKind::NotSignedIn);
    QCOMPARE(take(cases().search({})).error().kind, ErrorKind::NotSignedIn);
    QCOMPARE(take(m_desk->store().outbox().due(m_desk->clock.now(), 5)).error().kind, ErrorKind::NotSignedIn);
    QCOMPARE(take(m_desk->store().outbox().sum()).value().recorded, 1);
    QCOMPARE(count("cases"), 1);
    QCOMPARE(count("journal"), 1);
}

void TestCaseStore::caseNumbersAreHandedOutOnce()
{
    QCOMPARE(take(cases().nextCaseNumber()).error().kind, ErrorKind::NotFound);
    QVERIFY(take(cases().addNumberBlock(u"SAMPLE-2026-"_s, 147, 2)));
    QVERIFY(take(cases().addNumberBlock(u"SAMPLE-2027-"_s, 1, 1)));
    QCOMPARE(take(cases().numbersLeft()).value(), 3U);
    QCOMPARE(take(cases().nextCaseNumber()).value(), u"SAMPLE-2026-000147"_s);
    m_desk->reopen();
    QCOMPARE(take(cases().nextCaseNumber()).value(), u"SAMPLE-2026-000148"_s);
    QCOMPARE(take(cases().nextCaseNumber()).value(), u"SAMPLE-2027-000001"_s);
    QCOMPARE(take(cases().nextCaseNumber()).error().kind, ErrorKind::NotFound);
    QCOMPARE(take(cases().numbersLeft()).value(), 0U);
}

void TestCaseStore::overlappingBlocksAreRefused()
{
    QVERIFY(take(cases().addNumberBlock(u"S-"_s, 100, 10)));
    QCOMPARE(take(cases().nextCaseNumber()).value(), u"S-000100"_s);
    QVERIFY(take(cases().addNumberBlock(u"S-"_s, 100, 10))); // central's answer came twice
    QCOMPARE(take(cases().numbersLeft()).value(), 9U);
    QCOMPARE(take(cases().addNumberBlock(u"S-"_s, 109, 10)).error().kind, ErrorKind::Conflict);
    QCOMPARE(take(cases().addNumberBlock(u"S-"_s, 95, 6)).error().kind, ErrorKind::Conflict);
    QCOMPARE(take(cases().addNumberBlock(u"S-"_s, 1, 0)).error().kind, ErrorKind::BadInput);
    QVERIFY(take(cases().addNumberBlock(u"S-"_s, 110, 10)));
}

void TestCaseStore::manySavesAtOnceAreAllKept()
{
    // They share commits; one bad one among them must not take the others with it.
    QList<ViolationCase> all;
    QList<QFuture<Result<OutboxEntry>>> futures;
    for (int i = 0; i < 300; ++i) {
        all << m_desk->newCase(i % 50 == 7 ? 9 : 1);
        futures << cases().complete(all.constLast(), m_desk->entry());
    }
    QSet<quint64> sequences;
    for (int i = 0; i < 300; ++i) {
        const Result<OutboxEntry> entry = take(futures.at(i));
        QCOMPARE(entry.has_value(), i % 50 != 7);
        if (entry) {
            sequences << entry->sequence;
        }
    }
    QCOMPARE(sequences.size(), 294);
    QCOMPARE(count("cases"), 294);
    QCOMPARE(count("journal"), 294);
    QVERIFY(take(m_desk->store().journal().verify()).value().intact);
}

void TestCaseStore::aRowMovedToAnotherCaseDoesNotOpen()
{
    const ViolationCase one = m_desk->newCase();
    const ViolationCase two = m_desk->newCase();
    m_desk->complete(one);
    m_desk->complete(two);
    m_desk->close();
    RawDatabase(m_desk->databasePath())
        .run("UPDATE revisions SET payload = (SELECT payload FROM revisions ORDER BY revision_key LIMIT 1)");
    m_desk->open();
    QCOMPARE(take(cases().load(one.id)).value(), one);
    QCOMPARE(take(cases().load(two.id)).error().kind, ErrorKind::Forged);
    // It does not stop the queue either: the good one is due, the other goes to the refusals.
    OutboxStore &outbox = m_desk->store().outbox();
    QCOMPARE(take(outbox.due(m_desk->clock.now(), 10)).value().size(), 1);
    QTRY_COMPARE(take(outbox.sum()).value().refused, 1);
    QCOMPARE(take(outbox.entry(two.id, 1)).value().refusalCode, u"local-body-lost"_s);
    QVERIFY(take(outbox.sum()).value().addsUp());
}

QTEST_GUILESS_MAIN(TestCaseStore)
#include "tst_casestore.moc"
