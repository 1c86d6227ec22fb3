// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/centralserver.h"

#include "app/central/accounting.h"
#include "app/central/cases.h"
#include "app/central/changes.h"
#include "app/central/core.h"
#include "app/central/desks.h"
#include "app/central/httpserver.h"
#include "app/central/licences.h"
#include "app/central/packs.h"
#include "app/central/router.h"
#include "app/central/uploads.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace dutydesk {

namespace central {

/// Counts the requests whose answer is still owed: the server must outlive every one of them.
class InFlight {
public:
    void enter()
    {
        const std::lock_guard lock(m_mutex);
        ++m_count;
    }
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        if (--m_count == 0)
            m_none.notify_all();
    }
    void waitForNone()
    {
        std::unique_lock lock(m_mutex);
        m_none.wait(lock, [this] { return m_count == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_none;
    int m_count = 0;
};

} // namespace central

/// Everything of a central that lives from start() to stop().
struct CentralServer::Running {
    Running(const CentralOptions &centralOptions, const CentralPorts &centralPorts, Rulebook centralRulebook)
        : options(centralOptions)
        , ports(centralPorts)
        , rulebook(std::move(centralRulebook))
    {
    }
    ~Running();

    Result<void> open();
    Result<quint16> listen(quint16 port);
    void addRoutes();
    void handle(const std::shared_ptr<const central::HttpRequest> &request, const central::Reply &reply);

    const CentralOptions &options;
    const CentralPorts &ports;
    Rulebook rulebook;
    std::atomic<bool> closing = false;
    std::atomic<bool> unavailable = false;
    central::InFlight inFlight;
    central::Router router;
    // Declared in the order in which they may use each other; ~Running() ends them from the outside in.
    std::unique_ptr<central::Database> database;
    std::unique_ptr<central::Core> core;
    std::unique_ptr<central::Changes> changes;
    std::unique_ptr<central::Desks> desks;
    std::unique_ptr<central::Licences> licences;
    std::unique_ptr<central::Cases> cases;
    std::unique_ptr<central::Uploads> uploads;
    std::unique_ptr<central::Packs> packs;
    std::unique_ptr<central::Accounting> accounting;
    std::unique_ptr<central::HttpServer> http;
};

} // namespace dutydesk
