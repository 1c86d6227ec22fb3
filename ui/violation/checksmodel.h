// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/validation.h"

#include <QAbstractListModel>

namespace dutydesk {

/// The checks of a case: what is to fix, then what is to consider, then one line with the count of what passed, then what passed
/// (all of it, the first few, or nothing but the count).
class ChecksModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { KindRole = Qt::UserRole, HintRole, FieldRole };
    enum class Kind { Error, Warning, PassedCount, Passed, ShowMore };
    enum class PassedShown { Count, Some, All };
    static constexpr int someCount = 8;

    explicit ChecksModel(QObject *parent = nullptr);

    void setFindings(const QList<Finding> &findings);
    void setPassedShown(PassedShown shown);
    int errors() const;
    int warnings() const;
    Kind kind(int row) const;
    QString field(int row) const;
    /// The row of the next error or warning after \c row (before it when \c backwards), going round; −1 when there is none.
    int nextProblem(int row, bool backwards = false) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        Kind kind = Kind::Error;
        Finding finding;
        int count = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
    void rebuild();

    QList<Finding> m_findings;
    QList<Row> m_rows;
    PassedShown m_shown = PassedShown::Some;
};

} // namespace dutydesk
