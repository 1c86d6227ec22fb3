// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/deskkeys.h"
#include "tests/support/fakesignatures.h"

namespace dutydesk::test {

/// Keys of a desk in memory; enrolled unless the test says otherwise.
class FakeDeskKeys final : public DeskKeys {
public:
    bool isEnrolled() const override { return enrolled; }
    DeskIdentity identity() const override { return desk; }
    Result<QByteArray> certificateRequestPem(const QString &deskName) override
    {
        return QByteArray("test certificate request for " + deskName.toUtf8());
    }
    Result<void> adopt(const DeskIdentity &identity, const QByteArray &certificate, const QByteArray &ca,
                       const QByteArray &signingKey) override
    {
        enrolled = true;
        desk = identity;
        certificatePemText = certificate;
        caPem = ca;
        centralKey = signingKey;
        return {};
    }
    QByteArray certificatePem() const override { return certificatePemText; }
    QByteArray privateKeyPem() const override { return keyPem; }
    QByteArray centralCaPem() const override { return caPem; }
    QByteArray centralSigningKey() const override { return centralKey; }
    Result<QByteArray> sign(const QByteArray &message) const override { return fakeSignature(publicKey(), message); }
    QByteArray publicKey() const override { return QByteArray(65, 'd'); }

    bool enrolled = true;
    DeskIdentity desk {QStringLiteral("019aa0f2-0000-7000-8000-00000000de5c"),
                       QStringLiteral("Desk 2"),
                       QStringLiteral("110105-SAMPLE"),
                       QStringLiteral("示例路交警中队"),
                       QStringLiteral("Sample Road Station"),
                       QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC),
                       QDateTime(QDate(2027, 11, 1), QTime(0, 0), Qt::UTC)};
    QByteArray certificatePemText;
    QByteArray keyPem;
    QByteArray caPem;
    QByteArray centralKey = QByteArray(32, 'c');
};

} // namespace dutydesk::test
