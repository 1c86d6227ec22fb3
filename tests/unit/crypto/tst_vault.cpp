// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/sealedvault.h"
#include "app/crypto/systemclock.h"
#include "app/crypto/systemrandom.h"
#include "tests/support/fakeclock.h"
#include "tests/support/samples.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Argon2Parameters kCheap {64, 1, 1};
const QString kPassword = u"fictional 密码 1"_s;
const SealContext kPlace {u"cases"_s, "id", 1};

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

/// Every test has its own folder; all persons are fictional.
class TestVault : public QObject {
    Q_OBJECT
private slots:
    void init();
    void newVaultIsOpenAndMadeOnce();
    void officerOpensWhatAnotherSealed();
    void officerNeverAdmittedIsNotFound();
    void recoveryKeyOpensAsPeopleTypeIt();
    void centralsSecretOpensAndNothingElseDoes();
    void newPasswordReplacesTheOld();
    void passwordTypedOnAnotherSystemIsTheSame();
    void wrongPasswordsCostGrowingPauses();
    void rightPasswordForgetsWrongOnes();
    void pauseSurvivesARestart();
    void clockPutBackOrForwardShortensNoPause();
    void clockPutBackBeforeARestartCostsTheWholePause();
    void diskTellsNeitherNameNorNumber();
    void nameIsKnownOnlyAfterSignIn();
    void dateOfLastCheckCannotBeMadeYounger();
    void tornFileIsReadFromItsCopy();
    void brokenFilesAreAnErrorAndAreKept_data();
    void brokenFilesAreAnErrorAndAreKept();
    void anyCutOrChangeIsAnErrorNeverACrash();
    void newerFileIsToldApart();

private:
    std::unique_ptr<SealedVault> open()
    {
        return std::make_unique<SealedVault>(m_folder->path(), m_random, m_clock, kCheap);
    }
    /// A vault with the sample officer in it, locked.
    std::unique_ptr<SealedVault> prepared()
    {
        auto vault = open();
        m_secret = m_random.bytes(32);
        const auto recovery = vault->create(m_secret);
        m_recoveryKey = recovery.value_or(QString());
        if (!recovery || !vault->admit(test::sampleOfficer(), kPassword, m_clock.now()))
            return nullptr;
        vault->lock();
        return vault;
    }
    ErrorKind tryWrong(SealedVault &vault)
    {
        const auto result = vault.unlock(test::sampleOfficer().number, u"wrong"_s);
        return result ? ErrorKind::Internal : result.error().kind;
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FakeClock m_clock;
    SystemClock m_systemClock;
    SystemRandom m_random {m_systemClock};
    QByteArray m_secret;
    QString m_recoveryKey;
};

void TestVault::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = test::FakeClock();
}

void TestVault::newVaultIsOpenAndMadeOnce()
{
    const auto vault = open();
    QVERIFY(!vault->isCreated());
    QCOMPARE(vault->unlock(u"100001"_s, kPassword).error().kind, ErrorKind::NotFound);
    QCOMPARE(vault->create("short").error().kind, ErrorKind::BadInput);
    QVERIFY(vault->create(m_random.bytes(32)));
    QVERIFY(vault->isCreated());
    QVERIFY(vault->isUnlocked());
    QCOMPARE(vault->create(m_random.bytes(32)).error().kind, ErrorKind::Conflict);
    vault->lock();
    QVERIFY(!vault->isUnlocked());
    QCOMPARE(vault->admit(test::sampleOfficer(), kPassword, m_clock.now()).error().kind, ErrorKind::NotSignedIn);
}

void TestVault::officerOpensWhatAnotherSealed()
{
    auto vault = prepared();
    QVERIFY(vault);
    QVERIFY(vault->unlockWithSecret(m_secret));
    Officer second = test::sampleOfficer();
    second.number = u"100002"_s;
    QVERIFY(vault->admit(second, u"another"_s, m_clock.now()));
    const auto sealed = vault->sealer().seal("kept", kPlace);
    vault = open();
    QVERIFY(!vault->isUnlocked());
    const auto officer = vault->unlock(second.number, u"another"_s);
    QVERIFY(officer);
    QCOMPARE(*officer, second);
    QCOMPARE(vault->sealer().open(*sealed, kPlace), Result<QByteArray>("kept"_ba));
    QCOMPARE(vault->unlock(test::sampleOfficer().number, kPassword), Result<Officer>(test::sampleOfficer()));
    QCOMPARE(vault->sealer().open(*sealed, kPlace), Result<QByteArray>("kept"_ba));
}

void TestVault::officerNeverAdmittedIsNotFound()
{
    const auto vault = prepared();
    QCOMPARE(vault->unlock(u"999999"_s, kPassword).error().kind, ErrorKind::NotFound);
    QCOMPARE(vault->lastVerified(u"999999"_s), std::nullopt);
    QCOMPARE(vault->pauseLeft(u"999999"_s), 0s);
}

void TestVault::recoveryKeyOpensAsPeopleTypeIt()
{
    const auto vault = prepared();
    QCOMPARE(m_recoveryKey.size(), 39);
    QString typed = m_recoveryKey.toLower();
    typed.replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'l');
    QVERIFY(vault->unlockWithRecoveryKey(typed));
    QVERIFY(vault->isUnlocked());
    vault->lock();
    QCOMPARE(vault->unlockWithRecoveryKey(m_recoveryKey.chopped(1)).error().kind, ErrorKind::BadInput);
    QString other = m_recoveryKey;
    other[0] = other.at(0) == u'A' ? u'B' : u'A';
    QCOMPARE(vault->unlockWithRecoveryKey(other).error().kind, ErrorKind::WrongPassword);
    QVERIFY(!vault->isUnlocked());
}

void TestVault::centralsSecretOpensAndNothingElseDoes()
{
    const auto vault = prepared();
    QCOMPARE(vault->unlockWithSecret(m_random.bytes(32)).error().kind, ErrorKind::WrongPassword);
    QCOMPARE(vault->unlockWithSecret(m_secret.first(31)).error().kind, ErrorKind::BadInput);
    QVERIFY(!vault->isUnlocked());
    QVERIFY(vault->unlockWithSecret(m_secret));
    QVERIFY(vault->isUnlocked());
}

void TestVault::newPasswordReplacesTheOld()
{
    const auto vault = prepared();
    QVERIFY(vault->unlockWithSecret(m_secret));
    m_clock.advance(24h);
    QVERIFY(vault->admit(test::sampleOfficer(), u"changed"_s, m_clock.now()));
    vault->lock();
    QCOMPARE(vault->unlock(test::sampleOfficer().number, kPassword).error().kind, ErrorKind::WrongPassword);
    QVERIFY(vault->unlock(test::sampleOfficer().number, u"changed"_s));
    QCOMPARE(vault->lastVerified(test::sampleOfficer().number), m_clock.now());
}

void TestVault::passwordTypedOnAnotherSystemIsTheSame()
{
    auto vault = prepared();
    QVERIFY(vault->unlockWithSecret(m_secret));
    // é as one character, and as e with an accent.
    QVERIFY(vault->admit(test::sampleOfficer(), u"caf\u00e9"_s, m_clock.now()));
    QVERIFY(vault->unlock(test::sampleOfficer().number, u"cafe\u0301"_s));
}

void TestVault::wrongPasswordsCostGrowingPauses()
{
    const auto vault = prepared();
    const QString number = test::sampleOfficer().number;
    for (int attempt = 1; attempt <= 4; ++attempt) {
        QCOMPARE(tryWrong(*vault), ErrorKind::WrongPassword);
        QCOMPARE(vault->pauseLeft(number), 0s);
    }
    for (const std::chrono::seconds pause : {30s, 60s, 120s, 300s, 900s, 900s}) {
        QCOMPARE(tryWrong(*vault), ErrorKind::WrongPassword);
        QCOMPARE(vault->pauseLeft(number), pause);
        // Even the right password waits.
        QCOMPARE(vault->unlock(number, kPassword).error().kind, ErrorKind::Paused);
        m_clock.advance(pause - 1ms);
        QCOMPARE(vault->unlock(number, kPassword).error().kind, ErrorKind::Paused);
        m_clock.advance(1ms);
        QCOMPARE(vault->pauseLeft(number), 0s);
    }
    QVERIFY(vault->unlock(number, kPassword));
}

void TestVault::rightPasswordForgetsWrongOnes()
{
    const auto vault = prepared();
    for (int round = 0; round < 3; ++round) {
        for (int attempt = 1; attempt <= 4; ++attempt)
            QCOMPARE(tryWrong(*vault), ErrorKind::WrongPassword);
        QVERIFY(vault->unlock(test::sampleOfficer().number, kPassword));
    }
    QCOMPARE(vault->pauseLeft(test::sampleOfficer().number), 0s);
}

void TestVault::pauseSurvivesARestart()
{
    auto vault = prepared();
    for (int attempt = 1; attempt <= 6; ++attempt) {
        QCOMPARE(tryWrong(*vault), ErrorKind::WrongPassword);
        m_clock.advance(attempt == 5 ? 30s : 0s);
    }
    vault = open();
    QCOMPARE(vault->pauseLeft(test::sampleOfficer().number), 60s);
    QCOMPARE(vault->unlock(test::sampleOfficer().number, kPassword).error().kind, ErrorKind::Paused);
    m_clock.advance(40s);
    vault = open();
    QCOMPARE(vault->pauseLeft(test::sampleOfficer().number), 20s);
    m_clock.advance(20s);
    QVERIFY(vault->unlock(test::sampleOfficer().number, kPassword));
}

void TestVault::clockPutBackOrForwardShortensNoPause()
{
    const auto vault = prepared();
    for (int attempt = 1; attempt <= 5; ++attempt)
        QCOMPARE(tryWrong(*vault), ErrorKind::WrongPassword);
    const QDateTime now = m_clock.now();
    for (const qint64 days : {-365, -1, 1, 365}) {
        m_clock.setNow(now.addDays(days));
        QCOMPARE(vault->pauseLeft(test::sampleOfficer().number), 30s);
        QCOMPARE(vault->unlock(test::sampleOfficer().number, kPassword).error().kind, ErrorKind::Paused);
    }
}

void TestVault::clockPutBackBeforeARestartCostsTheWholePause()
{
    auto vault = prepared();
    for (int attempt = 1; attempt <= 5; ++attempt)
        QCOMPARE(tryWrong(*vault), ErrorKind::WrongPassword);
    m_clock.advance(20s);
    m_clock.setNow(m_clock.now().addDays(-30));
    vault = open();
    QCOMPARE(vault->pauseLeft(test::sampleOfficer().number), 30s);
    m_clock.advance(30s);
    QVERIFY(vault->unlock(test::sampleOfficer().number, kPassword));
}

void TestVault::diskTellsNeitherNameNorNumber()
{
    const auto vault = prepared();
    const Officer officer = test::sampleOfficer();
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    QVERIFY(files.contains(u"vault.json"_s));
    for (const QString &file : files) {
        const QByteArray content = read(path(file));
        for (const QString &word : {officer.number, officer.nameZh, officer.nameLatin, officer.stationCode, kPassword,
                                    m_recoveryKey, officer.stationNameEn}) {
            if (!word.isEmpty())
                QVERIFY2(!content.contains(word.toUtf8()), qPrintable(file));
        }
        QVERIFY(!content.contains(m_secret.toBase64()));
        QVERIFY(!(QFile(path(file)).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther))
                || file.endsWith(".lock"_L1));
    }
}

void TestVault::nameIsKnownOnlyAfterSignIn()
{
    prepared();
    const auto vault = open();
    QCOMPARE(vault->known(test::sampleOfficer().number), std::nullopt);
    QVERIFY(vault->lastVerified(test::sampleOfficer().number).has_value());
    QVERIFY(vault->unlock(test::sampleOfficer().number, kPassword));
    QCOMPARE(vault->known(test::sampleOfficer().number), std::optional(test::sampleOfficer()));
}

void TestVault::dateOfLastCheckCannotBeMadeYounger()
{
    prepared();
    for (const QString &name : {u"vault.json"_s, u"vault.copy.json"_s}) {
        QJsonObject object = QJsonDocument::fromJson(read(path(name))).object();
        QJsonArray officers = object.value("officers"_L1).toArray();
        QJsonObject officer = officers.first().toObject();
        officer.insert("verifiedAt"_L1, u"2026-12-31T00:00:00.000Z"_s);
        officers.replace(0, officer);
        object.insert("officers"_L1, officers);
        write(path(name), QJsonDocument(object).toJson());
    }
    const auto vault = open();
    QCOMPARE(vault->unlock(test::sampleOfficer().number, kPassword).error().kind, ErrorKind::WrongPassword);
}

void TestVault::tornFileIsReadFromItsCopy()
{
    prepared();
    const QByteArray whole = read(path(u"vault.json"_s));
    write(path(u"vault.json"_s), whole.first(whole.size() / 2));
    auto vault = open();
    QVERIFY(vault->unlock(test::sampleOfficer().number, kPassword));
    // What was written since is whole again in both.
    QCOMPARE(read(path(u"vault.json"_s)), read(path(u"vault.copy.json"_s)));
    QVERIFY(QFile::remove(path(u"vault.json"_s)));
    vault = open();
    QVERIFY(vault->isCreated());
    QVERIFY(vault->unlock(test::sampleOfficer().number, kPassword));
}

void TestVault::brokenFilesAreAnErrorAndAreKept_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("garbage") << QByteArray("\x89PNG\r\n\x1a\n");
    QTest::newRow("another object") << QByteArray("{\"version\":1}");
    QTest::newRow("an array") << QByteArray("[1]");
}

void TestVault::brokenFilesAreAnErrorAndAreKept()
{
    QFETCH(QByteArray, content);
    write(path(u"vault.json"_s), content);
    write(path(u"vault.copy.json"_s), content);
    const auto vault = open();
    QVERIFY(vault->isCreated());
    QCOMPARE(vault->unlock(u"100001"_s, kPassword).error().kind, ErrorKind::Damaged);
    QCOMPARE(vault->unlockWithSecret(QByteArray(32, 'k')).error().kind, ErrorKind::Damaged);
    QCOMPARE(vault->create(QByteArray(32, 'k')).error().kind, ErrorKind::Conflict);
    QCOMPARE(vault->lastVerified(u"100001"_s), std::nullopt);
    QCOMPARE(read(path(u"vault.json"_s)), content);
}

void TestVault::anyCutOrChangeIsAnErrorNeverACrash()
{
    prepared();
    const QByteArray whole = read(path(u"vault.json"_s));
    QVERIFY(QFile::remove(path(u"vault.copy.json"_s)));
    const auto check = [this] {
        const auto result = open()->unlockWithSecret(m_secret);
        return result || result.error().kind == ErrorKind::Damaged || result.error().kind == ErrorKind::WrongPassword
            || result.error().kind == ErrorKind::NewerDatabase;
    };
    for (qsizetype at = 0; at < whole.size(); at += 7) {
        write(path(u"vault.json"_s), whole.first(at));
        QVERIFY2(check(), qPrintable(QString::number(at)));
        QByteArray changed = whole;
        changed[at] = char(changed.at(at) ^ 0x11);
        write(path(u"vault.json"_s), changed);
        QVERIFY2(check(), qPrintable(QString::number(at)));
    }
}

void TestVault::newerFileIsToldApart()
{
    write(path(u"vault.json"_s), R"({"format":"dutydesk-vault","version":2})");
    QCOMPARE(open()->unlock(u"100001"_s, kPassword).error().kind, ErrorKind::NewerDatabase);
}

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
