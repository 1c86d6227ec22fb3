// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QTest>

namespace dutydesk::test {

/// Runs the event loop until the future is ready; fails the test when it never is.
template <class T>
T await(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000))
        qFatal("a future was never ready");
    return future.result();
}

} // namespace dutydesk::test
