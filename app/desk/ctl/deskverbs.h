// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/ctl/output.h"
#include "app/desk/deskparts.h"

#include <QStringList>

namespace dutydesk::ctl {

/// The verbs that need a desk: status, case, queue, journal, doctor.
class DeskVerbs {
    Q_DECLARE_TR_FUNCTIONS(dutydesk::ctl::DeskVerbs)
public:
    DeskVerbs(DeskParts &parts, const Output &output);

    /// \returns an exit code; signs nobody in when it fails.
    int signIn(const QString &officer, const QString &password);
    int status(const QString &number, const QString &purpose);
    /// Records the case in a file; \c waitSeconds: how long to wait for central's receipt, 0 not at all.
    int recordCase(const QString &file, int waitSeconds);
    int queueList();
    int queueShow(const QString &caseId);
    int queueRetry(int waitSeconds);
    int verifyJournal();
    int doctor();

private:
    int failed(const Error &error) const;
    Result<ViolationCase> draftFrom(const QJsonObject &given);
    bool waitForReceipt(const CaseId &id, int revision, int waitSeconds);
    void printEntry(const OutboxEntry &entry) const;

    DeskParts &m_parts;
    const Output &m_output;
};

} // namespace dutydesk::ctl
