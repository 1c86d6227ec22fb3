// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/ctl/output.h"

#include "app/domain/words.h"

#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace dutydesk::ctl {
namespace {

void write(std::FILE *stream, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

void Output::record(const QJsonObject &object, const QString &text) const
{
    write(stdout, m_json ? QJsonDocument(object).toJson(QJsonDocument::Compact) : text.toLocal8Bit());
}

void Output::line(const QString &text) const
{
    if (!m_json)
        write(stdout, text.toLocal8Bit());
}

void Output::usage(const QString &text) const
{
    write(stderr, text.toLocal8Bit());
}

void Output::failure(const Error &error) const
{
    if (m_json) {
        QJsonObject object {{u"error"_s, word(error.kind)}, {u"detail"_s, error.detail}};
        if (!error.code.isEmpty())
            object.insert(u"code"_s, error.code);
        write(stderr, QJsonDocument(object).toJson(QJsonDocument::Compact));
        return;
    }
    QString text = sentence(error);
    if (!error.centralText.isEmpty())
        text = QString(text + u' ' + tr("Central: “%1” (code %2)").arg(error.centralText, error.code));
    else if (!error.detail.isEmpty())
        text = QString(text + u" ("_s + error.detail + u')');
    write(stderr, text.toLocal8Bit());
}

QString Output::sentence(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::BadInput:
        return tr("What was given cannot be used. Check it and try again.");
    case ErrorKind::NotFound:
        return tr("There is no such record.");
    case ErrorKind::Forbidden:
        return tr("This officer or this desk may not do that. Ask the station administrator.");
    case ErrorKind::NotSignedIn:
        return tr("Nobody is signed in. Give --officer and the password.");
    case ErrorKind::WrongPassword:
        return tr("Officer number and password do not fit.");
    case ErrorKind::Paused:
        return tr("Too many wrong passwords. Wait and try again.");
    case ErrorKind::Conflict:
        return tr("Another record has that place already.");
    case ErrorKind::Frozen:
        return tr("This revision was completed and cannot be changed. Start the next revision.");
    case ErrorKind::Offline:
        return tr("Central cannot be reached. What was recorded here is kept and goes by itself.");
    case ErrorKind::Timeout:
        return tr("Central did not answer in time. What was recorded here is kept and goes by itself.");
    case ErrorKind::NotCentral:
        return tr("Something answered that is not central, perhaps a network's sign-in page. Check the network.");
    case ErrorKind::Refused:
        return tr("Central understood and said no.");
    case ErrorKind::Forged:
        return tr("A signature does not hold. The answer was not used.");
    case ErrorKind::Expired:
        return tr("This is too old to be used. Sign in once while central can be reached.");
    case ErrorKind::Storage:
        return tr("The disk refused to write. Nothing was changed.");
    case ErrorKind::DiskFull:
        return tr("The disk is full. Nothing was changed; make room and try again.");
    case ErrorKind::Damaged:
        return tr("The database of this desk is damaged.");
    case ErrorKind::NewerDatabase:
        return tr("The database was written by a newer Dutydesk. Install that version; nothing was changed.");
    case ErrorKind::InUse:
        return tr("Another Dutydesk works in this folder. Close it first.");
    case ErrorKind::Device:
        return tr("The device failed.");
    case ErrorKind::Unsupported:
        return tr("This program does not do that.");
    case ErrorKind::Cancelled:
        return tr("It was called off.");
    case ErrorKind::Internal:
        return tr("Something failed inside the program. The log says more.");
    }
    return {};
}

} // namespace dutydesk::ctl
