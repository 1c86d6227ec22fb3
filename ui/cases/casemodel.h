// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/rulebook.h"
#include "app/ports/casestore.h"

#include <QAbstractTableModel>

#include <functional>

namespace dutydesk {

/// The cases that match, 200 rows a time: the view asks for more when it gets near the end.
class CaseModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { State, When, Driver, Plate, Matter, Points, Fine, Officer };
    static constexpr int columns = 8;
    enum Role { StateRole = Qt::UserRole, SortRole, SearchRole };

    CaseModel(const Rulebook &rulebook, std::function<QDateTime()> now, QObject *parent = nullptr);

    /// Replaces everything; \c text is what was looked for, for the marks in the names.
    void setCases(const QList<CaseSummary> &cases, int total, const QString &text);
    void appendCases(const QList<CaseSummary> &cases);
    const CaseSummary *caseAt(int row) const;
    int rowOf(const CaseId &id) const;
    int total() const { return m_total; }
    /// The words of another language.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// "Seat belt, +1": the first item in a few words, and how many more.
    QString matter(const CaseSummary &summary) const;

signals:
    /// Rows from here on are wanted; appendCases() brings them.
    void moreWanted(int offset);

private:
    QString text(const CaseSummary &summary, Column column) const;

    const Rulebook &m_rulebook;
    std::function<QDateTime()> m_now;
    QList<CaseSummary> m_cases;
    int m_total = 0;
    bool m_asked = false;
    QString m_text;
};

} // namespace dutydesk
