// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace dutydesk {

/// Who works at the desk now.
struct Officer {
    QString number;      ///< six digits
    QString nameZh;
    QString nameLatin;
    QStringList roles;   ///< "officer", "reviewer", "administrator"
    QString stationCode;
    QString stationNameZh;
    QString stationNameEn;
    friend bool operator==(const Officer &, const Officer &) = default;
};

/// An open session.
struct Session {
    Officer officer;
    QByteArray token;            ///< empty when signed in offline
    QDateTime expiresAt;
    bool offline = false;
    QDateTime startedAt;
    QByteArray
        vaultSecret; ///< 32 bytes that central keeps for this desk; opens the vault for an officer who is new here
};

/// Who this desk is to central.
struct DeskIdentity {
    QString deskId; ///< UUID text given by central
    QString deskName; ///< "Desk 2"
    QString stationCode;
    QString stationNameZh;
    QString stationNameEn;
    QDateTime enrolledAt;
    QDateTime certificateUntil;
    friend bool operator==(const DeskIdentity &, const DeskIdentity &) = default;
};

} // namespace dutydesk
