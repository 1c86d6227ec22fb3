// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/realdesk.h"
#include "tests/support/await.h"
#include "tests/support/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::Literals::StringLiterals;

/// The main job on real adapters against the reference central, over TLS. Everybody is fictional.
class TestRoundTrip : public QObject {
    Q_OBJECT

private:
    CentralFixture m_central;
    QTemporaryDir m_folder;
    std::unique_ptr<RealDesk> m_desk;
    LicenceNumber m_number = LicenceNumber::parse(u"110105199003120010").value();

    void openDesk()
    {
        m_desk = std::make_unique<RealDesk>(m_folder.path(), QUrl(u"https://localhost:%1"_s.arg(m_central.port)),
                                            m_central.clock);
    }
    /// Completes what a draft lacks, as an officer would.
    ViolationCase filled(ViolationCase draft, const QString &road = u"示例大街"_s)
    {
        const ViolationCase sample = sampleCase(draft.id);
        draft.place = sample.place;
        draft.place.road = road;
        draft.vehicle = sample.vehicle;
        draft.occurredAt = draft.startedAt.addSecs(-60);
        draft.items = {m_desk->casebook->makeItem(u"O163-12-4"_s, draft.occurredAt).value()};
        draft.statement = sample.statement;
        draft.statement.toldAt = draft.statement.signedAt = draft.startedAt;
        return draft;
    }
    CaseId record(const QByteArray &evidence = {})
    {
        auto draft = await(m_desk->casebook->startViolation(m_desk->check->current()));
        if (!draft)
            qFatal("no draft");
        if (!evidence.isEmpty()) {
            const auto file =
                await(m_desk->casebook->addEvidence(draft->id, evidence, u"scene.jpg"_s, u"image/jpeg"_s, u"scene"_s));
            draft->evidence.append(file.value());
        }
        const auto entry = await(m_desk->casebook->complete(filled(*draft)));
        if (!entry)
            qFatal("not completed: %s", qPrintable(entry.error().detail));
        return draft->id;
    }
    OutboxState stateOf(const CaseId &id) { return await(m_desk->queue->entry(id, 1)).value().state; }

private slots:
    void initTestCase()
    {
        QVERIFY(m_central.start());
        openDesk();
    }

    void deskEnrolsAndAnOfficerSignsIn()
    {
        QVERIFY(!m_desk->keys.isEnrolled());
        const auto enrolled = await(m_desk->signIn->enrol(QUrl(u"https://localhost:%1"_s.arg(m_central.port)),
                                                          m_central.authority->authorityCertificatePem(),
                                                          QLatin1StringView(DemoData::enrolmentCode), u"Desk 2"_s));
        QVERIFY2(enrolled.has_value(), enrolled ? "" : qPrintable(enrolled.error().detail));
        QCOMPARE(await(m_desk->signIn->signIn(u"000123"_s, u"wrong"_s)).error().kind, ErrorKind::WrongPassword);
        const auto session = await(m_desk->signIn->signIn(u"000123"_s, u"training-123"_s));
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().detail));
        QVERIFY(!session->offline);
        QTRY_COMPARE(await(m_desk->store->cases().numbersLeft()).value_or(0), quint64(NumberKeeper::blockSize));
        QVERIFY(await(m_desk->trust->refresh()).has_value());
        QVERIFY(!m_desk->trust->list()->keys.isEmpty());
        QVERIFY(await(m_desk->trust->refresh()).has_value()); // ours is the newest now
        m_desk->pump->start();
        m_desk->feed->start();
        QCOMPARE(m_desk->central.link().state, LinkQuality::State::Live);
        QVERIFY(m_desk->central.link().skewKnown);
    }

    void licenceIsAnsweredLiveAndChangesArePushed()
    {
        m_desk->check->lookUp(m_number, QueryPurpose::RoadsideCheck);
        QTRY_VERIFY(m_desk->check->current().answer.has_value());
        QCOMPARE(m_desk->check->current().answer->origin, StatusOrigin::Live);
        QCOMPARE(m_desk->check->current().answer->status.number, m_number);
        const quint64 version = m_desk->check->current().answer->status.version;
        m_desk->check->refresh();
        QTRY_COMPARE(m_desk->check->current().asking, LicenceCheck::Asking::Idle);
        QCOMPARE(m_desk->check->current().answer->status.version, version);
        QSignalSpy pushed(m_desk->check.get(), &CheckLicence::pushed);
        LicenceChange change;
        change.pointsCounted = 11;
        QVERIFY(m_central.server->changeLicence(m_number.text(), change).has_value());
        QTRY_COMPARE(pushed.size(), 1);
        QCOMPARE(m_desk->check->current().answer->status.pointsCounted, 11);
        QVERIFY(m_desk->check->current().answer->status.version > version);
    }

    void vehiclesAndDriversAreFound()
    {
        const Plate plate = samplePlate();
        m_desk->check->lookUpVehicle(plate, QueryPurpose::RoadsideCheck);
        QTRY_VERIFY(m_desk->check->current().vehicle.has_value());
        QCOMPARE(m_desk->check->current().vehicle->plate, plate);
        const auto drivers = await(m_desk->central.driversOf(plate, QueryPurpose::RoadsideCheck));
        QVERIFY(drivers.has_value());
        QVERIFY(!drivers->isEmpty());
        const auto unknown = await(m_desk->central.licence(otherNumber(), QueryPurpose::RoadsideCheck, {}));
        QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
        const auto byFile =
            await(m_desk->central.licenceByFileNumber(drivers->first().status.fileNumber, QueryPurpose::IdentityCheck));
        QCOMPARE(byFile->status.number, drivers->first().status.number);
        const QString code = m_central.server->issueDynamicCode(m_number.text()).value();
        QCOMPARE(await(m_desk->central.licenceByCode(code.toUtf8(), QueryPurpose::RoadsideCheck))->status.number,
                 m_number);
        QCOMPARE(await(m_desk->central.licenceByCode(code.toUtf8(), QueryPurpose::RoadsideCheck)).error().code,
                 u"code-used"_s);
    }

    void caseWithEvidenceComesBackWithAReceipt()
    {
        QSignalSpy confirmed(m_desk->pump.get(), &SyncPump::caseConfirmed);
        const CaseId id = record(QByteArray(3'000'000, 'e')); // three pieces
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), OutboxState::Confirmed, 20000);
        QCOMPARE(confirmed.size(), 1);
        const auto receipts = await(m_desk->queue->receipts(id));
        QCOMPARE(receipts->size(), 1);
        const QByteArray body = m_central.server->caseBody(id.text(), 1).value();
        QCOMPARE(receipts->first().bodySha256, QCryptographicHash::hash(body, QCryptographicHash::Sha256));
        QCOMPARE(m_central.server->totals()->evidence, quint64(1));
    }

    void refusalIsShownAndItsCorrectionSent()
    {
        auto draft = await(m_desk->casebook->startViolation(m_desk->check->current()));
        ViolationCase wrong = filled(*draft);
        wrong.vehicle.plateType = u"02"_s;
        wrong.vehicle.vehicleType = u"普通摩托车"_s; // a motorcycle on a small car's plate
        QVERIFY(await(m_desk->casebook->complete(wrong)).has_value());
        QTRY_COMPARE(stateOf(wrong.id), OutboxState::Refused);
        const auto refused = await(m_desk->queue->entry(wrong.id, 1));
        QCOMPARE(refused->refusalCode, u"V18"_s);
        QVERIFY(!refused->refusalText.isEmpty());
        auto next = await(m_desk->casebook->startRevision(wrong.id));
        next->vehicle = sampleCase(wrong.id).vehicle;
        QVERIFY(await(m_desk->casebook->complete(*next)).has_value());
        QTRY_COMPARE(await(m_desk->queue->entry(wrong.id, 2))->state, OutboxState::Confirmed);
    }

    void journalIsWitnessed()
    {
        QSignalSpy witnessed(m_desk->journal.get(), &JournalKeeper::witnessed);
        QVERIFY(await(m_desk->journal->checkpoint()).has_value());
        QCOMPARE(witnessed.size(), 1);
        const auto report = await(m_desk->journal->verify());
        QVERIFY(report->intact);
        QVERIFY(report->witnessed > 0);
    }

    void workGoesOnOfflineAndSurvivesARestart()
    {
        m_central.stop();
        m_desk->check->refresh();
        QTRY_VERIFY(m_desk->check->current().failure.has_value());
        QCOMPARE(m_desk->check->current().answer->origin, StatusOrigin::LastKnown);
        QList<CaseId> recorded;
        for (int i = 0; i < 10; ++i)
            recorded.append(record());
        QTRY_COMPARE(m_desk->central.link().state, LinkQuality::State::Offline);
        m_desk.reset(); // the machine goes off
        openDesk();
        const auto session = await(m_desk->signIn->signIn(u"000123"_s, u"training-123"_s));
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().detail));
        QVERIFY(session->offline);
        for (const CaseId &id : std::as_const(recorded))
            QVERIFY(stateOf(id) != OutboxState::Confirmed);
        m_desk->check->lookUp(m_number, QueryPurpose::RoadsideCheck);
        QTRY_VERIFY(m_desk->check->current().answer.has_value());
        QCOMPARE(m_desk->check->current().answer->origin, StatusOrigin::LastKnown);
        m_desk->pump->start();
        m_desk->feed->start();

        QVERIFY(m_central.start(false));
        // The queue drains while nobody has signed in online: it needs the desk's certificate alone.
        for (const CaseId &id : std::as_const(recorded))
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), OutboxState::Confirmed, 60000);
        QVERIFY(m_desk->signIn->session()->offline);
        const auto sum = await(m_desk->queue->refreshSum());
        QVERIFY(sum->addsUp());
        QCOMPARE(sum->waiting + sum->sending, qint64(0));
        QCOMPARE(m_central.server->totals()->distinctCases, quint64(12));
        m_desk->signIn->lock();
        QVERIFY(await(m_desk->signIn->unlock(u"training-123"_s)).has_value());
        QTRY_VERIFY(!m_desk->signIn->session()->offline);
        QTRY_COMPARE(m_desk->check->current().answer->origin, StatusOrigin::Live);
    }

    void revokedDeskIsTold()
    {
        QVERIFY(m_central.server->revokeDesk(m_desk->keys.identity().deskId).has_value());
        QCOMPARE(await(m_desk->central.ping()).error().kind, ErrorKind::Forbidden);
        QCOMPARE(m_desk->central.link().state, LinkQuality::State::Refused);
    }

    void cleanupTestCase()
    {
        m_desk.reset();
        m_central.stop();
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
