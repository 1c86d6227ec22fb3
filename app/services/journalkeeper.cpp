// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services/journalkeeper.h"

#include "app/ports/futures.h"

#include <QLoggingCategory>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcJournal, "dutydesk.journal")

} // namespace

JournalKeeper::JournalKeeper(JournalStore &journal, CentralApi &central, const DeskKeys &keys, const Clock &clock,
                             QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_central(central)
    , m_keys(keys)
    , m_clock(clock)
{
    m_timer.setInterval(std::chrono::minutes(5));
    connect(&m_timer, &QTimer::timeout, this, [this] { checkpoint(); });
}

void JournalKeeper::start()
{
    m_timer.start();
}

void JournalKeeper::stop()
{
    m_timer.stop();
}

QByteArray JournalKeeper::checkpointBytes(const QString &deskId, const JournalCheckpoint &checkpoint)
{
    return u"dutydesk-checkpoint/1\n%1\n%2\n%3\n"_s
        .arg(deskId, QString::number(checkpoint.treeSize), QString::fromLatin1(checkpoint.rootHash.toHex()))
        .toUtf8();
}

QFuture<Result<void>> JournalKeeper::checkpoint()
{
    if (m_busy)
        return readyFuture(Result<void>());
    m_busy = true;
    return m_journal.head()
        .then(this,
              [this](const Result<JournalCheckpoint> &head) {
                  return head ? sign(*head) : failedFuture<void>(head.error());
              })
        .unwrap()
        .then(this, [this](const Result<void> &result) {
            m_busy = false;
            if (!result)
                qCWarning(lcJournal, "no checkpoint: %ls", qUtf16Printable(result.error().detail));
            return result;
        });
}

QFuture<Result<void>> JournalKeeper::sign(JournalCheckpoint head)
{
    if (head.treeSize == 0 || head.treeSize == m_witnessed)
        return readyFuture(Result<void>()); // nothing new to witness
    head.at = m_clock.now();
    const auto signature = m_keys.sign(checkpointBytes(m_keys.identity().deskId, head));
    if (!signature)
        return failedFuture<void>(signature.error());
    head.deskSignature = *signature;
    head.centralSignature.clear();
    return m_central.cosign(head)
        .then(this,
              [this, head](const Result<QByteArray> &cosigned) {
                  JournalCheckpoint checkpoint = head;
                  if (cosigned)
                      checkpoint.centralSignature = *cosigned;
                  else
                      qCInfo(lcJournal, "checkpoint not witnessed: %ls", qUtf16Printable(cosigned.error().detail));
                  return m_journal.addCheckpoint(checkpoint)
                      .then(this, [this, checkpoint](const Result<void> &kept) -> Result<void> {
                          if (kept && !checkpoint.centralSignature.isEmpty()) {
                              m_witnessed = checkpoint.treeSize;
                              emit witnessed(m_witnessed);
                          }
                          return kept;
                      });
              })
        .unwrap();
}

QFuture<Result<JournalReport>> JournalKeeper::verify()
{
    return m_journal.verify();
}

QFuture<Result<QList<JournalEntry>>> JournalKeeper::entries(quint64 before, int limit)
{
    return m_journal.entries(before, limit);
}

} // namespace dutydesk
