// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services/trustkeeper.h"

#include "app/ports/futures.h"
#include "app/ports/jws.h"

#include <QLoggingCategory>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcTrust, "dutydesk.trust")

} // namespace

TrustKeeper::TrustKeeper(CentralApi &central, PackStore &packs, const DeskKeys &keys, const SignatureVerifier &verifier,
                         JournalStore &journal, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_central(central)
    , m_packs(packs)
    , m_keys(keys)
    , m_verifier(verifier)
    , m_journal(journal)
    , m_clock(clock)
{
}

QString TrustKeeper::packName()
{
    return u"trust-lists/main"_s;
}

const std::optional<TrustList> &TrustKeeper::list() const
{
    return m_list;
}

Result<TrustList> TrustKeeper::open(const QByteArray &signedPack, const QDateTime &fetchedAt) const
{
    const auto payload = jws::open(signedPack, jws::kTrustListType, m_verifier, u"EdDSA"_s, m_keys.centralSigningKey());
    if (!payload)
        return fail(ErrorKind::Forged, payload.error().detail);
    auto list = trustListFromJson(*payload);
    if (list)
        list->fetchedAt = fetchedAt;
    return list;
}

QFuture<Result<void>> TrustKeeper::load()
{
    return m_packs.pack(packName())
        .then(this, [this](const Result<std::optional<PackStore::Pack>> &kept) -> Result<void> {
            if (!kept)
                return std::unexpected(kept.error());
            if (!*kept)
                return fail(ErrorKind::NotFound, u"trust list: none kept"_s);
            auto list = open((*kept)->signedPack, (*kept)->fetchedAt);
            if (!list) {
                qCWarning(lcTrust, "the kept trust list does not hold: %ls", qUtf16Printable(list.error().detail));
                return std::unexpected(list.error());
            }
        // A refresh may have been quicker.
            if (!m_list || m_list->version < list->version) {
                m_list = *std::move(list);
                emit listChanged();
            }
            return {};
        });
}

QFuture<Result<void>> TrustKeeper::refresh()
{
    return m_central.pack(packName(), m_list ? m_list->version : 0)
        .then(this,
              [this](const Result<QByteArray> &pack) {
                  if (!pack)
                      return failedFuture<void>(pack.error());
                  return pack->isEmpty() ? readyFuture(Result<void>()) : take(*pack);
              })
        .unwrap();
}

QFuture<Result<void>> TrustKeeper::take(const QByteArray &signedPack)
{
    auto list = open(signedPack, m_clock.now());
    if (!list)
        return failedFuture<void>(list.error());
    // A list once replaced never comes back, however well it is signed.
    if (m_list
        && (list->version < m_list->version || (list->version == m_list->version && list->issuedAt < m_list->issuedAt)))
        return failedFuture<void>({ErrorKind::Expired, u"trust list: older than the one kept"_s});
    return m_packs.keepPack(packName(), signedPack, list->fetchedAt)
        .then(this, [this, list = *std::move(list)](const Result<void> &kept) -> Result<void> {
            if (!kept)
                return kept;
            m_list = list;
            m_journal.append({JournalAction::TrustListReplaced,
                              {},
                              packName(),
                              {{u"version"_s, qint64(list.version)}, {u"keys"_s, qint64(list.keys.size())}}});
            emit listChanged();
            return {};
        });
}

std::optional<std::chrono::seconds> TrustKeeper::age() const
{
    if (!m_list)
        return std::nullopt;
    return std::chrono::seconds(m_list->issuedAt.secsTo(m_clock.now()));
}

} // namespace dutydesk
