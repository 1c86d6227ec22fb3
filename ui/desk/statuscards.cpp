// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/statuscards.h"

#include "ui/common/dates.h"
#include "ui/common/dutystyle.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/flowlayout.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/pill.h"
#include "ui/common/plateedit.h"
#include "ui/common/pointsgauge.h"
#include "ui/common/sentences.h"
#include "ui/desk/deskwords.h"
#include "ui/desk/mattersmodel.h"
#include "ui/desk/scandelegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace dutydesk {

/// The two colours of the gauge and their words.
class PointsCard::Legend : public QWidget {
public:
    using QWidget::QWidget;

    void setCounted(int counted)
    {
        m_points = counted;
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::of(this).font(Type::Small));
        return {metrics.horizontalAdvance(counted()) + metrics.horizontalAdvance(pending()) + 60, metrics.height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(tokens.font(Type::Small));
        const int square = 12;
        const double top = (height() - square) / 2.0;
        const QColor solid = m_points >= 12 ? tokens.stop.solid : m_points >= 9 ? tokens.warn.solid : tokens.chart.main;
        paint::box(&painter, {0, top, square, square}, solid, {}, 3);
        painter.setPen(tokens.text.secondary);
        const int first = square + 6;
        painter.drawText(QRect(first, 0, width(), height()), Qt::AlignVCenter, counted());
        const int second = first + painter.fontMetrics().horizontalAdvance(counted()) + 16;
        painter.setPen(tokens.offline.solid);
        painter.setBrush(paint::hatching(tokens.surface.panel, tokens.offline.solid, 2));
        painter.drawRoundedRect(QRectF(second, top, square, square).adjusted(.5, .5, -.5, -.5), 3, 3);
        painter.setPen(tokens.text.secondary);
        painter.drawText(QRect(second + first, 0, width(), height()), Qt::AlignVCenter, pending());
    }

private:
    static QString counted() { return PointsCard::tr("Counted"); }
    static QString pending() { return PointsCard::tr("Pending, if confirmed"); }
    int m_points = 0;
};

PointsCard::PointsCard(QWidget *parent)
    : Card(parent)
    , m_title(new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, this))
    , m_cycle(new ElidedLabel(Qt::ElideRight, Type::Small, Ink::Secondary, -1, this))
    , m_counted(new TextLabel(Type::Heading, Ink::Primary, QFont::DemiBold, this))
    , m_of(new TextLabel(Type::Base, Ink::Secondary, -1, this))
    , m_projected(new TextLabel(Type::Base, Ink::Secondary, -1, this))
    , m_gauge(new PointsGauge(this))
    , m_legend(new Legend(this))
    , m_nine(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_twelve(new TextLabel(Type::Small, Ink::Secondary, -1, this))
{
    setObjectName(u"pointsCard"_s);
    m_counted->setObjectName(u"pointsCounted"_s);
    m_gauge->setObjectName(u"pointsGauge"_s);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(15, 10, 15, 9);
    body->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_title, 0, Qt::AlignVCenter);
    head->addWidget(m_cycle, 1, Qt::AlignVCenter);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(4);
    figures->addWidget(m_counted);
    figures->addWidget(m_of);
    figures->addSpacing(6);
    figures->addWidget(m_projected);
    head->addLayout(figures);
    body->addLayout(head);
    body->addWidget(m_gauge);
    auto *legend = new QHBoxLayout;
    legend->setSpacing(16);
    legend->addWidget(m_legend);
    legend->addStretch(1);
    legend->addWidget(m_nine);
    legend->addWidget(m_twelve);
    body->addLayout(legend);
    column()->addLayout(body);
}

void PointsCard::setStatus(const PenaltyStatus &status, const QDateTime &asOf, bool live, QDate today)
{
    m_title->setText(tr("Penalty points"));
    const int left = int(qMax<qint64>(0, today.daysTo(status.cycle.last) + 1));
    //: %1 first day, %2 last day of the scoring cycle
    const QString cycle = tr("Cycle %1 to %2 · %n day(s) left", nullptr, left)
                              .arg(Dates::data(status.cycle.first), Dates::data(status.cycle.last));
    //: %1 time of a last-known answer, %2 the cycle
    m_cycle->setText(live ? cycle : tr("As of %1 · %2").arg(Dates::time(asOf), cycle));
    m_counted->setText(QString::number(status.pointsCounted));
    m_of->setText(tr("of 12 counted"));
    m_projected->setVisible(status.pointsPending > 0);
    //: %1 pending points, %2 the sum with them
    m_projected->setText(
        tr("+%1 pending → %2 projected").arg(status.pointsPending).arg(status.pointsCounted + status.pointsPending));
    m_gauge->setPoints(status.pointsCounted, status.pointsPending);
    m_gauge->setCycleEnd(status.cycle.last);
    m_legend->setCounted(status.pointsCounted);
    m_nine->setText(tr("9: near-limit notice"));
    m_twelve->setText(tr("12: licence detained, course and exam"));
}

void PointsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_legend->updateGeometry();
    Card::changeEvent(event);
}

MattersCard::MattersCard(QWidget *parent)
    : Card(parent)
    , m_model(new MattersModel(this))
    , m_table(new QTableView(this))
    , m_nothing(new QWidget(this))
    , m_nothingText(new TextLabel(Type::Base, Ink::Secondary, -1, m_nothing))
    , m_sum(new TextLabel(Type::Small, Ink::Secondary, -1, this))
{
    setObjectName(u"mattersCard"_s);
    m_table->setObjectName(u"mattersTable"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MatterDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::of(this).grown(Tokens::rowS));
    auto *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setFixedHeight(Theme::of(this).grown(28));
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setStyleSheet(u"QHeaderView::section:first { padding-left: %1px; }"_s.arg(MatterDelegate::firstPadding));
    header->setSectionResizeMode(int(MattersModel::Column::What), QHeaderView::Stretch);
    headerRow()->addWidget(m_sum);
    column()->addWidget(m_table);
    auto *nothing = new QHBoxLayout(m_nothing);
    nothing->setContentsMargins(14, 12, 14, 12);
    nothing->addWidget(new IconLabel(Icon::TickCircle, Ink::Ok, Tokens::iconM, m_nothing));
    nothing->addWidget(m_nothingText, 1);
    column()->addWidget(m_nothing);
    column()->addStretch(1);
}

void MattersCard::setStatus(const PenaltyStatus &status, const QDateTime &asOf, bool live, QDate today)
{
    m_model->setMatters(status.matters, today);
    const int count = int(status.matters.size());
    //: %1 number of matters, %2 time of a last-known answer
    setTitle(tr("Open matters"),
             count == 0 ? QString()
                 : live ? QString::number(count)
                        : tr("%1 · as of %2").arg(count).arg(Dates::time(asOf)));
    const int points = m_model->pointsOutstanding();
    const Fen fines = m_model->finesOutstanding();
    //: %1 money
    m_sum->setText(points > 0 ? tr("%1 and %n point(s) outstanding", nullptr, points).arg(Dates::yuan(fines.value))
                       : fines.value > 0 ? tr("%1 outstanding").arg(Dates::yuan(fines.value))
                                         : QString());
    m_table->setVisible(count > 0);
    m_nothing->setVisible(count == 0);
    m_nothingText->setText(tr("Nothing open."));
    m_table->setAccessibleName(tr("Open matters"));
    m_table->setFixedHeight(m_table->horizontalHeader()->height()
                            + count * m_table->verticalHeader()->defaultSectionSize() + 1);
}

void MattersCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        emit m_model->headerDataChanged(Qt::Horizontal, 0, MattersModel::columns - 1);
    Card::changeEvent(event);
}

VehicleCard::VehicleCard(const Rulebook &rulebook, QWidget *parent)
    : Card(parent)
    , m_rulebook(rulebook)
    , m_title(new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, this))
    , m_where(new TextLabel(Type::Caption, Ink::Tertiary, -1, this))
    , m_plate(new PlateEdit(this))
    , m_ask(new KeyCapButton(ButtonRole::Normal, ButtonSize::Small, this))
    , m_what(new ElidedLabel(Qt::ElideRight, Type::Base, Ink::Secondary, -1, this))
    , m_pillBox(new QWidget(this))
    , m_pills(new FlowLayout(m_pillBox, 8, 4))
{
    setObjectName(u"vehicleCard"_s);
    m_plate->setObjectName(u"deskPlate"_s);
    m_ask->setObjectName(u"lookUpVehicle"_s);
    m_ask->setKeys(QKeySequence(Qt::Key_F5));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(15, 9, 13, 9);
    row->setSpacing(12);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_where);
    row->addLayout(names);
    m_plate->setFixedWidth(128);
    row->addWidget(m_plate);
    row->addWidget(m_ask);
    row->addWidget(m_what, 1);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_pillBox->setSizePolicy(policy);
    row->addWidget(m_pillBox, 3);
    column()->addLayout(row);
    connect(m_ask, &QPushButton::clicked, this, &VehicleCard::lookUp);
    connect(m_plate, &QLineEdit::returnPressed, this, &VehicleCard::lookUp);
    retranslate();
}

void VehicleCard::lookUp()
{
    if (const auto plate = m_plate->plate())
        emit lookUpAsked(*plate);
    else
        focusPlate();
}

void VehicleCard::focusPlate()
{
    m_plate->setFocus(Qt::ShortcutFocusReason);
    m_plate->selectAll();
}

void VehicleCard::setCheck(const LicenceCheck &check, QDate today)
{
    const bool newSubject = check.startedAt != m_check.startedAt;
    m_check = check;
    m_today = today;
    m_pills->clear();
    if (check.vehicle) {
        showVehicle(*check.vehicle, check, today);
        return;
    }
    if (newSubject && !check.askingVehicle && !m_plate->hasFocus())
        m_plate->clear();
    if (check.askingVehicle)
        m_what->setText(tr("Asking central"));
    else if (check.vehicleFailure)
        m_what->setText(check.vehicleFailure->kind == ErrorKind::NotFound
                            ? tr("Central knows no vehicle with this plate.")
                            : Sentences::error(*check.vehicleFailure).whole());
    else
        m_what->setText(tr("Type the plate to see status, inspection and class."));
    m_pillBox->hide();
}

void VehicleCard::showVehicle(const VehicleStatus &vehicle, const LicenceCheck &check, QDate today)
{
    if (!m_plate->hasFocus() || !m_plate->plate())
        m_plate->setPlate(vehicle.plate);
    QStringList what;
    for (const QString &part : {vehicle.vehicleType, vehicle.colour}) {
        if (!part.isEmpty())
            what << part;
    }
    m_what->setText(what.join(u" · "_s));
    // The data of vehicle letters carry no weight: what keeps a vehicle off the road is a stop, the rest is to handle.
    constexpr QStringView stops = u"CDEJKLMNP";
    QList<paint::PillText> pills;
    for (const QChar letter : vehicle.letters.letters()) {
        const CodeRow *row = m_rulebook.vehicleLetter(letter);
        const Meaning meaning = letter == u'A' ? Meaning::Ok
            : !row || stops.contains(letter)   ? Meaning::Stop
                                               : Meaning::Warn;
        pills.append({meaning, iconOf(meaning), row ? (DeskWords::chinese() ? row->zh : row->en) : tr("Unknown letter"),
                      QString(letter)});
    }
    const auto until = [&pills, today](QDate date, const QString &good, const QString &bad) {
        if (date.isValid())
            pills.append({date >= today ? Meaning::Ok : Meaning::Warn,
                          date >= today ? Icon::TickCircle : Icon::Triangle,
                          (date >= today ? good : bad).arg(date.toString(u"yyyy-MM"_s)),
                          {}});
    };
    until(vehicle.inspectedUntil, tr("Inspected to %1"), tr("Inspection ended %1"));
    until(vehicle.insuredUntil, tr("Insured to %1"), tr("Insurance ended %1"));
    if (check.answer && !vehicle.requiredClass.isEmpty()) {
        const LicenceClasses &held = check.answer->status.classes;
        const bool covers = m_rulebook.covers(held).contains(vehicle.requiredClass);
        //: %1 licence class held
        pills.append(covers ? paint::PillText {Meaning::Ok, Icon::TickCircle, tr("%1 covers it").arg(held.text()), {}}
                            //: %1 licence class held, %2 class that the vehicle needs
                            : paint::PillText {Meaning::Stop,
                                               Icon::OctagonCross,
                                               tr("%1 does not cover %2").arg(held.text(), vehicle.requiredClass),
                                               {}});
    }
    for (const paint::PillText &text : std::as_const(pills)) {
        auto *pill = new Pill(m_pillBox);
        pill->setPill(text);
        m_pills->addWidget(pill);
        pill->show();
    }
    m_pillBox->setVisible(!pills.isEmpty());
}

void VehicleCard::retranslate()
{
    m_title->setText(tr("Vehicle"));
    m_where->setText(tr("at the desk"));
    m_plate->setAccessibleName(tr("Plate of the vehicle at the desk"));
    m_ask->setText(tr("Look up"));
    setCheck(m_check, m_today);
}

void VehicleCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace dutydesk
