// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/desk/samplescan.h"

#include "tests/support/samples.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace dutydesk::test {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QRect code {500, 210, 280, 280};

QByteArray samplePhoto()
{
    QImage picture(176, 220, QImage::Format_RGB32);
    picture.fill(QColor(0xC9, 0xD6, 0xE6));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x40, 0x53, 0x6B));
    painter.drawEllipse(QRectF(18, 150, 140, 160));
    painter.setBrush(QColor(0x2B, 0x26, 0x23));
    painter.drawEllipse(QRectF(50, 38, 78, 90));
    painter.setBrush(QColor(0xE6, 0xBF, 0x9F));
    painter.drawEllipse(QRectF(52, 55, 74, 92));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

} // namespace

Reading sampleReading(const QByteArray &content)
{
    Reading reading;
    reading.symbology = Symbology::QrCode;
    reading.source = ReadingSource::Camera;
    reading.bytes = content;
    reading.corners = {QPointF(code.left(), code.top()), QPointF(code.right(), code.top()),
                       QPointF(code.right(), code.bottom()), QPointF(code.left(), code.bottom())};
    reading.took = std::chrono::milliseconds(12);
    reading.modules = 45;
    return reading;
}

Verification genuineDocument()
{
    const PenaltyStatus holder = sampleStatus();
    Verification document;
    document.credential.format = CredentialFormat::Claim169;
    document.credential.issuer = u"https://issuer.example/sample"_s;
    document.credential.keyId = u"a1b2c3d4e5f60718"_s;
    document.credential.algorithm = u"ES256"_s;
    document.credential.number = holder.number;
    document.credential.nameZh = holder.nameZh;
    document.credential.nameLatin = holder.nameLatin;
    document.credential.classes = holder.classes;
    document.credential.firstIssued = holder.firstIssued;
    document.credential.validUntil = holder.validUntil;
    document.credential.issuedBy = holder.issuedBy;
    document.credential.photo = samplePhoto();
    for (const auto kind :
         {CheckKind::Structure, CheckKind::Signature, CheckKind::Issuer, CheckKind::Validity, CheckKind::TrustListAge})
        document.checks.append({kind, CheckResult::Passed, CheckReason::None, {}});
    return document;
}

Verification unsignedDocument()
{
    Verification document = genuineDocument();
    document.checks = {{CheckKind::Structure, CheckResult::Passed, CheckReason::None, {}},
                       {CheckKind::Signature, CheckResult::NotMade, CheckReason::Unsigned, {}}};
    return document;
}

Frame sampleFrame(quint64 sequence)
{
    QImage picture(1280, 720, QImage::Format_BGR888);
    picture.fill(QColor(0x2B, 0x31, 0x38));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x0B, 0x0D, 0x10));
    painter.drawRoundedRect(QRect(440, 60, 400, 700), 40, 40);
    painter.setBrush(QColor(0xF4, 0xF6, 0xF8));
    painter.drawRoundedRect(QRect(456, 76, 368, 700), 30, 30);
    painter.setBrush(QColor(0x16, 0x19, 0x1D));
    const int cell = 7;
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 40; ++x) {
            if ((x * 7 + y * 13 + (x * y) % 5) % 3 == 0)
                painter.drawRect(code.left() + x * cell, code.top() + y * cell, cell, cell);
        }
    }
    painter.end();
    Frame frame;
    frame.width = picture.width();
    frame.height = picture.height();
    frame.sequence = sequence;
    for (int y = 0; y < picture.height(); ++y)
        frame.bgr.append(reinterpret_cast<const char *>(picture.constScanLine(y)), picture.width() * 3);
    return frame;
}

} // namespace dutydesk::test
