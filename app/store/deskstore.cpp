// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/deskstore.h"

#include "app/store/database.h"
#include "app/store/sqlitecasestore.h"
#include "app/store/sqliteevidencestore.h"
#include "app/store/sqlitejournalstore.h"
#include "app/store/sqliteoutboxstore.h"
#include "app/store/sqlitestatuscache.h"

namespace dutydesk {

struct DeskStore::Private {
    Private(std::unique_ptr<Database> opened, Sealer &sealer, const Clock &clock)
        : database(std::move(opened))
        , cases(*database, sealer, clock)
        , outbox(*database, sealer, clock)
        , evidence(*database, sealer, clock)
        , journal(*database, sealer, clock)
        , statusCache(*database, sealer)
        , packs(*database)
        , scans(*database, sealer)
    {
    }
    ~Private()
    {
        database.reset(); // ends its threads, which still may work for the stores
    }

    std::unique_ptr<Database> database;
    SqliteCaseStore cases;
    SqliteOutboxStore outbox;
    SqliteEvidenceStore evidence;
    SqliteJournalStore journal;
    SqliteStatusCache statusCache;
    SqlitePackStore packs;
    SqliteScanStore scans;
};

DeskStore::DeskStore(std::unique_ptr<Private> priv)
    : m_d(std::move(priv))
{
}

DeskStore::~DeskStore() = default;

Result<std::unique_ptr<DeskStore>> DeskStore::open(const QString &folder, Sealer &sealer, const Clock &clock)
{
    auto database = Database::open(folder, clock.now());
    if (!database) {
        return std::unexpected(database.error());
    }
    return std::unique_ptr<DeskStore>(new DeskStore(std::make_unique<Private>(std::move(*database), sealer, clock)));
}

const OpenReport &DeskStore::openReport() const
{
    return m_d->database->report();
}

CaseStore &DeskStore::cases()
{
    return m_d->cases;
}

OutboxStore &DeskStore::outbox()
{
    return m_d->outbox;
}

EvidenceStore &DeskStore::evidence()
{
    return m_d->evidence;
}

JournalStore &DeskStore::journal()
{
    return m_d->journal;
}

StatusCache &DeskStore::statusCache()
{
    return m_d->statusCache;
}

PackStore &DeskStore::packs()
{
    return m_d->packs;
}

ScanStore &DeskStore::scans()
{
    return m_d->scans;
}

} // namespace dutydesk
