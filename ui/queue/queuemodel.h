// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/outbox.h"
#include "app/ports/casestore.h"
#include "ui/common/icons.h"

#include <QAbstractListModel>
#include <QHash>

namespace dutydesk {

/// The queue as one list with headings: refused first, then sending, waiting, confirmed today. Nothing can be deleted.
class QueueModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IsHeadingRole = Qt::UserRole,
        MeaningRole,
        IconRole,
        CountRole,
        RemarkRole,
        TimeRole,
        NumberRole,
        PersonRole,
        DetailRole,
        ProgressRole,
        SortRole,
    };
    /// A revision with the little of its case that the list shows.
    struct Row {
        OutboxEntry entry;
        QString caseNumber;
        QString person;
    };

    explicit QueueModel(QObject *parent = nullptr);

    void setRows(OutboxState state, const QList<Row> &rows, qint64 count);
    /// Bytes of evidence that central acknowledged.
    void setProgress(const CaseId &id, qint64 sent, qint64 total);
    void setNow(const QDateTime &now);
    const Row *rowAt(int row) const;
    int rowOf(const CaseId &id, int revision) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Section {
        OutboxState state;
        QList<Row> rows;
        qint64 count = 0;
    };
    struct Place {
        int section = -1;
        int row = -1; ///< −1: the heading
    };
    Place placeOf(int row) const;
    QVariant headingData(const Section &section, int role) const;
    QVariant rowData(const Row &row, int role) const;
    QString detail(const Row &row) const;

    QList<Section> m_sections;
    QHash<CaseId, std::pair<qint64, qint64>> m_progress;
    QDateTime m_now;
};

} // namespace dutydesk
