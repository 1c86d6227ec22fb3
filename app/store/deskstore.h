// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/casestore.h"
#include "app/ports/clock.h"
#include "app/ports/evidencestore.h"
#include "app/ports/journalstore.h"
#include "app/ports/outboxstore.h"
#include "app/ports/sealer.h"
#include "app/ports/statuscache.h"
#include "app/store/openreport.h"

#include <memory>

namespace dutydesk {

/// Everything a desk keeps, in one folder: desk.sqlite and evidence/. Futures are answered from the store's own threads.
class DeskStore {
public:
    /// Opens or makes the folder's store; the vault may still be locked (sealed calls then answer NotSignedIn). What is
    /// handed in must outlive the store. A repair is journalled (DatabaseRepaired, subject: the name of its report).
    /// \returns InUse, NewerDatabase, Storage, DiskFull or Damaged.
    [[nodiscard]] static Result<std::unique_ptr<DeskStore>> open(const QString &folder, Sealer &sealer,
                                                                 const Clock &clock);
    /// Waits for what was accepted; what is asked for afterwards is cancelled.
    ~DeskStore();
    DeskStore(const DeskStore &) = delete;
    DeskStore &operator=(const DeskStore &) = delete;

    const OpenReport &openReport() const;
    CaseStore &cases();
    OutboxStore &outbox();
    EvidenceStore &evidence();
    JournalStore &journal();
    StatusCache &statusCache();
    PackStore &packs();
    ScanStore &scans();

private:
    struct Private;
    explicit DeskStore(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> m_d;
};

} // namespace dutydesk
