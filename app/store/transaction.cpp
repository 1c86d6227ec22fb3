// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/transaction.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dutydesk {

Transaction::Transaction(Connection &connection, Kind kind)
    : m_connection(connection)
    , m_open(connection.run(kind == Kind::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s))
{
}

Transaction::~Transaction()
{
    rollback();
}

bool Transaction::commit()
{
    if (!m_open || !m_connection.ok() || !m_connection.run(u"COMMIT"_s)) {
        rollback();
        return false;
    }
    m_open = false;
    return true;
}

void Transaction::rollback()
{
    if (!std::exchange(m_open, false)) {
        return;
    }
    // Keep the first failure: it says why, the rollback only cleans up.
    const bool failed = !m_connection.ok();
    const Error why = m_connection.error();
    m_connection.clearError();
    if (m_connection.inTransaction()) {
        m_connection.once(u"ROLLBACK"_s);
        m_connection.clearError();
    }
    if (failed) {
        m_connection.restoreError(why);
    }
}

} // namespace dutydesk
