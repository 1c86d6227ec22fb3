// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/deskstore.h"

#include "tests/store/rawdatabase.h"
#include "tests/store/storefolder.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <csignal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

} // namespace

class TestEvidenceStore : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aFileIsKeptUnderItsHashAndReadBack_data();
    void aFileIsKeptUnderItsHashAndReadBack();
    void aRangeOpensOnlyItsChunks();
    void theSameFileTwiceIsKeptOnce();
    void uploadsArePendingOnceTheCaseIsCompleted();
    void aConfirmedUploadIsNoLongerPending();
    void aChangedFileIsNotBelieved();
    void aMissingSourceIsToldAsSuch();
    void leftOversOfAnInterruptedWriteAreCleared();
    void aFullDiskLeavesNothingBehind();

private:
    std::unique_ptr<StoreFolder> m_desk;
    EvidenceStore &evidence() { return m_desk->store().evidence(); }
    EvidenceRef add(const CaseId &id, const QByteArray &content);
    static QByteArray content(qint64 size);
    QString pathOf(const QByteArray &sha256) const;
    QStringList files() const;
};

void TestEvidenceStore::init()
{
    m_desk = std::make_unique<StoreFolder>();
    m_desk->open();
}

QByteArray TestEvidenceStore::content(qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 i = 0; i < size; ++i) {
        bytes[i] = static_cast<char>((i * 2654435761LL) >> 13);
    }
    return bytes;
}

EvidenceRef TestEvidenceStore::add(const CaseId &id, const QByteArray &content)
{
    const auto added = take(evidence().addBytes(id, content, u"photo of 测A10001.jpg"_s, u"image/jpeg"_s, u"scene"_s,
                                                m_desk->entry(JournalAction::EvidenceAdded)));
    if (!added) {
        qFatal("not added: %s", qPrintable(added.error().detail));
    }
    return *added;
}

QString TestEvidenceStore::pathOf(const QByteArray &sha256) const
{
    const QString hash = QString::fromLatin1(sha256.toHex());
    return m_desk->folder() + u"/evidence/"_s + hash.left(2) + u'/' + hash.mid(2);
}

QStringList TestEvidenceStore::files() const
{
    QStringList list;
    QDirIterator found(m_desk->folder() + u"/evidence"_s, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        list << found.next();
    }
    return list;
}

void TestEvidenceStore::aFileIsKeptUnderItsHashAndReadBack_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("empty") << qint64 {0};
    QTest::newRow("small") << qint64 {1};
    QTest::newRow("one chunk less one") << megabyte - 1;
    QTest::newRow("one chunk") << megabyte;
    QTest::newRow("one chunk and one") << megabyte + 1;
    QTest::newRow("three chunks and some") << 3 * megabyte + 12345;
}

void TestEvidenceStore::aFileIsKeptUnderItsHashAndReadBack()
{
    QFETCH(qint64, size);
    const QByteArray original = content(size);
    QFile source(m_desk->folder() + u"/source.jpg"_s);
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write(original);
    source.close();
    const CaseId id = m_desk->newId();
    const auto ref =
        take(evidence().add(id, source.fileName(), u"meter"_s, m_desk->entry(JournalAction::EvidenceAdded)));
    QVERIFY(ref);
    QCOMPARE(ref->sha256, QCryptographicHash::hash(original, QCryptographicHash::Sha256));
    QCOMPARE(ref->size, size);
    QCOMPARE(ref->fileName, u"source.jpg"_s);
    QCOMPARE(ref->mediaType, u"image/jpeg"_s);
    QCOMPARE(ref->kind, u"meter"_s);
    QVERIFY(QFile::exists(pathOf(ref->sha256)));
    QCOMPARE(files().size(), 1);
    m_desk->reopen();
    QCOMPARE(take(evidence().read(ref->sha256, 0, size)).value(), original);
    for (const qint64 offset : {qint64 {0}, size / 3, size - 1, megabyte - 2}) {
        if (offset >= 0 && offset <= size) {
            QCOMPARE(take(evidence().read(ref->sha256, offset, 5)).value(), original.mid(offset, 5));
        }
    }
    QVERIFY(take(evidence().read(ref->sha256, size, 10)).value().isEmpty());
    QCOMPARE(take(evidence().read(ref->sha256, size + 1, 1)).error().kind, ErrorKind::BadInput);
    QCOMPARE(take(evidence().read(QByteArray(32, 'n'), 0, 1)).error().kind, ErrorKind::NotFound);
    QCOMPARE(take(m_desk->store().cases().history(id)).value().constFirst().action, u"evidence-added"_s);
}

void TestEvidenceStore::aRangeOpensOnlyItsChunks()
{
    const EvidenceRef ref = add(m_desk->newId(), content(5 * megabyte));
    m_desk->sealer.opened = 0;
    QVERIFY(take(evidence().read(ref.sha256, 2 * megabyte + 10, 100)));
    QCOMPARE(m_desk->sealer.opened.load(), 1);
    QVERIFY(take(evidence().read(ref.sha256, 3 * megabyte - 1, 2)));
    QCOMPARE(m_desk->sealer.opened.load(), 3);
}

void TestEvidenceStore::theSameFileTwiceIsKeptOnce()
{
    const CaseId one = m_desk->newId();
    const CaseId two = m_desk->newId();
    const EvidenceRef first = add(one, "a picture");
    QCOMPARE(add(one, "a picture"), first);
    QCOMPARE(take(m_desk->store().journal().head()).value().treeSize, 1U);
    QCOMPARE(add(two, "a picture").sha256, first.sha256);
    QCOMPARE(files().size(), 1);
    QCOMPARE(take(evidence().uploadsOf(one)).value().size(), 1);
    QCOMPARE(take(evidence().uploadsOf(two)).value().size(), 1);
}

void TestEvidenceStore::uploadsArePendingOnceTheCaseIsCompleted()
{
    ViolationCase violation = m_desk->newCase();
    violation.evidence << add(violation.id, "one") << add(violation.id, "two, longer");
    add(violation.id, "not named by the case");
    QVERIFY(take(m_desk->store().cases().saveDraft(violation, std::nullopt)));
    QVERIFY(take(evidence().pendingUploads(10)).value().isEmpty());
    const OutboxEntry entry = m_desk->complete(violation);
    QCOMPARE(entry.evidenceFiles, 2);
    QCOMPARE(entry.evidenceBytes, 14);
    const QList<EvidenceUpload> pending = take(evidence().pendingUploads(10)).value();
    QCOMPARE(pending.size(), 2);
    QCOMPARE(pending.constFirst().sha256, violation.evidence.constFirst().sha256);
    QCOMPARE(pending.constFirst().fileName, u"photo of 测A10001.jpg"_s);
    QCOMPARE(pending.constFirst().mediaType, u"image/jpeg"_s);
    QCOMPARE(pending.constFirst().caseId, violation.id);
    QCOMPARE(pending.constFirst().size, 3);
    QCOMPARE(take(evidence().pendingUploads(1)).value().size(), 1);
    QCOMPARE(take(m_desk->store().outbox().due(m_desk->clock.now(), 1)).value().constFirst().evidence,
             violation.evidence);
}

void TestEvidenceStore::aConfirmedUploadIsNoLongerPending()
{
    ViolationCase violation = m_desk->newCase();
    violation.evidence << add(violation.id, "0123456789");
    m_desk->complete(violation);
    const QByteArray sha256 = violation.evidence.constFirst().sha256;
    QVERIFY(take(evidence().setUpload(sha256, violation.id, u"/v1/evidence/7"_s, 4)));
    m_desk->reopen();
    EvidenceUpload upload = take(evidence().pendingUploads(1)).value().constFirst();
    QCOMPARE(upload.location, u"/v1/evidence/7"_s);
    QCOMPARE(upload.offset, 4);
    QCOMPARE(take(m_desk->store().outbox().entry(violation.id, 1)).value().evidenceSent, 4);
    QVERIFY(take(evidence().confirmUpload(sha256, violation.id)));
    QVERIFY(take(evidence().confirmUpload(sha256, violation.id)));
    QVERIFY(take(evidence().pendingUploads(1)).value().isEmpty());
    const OutboxEntry entry = take(m_desk->store().outbox().entry(violation.id, 1)).value();
    QCOMPARE(entry.evidenceFilesSent, 1);
    QCOMPARE(entry.evidenceSent, 10);
    QCOMPARE(take(m_desk->store().journal().head()).value().treeSize, 3U); // added, completed, confirmed once
    QCOMPARE(take(evidence().setUpload(sha256, m_desk->newId(), {}, 0)).error().kind, ErrorKind::NotFound);
    QCOMPARE(take(evidence().confirmUpload(sha256, m_desk->newId())).error().kind, ErrorKind::NotFound);
}

void TestEvidenceStore::aChangedFileIsNotBelieved()
{
    const EvidenceRef ref = add(m_desk->newId(), content(3 * megabyte));
    QFile file(pathOf(ref.sha256));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(megabyte + megabyte / 2);
    const QByteArray before = file.read(1);
    file.seek(megabyte + megabyte / 2);
    file.write(QByteArray(1, static_cast<char>(before.at(0) ^ 1)));
    file.flush();
    QCOMPARE(take(evidence().read(ref.sha256, 0, 3 * megabyte)).error().kind, ErrorKind::Forged);
    QVERIFY(take(evidence().read(ref.sha256, 0, 1000))); // another chunk still holds
    file.resize(file.size() - 10);
    QCOMPARE(take(evidence().read(ref.sha256, 2 * megabyte, 10)).error().kind, ErrorKind::Damaged);
    file.resize(3);
    QCOMPARE(take(evidence().read(ref.sha256, 0, 10)).error().kind, ErrorKind::Damaged);
    file.remove();
    QCOMPARE(take(evidence().read(ref.sha256, 0, 10)).error().kind, ErrorKind::NotFound);
    // One sealed file in the place of another.
    const EvidenceRef one = add(m_desk->newId(), "one");
    const EvidenceRef two = add(m_desk->newId(), "two");
    QVERIFY(QFile::remove(pathOf(two.sha256)) && QFile::copy(pathOf(one.sha256), pathOf(two.sha256)));
    QCOMPARE(take(evidence().read(two.sha256, 0, 3)).error().kind, ErrorKind::Forged);
}

void TestEvidenceStore::aMissingSourceIsToldAsSuch()
{
    const auto added =
        take(evidence().add(m_desk->newId(), m_desk->folder() + u"/nothing.jpg"_s, u"scene"_s, m_desk->entry()));
    QCOMPARE(added.error().kind, ErrorKind::NotFound);
    QVERIFY(files().isEmpty());
}

void TestEvidenceStore::leftOversOfAnInterruptedWriteAreCleared()
{
    m_desk->close();
    QVERIFY(QDir().mkpath(m_desk->folder() + u"/evidence/incoming"_s));
    QFile part(m_desk->folder() + u"/evidence/incoming/abc"_s);
    QVERIFY(part.open(QIODevice::WriteOnly));
    part.write("half");
    part.close();
    m_desk->open();
    add(m_desk->newId(), "x");
    QCOMPARE(files().size(), 1);
}

void TestEvidenceStore::aFullDiskLeavesNothingBehind()
{
#ifdef Q_OS_UNIX
    const CaseId id = m_desk->newId();
    const EvidenceRef before = add(id, "kept before");
    // No file may grow beyond 2 MiB: the second chunk cannot be written. The database stays far below.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    rlimit small = old;
    small.rlim_cur = 2 * megabyte;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto failed = take(
        evidence().addBytes(id, content(5 * megabyte), u"video.mp4"_s, u"video/mp4"_s, u"video"_s, m_desk->entry()));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    QCOMPARE(failed.error().kind, ErrorKind::DiskFull);
    QCOMPARE(files(), QStringList {pathOf(before.sha256)});
    QCOMPARE(take(evidence().uploadsOf(id)).value().size(), 1);
    QCOMPARE(take(m_desk->store().journal().head()).value().treeSize, 1U);
    QCOMPARE(take(evidence().read(before.sha256, 0, 100)).value(), "kept before"_ba);
    QVERIFY(take(
        evidence().addBytes(id, content(5 * megabyte), u"video.mp4"_s, u"video/mp4"_s, u"video"_s, m_desk->entry())));
#else
    QSKIP("needs a limit on the size of files");
#endif
}

QTEST_GUILESS_MAIN(TestEvidenceStore)
#include "tst_evidencestore.moc"
