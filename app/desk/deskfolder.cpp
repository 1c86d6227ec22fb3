// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/deskfolder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace dutydesk {

Result<DeskFolder> DeskFolder::prepare(const QString &given, bool training)
{
    QString path = given;
    if (path.isEmpty())
        path = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
            + (training ? u"/training"_s : u"/desk"_s);
    path = QDir(path).absolutePath();
    if (!QDir().mkpath(path))
        return fail(ErrorKind::Storage, u"the desk folder cannot be made"_s);
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return DeskFolder {path};
}

} // namespace dutydesk
