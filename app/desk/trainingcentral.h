// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/centralhost.h"
#include "app/desk/samplelicences.h"

#include <QUrl>

#include <memory>

namespace dutydesk {

/// The central of training mode: inside this process, on a loopback port, over TLS, with the fictional station.
class TrainingCentral {
public:
    /// \c folder is training's own; central keeps its database there, so that a restart finds what was recorded.
    [[nodiscard]] static Result<std::unique_ptr<TrainingCentral>> start(const QString &folder);

    CentralServer &server() { return m_host->server(); }
    QUrl url() const;
    QByteArray authorityPem() const { return m_host->server().authorityCertificatePem(); }
    QString enrolmentCode() const;
    QString officerNumber() const;
    QString officerPassword() const;
    /// The people of today; for samples.
    const QList<PenaltyStatus> &people() const { return m_people; }
    /// Draws the people's photographs into central; once a day. Needs a QGuiApplication.
    [[nodiscard]] Result<void> addPhotos();

private:
    TrainingCentral() = default;
    std::unique_ptr<CentralHost> m_host;
    QList<PenaltyStatus> m_people;
};

} // namespace dutydesk
