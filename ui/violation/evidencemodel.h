// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"

#include <QAbstractListModel>
#include <QHash>
#include <QImage>

namespace dutydesk {

/// The evidence files of a case, and those on their way into the store.
class EvidenceModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { StateRole = Qt::UserRole, CaptionRole, TimeRole, KindRole };
    enum class State { Hashing, Ready };

    explicit EvidenceModel(QObject *parent = nullptr);

    void setFiles(const QList<EvidenceRef> &files);
    const QList<EvidenceRef> &files() const { return m_files; }
    qint64 totalSize() const;
    /// A file whose hash is being made; the key ends it.
    void beginFile(quint64 key, const QString &fileName);
    void endFile(quint64 key);
    /// The small picture of a file, by its hash.
    void setThumbnail(const QByteArray &sha256, const QImage &picture);
    void clearThumbnails() { m_thumbnails.clear(); }
    bool hasThumbnail(const QByteArray &sha256) const { return m_thumbnails.contains(sha256); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Pending {
        quint64 key = 0;
        QString fileName;
    };
    QList<EvidenceRef> m_files;
    QList<Pending> m_pending;
    QHash<QByteArray, QImage> m_thumbnails;
};

} // namespace dutydesk
