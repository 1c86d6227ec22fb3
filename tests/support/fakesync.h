// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/syncpump.h"

namespace dutydesk::test {

/// Counts what it was told; the test emits its signals.
class FakeSyncPump final : public SyncPump {
    Q_OBJECT
public:
    using SyncPump::SyncPump;
    void start() override { running = true; }
    void stop() override { running = false; }
    void wake() override { ++wakes; }

    bool running = false;
    int wakes = 0;
};

class FakeChangeFeed final : public ChangeFeed {
    Q_OBJECT
public:
    using ChangeFeed::ChangeFeed;
    void start() override { running = true; }
    void stop() override { running = false; }
    void watch(const QStringList &licenceNumbers) override { watched = licenceNumbers; }

    bool running = false;
    QStringList watched;
};

} // namespace dutydesk::test
