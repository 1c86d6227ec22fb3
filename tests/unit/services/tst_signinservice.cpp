// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/services/servicebench.h"

#include <QSignalSpy>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestSignInService : public QObject {
    Q_OBJECT

private slots:
    void firstStartEnrolsTheDesk()
    {
        ServiceBench bench;
        bench.keys.enrolled = false;
        SignIn signIn(bench.central, bench.vault, bench.keys, bench.journal, bench.clock);
        QCOMPARE(signIn.state(), SignIn::State::NotEnrolled);
        QCOMPARE(await(signIn.signIn(ServiceBench::number(), ServiceBench::password())).error().kind,
                 ErrorKind::Forbidden);
        QCOMPARE(
            await(signIn.enrol(QUrl(u"https://central.example"_s), "test ca", u"wrong"_s, u"Desk 2"_s)).error().kind,
            ErrorKind::Forbidden);
        QVERIFY(!bench.keys.enrolled);
        QVERIFY(await(signIn.enrol(QUrl(u"https://central.example"_s), "test ca", u"TRAIN-110105"_s, u"Desk 2"_s))
                    .has_value());
        QCOMPARE(signIn.state(), SignIn::State::SignedOut);
        QCOMPARE(signIn.desk().deskName, u"Desk 2"_s);
        QVERIFY(bench.journal.actions().contains(journalWord(JournalAction::DeskEnrolled)));
    }

    void firstOnlineSignInMakesTheVaultAndTellsTheRecoveryKeyOnce()
    {
        ServiceBench bench;
        QSignalSpy recovery(&bench.signIn, &SignIn::recoveryKeyMade);
        const auto session = await(bench.signIn.signIn(ServiceBench::number(), ServiceBench::password()));
        QVERIFY(session.has_value());
        QVERIFY(!session->offline);
        QVERIFY(session->vaultSecret.isEmpty()); // it has done its work
        QCOMPARE(bench.signIn.state(), SignIn::State::SignedIn);
        QVERIFY(bench.vault.isUnlocked());
        QCOMPARE(recovery.size(), 1);
        QVERIFY(bench.central.set.has_value());
        QCOMPARE(bench.journal.actions(), QStringList {journalWord(JournalAction::SignedIn)});
        QVERIFY(await(bench.signIn.signOut()).has_value());
        QVERIFY(await(bench.signIn.signIn(ServiceBench::number(), ServiceBench::password())).has_value());
        QCOMPARE(recovery.size(), 1);
    }

    void wrongPasswordIsToldAndNoted()
    {
        ServiceBench bench;
        const auto session = await(bench.signIn.signIn(ServiceBench::number(), u"wrong"_s));
        QCOMPARE(session.error().kind, ErrorKind::WrongPassword);
        QCOMPARE(bench.signIn.state(), SignIn::State::SignedOut);
        QVERIFY(!bench.vault.isCreated());
        QCOMPARE(bench.journal.actions(), QStringList {journalWord(JournalAction::SignInFailed)});
    }

    void wrongPasswordAtASealedJournalIsNotedLater()
    {
        ServiceBench bench;
        bench.journal.broken = Error {ErrorKind::NotSignedIn, u"test: sealed"_s};
        QVERIFY(!await(bench.signIn.signIn(ServiceBench::number(), u"wrong"_s)).has_value());
        bench.journal.broken.reset();
        bench.signedIn();
        QCOMPARE(bench.journal.actions(),
                 (QStringList {journalWord(JournalAction::SignInFailed), journalWord(JournalAction::SignedIn)}));
    }

    void withoutTheJournalNobodySignsIn()
    {
        ServiceBench bench;
        bench.journal.broken = Error {ErrorKind::DiskFull, u"test"_s};
        QCOMPARE(await(bench.signIn.signIn(ServiceBench::number(), ServiceBench::password())).error().kind,
                 ErrorKind::DiskFull);
        QCOMPARE(bench.signIn.state(), SignIn::State::SignedOut);
        QVERIFY(!bench.vault.isUnlocked());
    }

    void officerWorksOfflineForAWeek_data()
    {
        QTest::addColumn<ErrorKind>("why");
        QTest::newRow("no network") << ErrorKind::Offline;
        QTest::newRow("no answer in time") << ErrorKind::Timeout;
        QTest::newRow("captive portal") << ErrorKind::NotCentral;
    }
    void officerWorksOfflineForAWeek()
    {
        QFETCH(ErrorKind, why);
        ServiceBench bench;
        bench.signedIn();
        await(bench.signIn.signOut());
        bench.central.down = Error {why, u"test"_s};
        bench.clock.advance(24h * 6);
        const auto session = await(bench.signIn.signIn(ServiceBench::number(), ServiceBench::password()));
        QVERIFY(session.has_value());
        QVERIFY(session->offline);
        QVERIFY(session->token.isEmpty());
        QVERIFY(!bench.central.set.has_value());
        QCOMPARE(bench.journal.actions().last(), journalWord(JournalAction::SignedInOffline));
    }

    void offlineSignInExpires()
    {
        ServiceBench bench;
        bench.signedIn();
        await(bench.signIn.signOut());
        bench.central.down = Error {ErrorKind::Offline, u"test"_s};
        bench.clock.advance(SignIn::offlineLimit + 1min);
        QCOMPARE(await(bench.signIn.signIn(ServiceBench::number(), ServiceBench::password())).error().kind,
                 ErrorKind::Expired);
        // Setting the clock back makes an old sign-in no younger.
        bench.clock.setNow(bench.clock.now().addDays(-30));
        QCOMPARE(await(bench.signIn.signIn(ServiceBench::number(), ServiceBench::password())).error().kind,
                 ErrorKind::Expired);
    }

    void offlineWrongPasswordIsTold()
    {
        ServiceBench bench;
        bench.signedIn();
        await(bench.signIn.signOut());
        bench.central.down = Error {ErrorKind::Offline, u"test"_s};
        QCOMPARE(await(bench.signIn.signIn(ServiceBench::number(), u"wrong"_s)).error().kind, ErrorKind::WrongPassword);
        QCOMPARE(bench.journal.actions().last(), journalWord(JournalAction::SignInFailed));
    }

    void officerNewAtThisDeskNeedsCentral()
    {
        ServiceBench bench;
        bench.signedIn();
        await(bench.signIn.signOut());
        bench.central.down = Error {ErrorKind::Offline, u"test"_s};
        QCOMPARE(await(bench.signIn.signIn(u"000124"_s, u"any"_s)).error().kind, ErrorKind::Offline);
    }

    void passwordChangedAtCentralOpensTheVaultWithCentralsSecret()
    {
        ServiceBench bench;
        bench.signedIn();
        await(bench.signIn.signOut());
        bench.central.password = u"changed-123"_s;
        QVERIFY(await(bench.signIn.signIn(ServiceBench::number(), u"changed-123"_s)).has_value());
        await(bench.signIn.signOut());
        bench.central.down = Error {ErrorKind::Offline, u"test"_s};
        QVERIFY(await(bench.signIn.signIn(ServiceBench::number(), u"changed-123"_s)).has_value());
    }

    void lockKeepsTheKeysAndSignOutWipesThem()
    {
        ServiceBench bench;
        bench.signedIn();
        bench.signIn.lock();
        QCOMPARE(bench.signIn.state(), SignIn::State::Locked);
        QVERIFY(bench.vault.isUnlocked()); // sending goes on
        QCOMPARE(await(bench.signIn.unlock(u"wrong"_s)).error().kind, ErrorKind::WrongPassword);
        QCOMPARE(bench.signIn.state(), SignIn::State::Locked);
        QVERIFY(await(bench.signIn.unlock(ServiceBench::password())).has_value());
        QCOMPARE(bench.signIn.state(), SignIn::State::SignedIn);
        QVERIFY(await(bench.signIn.signOut()).has_value());
        QCOMPARE(bench.signIn.state(), SignIn::State::SignedOut);
        QVERIFY(!bench.vault.isUnlocked());
        QVERIFY(!bench.signIn.session().has_value());
        QVERIFY(!bench.central.set.has_value());
        QVERIFY(bench.central.calls.contains(u"signOut"_s));
        QCOMPARE(bench.journal.actions(),
                 (QStringList {journalWord(JournalAction::SignedIn), journalWord(JournalAction::Locked),
                               journalWord(JournalAction::SignInFailed), journalWord(JournalAction::Unlocked),
                               journalWord(JournalAction::SignedOut)}));
    }

    void idleDeskLocksItself()
    {
        ServiceBench bench;
        bench.signIn.setIdleTimeout(0s);
        bench.signedIn();
        QTRY_COMPARE(bench.signIn.state(), SignIn::State::Locked);
    }

    void unlockingGetsTheTokenThatAnOfflineSessionLacks()
    {
        ServiceBench bench;
        bench.signedIn();
        await(bench.signIn.signOut());
        bench.central.down = Error {ErrorKind::Offline, u"test"_s};
        bench.signedIn();
        QVERIFY(bench.signIn.session()->offline);
        bench.signIn.lock();
        bench.central.down.reset();
        QVERIFY(await(bench.signIn.unlock(ServiceBench::password())).has_value());
        QTRY_VERIFY(!bench.signIn.session()->offline);
        QVERIFY(bench.central.set.has_value());
        QCOMPARE(bench.central.set->token, sampleSession().token);
    }

    void secondSignInAtTheSameTimeIsTurnedAway()
    {
        ServiceBench bench;
        bench.central.held = true;
        const auto first = bench.signIn.signIn(ServiceBench::number(), ServiceBench::password());
        QCOMPARE(await(bench.signIn.signIn(ServiceBench::number(), ServiceBench::password())).error().kind,
                 ErrorKind::InUse);
        bench.central.releaseAll();
        QVERIFY(await(first).has_value());
    }
};

QTEST_GUILESS_MAIN(TestSignInService)
#include "tst_signinservice.moc"
