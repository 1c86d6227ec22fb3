// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queuemodel.h"

#include "ui/common/dates.h"
#include "ui/queue/queuewords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dutydesk {

QueueModel::QueueModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_sections {{OutboxState::Refused, {}, 0},
                  {OutboxState::Sending, {}, 0},
                  {OutboxState::Waiting, {}, 0},
                  {OutboxState::Confirmed, {}, 0}}
{
}

void QueueModel::setRows(OutboxState state, const QList<Row> &rows, qint64 count)
{
    beginResetModel();
    for (Section &section : m_sections) {
        if (section.state == state) {
            section.rows = rows;
            section.count = count;
        }
    }
    endResetModel();
}

void QueueModel::setProgress(const CaseId &id, qint64 sent, qint64 total)
{
    m_progress.insert(id, {sent, total});
    if (const int rows = rowCount(); rows > 0)
        emit dataChanged(index(0), index(rows - 1), {DetailRole, ProgressRole});
}

void QueueModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (const int rows = rowCount(); rows > 0)
        emit dataChanged(index(0), index(rows - 1), {DetailRole});
}

void QueueModel::retranslate()
{
    if (const int rows = rowCount(); rows > 0)
        emit dataChanged(index(0), index(rows - 1));
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    int rows = 0;
    for (const Section &section : m_sections)
        rows += section.rows.isEmpty() ? 0 : 1 + int(section.rows.size());
    return rows;
}

QueueModel::Place QueueModel::placeOf(int row) const
{
    for (int i = 0; i < m_sections.size() && row >= 0; ++i) {
        const int size = m_sections[i].rows.isEmpty() ? 0 : 1 + int(m_sections[i].rows.size());
        if (row < size)
            return {i, row - 1};
        row -= size;
    }
    return {};
}

const QueueModel::Row *QueueModel::rowAt(int row) const
{
    const Place place = placeOf(row);
    return place.section >= 0 && place.row >= 0 ? &m_sections[place.section].rows[place.row] : nullptr;
}

int QueueModel::rowOf(const CaseId &id, int revision) const
{
    for (int row = 0, rows = rowCount(); row < rows; ++row) {
        const Row *found = rowAt(row);
        if (found && found->entry.caseId == id && found->entry.revision == revision)
            return row;
    }
    return -1;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Place place = placeOf(index.row());
    if (place.section < 0)
        return {};
    const Section &section = m_sections[place.section];
    return place.row < 0 ? headingData(section, role) : rowData(section.rows[place.row], role);
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    return index.data(IsHeadingRole).toBool() ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

QVariant QueueModel::headingData(const Section &section, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QueueWords::state(section.state);
    case IsHeadingRole:
        return true;
    case MeaningRole:
        return int(QueueWords::meaning(section.state));
    case IconRole:
        return int(QueueWords::icon(section.state));
    case CountRole:
        return QLocale().toString(section.count);
    case RemarkRole:
        switch (section.state) {
        case OutboxState::Refused:
            return tr("Central answered and said no. Nothing is discarded.");
        case OutboxState::Sending:
            return tr("Evidence goes in parts of 1 MB and resumes after a break.");
        case OutboxState::Waiting:
            return tr("Oldest first. Nothing needs to be done.");
        case OutboxState::Confirmed:
            return tr("Every receipt is kept.");
        }
        return {};
    default:
        return {};
    }
}

QString QueueModel::detail(const Row &row) const
{
    const OutboxEntry &entry = row.entry;
    switch (entry.state) {
    case OutboxState::Refused:
        return entry.refusalText;
    case OutboxState::Confirmed:
        //: Number of central's receipt and the time it came
        return tr("Receipt %1 · %2").arg(entry.receiptNumber, Dates::time(entry.confirmedAt));
    case OutboxState::Sending:
        if (const auto progress = m_progress.value(entry.caseId, {entry.evidenceSent, entry.evidenceBytes});
            progress.second > 0 && progress.first < progress.second) {
            //: Bytes of evidence sent, of all
            return tr("%1 of %2").arg(Dates::size(progress.first), Dates::size(progress.second));
        }
        return tr("waiting for the answer");
    case OutboxState::Waiting:
        if (!entry.lastError.isEmpty() && entry.nextTry.isValid() && m_now.isValid() && entry.nextTry > m_now) {
            //: Why a case waits, and when the next attempt is made
            return tr("%1 · next attempt at %2").arg(QueueWords::why(entry.lastError), Dates::time(entry.nextTry));
        }
        if (entry.evidenceFiles > 0)
            return tr("Next · %n file(s), %1", nullptr, entry.evidenceFiles).arg(Dates::size(entry.evidenceBytes));
        return tr("Goes with the next attempt");
    }
    return {};
}

QVariant QueueModel::rowData(const Row &row, int role) const
{
    const OutboxEntry &entry = row.entry;
    switch (role) {
    case Qt::DisplayRole:
        return row.caseNumber;
    case Qt::AccessibleTextRole:
        //: Queue, read aloud: state, case number, person, detail
        return tr("%1, %2, %3, %4").arg(QueueWords::state(entry.state), row.caseNumber, row.person, detail(row));
    case IsHeadingRole:
        return false;
    case MeaningRole:
        return int(QueueWords::meaning(entry.state));
    case TimeRole:
        return Dates::shortTime(entry.recordedAt);
    case NumberRole:
        //: Number of a case and its revision, when it is not the first
        return entry.revision > 1 ? tr("%1 · r%2").arg(row.caseNumber).arg(entry.revision) : row.caseNumber;
    case PersonRole:
        //: Kind of case and person
        return row.person.isEmpty() ? tr("Violation") : tr("Violation · %1").arg(row.person);
    case DetailRole:
    case Qt::ToolTipRole:
        return detail(row);
    case ProgressRole: {
        if (entry.state != OutboxState::Sending)
            return -1;
        const auto progress = m_progress.value(entry.caseId, {entry.evidenceSent, entry.evidenceBytes});
        return progress.second > 0 ? int(progress.first * 100 / progress.second) : 100;
    }
    case SortRole:
        return entry.sequence;
    default:
        return {};
    }
}

} // namespace dutydesk
