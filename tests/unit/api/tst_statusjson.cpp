// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/statusjson.h"
#include "tests/support/samples.h"

#include <QJsonDocument>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::Literals::StringLiterals;

class TestStatusJson : public QObject {
    Q_OBJECT

private slots:
    void statusComesBackAsItWas()
    {
        QCOMPARE(statusFromJson(statusToJson(sampleStatus())).value(), sampleStatus());
        PenaltyStatus bare = sampleStatus();
        bare.validUntil = {};
        bare.matters.first().points.reset();
        bare.matters.first().fine.reset();
        bare.matters.first().due = {};
        bare.photo = QByteArray("\xff\xd8\xff\x00", 4);
        QCOMPARE(statusFromJson(statusToJson(bare)).value(), bare);
    }

    void vehicleComesBackAsItWas()
    {
        QCOMPARE(vehicleFromJson(vehicleToJson(sampleVehicle())).value(), sampleVehicle());
    }

    void memberThatIsMissingMakesItUnreadable()
    {
        const QJsonObject whole = QJsonDocument::fromJson(statusToJson(sampleStatus())).object();
        for (const QString &member : whole.keys()) {
            if (member == "validUntil"_L1 || member == "probationEnds"_L1)
                continue; // null and absent say the same
            QJsonObject cut = whole;
            cut.remove(member);
            const auto status = statusFromJson(QJsonDocument(cut).toJson());
            QVERIFY2(!status.has_value(), qPrintable(member));
            QCOMPARE(status.error().kind, ErrorKind::BadInput);
        }
    }

    void membersOfLaterVersionsArePassedOver()
    {
        QJsonObject later = QJsonDocument::fromJson(statusToJson(sampleStatus())).object();
        later.insert(u"later"_s, 1);
        QCOMPARE(statusFromJson(QJsonDocument(later).toJson()).value(), sampleStatus());
    }

    void unknownMatterIsStillShown()
    {
        QJsonObject object = QJsonDocument::fromJson(statusToJson(sampleStatus())).object();
        QByteArray text = QJsonDocument(object).toJson().replace("unhandled-violation", "something-new");
        QCOMPARE(statusFromJson(text)->matters.first().kind, OpenMatterKind::Notice);
    }
};

QTEST_GUILESS_MAIN(TestStatusJson)
#include "tst_statusjson.moc"
