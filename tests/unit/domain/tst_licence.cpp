// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/licence.h"

#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;

/// All numbers and plates are fictional.
class TestLicence : public QObject {
    Q_OBJECT
private slots:
    void checkCharacterFollowsTheStandard_data();
    void checkCharacterFollowsTheStandard();
    void wrongNumberIsExplained_data();
    void wrongNumberIsExplained();
    void everySingleDigitErrorIsFound();
    void numberIsMasked();
    void plates_data();
    void plates();
    void classesAreReadInEveryForm_data();
    void classesAreReadInEveryForm();
};

void TestLicence::checkCharacterFollowsTheStandard_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QChar>("check");
    // The first two are the worked examples of GB 11643-1999, annex A.
    QTest::newRow("X") << u"11010519491231002"_s << QChar(u'X');
    QTest::newRow("digit") << u"44052418800101001"_s << QChar(u'4');
    QTest::newRow("not digits") << u"1101051949123100A"_s << QChar();
    QTest::newRow("too short") << u"1101"_s << QChar();
}

void TestLicence::checkCharacterFollowsTheStandard()
{
    QFETCH(QString, digits);
    QFETCH(QChar, check);
    QCOMPARE(LicenceNumber::checkCharacter(digits), check);
}

void TestLicence::wrongNumberIsExplained_data()
{
    using Problem = LicenceNumber::Problem;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("problem");
    QTest::newRow("right") << u"11010519491231002X"_s << int(Problem::None);
    QTest::newRow("lower case x") << u"11010519491231002x"_s << int(Problem::None);
    QTest::newRow("15 digits") << u"110105491231002"_s << int(Problem::Length);
    QTest::newRow("empty") << QString() << int(Problem::Length);
    QTest::newRow("letter inside") << u"1101051949123A002X"_s << int(Problem::Characters);
    QTest::newRow("full-width digit") << u"１1010519491231002X"_s << int(Problem::Characters);
    QTest::newRow("no such area") << u"99010519491231002X"_s << int(Problem::Area);
    QTest::newRow("30 February") << u"110105199002300021"_s << int(Problem::BirthDate);
    QTest::newRow("wrong check") << u"110105194912310021"_s << int(Problem::CheckCharacter);
}

void TestLicence::wrongNumberIsExplained()
{
    QFETCH(QString, text);
    QFETCH(int, problem);
    QCOMPARE(int(LicenceNumber::problemOf(text)), problem);
    QCOMPARE(LicenceNumber::parse(text).has_value(), problem == int(LicenceNumber::Problem::None));
}

void TestLicence::everySingleDigitErrorIsFound()
{
    const QString right = u"11010519491231002X"_s;
    for (qsizetype at = 0; at < 17; ++at) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString wrong = right;
            wrong[at] = digit;
            QCOMPARE(LicenceNumber::parse(wrong).has_value(), wrong == right);
        }
    }
}

void TestLicence::numberIsMasked()
{
    const auto number = LicenceNumber::parse(u"11010519491231002X"_s);
    QVERIFY(number);
    QCOMPARE(number->masked(), u"110105••••••••002X"_s);
    QCOMPARE(number->masked(true), u"1101••••••••002X"_s);
    QCOMPARE(number->birthDate(), QDate(1949, 12, 31));
}

void TestLicence::plates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("as printed") << u"测A·T0001"_s << u"测AT0001"_s;
    QTest::newRow("lower case") << u"测a t0001"_s << u"测AT0001"_s;
    QTest::newRow("new energy") << u"测C·D00005"_s << u"测CD00005"_s;
    QTest::newRow("trainer") << u"测A1234学"_s << u"测A1234学"_s;
    QTest::newRow("letter I") << u"测A·I0001"_s << QString();
    QTest::newRow("letter O second") << u"测O·T0001"_s << QString();
    QTest::newRow("no region") << u"XA·T0001"_s << QString();
    QTest::newRow("too long") << u"测A·T000123"_s << QString();
    QTest::newRow("suffix inside") << u"测A学1234"_s << QString();
}

void TestLicence::plates()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    const auto plate = Plate::parse(text);
    QCOMPARE(plate.has_value(), !kept.isEmpty());
    if (plate) {
        QCOMPARE(plate->text(), kept);
        QCOMPARE(Plate::parse(plate->display())->text(), kept);
        QCOMPARE(plate->isNewEnergy(), kept.size() == 8);
    }
}

void TestLicence::classesAreReadInEveryForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("classes");
    QTest::newRow("one") << u"C1"_s << u"C1"_s;
    QTest::newRow("joined") << u"A2E"_s << u"A2,E"_s;
    QTest::newRow("list") << u"c1, d"_s << u"C1,D"_s;
    QTest::newRow("twice") << u"C1C1"_s << u"C1"_s;
    QTest::newRow("unknown") << u"Q9"_s << u"!"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestLicence::classesAreReadInEveryForm()
{
    QFETCH(QString, text);
    QFETCH(QString, classes);
    const auto read = LicenceClasses::parse(text);
    QCOMPARE(read.has_value(), classes != u"!");
    if (read)
        QCOMPARE(read->codes().join(u','), classes);
}

QTEST_GUILESS_MAIN(TestLicence)
#include "tst_licence.moc"
