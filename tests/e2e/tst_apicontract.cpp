// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/api/httpcentralapi.h"
#include "app/services/journalkeeper.h"
#include "tests/support/await.h"
#include "tests/support/central/contractproxy.h"
#include "tests/support/samples.h"

#include <QCryptographicHash>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::Literals::StringLiterals;

/// Every call of the desk's client through a published validation proxy: it speaks the contract and nothing else.
class TestApiContract : public QObject {
    Q_OBJECT

private slots:
    void everyCallOfTheClientKeepsTheContract()
    {
        if (!ContractProxy::isWanted())
            QSKIP("needs node and npm: run packaging/test-contract");
        CentralFixture central;
        QVERIFY(central.start());
        const EnrolledDesk desk = central.enrol();
        QVERIFY(!desk.deskId.isEmpty());
        ContractProxy proxy(central, desk);
        QVERIFY2(proxy.start(), qPrintable(proxy.problems().join(u'\n')));
        HttpCentralApi api(QUrl(u"https://localhost:%1"_s.arg(proxy.frontPort())), *desk.keys, central.verifier,
                           central.clock);

        FileDeskKeys fresh(central.folder.filePath(u"fresh"_s));
        const auto request = fresh.certificateRequestPem(u"Desk 9"_s);
        QVERIFY(await(api.enrol(api.base(), central.authority->authorityCertificatePem(),
                                QLatin1StringView(DemoData::enrolmentCode), u"Desk 9"_s, *request))
                    .has_value());
        QCOMPARE(await(api.signIn(u"000123"_s, u"wrong"_s)).error().kind, ErrorKind::WrongPassword);
        const auto session = await(api.signIn(u"000123"_s, u"training-123"_s));
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().detail));
        api.setSession(*session);
        QVERIFY(await(api.ping()).has_value());

        const auto purpose = QueryPurpose::RoadsideCheck;
        const auto status = await(api.licence(sampleNumber(), purpose, {}));
        QVERIFY2(status.has_value(), status ? "" : qPrintable(status.error().detail));
        QVERIFY(await(api.licence(sampleNumber(), purpose, status->status.etag))->notModified);
        QCOMPARE(await(api.licence(otherNumber(), purpose, {})).error().kind, ErrorKind::NotFound);
        QVERIFY(await(api.licenceByFileNumber(status->status.fileNumber, QueryPurpose::IdentityCheck)).has_value());
        const QByteArray code = central.server->issueDynamicCode(sampleNumber().text())->toUtf8();
        QVERIFY(await(api.licenceByCode(code, purpose)).has_value());
        QCOMPARE(await(api.licenceByCode(code, purpose)).error().kind, ErrorKind::Refused);
        QVERIFY(await(api.vehicle(samplePlate(), QueryPurpose::ViolationHandling)).has_value());
        QVERIFY(await(api.driversOf(samplePlate(), QueryPurpose::Complaint)).has_value());

        QList<Submission> submissions;
        for (int i = 0; i < 3; ++i) {
            ViolationCase violation = sampleCase(CaseId(central.random.uuidV7()));
            violation.startedAt = violation.occurredAt = central.clock.now().addSecs(-60);
            submissions.append({violation.id, 1, toCanonicalJson(violation)});
        }
        QCOMPARE(await(api.submit(submissions.first()))->kind, SubmitOutcome::Kind::Accepted);
        QCOMPARE(await(api.submitBatch(submissions))->size(), 3);

        EvidenceRef file;
        const QByteArray content(5000, 'e');
        file.sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
        file.size = content.size();
        file.fileName = u"现场.jpg"_s;
        file.mediaType = u"image/jpeg"_s;
        const auto location = await(api.createUpload(file, submissions.first().caseId));
        QVERIFY2(location.has_value(), location ? "" : qPrintable(location.error().detail));
        QCOMPARE(await(api.uploadPart(*location, 0, content.first(2000)))->offset, 2000);
        QCOMPARE(await(api.uploadPart(*location, 0, content)).error().kind, ErrorKind::Conflict);
        QCOMPARE(await(api.uploadState(*location))->offset, 2000);
        QVERIFY(await(api.uploadPart(*location, 2000, content.sliced(2000)))->complete);
        QCOMPARE(await(api.uploadState(*location))->sha256, file.sha256);

        const auto now = await(api.changes({}, std::chrono::seconds(0), {}));
        QVERIFY(now.has_value());
        const auto later =
            await(api.changes(now->next, std::chrono::seconds(1), {sampleNumber().text(), otherNumber().text()}));
        QVERIFY2(later.has_value(), later ? "" : qPrintable(later.error().detail));
        QVERIFY(!await(api.pack(u"trust-lists/main"_s, 0))->isEmpty());
        QVERIFY(!await(api.pack(u"rulebooks/order163"_s, 0))->isEmpty());
        QVERIFY(await(api.numberBlock(10)).has_value());
        JournalCheckpoint checkpoint;
        checkpoint.treeSize = 5;
        checkpoint.rootHash = QByteArray(32, 'r');
        checkpoint.at = central.clock.now();
        checkpoint.deskSignature = desk.keys->sign(JournalKeeper::checkpointBytes(desk.deskId, checkpoint)).value();
        const auto cosigned = await(api.cosign(checkpoint));
        QVERIFY2(cosigned.has_value(), cosigned ? "" : qPrintable(cosigned.error().detail));
        QVERIFY(await(api.signOut()).has_value());

        QVERIFY(proxy.exchanges().size() >= 25);
        QCOMPARE(proxy.problems(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestApiContract)
#include "tst_apicontract.moc"
