// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/trust.h"
#include "app/ports/centralapi.h"
#include "app/ports/clock.h"
#include "app/ports/deskkeys.h"
#include "app/ports/journalstore.h"
#include "app/ports/signatures.h"
#include "app/ports/statuscache.h"
#include "app/services/pendingjournal.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace dutydesk {

/// Keeps the signed trust list: loads the cached one at start, fetches newer ones, never accepts an older or forged one.
class TrustKeeper : public QObject {
    Q_OBJECT
public:
    /// Name of the pack at central, in the pack store and in the change feed.
    static QString packName();

    TrustKeeper(CentralApi &central, PackStore &packs, const DeskKeys &keys, const SignatureVerifier &verifier,
                JournalStore &journal, const Clock &clock, QObject *parent = nullptr);

    const std::optional<TrustList> &list() const;
    /// Reads the kept list; NotFound when there is none, Forged when it no longer verifies.
    QFuture<Result<void>> load();
    /// Asks central for a newer one; success also when ours is the newest.
    QFuture<Result<void>> refresh();
    /// now − issuedAt; none without a list.
    std::optional<std::chrono::seconds> age() const;

signals:
    void listChanged();

private:
    Result<TrustList> open(const QByteArray &signedPack, const QDateTime &fetchedAt) const;
    QFuture<Result<void>> take(const QByteArray &signedPack);

    CentralApi &m_central;
    PackStore &m_packs;
    const DeskKeys &m_keys;
    const SignatureVerifier &m_verifier;
    PendingJournal m_journal;
    const Clock &m_clock;
    std::optional<TrustList> m_list;
};

} // namespace dutydesk
