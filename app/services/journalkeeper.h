// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/centralapi.h"
#include "app/ports/clock.h"
#include "app/ports/deskkeys.h"
#include "app/ports/journalstore.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace dutydesk {

/// Makes checkpoints of the journal: signed by the desk, co-signed by central, every 5 minutes and at sign-out.
class JournalKeeper : public QObject {
    Q_OBJECT
public:
    JournalKeeper(JournalStore &journal, CentralApi &central, const DeskKeys &keys, const Clock &clock,
                  QObject *parent = nullptr);
    void start();
    void stop();
    /// Success also when central could not be asked: the checkpoint is kept then, not witnessed.
    QFuture<Result<void>> checkpoint();
    QFuture<Result<JournalReport>> verify();
    QFuture<Result<QList<JournalEntry>>> entries(quint64 before, int limit);

    /// The bytes that desk and central sign: tree size and root in one unambiguous form.
    static QByteArray checkpointBytes(const QString &deskId, const JournalCheckpoint &checkpoint);

signals:
    void witnessed(quint64 treeSize);

private:
    QFuture<Result<void>> sign(JournalCheckpoint head);

    JournalStore &m_journal;
    CentralApi &m_central;
    const DeskKeys &m_keys;
    const Clock &m_clock;
    QTimer m_timer;
    bool m_busy = false;
    quint64 m_witnessed = 0; ///< size of the tree that central co-signed last, in this run
};

} // namespace dutydesk
