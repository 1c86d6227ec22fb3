// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/deskstore.h"
#include "app/store/searchwords.h"

#include "tests/store/rawdatabase.h"
#include "tests/store/storefolder.h"

#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

class TestCaseSearch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aQueryFindsItsCases_data();
    void aQueryFindsItsCases();
    void countsAreByStateForTheSameText();
    void mineIsCountedFromTheShorterSide();
    void filtersNarrowTheListAndTheTotal();
    void pagesFollowEachOther();
    void onlyTheLinesOfThePageAreOpened();
    void anEditMovesACaseToItsNewWords();

private:
    StoreFolder m_desk;
    QList<ViolationCase> m_cases;
    CaseStore &cases() { return m_desk.store().cases(); }
    CasePage search(const CaseQuery &query) { return take(cases().search(query)).value(); }
    static QStringList namesOf(const CasePage &page);
};

QStringList TestCaseSearch::namesOf(const CasePage &page)
{
    QStringList names;
    for (const CaseSummary &line : page.rows) {
        names << line.nameZh;
    }
    names.sort();
    return names;
}

void TestCaseSearch::initTestCase()
{
    m_desk.open();
    // Fictional people: name, Latin name, plate, road, officer.
    const QList<QStringList> people {
        {u"王小明"_s, u"WANG Xiaoming"_s, u"测A10001"_s, u"京示高速"_s, u"000123"_s},
        {u"王大力"_s, u"WANG Dali"_s, u"测A10002"_s, u"示例大街"_s, u"000123"_s},
        {u"欧阳明"_s, u"OUYANG Ming"_s, u"测AD12345"_s, u"Sample Ring Road"_s, u"000456"_s},
        {u"李小红"_s, u"LI Xiaohong"_s, u"测B20001"_s, u"G102 示例路"_s, u"000456"_s},
        {u"张三"_s, u"ZHANG San"_s, u"测B20002"_s, u"京示高速"_s, u"000456"_s},
    };
    for (qsizetype i = 0; i < people.size(); ++i) {
        ViolationCase violation = m_desk.newCase();
        violation.person.nameZh = people.at(i).at(0);
        violation.person.nameLatin = people.at(i).at(1);
        const QString first = u"1101051990031%1"_s.arg(2000 + i * 7, 4, 10, QChar(u'0'));
        violation.person.licenceNumber = first + LicenceNumber::checkCharacter(first);
        violation.vehicle.plate = people.at(i).at(2);
        violation.place.road = people.at(i).at(3);
        violation.officerNumber = people.at(i).at(4);
        violation.startedAt = m_desk.clock.now().addSecs(i * 3600);
        violation.caseNumber = u"SAMPLE-2026-00%1"_s.arg(1000 + i);
        m_cases << violation;
        QVERIFY(take(cases().saveDraft(violation, std::nullopt)));
    }
    // 王小明 confirmed, 王大力 waiting, 欧阳明 refused, the others drafts.
    OutboxStore &outbox = m_desk.store().outbox();
    QVERIFY(take(outbox.confirm(m_desk.receiptFor(m_desk.complete(m_cases.at(0))))));
    m_desk.complete(m_cases.at(1));
    m_desk.complete(m_cases.at(2));
    QVERIFY(take(outbox.refuse(m_cases.at(2).id, 1, u"V18"_s, u"道路不存在"_s)));
}

void TestCaseSearch::aQueryFindsItsCases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const QString ming = u"王小明"_s;
    const QString dali = u"王大力"_s;
    const QString ouyang = u"欧阳明"_s;
    const QString hong = u"李小红"_s;
    const QString zhang = u"张三"_s;
    const auto sorted = [](QStringList names) {
        names.sort();
        return names;
    };
    QTest::newRow("everything") << u"  "_s << sorted({ming, dali, ouyang, hong, zhang});
    QTest::newRow("whole name") << ming << QStringList {ming};
    QTest::newRow("first character") << u"王"_s << sorted({ming, dali});
    QTest::newRow("beginning") << u"欧阳"_s << QStringList {ouyang};
    QTest::newRow("a character within") << u"明"_s << sorted({ming, ouyang});
    QTest::newRow("two characters within") << u"小明"_s << QStringList {ming};
    QTest::newRow("no such name") << u"赵"_s << QStringList {};
    QTest::newRow("Latin word") << u"wang"_s << sorted({ming, dali});
    QTest::newRow("Latin beginning") << u"Xiao"_s << sorted({ming, hong});
    QTest::newRow("two Latin words in any order") << u"dali WANG"_s << QStringList {dali};
    QTest::newRow("full-width letters") << u"ＷＡＮＧ"_s << sorted({ming, dali});
    QTest::newRow("one letter is too little") << u"w"_s << QStringList {};
    QTest::newRow("whole number") << u"NUMBER3"_s << QStringList {hong};
    QTest::newRow("last four") << u"LAST3"_s << QStringList {hong};
    QTest::newRow("plate") << u"测A10002"_s << QStringList {dali};
    QTest::newRow("plate with its dot") << u"测A·10002"_s << QStringList {dali};
    QTest::newRow("plate in lower case without province") << u"ad12345"_s << QStringList {ouyang};
    QTest::newRow("case number") << u"SAMPLE-2026-001003"_s << QStringList {hong};
    QTest::newRow("running number") << u"1003"_s << QStringList {hong};
    QTest::newRow("road") << u"京示高速"_s << sorted({ming, zhang});
    QTest::newRow("road beginning") << u"京示"_s << sorted({ming, zhang});
    QTest::newRow("road number") << u"g102"_s << QStringList {hong};
    QTest::newRow("road word") << u"ring"_s << QStringList {ouyang};
    QTest::newRow("name and road") << u"张三 京示"_s << QStringList {zhang};
    QTest::newRow("name and another road") << u"张三 ring"_s << QStringList {};
    QTest::newRow("only marks") << u"·-"_s << QStringList {};
}

void TestCaseSearch::aQueryFindsItsCases()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    if (text == "NUMBER3"_L1) {
        text = m_cases.at(3).person.licenceNumber;
    } else if (text == "LAST3"_L1) {
        text = m_cases.at(3).person.licenceNumber.right(4).toLower();
    }
    CaseQuery query;
    query.text = text;
    const CasePage page = search(query);
    QCOMPARE(namesOf(page), names);
    QCOMPARE(page.total, names.size());
}

void TestCaseSearch::countsAreByStateForTheSameText()
{
    CaseQuery query;
    query.mineOf = u"000123"_s;
    CasePage page = search(query);
    QMap<CaseState, int> all {
        {CaseState::Draft, 2}, {CaseState::Waiting, 1}, {CaseState::Refused, 1}, {CaseState::Confirmed, 1}};
    QCOMPARE(page.byState, all);
    QCOMPARE(page.mine, 2);
    query.text = u"王"_s;
    query.state = CaseState::Waiting;
    page = search(query);
    QMap<CaseState, int> some {{CaseState::Waiting, 1}, {CaseState::Confirmed, 1}};
    QCOMPARE(page.byState, some);
    QCOMPARE(page.mine, 2);
    QCOMPARE(page.total, 1);
    QCOMPARE(namesOf(page), QStringList {u"王大力"_s});
}

void TestCaseSearch::mineIsCountedFromTheShorterSide()
{
    // Many cases with a word, few of them of one officer: counted from the officer's.
    StoreFolder desk;
    desk.open();
    for (int i = 0; i < 60; ++i) {
        ViolationCase violation = desk.newCase();
        violation.officerNumber = i % 30 == 0 ? u"000777"_s : u"000888"_s;
        violation.startedAt = desk.clock.now().addSecs(i * 60);
        QVERIFY(take(desk.store().cases().saveDraft(violation, std::nullopt)));
    }
    CaseQuery query;
    query.text = u"zhang"_s;
    query.mineOf = u"000777"_s;
    QCOMPARE(take(desk.store().cases().search(query)).value().mine, 2);
    query.text = u"zhang san"_s;
    QCOMPARE(take(desk.store().cases().search(query)).value().mine, 2);
    query.since = desk.clock.now().addSecs(60);
    QCOMPARE(take(desk.store().cases().search(query)).value().mine, 1);
    query.mineOf = u"000888"_s;
    QCOMPARE(take(desk.store().cases().search(query)).value().mine, 58);
    query.mineOf = u"000999"_s;
    QCOMPARE(take(desk.store().cases().search(query)).value().mine, 0);
}

void TestCaseSearch::filtersNarrowTheListAndTheTotal()
{
    CaseQuery query;
    query.state = CaseState::Refused;
    CasePage page = search(query);
    QCOMPARE(namesOf(page), QStringList {u"欧阳明"_s});
    QCOMPARE(page.rows.constFirst().refusalCode, u"V18"_s);
    QCOMPARE(page.rows.constFirst().refusalText, u"道路不存在"_s);
    query.state = CaseState::Confirmed;
    QCOMPARE(namesOf(search(query)), QStringList {u"王小明"_s});
    query.text = u"wang"_s;
    QCOMPARE(namesOf(search(query)), QStringList {u"王小明"_s});
    query = {};
    query.officerNumber = u"000456"_s;
    page = search(query);
    QCOMPARE(page.total, 3);
    QCOMPARE(page.mine, 3);
    query.text = u"京示"_s;
    QCOMPARE(namesOf(search(query)), QStringList {u"张三"_s});
    query = {};
    query.since = m_cases.at(3).startedAt;
    QCOMPARE(search(query).total, 2);
    query.text = u"xiao"_s;
    QCOMPARE(namesOf(search(query)), QStringList {u"李小红"_s});
}

void TestCaseSearch::pagesFollowEachOther()
{
    CaseQuery query;
    query.limit = 2;
    QStringList names;
    for (query.offset = 0; query.offset < 6; query.offset += 2) {
        const CasePage page = search(query);
        QCOMPARE(page.total, 5);
        for (const CaseSummary &line : page.rows) {
            names << line.nameZh;
        }
    }
    QCOMPARE(names, (QStringList {u"张三"_s, u"李小红"_s, u"欧阳明"_s, u"王大力"_s, u"王小明"_s}));
    query = {};
    query.order = CaseOrder::OldestFirst;
    query.text = u"王"_s;
    QCOMPARE(search(query).rows.constFirst().nameZh, u"王小明"_s);
    query.order = CaseOrder::NewestFirst;
    QCOMPARE(search(query).rows.constFirst().nameZh, u"王大力"_s);
}

void TestCaseSearch::onlyTheLinesOfThePageAreOpened()
{
    CaseQuery query;
    query.limit = 1;
    query.state = CaseState::Draft;
    m_desk.sealer.opened = 0;
    QCOMPARE(search(query).rows.size(), 1);
    QCOMPARE(m_desk.sealer.opened.load(), 1);
}

void TestCaseSearch::anEditMovesACaseToItsNewWords()
{
    ViolationCase violation = m_desk.newCase();
    violation.person.nameZh = u"赵四"_s;
    QVERIFY(take(cases().saveDraft(violation, std::nullopt)));
    CaseQuery query;
    query.text = u"赵四"_s;
    QCOMPARE(search(query).total, 1);
    violation.person.nameZh = u"钱五"_s;
    violation.officerNumber = u"000789"_s;
    QVERIFY(take(cases().saveDraft(violation, std::nullopt)));
    QCOMPARE(search(query).total, 0);
    query.text = u"钱"_s;
    query.officerNumber = u"000789"_s;
    QCOMPARE(search(query).total, 1);
    // As many token rows as there are words: none was left behind.
    QSet<QString> words = searchwords::of(violation);
    const qint64 pk = RawDatabase(m_desk.databasePath()).number("SELECT max(pk) FROM cases");
    QCOMPARE(RawDatabase(m_desk.databasePath())
                 .number("SELECT count(*) FROM case_tokens WHERE case_pk = " + QByteArray::number(pk)),
             words.size());
    QVERIFY(take(cases().discardDraft(violation.id, m_desk.entry())));
}

QTEST_GUILESS_MAIN(TestCaseSearch)
#include "tst_casesearch.moc"
