// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace dutydesk {

/// A future that is ready already.
template <class T>
[[nodiscard]] QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// A future that has failed already.
template <class T>
[[nodiscard]] QFuture<Result<T>> failedFuture(Error error)
{
    return readyFuture<Result<T>>(std::unexpected(std::move(error)));
}

/// Runs \c work on a pool; the future is ready when it returned. \c work must not outlive what it refers to.
template <class Work>
[[nodiscard]] auto runOn(QThreadPool &pool, Work work) -> QFuture<std::invoke_result_t<Work>>
{
    using T = std::invoke_result_t<Work>;
    // std::function wants to be copied, a promise does not.
    auto promise = std::make_shared<QPromise<T>>();
    QFuture<T> future = promise->future();
    promise->start();
    pool.start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace dutydesk
