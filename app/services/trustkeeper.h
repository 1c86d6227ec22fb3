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

#include <QFuture>
#include <QObject>

#include <optional>

namespace dutydesk {

/// Keeps the signed trust list: loads the cached one at start, fetches newer ones, never accepts an older or forged one.
class TrustKeeper : public QObject {
    Q_OBJECT
public:
    TrustKeeper(CentralApi &central, PackStore &packs, const DeskKeys &keys, const SignatureVerifier &verifier,
                JournalStore &journal, const Clock &clock, QObject *parent = nullptr);

    const std::optional<TrustList> &list() const;
    QFuture<Result<void>> load();
    QFuture<Result<void>> refresh();
    /// now − issuedAt; none without a list.
    std::optional<std::chrono::seconds> age() const;

signals:
    void listChanged();

private:
    Result<TrustList> open(const QByteArray &signedPack, const QDateTime &fetchedAt) const;

    CentralApi &m_central;
    PackStore &m_packs;
    const DeskKeys &m_keys;
    const SignatureVerifier &m_verifier;
    JournalStore &m_journal;
    const Clock &m_clock;
    std::optional<TrustList> m_list;
};

} // namespace dutydesk
