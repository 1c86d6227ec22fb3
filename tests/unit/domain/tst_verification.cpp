// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/credential.h"
#include "app/domain/words.h"

#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;

class TestVerification : public QObject {
    Q_OBJECT
private slots:
    void verdictFollowsTheChecks_data();
    void verdictFollowsTheChecks();
};

void TestVerification::verdictFollowsTheChecks_data()
{
    using enum CheckKind;
    using enum CheckResult;
    using Reason = CheckReason;
    QTest::addColumn<QList<Check>>("checks");
    QTest::addColumn<QString>("verdict");
    const Check structure {Structure, Passed, Reason::None, {}};
    const Check signature {Signature, Passed, Reason::None, {}};
    const Check issuer {Issuer, Passed, Reason::None, {}};
    const Check valid {Validity, Passed, Reason::None, {}};
    QTest::newRow("all passed") << QList {structure, signature, issuer, valid} << u"genuine"_s;
    QTest::newRow("structure") << QList {Check {Structure, Failed, Reason::BadCbor, {}}} << u"unreadable"_s;
    QTest::newRow("altered and expired") << QList {structure, Check {Signature, Failed, Reason::SignatureWrong, {}},
                                                   issuer, Check {Validity, Failed, Reason::Expired, {}}}
                                         << u"altered"_s;
    QTest::newRow("unsigned") << QList {structure, Check {Signature, NotMade, Reason::Unsigned, {}}} << u"unsigned"_s;
    QTest::newRow("expired") << QList {structure, signature, issuer, Check {Validity, Failed, Reason::Expired, {}}}
                             << u"expired"_s;
    QTest::newRow("not yet") << QList {structure, signature, issuer, Check {NotBefore, Failed, Reason::NotYetValid, {}},
                                       valid}
                             << u"not-yet-valid"_s;
    QTest::newRow("unknown key") << QList {structure, Check {Signature, NotMade, Reason::KeyUnknown, {}},
                                           Check {Issuer, NotMade, Reason::KeyUnknown, {}}}
                                 << u"issuer-unknown"_s;
    QTest::newRow("revoked issuer") << QList {structure, signature, Check {Issuer, Failed, Reason::IssuerRevoked, {}},
                                              valid}
                                    << u"issuer-unknown"_s;
    QTest::newRow("old trust list") << QList {structure, signature,
                                              Check {Issuer, NotMade, Reason::TrustListTooOld, {}}, valid}
                                    << u"not-checked"_s;
    QTest::newRow("nothing checked") << QList<Check> {} << u"not-checked"_s;
}

void TestVerification::verdictFollowsTheChecks()
{
    QFETCH(QList<Check>, checks);
    QFETCH(QString, verdict);
    Verification verification;
    verification.credential.format = CredentialFormat::Claim169;
    verification.checks = checks;
    QCOMPARE(word(verification.verdict()), verdict);
}

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"
