// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/offencefinder.h"

#include "ui/common/dutystyle.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/fieldrow.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/pill.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/sentences.h"
#include "ui/violation/bandscale.h"
#include "ui/violation/casedelegates.h"
#include "ui/violation/casewords.h"
#include "ui/violation/itemsearchmodel.h"
#include "ui/violation/unitedit.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr auto speeding = "speeding"_L1;
constexpr auto passengers = "passenger overload"_L1;
constexpr auto goods = "goods overload"_L1;
constexpr auto alcohol = "alcohol"_L1;

/// A box in the sunken surface with a hairline.
class SunkenBox : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = Theme::of(this);
        QPainter painter(this);
        paint::box(&painter, rect(), tokens.surface.sunken, tokens.line.hair, Tokens::radiusM);
    }
};

/// The family's name as the matrix has it; families are found by how they begin, because the matrix adds units to some.
QString familyInData(const Rulebook &rulebook, QLatin1StringView beginning)
{
    for (const MeasuredBand &band : rulebook.bands()) {
        if (band.family.startsWith(beginning))
            return band.family;
    }
    return {};
}

QString number(double value)
{
    return QString::number(value, 'f', value == std::floor(value) ? 0 : 1);
}

} // namespace

OffenceFinder::OffenceFinder(const Rulebook &rulebook, QWidget *parent)
    : Card(parent)
    , m_rulebook(rulebook)
    , m_families(new SegmentedControl(this))
    , m_pages(new QStackedWidget(this))
    , m_limit(new UnitEdit(this))
    , m_value(new UnitEdit(this))
    , m_road(new QComboBox(this))
    , m_vehicle(new QComboBox(this))
    , m_scale(new BandScale(this))
    , m_search(new QLineEdit(this))
    , m_found(new QListView(this))
    , m_searchModel(new ItemSearchModel(rulebook, this))
    , m_nothingFound(new TextLabel(Type::Small, Ink::Secondary, -1, this))
{
    setObjectName(u"offenceFinder"_s);
    m_families->setObjectName(u"finderFamilies"_s);
    m_families->setTroughHeight(28);
    for (int i = 0; i < 3; ++i)
        m_families->addSegment(Icon::None, {});
    m_families->addSegment(Icon::None, {}, QKeySequence(u"/"_s));
    headerRow()->addWidget(m_families);
    m_pages->addWidget(makeMeasuredPage());
    m_pages->addWidget(makeSearchPage());
    column()->addWidget(m_pages);
    connect(m_families, &SegmentedControl::chosen, this, [this](int index) {
        setFamily(Family(index));
        focusFirstField();
    });
    for (UnitEdit *edit : {m_limit, m_value}) {
        connect(edit, &QLineEdit::textChanged, this, &OffenceFinder::recalculate);
        connect(edit, &QLineEdit::returnPressed, this, &OffenceFinder::addResult);
    }
    for (QComboBox *combo : {m_road, m_vehicle})
        connect(combo, &QComboBox::currentIndexChanged, this, &OffenceFinder::recalculate);
    retranslate();
    setFamily(Family::Speed);
}

QWidget *OffenceFinder::makeMeasuredPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(0);
    m_limit->setObjectName(u"finderLimit"_s);
    m_value->setObjectName(u"finderValue"_s);
    m_road->setObjectName(u"finderRoad"_s);
    m_vehicle->setObjectName(u"finderVehicle"_s);
    m_limitRow = new FieldRow(m_limit, page);
    m_valueRow = new FieldRow(m_value, page);
    m_roadRow = new FieldRow(m_road, page);
    m_vehicleRow = new FieldRow(m_vehicle, page);
    m_limitRow->setFixedWidth(104);
    m_valueRow->setFixedWidth(118);
    for (QComboBox *combo : {m_road, m_vehicle}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
    }
    auto *fields = new QHBoxLayout;
    fields->setSpacing(10);
    fields->addWidget(m_limitRow);
    fields->addWidget(m_valueRow);
    fields->addWidget(m_roadRow, 1);
    fields->addWidget(m_vehicleRow, 1);
    column->addLayout(fields);
    column->addSpacing(10);
    column->addWidget(m_scale);
    column->addSpacing(8);
    column->addWidget(makeResult());
    return page;
}

QWidget *OffenceFinder::makeResult()
{
    m_result = new SunkenBox(this);
    m_result->setObjectName(u"finderResult"_s);
    auto *column = new QVBoxLayout(m_result);
    column->setContentsMargins(12, 9, 12, 9);
    column->setSpacing(4);
    m_resultTitle = new ElidedLabel(Qt::ElideRight, Type::Base, Ink::Primary, QFont::DemiBold, m_result);
    m_resultTitle->setObjectName(u"finderTitle"_s);
    m_resultPoints = new Pill(m_result);
    m_resultFine = new Pill(m_result);
    m_resultProcedure = new Pill(m_result);
    m_resultMark = new Pill(m_result);
    m_add = new KeyCapButton(ButtonRole::Primary, ButtonSize::ExtraSmall, m_result);
    m_add->setObjectName(u"finderAdd"_s);
    connect(m_add, &QPushButton::clicked, this, &OffenceFinder::addResult);
    m_why = new TextLabel(Type::Small, Ink::Secondary, -1, m_result);
    m_why->setObjectName(u"finderWhy"_s);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_resultTitle, 1);
    for (QWidget *widget :
         std::initializer_list<QWidget *> {m_resultPoints, m_resultFine, m_resultProcedure, m_resultMark, m_add})
        row->addWidget(widget);
    column->addLayout(row);
    column->addWidget(m_why);
    return m_result;
}

QWidget *OffenceFinder::makeSearchPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    m_search->setObjectName(u"finderSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_found->setObjectName(u"finderFound"_s);
    m_found->setModel(m_searchModel);
    m_found->setItemDelegate(new ItemSearchDelegate(m_found));
    m_found->setUniformItemSizes(true);
    m_found->setMouseTracking(true);
    m_found->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_found->setMinimumHeight(3 * Theme::of(this).grown(Tokens::rowL));
    column->addWidget(m_search);
    column->addWidget(m_found, 1);
    column->addWidget(m_nothingFound);
    m_nothingFound->hide();
    connect(m_search, &QLineEdit::textChanged, this, &OffenceFinder::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { chooseRow(qMax(0, m_found->currentIndex().row())); });
    connect(m_found, &QListView::activated, this, [this](const QModelIndex &index) { chooseRow(index.row()); });
    return page;
}

void OffenceFinder::setDay(QDate day)
{
    if (day == m_day)
        return;
    m_day = day;
    search();
    showOutcome();
}

void OffenceFinder::setAdded(const QStringList &itemIds)
{
    m_added = itemIds;
    showOutcome();
}

void OffenceFinder::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setVisible(!readOnly);
}

OffenceFinder::Family OffenceFinder::family() const
{
    return Family(m_families->current());
}

void OffenceFinder::setFamily(Family family)
{
    m_families->setCurrent(int(family));
    m_pages->setCurrentIndex(family == Family::Search ? 1 : 0);
    // The page that is not shown must not hold the card open.
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == m_pages->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    if (family == Family::Search) {
        search();
        return;
    }
    m_limitRow->setVisible(family != Family::Alcohol);
    m_roadRow->setVisible(family == Family::Speed);
    m_vehicleRow->setVisible(family != Family::Alcohol);
    fillGroups();
    retranslate();
    recalculate();
}

void OffenceFinder::setMeasurement(const Measurement &measurement)
{
    const QString &name = measurement.family;
    setFamily(name.startsWith(alcohol) ? Family::Alcohol : name == speeding ? Family::Speed : Family::Overload);
    {
        const QSignalBlocker quiet1(m_limit), quiet2(m_value), quiet3(m_road), quiet4(m_vehicle);
        m_limit->setText(measurement.limit ? number(*measurement.limit) : QString());
        m_value->setText(measurement.value ? number(*measurement.value) : QString());
        const int road = m_road->findData(measurement.roadGroup);
        const int vehicle = m_vehicle->findData(measurement.vehicleGroup);
        if (road >= 0)
            m_road->setCurrentIndex(road);
        if (vehicle >= 0)
            m_vehicle->setCurrentIndex(vehicle);
    }
    recalculate();
}

void OffenceFinder::fillGroups()
{
    const QSignalBlocker quietRoad(m_road), quietVehicle(m_vehicle);
    const QVariant road = m_road->currentData();
    const QVariant vehicle = m_vehicle->currentData();
    m_road->clear();
    m_vehicle->clear();
    if (family() == Family::Speed) {
        for (const QString &group : m_rulebook.roadGroups(speeding))
            m_road->addItem(CaseWords::group(group), group);
        for (const QString &group : m_rulebook.vehicleGroups(speeding))
            m_vehicle->addItem(CaseWords::group(group), group);
    } else if (family() == Family::Overload) {
        // The vehicle decides whether people or goods are counted.
        for (const QString &group : m_rulebook.vehicleGroups(passengers))
            m_vehicle->addItem(CaseWords::group(group), group);
        for (const QString &group : m_rulebook.vehicleGroups(goods))
            m_vehicle->addItem(CaseWords::group(group), group);
    }
    // The last group of each list is the ordinary one ("other …"): the likelier choice to begin with.
    const auto choose = [](QComboBox *combo, const QVariant &earlier) {
        const int index = combo->findData(earlier);
        combo->setCurrentIndex(index >= 0 && earlier.isValid() ? index : combo->count() - 1);
    };
    choose(m_road, road);
    if (family() == Family::Overload && m_vehicle->findData(vehicle) < 0)
        m_vehicle->setCurrentIndex(0);
    else
        choose(m_vehicle, vehicle);
}

QString OffenceFinder::dataFamily() const
{
    switch (family()) {
    case Family::Speed:
        return speeding;
    case Family::Overload:
        return m_rulebook.vehicleGroups(goods).contains(m_vehicle->currentData().toString()) ? goods : passengers;
    case Family::Alcohol:
        return familyInData(m_rulebook, alcohol);
    case Family::Search:
        return {};
    }
    Q_UNREACHABLE();
}

Measurement OffenceFinder::measured() const
{
    Measurement measurement;
    measurement.family = dataFamily();
    if (family() != Family::Alcohol)
        measurement.limit = m_limit->value();
    measurement.value = m_value->value();
    measurement.roadGroup = family() == Family::Speed ? m_road->currentData().toString() : u"any"_s;
    measurement.vehicleGroup = family() == Family::Alcohol ? u"any"_s : m_vehicle->currentData().toString();
    return measurement;
}

void OffenceFinder::recalculate()
{
    if (family() == Family::Search)
        return;
    if (family() == Family::Overload) {
        const QString unit = dataFamily() == goods ? tr("kg") : tr("persons");
        m_limit->setUnit(unit);
        m_value->setUnit(unit);
    }
    const Measurement measurement = measured();
    m_outcome = {};
    m_outcome.amount = family() == Family::Alcohol ? measurement.value : measurement.percentOver();
    if (m_outcome.amount)
        m_outcome.band =
            m_rulebook.bandFor(measurement.family, measurement.vehicleGroup, measurement.roadGroup, *m_outcome.amount);
    if (m_outcome.band)
        m_outcome.item = m_rulebook.item(m_outcome.band->itemId);
    m_scale->setBands(m_rulebook.bands(measurement.family, measurement.vehicleGroup, measurement.roadGroup),
                      family() != Family::Alcohol);
    m_scale->setValue(m_outcome.amount);
    showOutcome();
}

void OffenceFinder::showOutcome()
{
    const bool item = m_outcome.item != nullptr;
    for (QWidget *widget : std::initializer_list<QWidget *> {m_resultPoints, m_resultFine, m_resultProcedure, m_add})
        widget->setVisible(item);
    m_resultMark->setVisible(item && m_outcome.item->fineConfidence != Confidence::Law);
    if (item) {
        showItem(*m_outcome.item);
        return;
    }
    m_resultTitle->setText(m_outcome.amount ? tr("No item with points") : tr("Enter what was measured"));
    m_why->setText(m_outcome.amount ? whyNone()
                                    : tr("The item, its points and the fine follow from the rulebook's bands."));
}

void OffenceFinder::showItem(const ViolationItem &item)
{
    m_resultTitle->setText(CaseWords::itemText(item));
    m_resultPoints->setPill(item.points >= 6 ? Meaning::Stop : Meaning::Warn, Icon::Triangle,
                            CaseWords::points(item.points));
    m_resultFine->setPill(Meaning::Neutral, Icon::Receipt, CaseWords::fineRange(item));
    const bool simple = CaseWords::isSimple(&item, item.fineMin.value_or(Fen {}));
    m_resultProcedure->setPill(Meaning::Info, Icon::Bolt, CaseWords::procedure(simple));
    m_resultMark->setPill(Meaning::Warn, Icon::Triangle, CaseWords::tr("Fine to confirm"));
    const bool added = m_added.contains(item.id);
    m_add->setText(added ? tr("Added") : tr("Add"));
    m_add->setRole(added ? ButtonRole::Ok : ButtonRole::Primary);
    m_add->setGlyph(added ? Icon::Tick : Icon::Plus);
    const bool inForce = !m_day.isValid() || item.inForceOn(m_day);
    m_add->setEnabled(inForce);
    m_add->setWhyDisabled(inForce ? QString() : tr("This item was not in force on that day."));
    m_why->setText(whyItem());
}

QString OffenceFinder::whyItem() const
{
    const ViolationItem &item = *m_outcome.item;
    const MeasuredBand &band = *m_outcome.band;
    QStringList sentences;
    if (family() == Family::Alcohol) {
        //: %1 article, %2 measured milligrams, %3 lower bound of the band
        sentences << tr("Why: %1. %2 mg of alcohol in 100 mL of blood is %3 mg or more.")
                         .arg(CaseWords::article(item), number(*m_outcome.amount), number(band.from));
    } else {
        const Measurement measurement = measured();
        //: %1 article, %2 measured, %3 percent over, %4 limit, %5 vehicle group, %6 road group
        const QString speed = tr("Why: %1. %2 is %3 % over %4. Vehicle: %5. Road: %6.");
        //: %1 article, %2 counted, %3 percent over, %4 permitted, %5 vehicle group
        const QString load = tr("Why: %1. %2 is %3 % over %4. Vehicle: %5.");
        const QString common =
            (family() == Family::Speed ? speed : load)
                .arg(CaseWords::article(item), number(*measurement.value), QString::number(*m_outcome.amount, 'f', 1),
                     number(*measurement.limit), CaseWords::group(measurement.vehicleGroup));
        sentences << (family() == Family::Speed ? common.arg(CaseWords::group(measurement.roadGroup)) : common);
    }
    if (item.simplePossible() && item.fineMax && *item.fineMax <= Fen::fromYuan(200))
        sentences << tr("The fine stays within ¥200, so one officer may decide on the spot (Order 157 art 43).");
    else if (item.simplePossible())
        sentences << tr("Up to ¥200 one officer may decide on the spot; above it the general procedure applies (Order "
                        "157 art 43).");
    else
        sentences << tr("The general procedure applies (Order 157 art 43).");
    if (item.fineConfidence != Confidence::Law)
        sentences << tr("The fine is not confirmed by the text of the law: check it before deciding.");
    return Sentences::text(sentences);
}

QString OffenceFinder::whyNone() const
{
    const Measurement measurement = measured();
    const QList<MeasuredBand> bands =
        m_rulebook.bands(measurement.family, measurement.vehicleGroup, measurement.roadGroup);
    if (m_outcome.band && m_outcome.band->points > 0)
        return tr("This is more than the rulebook's items cover.");
    if (m_outcome.band && !m_outcome.band->itemNote.startsWith("none"_L1))
        return tr("No item with points applies, because this is driving while drunk: the licence is revoked and the "
                  "case is criminal. Do not decide it here.");
    const auto first = std::ranges::find_if(bands, [](const MeasuredBand &band) { return !band.itemId.isEmpty(); });
    if (first == bands.cend())
        return tr("No item applies, because the rulebook has no band with points for this vehicle and road.");
    if (family() == Family::Alcohol)
        return tr("No item applies, because %1 mg is below %2 mg in 100 mL of blood.")
            .arg(number(*measurement.value), number(first->from));
    if (*m_outcome.amount <= 0)
        return tr("No item applies, because %1 is not over %2.")
            .arg(number(*measurement.value), number(*measurement.limit));
    if (m_outcome.band)
        return tr("%1 is %2 % over %3. Points begin at %4 %; below it a warning or a fine is possible, which central's "
                  "catalogue of codes decides.")
            .arg(number(*measurement.value), QString::number(*m_outcome.amount, 'f', 1), number(*measurement.limit),
                 number(first->from));
    return tr("No item applies, because %1 is %2 % over %3 and the bands of this vehicle begin at %4 %.")
        .arg(number(*measurement.value), QString::number(*m_outcome.amount, 'f', 1), number(*measurement.limit),
             number(first->from));
}

void OffenceFinder::addResult()
{
    if (m_readOnly || !m_outcome.item || !m_add->isEnabled())
        return;
    emit itemChosen(m_outcome.item->id, measured());
}

void OffenceFinder::search()
{
    m_searchModel->search(m_search->text(), m_day);
    const bool found = m_searchModel->rowCount() > 0;
    m_found->setVisible(found);
    m_nothingFound->setVisible(!found);
    if (found)
        m_found->setCurrentIndex(m_searchModel->index(0));
    else
        m_nothingFound->setText(
            tr("Nothing in the rulebook matches “%1”. Try one word of the behaviour, or an article as 11(2).")
                .arg(m_search->text()));
}

void OffenceFinder::chooseRow(int row)
{
    const ViolationItem *item = m_searchModel->itemAt(row);
    if (m_readOnly || !item)
        return;
    // What is decided by a measured value is chosen by its band, else the value would be missing.
    const auto measuredBand = std::ranges::find(m_rulebook.bands(), item->id, &MeasuredBand::itemId);
    if (measuredBand == m_rulebook.bands().cend()) {
        emit itemChosen(item->id, std::nullopt);
        return;
    }
    Measurement wanted;
    wanted.family = measuredBand->family;
    wanted.vehicleGroup = measuredBand->vehicleGroup;
    wanted.roadGroup = measuredBand->roadGroup;
    setMeasurement(wanted);
    m_why->setText(
        tr("%1 depends on a measured value: enter it, and the band decides.").arg(CaseWords::article(*item)));
    focusFirstField();
}

void OffenceFinder::focusSearch()
{
    setFamily(Family::Search);
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void OffenceFinder::focusFirstField()
{
    if (family() == Family::Search)
        m_search->setFocus(Qt::OtherFocusReason);
    else if (family() == Family::Alcohol)
        m_value->setFocus(Qt::OtherFocusReason);
    else
        m_limit->setFocus(Qt::OtherFocusReason);
}

void OffenceFinder::retranslate()
{
    setTitle(tr("Find the offence"));
    m_families->setSegmentText(0, tr("Speed"));
    m_families->setSegmentText(1, tr("Overload"));
    m_families->setSegmentText(2, tr("Alcohol"));
    m_families->setSegmentText(3, tr("Search"));
    switch (family()) {
    case Family::Speed:
        m_limitRow->setLabel(tr("Speed limit"));
        m_valueRow->setLabel(tr("Reading"));
        m_limit->setUnit(tr("km/h"));
        m_value->setUnit(tr("km/h"));
        break;
    case Family::Overload:
        m_limitRow->setLabel(tr("Permitted"));
        m_valueRow->setLabel(tr("Found"));
        break;
    case Family::Alcohol:
        m_valueRow->setLabel(tr("Blood alcohol"));
        m_value->setUnit(tr("mg/100 mL"));
        break;
    case Family::Search:
        break;
    }
    m_valueRow->setFixedWidth(family() == Family::Alcohol ? 170 : 118);
    m_roadRow->setLabel(tr("Road type"));
    m_vehicleRow->setLabel(tr("Vehicle group"));
    m_search->setPlaceholderText(tr("Words in English or Chinese, an article as 11(2), or an id"));
    m_search->setAccessibleName(tr("Search the items of the law"));
    m_found->setAccessibleName(tr("Items found"));
}

void OffenceFinder::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillGroups();
        retranslate();
        recalculate();
        search();
    }
    Card::changeEvent(event);
}

} // namespace dutydesk
