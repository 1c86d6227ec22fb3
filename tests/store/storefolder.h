// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/deskstore.h"
#include "tests/store/scramblingsealer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerandom.h"
#include "tests/support/samples.h"

#include <QFuture>
#include <QTemporaryDir>

#include <memory>

namespace dutydesk::test {

/// Waits for a future of the store's own threads, which need no event loop.
template <class T>
T take(QFuture<T> future)
{
    future.waitForFinished();
    if (future.resultCount() != 1) {
        qFatal("a future was cancelled");
    }
    return future.result();
}

/// A desk folder in a temporary folder, and the store on it.
class StoreFolder {
public:
    explicit StoreFolder(Sealer *other = nullptr);

    /// Fails the running test when the store does not open.
    void open();
    Result<void> tryOpen();
    void close() { m_store.reset(); }
    void reopen()
    {
        close();
        open();
    }
    DeskStore &store() { return *m_store; }
    QString folder() const { return m_folder.path(); }
    QString databasePath() const { return m_folder.filePath(QStringLiteral("desk.sqlite")); }

    CaseId newId() { return CaseId(random.uuidV7()); }
    /// A complete case with its own case number; fictional as all samples are.
    ViolationCase newCase(int revision = 1);
    JournalDraft entry(JournalAction action = JournalAction::CaseCompleted) const;
    /// Completes a case; fails the running test when it is not accepted.
    OutboxEntry complete(const ViolationCase &violation);
    Receipt receiptFor(const OutboxEntry &entry) const;
    /// Everything in the folder, file by file.
    QList<QByteArray> allBytes() const;

    FakeClock clock;
    FakeRandom random;
    ScramblingSealer sealer;

private:
    QTemporaryDir m_folder;
    Sealer *m_sealer;
    std::unique_ptr<DeskStore> m_store;
    int m_cases = 0;
};

} // namespace dutydesk::test
