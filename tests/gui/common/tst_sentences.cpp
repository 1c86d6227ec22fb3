// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/sentences.h"

#include <QTest>

#include <set>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

namespace {

template <class E>
QList<E> upTo(E last)
{
    QList<E> all;
    for (int value = 0; value <= int(last); ++value)
        all += E(value);
    return all;
}

} // namespace

class SentencesTest : public QObject {
    Q_OBJECT
private slots:
    void everyErrorIsThreeWholeSentences()
    {
        std::set<QString> seen;
        for (const ErrorKind kind : upTo(ErrorKind::Internal)) {
            const Explanation words = Sentences::error({kind, u"detail for the log"_s});
            QVERIFY2(words.what.endsWith(u'.'), qPrintable(words.what));
            QVERIFY2(words.meaning.endsWith(u'.'), qPrintable(words.what));
            QVERIFY2(words.toDo.isEmpty() == (kind == ErrorKind::Cancelled), qPrintable(words.what));
            for (const QString &never : {u"Error"_s, u"Oops"_s, u"invalid"_s, u"detail for the log"_s})
                QVERIFY2(!words.whole().contains(never), qPrintable(words.whole()));
            seen.insert(words.what);
        }
        QCOMPARE(int(seen.size()), int(ErrorKind::Internal) + 1); // no two kinds read the same
    }

    void centralIsQuotedUnchanged()
    {
        const Explanation words = Sentences::error({ErrorKind::Refused, {}, u"V18"_s, u"号牌种类与车辆类型不符"_s});
        QCOMPARE(words.quote, u"Central: “号牌种类与车辆类型不符” · code V18."_s);
        QVERIFY(words.rest().contains(u"号牌种类与车辆类型不符"_s));
    }

    void everyFindingHasItsWords()
    {
        std::set<QString> titles;
        for (const CaseProblem problem : upTo(CaseProblem::EvidenceMissing)) {
            Finding finding;
            finding.problem = problem;
            const Explanation wrong = Sentences::finding(finding);
            QVERIFY(!wrong.what.isEmpty() && wrong.meaning.endsWith(u'.'));
            finding.level = FindingLevel::Passed;
            const Explanation right = Sentences::finding(finding);
            QVERIFY(!right.what.isEmpty());
            QVERIFY2(right.what != wrong.what, qPrintable(right.what));
            titles.insert(wrong.what);
        }
        QCOMPARE(int(titles.size()), int(CaseProblem::EvidenceMissing) + 1);
    }

    void aMeasuredContradictionNamesTheValue()
    {
        Finding finding;
        finding.problem = CaseProblem::MeasurementContradicts;
        finding.detail = u"36.7"_s;
        QVERIFY(Sentences::finding(finding).meaning.contains(u"36.7"));
    }

    void offlineVerdictsStartWithLastKnownAndAreGrey()
    {
        for (const Entitlement entitlement :
             {Entitlement::MayDrive, Entitlement::MayDriveToHandle, Entitlement::MustNotDrive}) {
            const auto old = Sentences::entitlement(entitlement, StatusOrigin::LastKnown);
            QVERIFY(old.text.startsWith(u"Last known"));
            QCOMPARE(old.meaning, Meaning::Offline);
            const auto live = Sentences::entitlement(entitlement, StatusOrigin::Live);
            QVERIFY(!live.text.startsWith(u"Last known"));
            QVERIFY(live.meaning != Meaning::Offline);
        }
        QCOMPARE(Sentences::entitlement(Entitlement::MustNotDrive, StatusOrigin::Live).text, u"Must not drive"_s);
    }

    void everyEnumeratorHasAWord()
    {
        for (const DocumentVerdict verdict : upTo(DocumentVerdict::NotChecked)) {
            QVERIFY(!Sentences::documentVerdict(verdict).text.isEmpty());
            QVERIFY(Sentences::documentMeaning(verdict).endsWith(u'.'));
        }
        for (const CheckReason reason : upTo(CheckReason::NotApplicable))
            QCOMPARE(Sentences::checkReason(reason).isEmpty(), reason == CheckReason::None);
        for (const CheckKind kind : upTo(CheckKind::Revocation))
            QVERIFY(!Sentences::checkName(kind).isEmpty());
        for (const CameraState state : upTo(CameraState::Failed))
            QVERIFY(Sentences::camera(state).what.endsWith(u'.'));
        for (const DoctorCheck check : upTo(DoctorCheck::Certificate)) {
            QVERIFY(!Sentences::doctorCheck(check).isEmpty());
            for (const DoctorVerdict verdict : upTo(DoctorVerdict::NotChecked)) {
                DoctorLine line;
                line.check = check;
                line.verdict = verdict;
                QVERIFY(Sentences::doctorAdvice(line).what.endsWith(u'.'));
                QVERIFY(!Sentences::doctorMeasured(line).isEmpty() || check == DoctorCheck::Camera);
            }
        }
        for (const JournalAction action : upTo(JournalAction::QueueRetried))
            QCOMPARE(Sentences::journalAction(journalWord(action)), Sentences::journalAction(action));
        QCOMPARE(Sentences::journalAction(u"from-a-newer-program"_s), u"from-a-newer-program"_s);
    }

    void theLinkPillFollowsTheState()
    {
        LinkQuality link;
        link.state = LinkQuality::State::Live;
        link.roundTrip = std::chrono::milliseconds(38);
        QCOMPARE(Sentences::link(link, false).text, u"Central live · 38 ms"_s);
        QCOMPARE(Sentences::link(link, false).meaning, Meaning::Ok);
        QCOMPARE(Sentences::link(link, true).meaning, Meaning::Training);
        link.state = LinkQuality::State::Offline;
        QCOMPARE(Sentences::link(link, false).meaning, Meaning::Offline);
        QCOMPARE(Sentences::link(link, true).meaning, Meaning::Offline); // training never hides that nothing answers
        link.state = LinkQuality::State::Refused;
        QCOMPARE(Sentences::link(link, false).meaning, Meaning::Stop);
    }

    void theQueuePillCountsWhatHasNotArrived()
    {
        QueueSum sum;
        sum.recorded = sum.confirmed = 5;
        QCOMPARE(Sentences::queue(sum).text, u"All sent"_s);
        sum.waiting = 12;
        sum.refused = 2;
        QCOMPARE(Sentences::queue(sum).text, u"12 waiting · 2 refused"_s);
        QCOMPARE(Sentences::queue(sum).meaning, Meaning::Stop);
    }

    void articlesAreNamedAsTheDesignSays()
    {
        ViolationItem item;
        item.id = u"O163-11-2"_s;
        item.article = u"第11条第(2)项"_s;
        QCOMPARE(Sentences::article(item), u"Order 163 art 11(2)"_s);
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        const QString chinese = Sentences::article(item);
        QLocale::setDefault(QLocale(QLocale::English));
        // Without a translation file only the numbers show that the language is Chinese.
        QCOMPARE(chinese, u"Order 163 art 十一(二)"_s);
        item.id = u"LOCAL-3"_s; // of no order: as the data words it
        QCOMPARE(Sentences::article(item), item.article);
    }
};

QTEST_GUILESS_MAIN(SentencesTest)
#include "tst_sentences.moc"
