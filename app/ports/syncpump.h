// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/error.h"

#include <QObject>
#include <QStringList>

namespace dutydesk {

/// What moves the outbox. Runs by itself; the desk only wakes it and watches.
class SyncPump : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;
    virtual void stop() = 0;
    /// Something became due, or the officer pressed "Send now".
    virtual void wake() = 0;

signals:
    /// The outbox changed: a row was sent, confirmed, refused or postponed.
    void outboxChanged();
    void caseConfirmed(const dutydesk::Receipt &receipt);
    void caseRefused(const dutydesk::CaseId &id, int revision, const QString &code, const QString &text);
    /// Bytes of evidence acknowledged so far for a case.
    void evidenceProgress(const dutydesk::CaseId &id, qint64 sent, qint64 total);
};

/// The long poll: tells what changed at central.
class ChangeFeed : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;
    virtual void stop() = 0;
    /// The licences on screen; a change of one of them is signalled within a second while the link is live.
    virtual void watch(const QStringList &licenceNumbers) = 0;

signals:
    void licenceChanged(const QString &licenceNumber, quint64 version);
    void packChanged(const QString &name, quint64 version);
};

} // namespace dutydesk
