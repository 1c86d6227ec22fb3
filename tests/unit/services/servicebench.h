// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/signin.h"
#include "app/services/trustkeeper.h"
#include "tests/support/await.h"
#include "tests/support/fakecentralapi.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakedeskkeys.h"
#include "tests/support/fakerandom.h"
#include "tests/support/fakescan.h"
#include "tests/support/fakesealer.h"
#include "tests/support/fakesync.h"
#include "tests/support/fakevault.h"
#include "tests/support/memorystores.h"
#include "tests/support/samples.h"

#include <QTest>

namespace dutydesk::test {

/// A desk made of fakes, with an officer who can sign in.
struct ServiceBench {
    FakeClock clock;
    FakeRandom random;
    FakeVerifier verifier;
    FakeDeskKeys keys;
    FakeVault vault;
    FakeSealer sealer;
    FakeCentralApi central;
    MemoryJournalStore journal {clock};
    MemoryDesk desk {clock, journal};
    MemoryCaseStore cases {desk};
    MemoryOutboxStore outbox {desk};
    MemoryEvidenceStore evidence {desk};
    MemoryStatusCache statuses;
    MemoryPackStore packs;
    MemoryScanStore scans;
    FakeSyncPump pump;
    FakeChangeFeed feed;
    FakeCredentialReader credentials;
    SignIn signIn {central, vault, keys, journal, clock};
    TrustKeeper trust {central, packs, keys, verifier, journal, clock};

    static QString number() { return QStringLiteral("000123"); }
    static QString password() { return QStringLiteral("training-123"); }
    void signedIn() { QVERIFY(await(signIn.signIn(number(), password())).has_value()); }
};

} // namespace dutydesk::test
