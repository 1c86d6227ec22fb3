// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/outboxpump.h"
#include "tests/support/fakecentralapi.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerandom.h"
#include "tests/support/memorystores.h"
#include "tests/support/samples.h"

#include <QCryptographicHash>
#include <QTest>

#include <memory>

namespace dutydesk::test {

/// A pump between a desk in memory and a central in memory, on a clock that only the test moves.
struct PumpBench {
    FakeClock clock;
    FakeRandom random {7};
    MemoryJournalStore journal {clock};
    MemoryDesk desk {clock, journal};
    MemoryOutboxStore outbox {desk};
    MemoryEvidenceStore evidence {desk};
    FakeCentralApi central;
    OutboxPump::Options options;
    std::unique_ptr<OutboxPump> pump;

    PumpBench() { restart(); }

    /// As after a crash: what the old pump knew is gone.
    void restart() { pump = std::make_unique<OutboxPump>(outbox, evidence, central, clock, random, options); }

    ViolationCase record(int files = 0, qsizetype fileSize = 2500)
    {
        ViolationCase violation = sampleCase(CaseId(random.uuidV7()));
        for (int i = 0; i < files; ++i) {
            QByteArray content = random.bytes(64);
            content.resize(fileSize, 'x');
            content += QByteArray::number(i);
            const auto ref =
                evidence.addBytes(violation.id, content, QStringLiteral("scene.jpg"), QStringLiteral("image/jpeg"),
                                  QStringLiteral("scene"), {JournalAction::EvidenceAdded, {}, {}, {}});
            violation.evidence.append(ref.result().value());
        }
        desk.record(violation);
        return violation;
    }
    OutboxEntry entry(const ViolationCase &violation) const
    {
        return desk.outbox.at({violation.id, violation.revision});
    }
    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] { return pump->isIdle(); }, 20000));
    }
    /// Lets the pump do what it can while central holds its answers.
    void settleHeld()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }
    /// Lets time pass as a running machine sees it, in steps shorter than its heartbeat.
    void pass(std::chrono::milliseconds time)
    {
        using namespace std::chrono_literals;
        for (auto left = time; left > 0ms; left -= 5s) {
            clock.advance(std::min<std::chrono::milliseconds>(left, 5s));
            pump->tick();
            settle();
        }
    }
    int callsOf(const QString &name) const { return int(central.calls.count(name)); }
};

} // namespace dutydesk::test
