// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services/checklicence.h"
#include "tests/unit/services/servicebench.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Bench : ServiceBench {
    CheckLicence check {
        {credentials, central, statuses, scans, journal, feed, sealer, verifier, keys, clock}, trust, signIn};

    Bench()
    {
        signedIn();
        credentials.answer = [](const Reading &reading, const std::optional<TrustList> &) {
            Verification verification;
            Credential &credential = verification.credential;
            if (reading.bytes.startsWith("code:")) {
                credential.format = CredentialFormat::OpaqueCode;
                credential.opaque = reading.bytes.sliced(5);
                return verification;
            }
            const auto number = LicenceNumber::parse(QString::fromLatin1(reading.bytes));
            credential.format = number ? CredentialFormat::Claim169 : CredentialFormat::Unknown;
            if (number)
                credential.number = *number;
            credential.nameZh = u"张三"_s;
            verification.checks.append({CheckKind::Signature, CheckResult::Passed, CheckReason::None, u"ES256"_s});
            return verification;
        };
    }
    static Reading reading(const QByteArray &bytes = sampleNumber().text().toLatin1())
    {
        Reading reading;
        reading.bytes = bytes;
        return reading;
    }
    int licenceCalls() const { return int(central.calls.count(u"licence"_s)); }
    void offline(ErrorKind why = ErrorKind::Offline) { central.down = Error {why, u"test"_s}; }
};

} // namespace

class TestCheckLicence : public QObject {
    Q_OBJECT

private slots:
    void documentVerdictIsThereBeforeCentralAnswers()
    {
        Bench bench;
        bench.central.held = true;
        bench.check.present(Bench::reading());
        QVERIFY(bench.check.current().document.has_value());
        QVERIFY(!bench.check.current().answer.has_value());
        QCOMPARE(bench.check.current().asking, LicenceCheck::Asking::Asking);
        bench.central.releaseAll();
        QCOMPARE(bench.check.current().asking, LicenceCheck::Asking::Idle);
        QVERIFY(bench.check.current().answer.has_value());
        QCOMPARE(bench.check.current().answer->origin, StatusOrigin::Live);
        QCOMPARE(bench.check.current().answer->status, sampleStatus());
        QCOMPARE(bench.feed.watched, QStringList {sampleNumber().text()});
    }

    void sameCodeHeldToTheCameraIsOneCheck()
    {
        Bench bench;
        for (int i = 0; i < 30; ++i) {
            bench.check.present(Bench::reading());
            bench.clock.advance(500ms);
        }
        QCOMPARE(bench.licenceCalls(), 1);
        bench.clock.advance(2500ms);
        bench.check.present(Bench::reading());
        QCOMPARE(bench.licenceCalls(), 2);
    }

    void answerToAnOlderQuestionIsDropped()
    {
        Bench bench;
        PenaltyStatus other = sampleStatus();
        other.number = otherNumber();
        other.nameZh = u"王五"_s;
        bench.central.licences.emplace(otherNumber().text(), other);
        bench.central.held = true;
        bench.check.present(Bench::reading());
        bench.check.lookUp(otherNumber(), QueryPurpose::RoadsideCheck);
        bench.central.releaseAll();
        QCOMPARE(bench.check.current().answer->status.number, otherNumber());
    }

    void lastKnownIsShownAsLastKnownWhenCentralIsAway()
    {
        Bench bench;
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        const QDateTime answeredAt = bench.clock.now();
        bench.check.clear();
        bench.offline();
        bench.clock.advance(2h);
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        const LicenceCheck &check = bench.check.current();
        QVERIFY(check.answer.has_value());
        QCOMPARE(check.answer->origin, StatusOrigin::LastKnown);
        QCOMPARE(check.answer->receivedAt, answeredAt);
        QCOMPARE(check.failure->kind, ErrorKind::Offline);
    }

    void liveAnswerBecomesLastKnownWhenItCannotBeAskedAgain()
    {
        Bench bench;
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        QCOMPARE(bench.check.current().answer->origin, StatusOrigin::Live);
        bench.offline();
        bench.check.refresh();
        QCOMPARE(bench.check.current().answer->origin, StatusOrigin::LastKnown);
        bench.central.down.reset();
        bench.check.refresh();
        QCOMPARE(bench.check.current().answer->origin, StatusOrigin::Live);
        QVERIFY(!bench.check.current().failure.has_value());
    }

    void keptAnswerWithABrokenSignatureIsNotShown()
    {
        Bench bench;
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        bench.check.clear();
        bench.statuses.rows.begin()->second.kept.signedStatus.replace(
            bench.statuses.rows.begin()->second.kept.signedStatus.size() - 8, 4, "AAAA");
        bench.offline();
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        QVERIFY(!bench.check.current().answer.has_value());
        QCOMPARE(bench.check.current().failure->kind, ErrorKind::Offline);
    }

    void keptAnswerOfAnotherLicenceIsNotShown()
    {
        Bench bench;
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        bench.check.clear();
        bench.statuses.rows[otherNumber().text()] = bench.statuses.rows.at(sampleNumber().text());
        bench.offline();
        bench.check.lookUp(otherNumber(), QueryPurpose::RoadsideCheck);
        QVERIFY(!bench.check.current().answer.has_value());
    }

    void licenceThatCentralDoesNotKnowHasNoAnswer()
    {
        Bench bench;
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        bench.central.licences.clear();
        bench.check.refresh();
        QVERIFY(!bench.check.current().answer.has_value());
        QCOMPARE(bench.check.current().failure->kind, ErrorKind::NotFound);
        QCOMPARE(bench.check.current().entitlement(QDate(2026, 11, 20)), Entitlement::NotKnown);
    }

    void stillAskingShowsTheLastKnownAnswerMeanwhile()
    {
        Bench bench;
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        bench.check.clear();
        bench.central.held = true;
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        // The four seconds are real ones.
        QVERIFY(QTest::qWaitFor([&bench] { return bench.check.current().asking == LicenceCheck::Asking::StillAsking; },
                                20000));
        QCOMPARE(bench.check.current().answer->origin, StatusOrigin::LastKnown);
        bench.central.releaseAll();
        QCOMPARE(bench.check.current().asking, LicenceCheck::Asking::Idle);
        QCOMPARE(bench.check.current().answer->origin, StatusOrigin::Live);
    }

    void pushAsksAtOnceAndReplacesTheAnswer()
    {
        Bench bench;
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        QSignalSpy pushed(&bench.check, &CheckLicence::pushed);
        PenaltyStatus changed = sampleStatus();
        changed.version = 18;
        changed.letters = StatusLetters(u"B");
        changed.etag = u"\"18\""_s;
        bench.central.licences.insert_or_assign(sampleNumber().text(), changed);
        emit bench.feed.licenceChanged(sampleNumber().text(), 18);
        QCOMPARE(pushed.size(), 1);
        QCOMPARE(bench.check.current().answer->status.letters.text(), u"B"_s);
        emit bench.feed.licenceChanged(sampleNumber().text(), 18); // known already
        emit bench.feed.licenceChanged(otherNumber().text(), 99);  // not on screen
        QCOMPARE(bench.licenceCalls(), 2);
    }

    void linkBackAsksAgainWhatIsOnlyLastKnown()
    {
        Bench bench;
        bench.offline();
        bench.central.setLink({LinkQuality::State::Offline, 0ms, {}, 0ms, false});
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        bench.central.down.reset();
        bench.central.setLink({LinkQuality::State::Live, 10ms, {}, 0ms, false});
        QCOMPARE(bench.check.current().answer->origin, StatusOrigin::Live);
    }

    void everyQueryIsInTheJournalWithItsPurposeAndWithoutThePerson()
    {
        Bench bench;
        bench.check.present(Bench::reading());
        bench.check.lookUp(FileNumber::parse(u"110100000147").value(), QueryPurpose::Complaint);
        bench.check.lookUpVehicle(samplePlate(), QueryPurpose::AccidentHandling);
        bench.check.lookUpDrivers(samplePlate(), QueryPurpose::ViolationHandling);
        bench.check.noteReveal(u"compare"_s);
        QStringList purposes;
        for (const JournalEntry &entry : bench.journal.all) {
            if (entry.facts.contains(u"purpose"_s))
                purposes.append(entry.facts.value("purpose"_L1).toString());
            const QString all = entry.subject + QString::fromUtf8(QJsonDocument(entry.facts).toJson());
            for (const QString &secret : {sampleNumber().text(), u"110100000147"_s, samplePlate().text(), u"张三"_s})
                QVERIFY2(!all.contains(secret), qPrintable(entry.action));
        }
        QCOMPARE(purposes,
                 (QStringList {u"roadside-check"_s, u"complaint"_s, u"accident-handling"_s, u"violation-handling"_s}));
        QCOMPARE(bench.journal.actions().constLast(), journalWord(JournalAction::NumberRevealed));
    }

    void withoutTheJournalNothingIsAsked()
    {
        Bench bench;
        bench.journal.broken = Error {ErrorKind::DiskFull, u"test"_s};
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        QCOMPARE(bench.licenceCalls(), 0);
        QCOMPARE(bench.check.current().failure->kind, ErrorKind::DiskFull);
    }

    void shortLivedCodeIsHandedOverOnceAndKeptNowhere()
    {
        Bench bench;
        bench.central.codes.insert({"D1:secret", sampleNumber().text()});
        bench.check.present(Bench::reading("code:D1:secret"));
        QVERIFY(bench.check.current().answer.has_value());
        QVERIFY(bench.check.current().reading->bytes.isEmpty());
        QVERIFY(bench.check.current().document->credential.opaque.isEmpty());
        for (const JournalEntry &entry : bench.journal.all)
            QVERIFY(!entry.subject.contains(QString::fromLatin1(QByteArray("D1:secret").toHex())));
    }

    void numberOfAnotherPersonOnTheDocumentIsTold()
    {
        Bench bench;
        bench.central.codes.insert({"D1", sampleNumber().text()});
        bench.credentials.answer = [](const Reading &, const std::optional<TrustList> &) {
            Verification verification;
            verification.credential.format = CredentialFormat::OpaqueCode;
            verification.credential.opaque = "D1";
            verification.credential.number = otherNumber();
            return verification;
        };
        bench.check.present(Bench::reading("whatever"));
        QVERIFY(bench.check.current().numberDiffers);
    }

    void driversOfAPlateAreOfferedOrTaken()
    {
        Bench bench;
        QSignalSpy found(&bench.check, &CheckLicence::driversFound);
        bench.check.lookUpDrivers(samplePlate(), QueryPurpose::RoadsideCheck);
        QCOMPARE(found.size(), 0);
        QCOMPARE(bench.check.current().answer->status.number, sampleNumber());
        PenaltyStatus other = sampleStatus();
        other.number = otherNumber();
        bench.central.licences.emplace(otherNumber().text(), other);
        bench.central.drivers[samplePlate().text()] = {sampleNumber().text(), otherNumber().text()};
        bench.check.lookUpDrivers(samplePlate(), QueryPurpose::RoadsideCheck);
        QCOMPARE(found.size(), 1);
        const auto drivers = found.first().first().value<QList<SignedStatus>>();
        bench.check.choose(drivers.at(1));
        QCOMPARE(bench.check.current().answer->status.number, otherNumber());
    }

    void scansOfTheShiftAreKept()
    {
        Bench bench;
        bench.check.present(Bench::reading());
        const auto scans = await(bench.check.recentScans(10));
        QCOMPARE(scans->size(), 1);
        QCOMPARE(scans->first().licenceNumber, sampleNumber().text());
        QCOMPARE(scans->first().letters, u"H"_s);
        QVERIFY(scans->first().live);
        QCOMPARE(scans->first().openMatters, 1);
        QVERIFY(!scans->first().documentVerdict.isEmpty());
        bench.check.clear();
        bench.check.reopen(scans->first());
        QCOMPARE(bench.check.current().answer->status.number, sampleNumber());
        QCOMPARE(bench.scans.scans.size(), 1);
    }

    void releaseNeedsAKnownEntitlementAndAConfirmationOffline()
    {
        Bench bench;
        QCOMPARE(await(bench.check.release(false)).error().kind, ErrorKind::Forbidden);
        PenaltyStatus status = sampleStatus();
        status.letters = StatusLetters(u"A");
        status.matters.clear();
        bench.central.licences.insert_or_assign(sampleNumber().text(), status);
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        bench.offline();
        bench.check.refresh();
        QCOMPARE(await(bench.check.release(false)).error().kind, ErrorKind::Forbidden);
        QSignalSpy released(&bench.check, &CheckLicence::released);
        QVERIFY(await(bench.check.release(true)).has_value());
        QCOMPARE(released.size(), 1);
        QCOMPARE(bench.journal.actions().constLast(), journalWord(JournalAction::ReleasedOnLastKnown));
        QVERIFY(bench.check.current().isEmpty());
    }

    void lockedDeskAsksNothingAndSignOutClears()
    {
        Bench bench;
        bench.check.lookUp(sampleNumber(), QueryPurpose::RoadsideCheck);
        bench.signIn.lock();
        QCOMPARE(bench.feed.watched, QStringList());
        bench.check.present(Bench::reading("anything"));
        bench.check.refresh();
        QCOMPARE(bench.licenceCalls(), 1);
        QVERIFY(await(bench.signIn.unlock(ServiceBench::password())).has_value());
        QCOMPARE(bench.licenceCalls(), 2);
        await(bench.signIn.signOut());
        QVERIFY(bench.check.current().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCheckLicence)
#include "tst_checklicence.moc"
