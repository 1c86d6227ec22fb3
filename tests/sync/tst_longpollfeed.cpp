// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/longpollfeed.h"
#include "tests/support/fakecentralapi.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerandom.h"
#include "tests/support/memorystores.h"
#include "tests/support/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestLongPollFeed : public QObject {
    Q_OBJECT

private:
    struct Bench {
        FakeClock clock;
        FakeRandom random;
        FakeCentralApi central;
        MemoryPackStore facts;
        LongPollFeed feed {central, facts, clock, random};

        int polls() const { return int(central.calls.count(u"changes"_s)); }
        void change(quint64 version)
        {
            PenaltyStatus status = sampleStatus();
            status.version = version;
            central.change(status);
        }
    };

private slots:
    void changeOfAWatchedLicenceIsTold()
    {
        Bench bench;
        QSignalSpy told(&bench.feed, &ChangeFeed::licenceChanged);
        bench.feed.start();
        bench.feed.watch({sampleNumber().text()});
        QTRY_COMPARE(bench.central.watched, QStringList {sampleNumber().text()});
        QTRY_VERIFY(bench.facts.facts.contains(u"change-feed"_s));
        QTRY_VERIFY(bench.central.polls() > 0);
        bench.change(18);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().at(0).toString(), sampleNumber().text());
        QCOMPARE(told.first().at(1).toULongLong(), quint64(18));
    }

    void newWatchAsksAtOnce()
    {
        Bench bench;
        bench.feed.start();
        QTRY_COMPARE(bench.polls(), 2); // the position, then the held call
        bench.feed.watch({sampleNumber().text()});
        QCOMPARE(bench.polls(), 3);
        QCOMPARE(bench.central.watched, QStringList {sampleNumber().text()});
        bench.feed.watch({sampleNumber().text()});
        QCOMPARE(bench.polls(), 3);
    }

    void answerToAnOlderCallIsDropped()
    {
        Bench bench;
        bench.feed.start();
        bench.feed.watch({sampleNumber().text()});
        QTRY_VERIFY(bench.central.polls() > 0);
        QSignalSpy told(&bench.feed, &ChangeFeed::licenceChanged);
        bench.feed.watch({});
        bench.change(18); // wakes the call that still watched it
        QCoreApplication::processEvents();
        QCOMPARE(told.size(), 0);
    }

    void positionIsKeptOverARestart()
    {
        Bench bench;
        bench.change(18);
        bench.facts.facts[u"change-feed"_s] = {{u"after"_s, u"0"_s}};
        QSignalSpy told(&bench.feed, &ChangeFeed::licenceChanged);
        bench.feed.watch({sampleNumber().text()});
        bench.feed.start();
        QTRY_COMPARE(told.size(), 1); // it changed while the program was not running
        QTRY_COMPARE(bench.facts.facts.at(u"change-feed"_s).value("after"_L1).toString(), u"1"_s);
    }

    void failuresAreWaitedFor()
    {
        Bench bench;
        bench.central.down = Error {ErrorKind::Offline, u"test"_s};
        bench.feed.start();
        QTRY_COMPARE(bench.polls(), 1);
        QVERIFY(bench.feed.isWaiting());
        bench.feed.watch({sampleNumber().text()});
        QCOMPARE(bench.polls(), 1); // the timer decides while central is away
        bench.central.down.reset();
        bench.central.setLink({LinkQuality::State::Live, 10ms, {}, 0ms, false});
        QTRY_VERIFY(bench.polls() >= 2);
        QCOMPARE(bench.central.watched, QStringList {sampleNumber().text()});
    }

    void lostPositionMakesEverythingWatchedAskedAgain()
    {
        Bench bench;
        bench.facts.facts[u"change-feed"_s] = {{u"after"_s, u"ancient"_s}};
        bench.feed.watch({sampleNumber().text()});
        bench.central.down = Error {ErrorKind::Refused, u"test"_s, u"position"_s};
        QSignalSpy told(&bench.feed, &ChangeFeed::licenceChanged);
        bench.feed.start();
        QTRY_COMPARE(told.size(), 1);
    }

    void stoppedFeedAsksNothing()
    {
        Bench bench;
        bench.feed.start();
        QTRY_COMPARE(bench.polls(), 2);
        bench.feed.stop();
        bench.central.endPolls();
        bench.feed.watch({sampleNumber().text()});
        QCoreApplication::processEvents();
        QCOMPARE(bench.polls(), 2);
    }
};

QTEST_GUILESS_MAIN(TestLongPollFeed)
#include "tst_longpollfeed.moc"
