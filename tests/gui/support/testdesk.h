// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "tests/support/fakecentralapi.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakedeskkeys.h"
#include "tests/support/fakepreferences.h"
#include "tests/support/fakerandom.h"
#include "tests/support/fakescan.h"
#include "tests/support/fakesealer.h"
#include "tests/support/fakesignatures.h"
#include "tests/support/fakesync.h"
#include "tests/support/fakevault.h"
#include "tests/support/memorystores.h"

namespace dutydesk::test {

/// A whole desk in memory: every service over fakes, for tests of pages and of the window. Everybody in it is fictional.
class TestDesk {
public:
    explicit TestDesk(bool training = false);

    FakeClock clock;
    FakeRandom random;
    FakeCentralApi central;
    FakeVault vault;
    FakeDeskKeys keys;
    FakeSealer sealer;
    FakeVerifier verifier;
    FakeSyncPump pump;
    FakeChangeFeed feed;
    FakeCamera camera;
    FakePictureSource pictures;
    FakeCodeReader decoder;
    FakeCredentialReader credentials;
    FakePreferences preferences;
    MemoryJournalStore journalStore {clock};
    MemoryDesk memory {clock, journalStore};
    MemoryCaseStore cases {memory};
    MemoryOutboxStore outbox {memory};
    MemoryEvidenceStore evidence {memory};
    MemoryStatusCache statuses;
    MemoryPackStore packs;
    MemoryScanStore scans;
    Rulebook rulebook;

    SignIn signIn {central, vault, keys, journalStore, clock};
    TrustKeeper trust {central, packs, keys, verifier, journalStore, clock};
    JournalKeeper journal {journalStore, central, keys, clock};
    CheckLicence checkLicence;
    Casebook casebook;
    Queue queue {outbox, cases, evidence, pump, central, clock};
    Doctor doctor;
    DeskServices services;

    /// Signs the sample officer in and waits for it.
    void signInNow();
    void setLive(std::chrono::milliseconds roundTrip = std::chrono::milliseconds(38));
    void setOffline();
    /// A trust list with keys that end in 18 and in 400 days.
    void setTrustList();
};

/// The rulebook of the reference data.
Rulebook sampleRulebook();

} // namespace dutydesk::test
