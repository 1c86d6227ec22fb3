// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/connection.h"

namespace dutydesk {

/// A transaction that is rolled back unless it was committed.
class Transaction {
public:
    enum class Kind { Write, Read };

    explicit Transaction(Connection &connection, Kind kind = Kind::Write);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Durable when it returns true. False, and rolled back, after any failure since the beginning.
    bool commit();

private:
    void rollback();

    Connection &m_connection;
    bool m_open = false;
};

} // namespace dutydesk
