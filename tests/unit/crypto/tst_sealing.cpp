// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/sealedvault.h"
#include "app/crypto/sealing.h"
#include "app/crypto/systemclock.h"
#include "app/crypto/systemrandom.h"

#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

#include <atomic>
#include <thread>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Argon2Parameters kCheap {64, 1, 1};
const SealContext kPlace {u"cases"_s, "id-1", 3};

} // namespace

class TestSealing : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void publishedKeysAreDerived();
    void whatWasSealedIsOpenedInItsPlace();
    void anyChangedByteIsNoticed();
    void recordMovedElsewhereDoesNotOpen();
    void placesAreToldApartByLengthToo();
    void sameRecordNeverLooksTheSame();
    void recordOfAnotherSuiteIsToldApart();
    void tokensServeSearchAndNothingElse();
    void lockedVaultSealsNothing();
    void threadsMaySealAtOnce();

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random {m_clock};
    std::unique_ptr<SealedVault> m_vault;
};

void TestSealing::initTestCase()
{
    m_vault = std::make_unique<SealedVault>(m_folder.path(), m_random, m_clock, kCheap);
    QVERIFY(m_vault->create(m_random.bytes(32)));
}

void TestSealing::publishedKeysAreDerived()
{
    const QCA::Initializer qca;
    const auto derive = [](const QByteArray &secret, const QByteArray &salt, const QByteArray &info) {
        const auto key = sealing::deriveKey(sealing::SecretBytes(secret), salt, info);
        return key ? QByteArray(key->constData(), key->size()).toHex() : QByteArray();
    };
    // RFC 5869, test cases 1 and 3 (without salt), first 32 bytes.
    QCOMPARE(derive(QByteArray(22, 0x0b), QByteArray::fromHex("000102030405060708090a0b0c"),
                    QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9")),
             "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"_ba);
    QCOMPARE(derive(QByteArray(22, 0x0b), {}, {}),
             "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"_ba);
}

void TestSealing::whatWasSealedIsOpenedInItsPlace()
{
    QVERIFY(
        rc::check("open(seal(x)) == x", [this](const std::vector<char> &content, const std::string &id, int revision) {
            const QByteArray plain(content.data(), qsizetype(content.size()));
            const SealContext place {u"cases"_s, QByteArray::fromStdString(id), revision};
            const auto sealed = m_vault->sealer().seal(plain, place);
            RC_ASSERT(sealed.has_value());
            RC_ASSERT(sealed->size() == 1 + 16 + 12 + plain.size() + 16);
            const auto opened = m_vault->sealer().open(*sealed, place);
            RC_ASSERT(opened.has_value());
            RC_ASSERT(*opened == plain);
        }));
}

void TestSealing::anyChangedByteIsNoticed()
{
    const auto sealed = m_vault->sealer().seal("nobody's points", kPlace);
    QVERIFY(sealed);
    for (qsizetype at = 0; at < sealed->size(); ++at) {
        QByteArray changed = *sealed;
        changed[at] = char(changed.at(at) ^ 0x40);
        QVERIFY(!m_vault->sealer().open(changed, kPlace));
        QVERIFY(!m_vault->sealer().open(sealed->first(at), kPlace));
    }
    // A cut tag is not a shorter tag.
    QCOMPARE(m_vault->sealer().open(sealed->chopped(4), kPlace).error().kind, ErrorKind::Forged);
}

void TestSealing::recordMovedElsewhereDoesNotOpen()
{
    const auto sealed = m_vault->sealer().seal("x", kPlace);
    for (const SealContext &other : {SealContext {u"evidence"_s, "id-1", 3}, SealContext {u"cases"_s, "id-2", 3},
                                     SealContext {u"cases"_s, "id-1", 4}})
        QCOMPARE(m_vault->sealer().open(*sealed, other).error().kind, ErrorKind::Forged);
}

void TestSealing::placesAreToldApartByLengthToo()
{
    const auto sealed = m_vault->sealer().seal("x", {u"ab"_s, "c", 0});
    QCOMPARE(m_vault->sealer().open(*sealed, {u"a"_s, "bc", 0}).error().kind, ErrorKind::Forged);
}

void TestSealing::sameRecordNeverLooksTheSame()
{
    const auto first = m_vault->sealer().seal("the same", kPlace);
    const auto second = m_vault->sealer().seal("the same", kPlace);
    QVERIFY(*first != *second);
    QVERIFY(first->mid(1, 16) != second->mid(1, 16));
    QVERIFY(!first->contains("the same"));
}

void TestSealing::recordOfAnotherSuiteIsToldApart()
{
    auto sealed = *m_vault->sealer().seal("x", kPlace);
    QCOMPARE(sealed.at(0), '\1');
    sealed[0] = '\2';
    QCOMPARE(m_vault->sealer().open(sealed, kPlace).error().kind, ErrorKind::Unsupported);
}

void TestSealing::tokensServeSearchAndNothingElse()
{
    const auto token = m_vault->sealer().token(u"plate"_s, u"测A00001"_s);
    QVERIFY(token);
    QCOMPARE(token->size(), 16);
    QCOMPARE(m_vault->sealer().token(u"plate"_s, u"测A00001"_s), token);
    QVERIFY(*m_vault->sealer().token(u"plate"_s, u"测A00002"_s) != *token);
    QVERIFY(*m_vault->sealer().token(u"name"_s, u"测A00001"_s) != *token);
    const QTemporaryDir otherFolder;
    SealedVault other(otherFolder.path(), m_random, m_clock, kCheap);
    QVERIFY(other.create(m_random.bytes(32)));
    QVERIFY(*other.sealer().token(u"plate"_s, u"测A00001"_s) != *token);
}

void TestSealing::lockedVaultSealsNothing()
{
    const QTemporaryDir folder;
    SealedVault vault(folder.path(), m_random, m_clock, kCheap);
    const QByteArray secret = m_random.bytes(32);
    QVERIFY(vault.create(secret));
    const auto sealed = vault.sealer().seal("x", kPlace);
    QVERIFY(sealed);
    vault.lock();
    QCOMPARE(vault.sealer().seal("x", kPlace).error().kind, ErrorKind::NotSignedIn);
    QCOMPARE(vault.sealer().open(*sealed, kPlace).error().kind, ErrorKind::NotSignedIn);
    QCOMPARE(vault.sealer().token(u"plate"_s, u"x"_s).error().kind, ErrorKind::NotSignedIn);
    QVERIFY(vault.unlockWithSecret(secret));
    QCOMPARE(vault.sealer().open(*sealed, kPlace), Result<QByteArray>("x"_ba));
}

void TestSealing::threadsMaySealAtOnce()
{
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([this, number, &right] {
            for (int round = 0; round < 200; ++round) {
                const QByteArray plain = QByteArray::number(number * 1000 + round);
                const auto sealed = m_vault->sealer().seal(plain, {u"t"_s, plain, round});
                if (sealed && m_vault->sealer().open(*sealed, {u"t"_s, plain, round}) == Result<QByteArray>(plain))
                    ++right;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 800);
}

QTEST_GUILESS_MAIN(TestSealing)
#include "tst_sealing.moc"
