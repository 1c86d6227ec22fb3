// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/casetimeline.h"

#include "app/domain/journal.h"
#include "ui/common/dutystyle.h"
#include "ui/common/paint.h"

#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

struct Look {
    JournalAction action;
    Icon icon;
    Meaning meaning;
};

constexpr std::array looks {
    Look {JournalAction::CaseStarted, Icon::Plus, Meaning::Neutral},
    Look {JournalAction::CaseSaved, Icon::Disk, Meaning::Neutral},
    Look {JournalAction::CaseCompleted, Icon::Inbox, Meaning::Info},
    Look {JournalAction::RevisionStarted, Icon::Pencil, Meaning::Info},
    Look {JournalAction::CaseConfirmed, Icon::TickCircle, Meaning::Ok},
    Look {JournalAction::CaseRefused, Icon::OctagonCross, Meaning::Stop},
    Look {JournalAction::CaseDiscarded, Icon::Cross, Meaning::Neutral},
    Look {JournalAction::EvidenceAdded, Icon::Image, Meaning::Neutral},
    Look {JournalAction::EvidenceConfirmed, Icon::Send, Meaning::Ok},
    Look {JournalAction::QueueRetried, Icon::Refresh, Meaning::Neutral},
};

const Look *lookOf(const QString &action)
{
    const auto found =
        std::ranges::find_if(looks, [&](const Look &look) { return journalWord(look.action) == action; });
    return found == looks.end() ? nullptr : &*found;
}

} // namespace

void CaseTimelineModel::setEvents(const QList<CaseEvent> &events)
{
    beginResetModel();
    m_events = events;
    std::ranges::stable_sort(m_events, std::ranges::greater(), &CaseEvent::at);
    endResetModel();
}

int CaseTimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

static QString sentence(const CaseEvent &event)
{
    const Look *look = lookOf(event.action);
    if (!look)
        return event.action;
    switch (look->action) {
    case JournalAction::CaseStarted:
        return CaseTimelineModel::tr("Case started");
    case JournalAction::CaseSaved:
        return CaseTimelineModel::tr("Draft of revision %1 saved").arg(event.revision);
    case JournalAction::CaseCompleted:
        return CaseTimelineModel::tr("Revision %1 completed, waiting to send").arg(event.revision);
    case JournalAction::RevisionStarted:
        return CaseTimelineModel::tr("Revision %1 started").arg(event.revision);
    case JournalAction::CaseConfirmed:
        return CaseTimelineModel::tr("Revision %1 confirmed by central").arg(event.revision);
    case JournalAction::CaseRefused:
        return CaseTimelineModel::tr("Revision %1 refused by central").arg(event.revision);
    case JournalAction::CaseDiscarded:
        return CaseTimelineModel::tr("Draft thrown away");
    case JournalAction::EvidenceAdded:
        return CaseTimelineModel::tr("Evidence added and hashed");
    case JournalAction::EvidenceConfirmed:
        return CaseTimelineModel::tr("Evidence confirmed by central");
    case JournalAction::QueueRetried:
        return CaseTimelineModel::tr("Sent again by hand");
    default:
        return event.action;
    }
}

QVariant CaseTimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_events.size())
        return {};
    const CaseEvent &event = m_events[index.row()];
    const Look *look = lookOf(event.action);
    switch (role) {
    case Qt::DisplayRole:
        return sentence(event);
    case IconRole:
        return int(look ? look->icon : Icon::Info);
    case MeaningRole:
        return int(look ? look->meaning : Meaning::Neutral);
    case DetailRole:
        return event.officerNumber.isEmpty() ? QString() : tr("Officer %1").arg(event.officerNumber);
    case TimeRole:
        return event.at.toLocalTime().time().toString(u"HH:mm:ss"_s);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(sentence(event), event.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s));
    default:
        return {};
    }
}

void CaseTimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::of(option.widget);
    constexpr int bead = 24;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(14, 0, -14, 0);
    const auto meaning = Meaning(index.data(CaseTimelineModel::MeaningRole).toInt());
    const Tokens::Tone tone = tokens.tone(meaning);
    const QRectF circle(row.left(), row.top() + 2, bead, bead);
    if (index.row() + 1 < index.model()->rowCount())
        painter->fillRect(QRectF(circle.center().x(), circle.bottom(), 1, row.bottom() - circle.bottom() + 3),
                          tokens.line.control);
    const bool plain = meaning == Meaning::Neutral;
    paint::box(painter, circle, plain ? tokens.surface.sunken : tone.tint, plain ? tokens.line.control : tone.edge,
               bead / 2.0);
    drawIcon(painter, Icon(index.data(CaseTimelineModel::IconRole).toInt()), plain ? tokens.text.secondary : tone.text,
             circle.center() - QPointF(6.5, 6.5), 13);

    const QString time = index.data(CaseTimelineModel::TimeRole).toString();
    painter->setFont(tokens.font(Type::Mono));
    painter->setPen(tokens.text.secondary);
    const int timeWidth = painter->fontMetrics().horizontalAdvance(time);
    const QRect line(row.left() + bead + 12, row.top() + 1, row.width() - bead - 12, tokens.grown(19));
    painter->drawText(line, int(Qt::AlignRight | Qt::AlignVCenter), time);
    painter->setFont(tokens.font(Type::Base, QFont::Medium));
    painter->setPen(tokens.text.primary);
    const QRect words = line.adjusted(0, 0, -timeWidth - 8, 0);
    painter->drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->setFont(tokens.font(Type::Small));
    painter->setPen(tokens.text.secondary);
    painter->drawText(line.translated(0, line.height()), int(Qt::AlignLeft | Qt::AlignVCenter),
                      index.data(CaseTimelineModel::DetailRole).toString());
    painter->restore();
}

QSize CaseTimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, Theme::of(option.widget).grown(46)};
}

} // namespace dutydesk
