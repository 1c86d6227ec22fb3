// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/core.h"

#include <QSet>
#include <QThreadPool>

#include <mutex>

namespace dutydesk::central {

/// Evidence by tus 1.0. What is on disk is the truth about an offset, so that a restart loses nothing that was
/// acknowledged; a file counts as held once its hash was checked and its receipt is committed.
class Uploads {
public:
    explicit Uploads(Core &core);
    ~Uploads();

    void options(const Call &call, const Reply &reply);
    void create(const Call &call, const Reply &reply);
    void head(const Call &call, const Reply &reply);
    void patch(const Call &call, const Reply &reply);

private:
    struct Upload {
        QString id;
        QString caseId;
        QString sha256;
        QString deskId;
        qint64 size = 0;
        QString receipt;   ///< empty until the file is held
    };
    using Task = std::function<void(const Upload &, const Reply &)>;
    /// Finds the caller's upload and does the task on a worker, one at a time for an upload.
    void withUpload(const Call &call, const Reply &reply, Task task);
    void tellOffset(const Upload &upload, const Reply &reply);
    void append(const Upload &upload, qint64 offset, const QByteArray &piece, const Reply &reply);
    /// Checks the hash of a complete file and commits its receipt; \c answer then carries it.
    void finish(const Upload &upload, HttpResponse answer, const Reply &reply);
    QString path(const Upload &upload) const;
    qint64 offset(const Upload &upload) const;

    Core &m_core;
    QThreadPool m_disk;
    std::mutex m_mutex;
    QSet<QString> m_busy;   ///< uploads that a worker has in its hands
};

} // namespace dutydesk::central
