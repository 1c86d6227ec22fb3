// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/doctormodel.h"

#include "ui/common/dutystyle.h"
#include "ui/common/sentences.h"

#include <QPainter>

namespace dutydesk {

void DoctorModel::setLines(const QList<DoctorLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    m_rows.clear();
    for (const Group group : {Group::Attention, Group::Reading, Group::Keeping, Group::Talking}) {
        QList<Row> rows;
        for (int i = 0; i < m_lines.size(); ++i) {
            if (groupOf(m_lines.at(i)) == group)
                rows += Row {group, i};
        }
        if (!rows.isEmpty()) {
            m_rows += Row {group, -1};
            m_rows += rows;
        }
    }
    endResetModel();
}

DoctorModel::Group DoctorModel::groupOf(const DoctorLine &line)
{
    if (line.verdict == DoctorVerdict::Attention || line.verdict == DoctorVerdict::Bad)
        return Group::Attention;
    switch (line.check) {
    case DoctorCheck::Camera:
    case DoctorCheck::Decoder:
    case DoctorCheck::TrustList:
        return Group::Reading;
    case DoctorCheck::EncryptedStore:
    case DoctorCheck::JournalChain:
    case DoctorCheck::DiskSpace:
    case DoctorCheck::Outbox:
        return Group::Keeping;
    case DoctorCheck::Link:
    case DoctorCheck::Clock:
    case DoctorCheck::Rules:
    case DoctorCheck::Certificate:
        return Group::Talking;
    }
    Q_UNREACHABLE();
}

QString DoctorModel::groupTitle(Group group)
{
    switch (group) {
    case Group::Attention:
        return tr("Needs attention");
    case Group::Reading:
        return tr("Reading licences");
    case Group::Keeping:
        return tr("Keeping records safe");
    case Group::Talking:
        return tr("Talking to central");
    }
    Q_UNREACHABLE();
}

void DoctorModel::retranslate()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const DoctorLine *DoctorModel::line(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).line < 0)
        return nullptr;
    return &m_lines.at(m_rows.at(row).line);
}

int DoctorModel::rowOf(DoctorCheck check) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (const DoctorLine *found = line(row); found != nullptr && found->check == check)
            return row;
    }
    return -1;
}

int DoctorModel::firstLine() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (line(row) != nullptr)
            return row;
    }
    return -1;
}

int DoctorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DoctorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant DoctorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto column = Column(index.column());
    if (row.line < 0)
        return column == Column::Check ? groupTitle(row.group) : QVariant();
    const DoctorLine &shown = m_lines.at(row.line);
    switch (column) {
    case Column::Check:
        return Sentences::doctorCheck(shown.check);
    case Column::Measured:
        return Sentences::doctorMeasured(shown);
    case Column::Verdict:
        return Sentences::doctorVerdict(shown.verdict).text;
    case Column::Fix:
        return Sentences::doctorFix(shown.fix);
    case Column::Count:
        break;
    }
    return {};
}

QVariant DoctorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Check:
        return tr("Check");
    case Column::Measured:
        return tr("Measured");
    case Column::Verdict:
        return tr("Verdict");
    case Column::Fix:
        return tr("Fix");
    case Column::Count:
        break;
    }
    return {};
}

Qt::ItemFlags DoctorModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return line(index.row()) != nullptr ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                        : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

QRect DoctorDelegate::buttonRect(const QWidget *widget, const QRect &cell, const QString &text)
{
    const Tokens &t = Theme::of(widget);
    const int wide = QFontMetrics(t.font(Type::Small, QFont::Medium)).horizontalAdvance(text) + 18;
    const int high = t.grown(Tokens::controlS);
    return {cell.right() - 13 - wide, cell.center().y() - high / 2 + 1, wide, high};
}

void DoctorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = Theme::of(option.widget);
    const auto *model = static_cast<const DoctorModel *>(index.model());
    const DoctorLine *line = model->line(index.row());
    const QRect cell = option.rect;
    painter->save();
    if (line == nullptr) {
        painter->fillRect(cell, t.surface.sunken);
        painter->setFont(t.font(Type::Small, QFont::DemiBold));
        painter->setPen(t.text.primary);
        painter->drawText(cell.adjusted(16, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    } else {
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(cell, t.surface.selected);
        const auto verdict = Sentences::doctorVerdict(line->verdict);
        const QColor ink = t.colour(Tokens::inkOf(verdict.meaning));
        const QString text = index.data().toString();
        painter->setFont(t.font(Type::Base));
        switch (DoctorModel::Column(index.column())) {
        case DoctorModel::Column::Check:
            drawIcon(painter, verdict.icon, ink, QPointF(cell.left() + 16, cell.center().y() - 8), 17);
            painter->setFont(t.font(Type::Base, QFont::Medium));
            painter->setPen(t.text.primary);
            painter->drawText(cell.adjusted(45, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
            break;
        case DoctorModel::Column::Measured:
            painter->setPen(t.text.secondary);
            painter->drawText(cell.adjusted(10, 0, -10, 0), Qt::AlignLeft | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width() - 20));
            break;
        case DoctorModel::Column::Verdict:
            painter->setFont(t.font(Type::Small));
            painter->setPen(line->verdict == DoctorVerdict::Good ? t.text.tertiary : ink);
            painter->drawText(cell.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, text);
            break;
        case DoctorModel::Column::Fix:
            if (!text.isEmpty()) {
                const QRect button = buttonRect(option.widget, cell, text);
                paint::box(painter, button, t.surface.panel, t.line.control, Tokens::radiusM);
                painter->setFont(t.font(Type::Small, QFont::Medium));
                painter->setPen(t.text.primary);
                painter->drawText(button, Qt::AlignCenter, text);
            }
            break;
        case DoctorModel::Column::Count:
            break;
        }
    }
    painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1, t.line.hair);
    painter->restore();
}

} // namespace dutydesk
