// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/sumstrip.h"

#include "ui/common/dates.h"
#include "ui/common/dutystyle.h"
#include "ui/common/paint.h"
#include "ui/common/sentences.h"

#include <QEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int verdictWidth = 168;

struct Term {
    Icon icon;
    Ink ink;
    qint64 count;
    QString word;
    QString remark;
};

} // namespace

SumStrip::SumStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"queueSum"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SumStrip::setSum(const QueueSum &sum, const QDateTime &now)
{
    m_sum = sum;
    m_now = now;
    setAccessibleName(sentence());
    update();
}

QString SumStrip::sentence() const
{
    const QLocale locale;
    const QString figures =
        tr("%1 recorded, %2 confirmed, %3 sending, %4 waiting, %5 refused.")
            .arg(locale.toString(m_sum.recorded), locale.toString(m_sum.confirmed), locale.toString(m_sum.sending),
                 locale.toString(m_sum.waiting), locale.toString(m_sum.refused));
    return Sentences::text({figures, m_sum.addsUp() ? tr("Nothing is lost.") : tr("The sum does not add up.")});
}

QSize SumStrip::sizeHint() const
{
    return {900, Theme::of(this).grown(76)};
}

QRect SumStrip::verdictRect() const
{
    return {width() - verdictWidth - 14, 12, verdictWidth, height() - 24};
}

void SumStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::box(&painter, rect(), tokens.surface.panel, tokens.line.hair, Tokens::radiusL);
    const QLocale locale;
    const QString oldest = m_sum.oldestWaiting.isValid()
        ? tr("oldest %1").arg(Dates::duration(std::chrono::seconds(m_sum.oldestWaiting.secsTo(m_now))))
        : tr("nothing waits");
    const std::array terms {
        Term {Icon::Disk, Ink::Secondary, m_sum.recorded, tr("recorded"), tr("on this desk")},
        Term {Icon::TickCircle, Ink::Ok, m_sum.confirmed, tr("confirmed"), tr("each with a receipt")},
        Term {Icon::Send, Ink::Info, m_sum.sending, tr("sending"), tr("on the way now")},
        Term {Icon::Inbox, Ink::Secondary, m_sum.waiting, tr("waiting"), oldest},
        Term {Icon::OctagonCross, Ink::Stop, m_sum.refused, tr("refused"), tr("need your correction")},
    };
    const int room = verdictRect().left() - 18;
    const int each = room / int(terms.size());
    for (size_t i = 0; i < terms.size(); ++i) {
        const Term &term = terms[i];
        const int left = 18 + int(i) * each;
        drawIcon(&painter, term.icon, tokens.colour(term.ink), QPointF(left, height() / 2.0 - 11), 22);
        painter.setFont(tokens.font(Type::Figure));
        painter.setPen(tokens.text.primary);
        const QString figure = locale.toString(term.count);
        const int textLeft = left + 34;
        const int baseline = height() / 2 + 1;
        painter.drawText(QPoint(textLeft, baseline), figure);
        const int figureWidth = painter.fontMetrics().horizontalAdvance(figure);
        painter.setFont(tokens.font(Type::Base, QFont::Medium));
        painter.setPen(tokens.colour(term.ink));
        painter.drawText(QPoint(textLeft + figureWidth + 6, baseline), term.word);
        painter.setFont(tokens.font(Type::Small));
        painter.setPen(tokens.text.secondary);
        painter.drawText(QPoint(textLeft, baseline + painter.fontMetrics().height() + 1),
                         painter.fontMetrics().elidedText(term.remark, Qt::ElideRight, each - 44));
        if (i > 0) {
            painter.setFont(tokens.font(Type::Title, QFont::Normal));
            painter.setPen(tokens.text.tertiary);
            painter.drawText(QRect(left - 34, 0, 24, height()), Qt::AlignCenter, i == 1 ? u"="_s : u"+"_s);
        }
    }
    const bool good = m_sum.addsUp();
    const Tokens::Tone &tone = good ? tokens.ok : tokens.stop;
    const QRect verdict = verdictRect();
    paint::box(&painter, verdict, tone.tint, tone.edge, Tokens::radiusM);
    drawIcon(&painter, good ? Icon::ShieldTick : Icon::OctagonCross, tone.text,
             QPointF(verdict.left() + 12, verdict.center().y() - 10), 20);
    const QRect words = verdict.adjusted(42, 7, -8, -7);
    painter.setFont(tokens.font(Type::Base, QFont::DemiBold));
    painter.setPen(tone.text);
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignTop), good ? tr("Nothing lost") : tr("Does not add up"));
    painter.setFont(tokens.font(Type::Small));
    painter.setPen(tokens.text.primary);
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignBottom),
                     good ? tr("Adds up, %1").arg(Dates::time(m_now)) : tr("Open the Doctor"));
}

void SumStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_sum.addsUp() && verdictRect().contains(event->pos()))
        emit doctorWanted();
}

void SumStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(sentence());
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace dutydesk
