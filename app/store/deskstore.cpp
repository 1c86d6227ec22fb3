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
    : d(std::move(priv))
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
    return d->database->report();
}

CaseStore &DeskStore::cases()
{
    return d->cases;
}

OutboxStore &DeskStore::outbox()
{
    return d->outbox;
}

EvidenceStore &DeskStore::evidence()
{
    return d->evidence;
}

JournalStore &DeskStore::journal()
{
    return d->journal;
}

StatusCache &DeskStore::statusCache()
{
    return d->statusCache;
}

PackStore &DeskStore::packs()
{
    return d->packs;
}

ScanStore &DeskStore::scans()
{
    return d->scans;
}

} // namespace dutydesk
