// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/api/httpcentralapi.h"
#include "app/credential/deskcredentialreader.h"
#include "app/crypto/filedeskkeys.h"
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/sealedvault.h"
#include "app/crypto/systemrandom.h"
#include "app/services/casebook.h"
#include "app/services/checklicence.h"
#include "app/services/journalkeeper.h"
#include "app/services/numberkeeper.h"
#include "app/services/queue.h"
#include "app/store/deskstore.h"
#include "app/sync/longpollfeed.h"
#include "app/sync/outboxpump.h"
#include "resources/reference/reference.h"
#include "tests/support/central/centralfixture.h"

#include <memory>

namespace dutydesk::test {

/// A whole desk on real adapters, without a window: what the programs are made of, in a folder of the test.
struct RealDesk {
    const Clock &clock;
    SystemRandom random {clock};
    OpenSslSignatureVerifier verifier;
    Rulebook rulebook = builtinRulebook().value();
    SealedVault vault;
    FileDeskKeys keys;
    HttpCentralApi central;
    std::unique_ptr<DeskStore> store;
    DeskCredentialReader credentials {verifier};
    std::unique_ptr<OutboxPump> pump;
    std::unique_ptr<LongPollFeed> feed;
    std::unique_ptr<SignIn> signIn;
    std::unique_ptr<TrustKeeper> trust;
    std::unique_ptr<NumberKeeper> numbers;
    std::unique_ptr<CheckLicence> check;
    std::unique_ptr<Casebook> casebook;
    std::unique_ptr<Queue> queue;
    std::unique_ptr<JournalKeeper> journal;

    RealDesk(const QString &folder, const QUrl &base, const Clock &time)
        : clock(time)
        , vault(folder, random, clock, {.memoryKiB = 8192, .passes = 1, .lanes = 1})
        , keys(folder)
        , central(base, keys, verifier, clock)
        , store(DeskStore::open(folder, vault.sealer(), clock).value())
    {
        pump = std::make_unique<OutboxPump>(store->outbox(), store->evidence(), central, clock, random);
        feed = std::make_unique<LongPollFeed>(central, store->packs(), clock, random);
        signIn = std::make_unique<SignIn>(central, vault, keys, store->journal(), clock);
        trust = std::make_unique<TrustKeeper>(central, store->packs(), keys, verifier, store->journal(), clock);
        numbers = std::make_unique<NumberKeeper>(central, store->cases(), *signIn);
        check = std::make_unique<CheckLicence>(CheckLicence::Ports {credentials, central, store->statusCache(),
                                                                    store->scans(), store->journal(), *feed,
                                                                    vault.sealer(), verifier, keys, clock},
                                               *trust, *signIn);
        casebook = std::make_unique<Casebook>(
            Casebook::Ports {store->cases(), store->outbox(), store->evidence(), *pump, random, clock}, rulebook,
            *signIn, true);
        queue = std::make_unique<Queue>(store->outbox(), store->cases(), store->evidence(), *pump, central, clock);
        journal = std::make_unique<JournalKeeper>(store->journal(), central, keys, clock);
    }
};

} // namespace dutydesk::test
