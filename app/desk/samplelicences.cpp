// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/samplelicences.h"

#include "app/credential/claim169writer.h"
#include "app/crypto/softwaresigner.h"
#include "app/desk/samplepictures.h"
#include "app/scan/videofile.h"

#include <QBuffer>
#include <QDir>
#include <QFile>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

// A static library's resources are dropped by the linker unless something names them; outside any namespace.
static void initialiseTrainingKeys()
{
    Q_INIT_RESOURCE(training);
}

namespace dutydesk {
namespace {

enum class Flaw { None, Altered, Expired, UnknownIssuer };

Result<std::unique_ptr<SoftwareSigner>> issuer(const QString &name)
{
    initialiseTrainingKeys();
    QFile pem(QString(u":/dutydesk/training/"_s + name));
    if (!pem.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, QString(u"no training key "_s + name));
    return SoftwareSigner::fromPem(pem.readAll());
}

Credential credentialOf(const PenaltyStatus &person, const QDateTime &now, Flaw flaw)
{
    Credential credential;
    credential.format = CredentialFormat::Claim169;
    credential.issuer = u"https://licence.example/110100"_s;
    credential.number = person.number;
    credential.fileNumber = person.fileNumber;
    credential.documentId = u"SAMPLE-"_s + person.fileNumber.text();
    credential.nameZh = person.nameZh;
    credential.nameLatin = person.nameLatin;
    credential.birthDate = person.number.birthDate();
    credential.gender = person.gender;
    credential.classes = person.classes;
    credential.firstIssued = person.firstIssued;
    credential.validFrom = person.validFrom;
    credential.validUntil = person.validUntil;
    credential.issuedBy = person.issuedBy;
    credential.issuedAt = flaw == Flaw::Expired ? now.addDays(-40) : now.addDays(-1);
    credential.notBefore = credential.issuedAt;
    credential.expiresAt = credential.issuedAt.addDays(30);
    return credential;
}

Result<QByteArray> write(const PenaltyStatus &person, const QDateTime &now, Flaw flaw)
{
    auto signer = flaw == Flaw::UnknownIssuer ? SoftwareSigner::generate(u"ES256"_s) : issuer(u"issuer-es256.pem"_s);
    if (!signer)
        return std::unexpected(signer.error());
    Credential credential = credentialOf(person, now, flaw);
    if (flaw != Flaw::Altered)
        return Claim169Writer(**signer).write(credential);
    // Signed by somebody who says to be the issuer: the key id is right, the signature is not.
    auto forger = SoftwareSigner::generate(u"ES256"_s);
    if (!forger)
        return std::unexpected(forger.error());
    return Claim169Writer(**forger).write(credential, {.brotli = false, .cwtTag = true, .withKeyId = false});
}

/// AAMVA DL/ID card design standard 2020, version 10; an invented jurisdiction number.
QByteArray aamvaOf(const PenaltyStatus &person)
{
    const auto date = [](QDate day) { return day.toString(u"MMddyyyy"_s).toLatin1(); };
    const QByteArray number = "SAMPLE"_ba + person.fileNumber.text().toLatin1().last(6);
    const QByteArray family = person.nameLatin.section(u' ', 0, 0).toUpper().toLatin1();
    const QByteArray given = person.nameLatin.section(u' ', 1).toUpper().toLatin1();
    const QByteArray subfile = "DLDAQ"_ba + number + "\nDCS"_ba + family + "\nDAC"_ba + given + "\nDBB"_ba
        + date(person.number.birthDate()) + "\nDBA"_ba + date(person.validUntil) + "\nDBD"_ba + date(person.validFrom)
        + "\nDBC1\nDCAC\nDCGUSA\nDAG1 SAMPLE STREET\nDAISPECIMEN\nDAJZZ\nDAK000000000\r"_ba;
    const QByteArray header = "@\n\x1e\rANSI 636099100001DL00310"_ba;
    return header + QByteArray::number(subfile.size()).rightJustified(3, '0') + subfile;
}

QString save(const QImage &picture, const QString &folder, const QString &name)
{
    const QString file = folder + u'/' + name + u".png"_s;
    return picture.save(file) ? file : QString();
}

SampleCaption captionOf(const PenaltyStatus &person)
{
    return {u"电子驾驶证 · 样例"_s, QString(person.nameZh + u"  "_s + person.nameLatin), u"SAMPLE · NOT VALID"_s};
}

struct Lesson {
    const char *name;
    int person;      ///< index in the people of the training data
    Flaw flaw;
    SamplePose pose;
};

/// People of resources/training/people.json by their place there.
const QList<Lesson> &lessons()
{
    static const QList<Lesson> all {
        {"01-zhang-san-genuine", 0, Flaw::None, {.angle = 6}},
        {"02-wang-wu-genuine", 1, Flaw::None, {.angle = -9, .scale = 0.96}},
        {"03-zhao-liu-suspended", 2, Flaw::None, {.angle = 12, .tilt = 0.06}},
        {"04-qian-qi-points", 3, Flaw::None, {.angle = -4}},
        {"05-altered", 1, Flaw::Altered, {.angle = 3}},
        {"06-expired-code", 4, Flaw::Expired, {.angle = -6}},
        {"07-unknown-issuer", 5, Flaw::UnknownIssuer, {.angle = 8}},
    };
    return all;
}

Result<SymbolPattern> qrOf(const PenaltyStatus &person, const QDateTime &now, Flaw flaw)
{
    const auto text = write(person, now, flaw);
    if (!text)
        return std::unexpected(text.error());
    return CodeWriter::write(Symbology::QrCode, *text, 0);
}

Result<QString> makeVideo(const QString &folder, const PenaltyStatus &person, const QDateTime &now)
{
    const auto code = qrOf(person, now, Flaw::None);
    if (!code)
        return std::unexpected(code.error());
    constexpr int frames = 60;
    QList<Frame> film;
    for (int i = 0; i < frames; ++i) {
        // The phone comes in from the right, is held with a slight tremor, and stays in view.
        const double t = double(i) / frames;
        const double come = std::max(0.0, 1.0 - t * 4);
        const double tremor = std::sin(t * 6 * std::numbers::pi);
        film.append(toFrame(paintPhone(*code, captionOf(person),
                                       {.angle = 7 + 2 * tremor,
                                        .scale = 0.94 + 0.04 * std::cos(t * 2 * std::numbers::pi),
                                        .offsetX = 900 * come * come + 6 * tremor,
                                        .offsetY = 8 * tremor})));
    }
    const QString file = folder + u"/sample-video.avi"_s;
    if (auto written = writeVideoFile(file, film, 20); !written)
        return std::unexpected(written.error());
    return file;
}

} // namespace

QByteArray SampleLicences::photoOf(const PenaltyStatus &person)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    paintFace(person.fileNumber.text().right(6).toUInt()).save(&buffer, "JPEG", 80);
    return bytes;
}

Result<SampleLicences::Files> SampleLicences::prepare(const QString &folder, const QList<PenaltyStatus> &people,
                                                      const QDateTime &now)
{
    const QString today = folder + u'/' + now.toString(u"yyyy-MM-dd"_s);
    Files files;
    QDir dir(today);
    if (dir.exists(u"complete"_s)) {
        for (const QString &name : dir.entryList({u"*.png"_s}, QDir::Files, QDir::Name))
            files.pictures.append(dir.filePath(name));
        files.video = dir.filePath(u"sample-video.avi"_s);
        return files;
    }
    if (!QDir(folder).removeRecursively() || !QDir().mkpath(today))
        return fail(ErrorKind::Storage, u"the folder of the samples cannot be made"_s);
    for (const Lesson &lesson : lessons()) {
        if (lesson.person >= people.size())
            continue;
        const PenaltyStatus &person = people[lesson.person];
        const auto code = qrOf(person, now, lesson.flaw);
        if (!code)
            return std::unexpected(code.error());
        files.pictures.append(
            save(paintPhone(*code, captionOf(person), lesson.pose), today, QString::fromLatin1(lesson.name)));
    }
    if (people.size() > 5) {
        const PenaltyStatus &person = people[5];
        const auto code = CodeWriter::write(Symbology::Pdf417, aamvaOf(person), 3);
        if (!code)
            return std::unexpected(code.error());
        files.pictures.append(save(
            paintCard(*code, {u"DRIVER LICENSE · SAMPLE"_s, person.nameLatin, u"SAMPLE · NOT VALID"_s}, {.angle = -3}),
            today, u"08-card-unsigned"_s));
    }
    if (files.pictures.contains(QString()) || people.isEmpty())
        return fail(ErrorKind::Storage, u"a sample could not be written"_s);
    const auto video = makeVideo(today, people.first(), now);
    if (!video)
        return std::unexpected(video.error());
    files.video = *video;
    QFile complete(dir.filePath(u"complete"_s));
    if (!complete.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, u"the samples could not be finished"_s);
    return files;
}

} // namespace dutydesk
