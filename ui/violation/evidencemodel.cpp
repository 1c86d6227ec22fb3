// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/evidencemodel.h"

#include "ui/common/dates.h"
#include "ui/violation/casewords.h"

using namespace Qt::StringLiterals;

namespace dutydesk {

EvidenceModel::EvidenceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void EvidenceModel::setFiles(const QList<EvidenceRef> &files)
{
    if (files == m_files)
        return;
    beginResetModel();
    m_files = files;
    endResetModel();
}

qint64 EvidenceModel::totalSize() const
{
    qint64 sum = 0;
    for (const EvidenceRef &file : m_files)
        sum += file.size;
    return sum;
}

void EvidenceModel::beginFile(quint64 key, const QString &fileName)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_pending.append({key, fileName});
    endInsertRows();
}

void EvidenceModel::endFile(quint64 key)
{
    for (qsizetype i = 0; i < m_pending.size(); ++i) {
        if (m_pending.at(i).key != key)
            continue;
        const int row = int(m_files.size() + i);
        beginRemoveRows({}, row, row);
        m_pending.removeAt(i);
        endRemoveRows();
        return;
    }
}

void EvidenceModel::setThumbnail(const QByteArray &sha256, const QImage &picture)
{
    m_thumbnails.insert(sha256, picture);
    for (qsizetype row = 0; row < m_files.size(); ++row) {
        if (m_files.at(row).sha256 == sha256)
            emit dataChanged(index(int(row)), index(int(row)), {Qt::DecorationRole});
    }
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size() + m_pending.size());
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.row() >= m_files.size()) {
        const Pending &pending = m_pending.at(index.row() - m_files.size());
        switch (role) {
        case Qt::DisplayRole:
        case CaptionRole:
            return tr("Hashing");
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return tr("%1 is being hashed and sealed.").arg(pending.fileName);
        case StateRole:
            return int(State::Hashing);
        default:
            return {};
        }
    }
    const EvidenceRef &file = m_files.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return file.fileName;
    case Qt::DecorationRole:
        return m_thumbnails.value(file.sha256);
    case CaptionRole:
        return CaseWords::evidenceKind(file.kind);
    case TimeRole:
        return file.addedAt.toLocalTime().toString(u"HH:mm:ss"_s);
    case Qt::ToolTipRole:
        return tr("%1, %2. SHA-256 %3")
            .arg(file.fileName, Dates::size(file.size), QString::fromLatin1(file.sha256.toHex()));
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(CaseWords::evidenceKind(file.kind), file.fileName);
    case StateRole:
        return int(State::Ready);
    case KindRole:
        return file.kind;
    default:
        return {};
    }
}

} // namespace dutydesk
