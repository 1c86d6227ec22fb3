// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/factspane.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/fieldrow.h"
#include "ui/common/licencenoedit.h"
#include "ui/common/plateedit.h"
#include "ui/common/sentences.h"
#include "ui/violation/casewords.h"
#include "ui/violation/unitedit.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr auto timeFormat = "yyyy-MM-dd HH:mm"_L1;

void setTextQuietly(QLineEdit *edit, const QString &text)
{
    if (edit->text() != text)
        edit->setText(text);
}

/// The style sheet looks at the property only when it is told to.
void makeReadOnly(QLineEdit *edit, bool readOnly)
{
    if (edit->isReadOnly() == readOnly)
        return;
    edit->setReadOnly(readOnly);
    edit->style()->unpolish(edit);
    edit->style()->polish(edit);
}

/// The officer picks minutes; seconds of the clock are kept when the minute did not change.
bool sameMinute(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && b.isValid() && a.toSecsSinceEpoch() / 60 == b.toSecsSinceEpoch() / 60;
}

} // namespace

FactsPane::FactsPane(ViolationEditor &editor, QWidget *parent)
    : Card(parent)
    , m_editor(editor)
    , m_title(new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, this))
    , m_remark(new ElidedLabel(Qt::ElideRight, Type::Small, Ink::Tertiary, -1, this))
    , m_time(new QDateTimeEdit(this))
    , m_road(new QLineEdit(this))
    , m_post(new KmPostEdit(this))
    , m_direction(new QComboBox(this))
    , m_plate(new PlateEdit(this))
    , m_plateType(new QComboBox(this))
    , m_vehicleType(new QLineEdit(this))
    , m_colour(new QLineEdit(this))
    , m_device(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_number(new LicenceNoEdit(this))
    , m_driver(new QWidget(this))
{
    setObjectName(u"factsPane"_s);
    makeFields();
    layOut();
    connectFields();
    retranslate();
    connect(&m_editor, &ViolationEditor::opened, this, [this] {
        const CasePerson &person = m_editor.draft().person;
        m_driverAsked = (person.nameZh.isEmpty() && person.nameLatin.isEmpty())
            || LicenceNumber::problemOf(person.licenceNumber) != LicenceNumber::Problem::None;
        refresh();
    });
    connect(&m_editor, &ViolationEditor::changed, this, &FactsPane::refresh);
    connect(&m_editor, &ViolationEditor::findingsChanged, this, &FactsPane::showMessages);
}

void FactsPane::makeFields()
{
    const auto add = [this](const QString &field, QWidget *edit, const QString &name) {
        edit->setObjectName(name);
        m_rows.insert(field, new FieldRow(edit, this));
    };
    add(u"time"_s, m_time, u"factTime"_s);
    add(u"road"_s, m_road, u"factRoad"_s);
    add(u"post"_s, m_post, u"factPost"_s);
    add(u"direction"_s, m_direction, u"factDirection"_s);
    add(u"plate"_s, m_plate, u"factPlate"_s);
    add(u"plateType"_s, m_plateType, u"factPlateType"_s);
    add(u"vehicle"_s, m_vehicleType, u"factVehicle"_s);
    add(u"colour"_s, m_colour, u"factColour"_s);
    add(u"device"_s, m_device, u"factDevice"_s);
    add(u"name"_s, m_name, u"factName"_s);
    add(u"licenceNumber"_s, m_number, u"factNumber"_s);
    m_time->setDisplayFormat(timeFormat);
    m_time->setTimeSpec(Qt::LocalTime);
    for (QComboBox *combo : {m_direction, m_plateType}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(6);
    }
}

void FactsPane::layOut()
{
    auto *body = new QVBoxLayout;
    body->setContentsMargins(15, 11, 15, 13);
    body->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    m_remark->setAlignment(Qt::AlignRight);
    head->addWidget(m_remark, 100);
    body->addLayout(head);
    const auto line = [this, body](const QList<std::pair<QString, int>> &fields) {
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        for (const auto &[field, width] : fields) {
            FieldRow *fieldRow = m_rows.value(field);
            if (width > 0)
                fieldRow->setFixedWidth(width);
            row->addWidget(fieldRow, width > 0 ? 0 : 1, Qt::AlignTop);
        }
        body->addLayout(row);
    };
    line({{u"time"_s, 158}, {u"road"_s, 0}, {u"post"_s, 122}, {u"direction"_s, 150}});
    line({{u"plate"_s, 124}, {u"plateType"_s, 142}, {u"vehicle"_s, 0}, {u"colour"_s, 76}, {u"device"_s, 130}});
    auto *driver = new QHBoxLayout(m_driver);
    driver->setContentsMargins(0, 0, 0, 0);
    driver->setSpacing(10);
    driver->addWidget(m_rows.value(u"name"_s), 1, Qt::AlignTop);
    driver->addWidget(m_rows.value(u"licenceNumber"_s), 1, Qt::AlignTop);
    body->addWidget(m_driver);
    column()->addLayout(body);
}

void FactsPane::connectFields()
{
    using Field = ViolationEditor::Field;
    const auto text = [this](QLineEdit *edit, Field field, auto place) {
        connect(edit, &QLineEdit::textEdited, this, [this, field, place](const QString &typed) {
            m_editor.edit(field, [&typed, place](ViolationCase &violation) { place(violation) = typed; });
        });
    };
    text(m_road, Field::Road, [](ViolationCase &v) -> QString & { return v.place.road; });
    text(m_vehicleType, Field::VehicleType, [](ViolationCase &v) -> QString & { return v.vehicle.vehicleType; });
    text(m_colour, Field::Colour, [](ViolationCase &v) -> QString & { return v.vehicle.colour; });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &time) {
        if (m_filling || sameMinute(time, m_editor.draft().occurredAt))
            return;
        m_editor.edit(Field::Time, [&time](ViolationCase &v) { v.occurredAt = time.toUTC(); });
    });
    connect(m_post, &KmPostEdit::postEdited, this, [this](const KmPostEdit::Post &post) {
        m_rows.value(u"post"_s)->clearMessage();
        m_editor.edit(Field::KmPost, [&post](ViolationCase &v) {
            v.place.kilometre = post.kilometre;
            v.place.metre = post.metre;
        });
    });
    connect(m_post, &KmPostEdit::wrongText, this,
            [this] { m_rows.value(u"post"_s)->setMessage(Meaning::Warn, tr("As K12 + 400 m")); });
    connect(m_direction, &QComboBox::activated, this, [this] {
        const QString word = m_direction->currentData().toString();
        m_editor.edit(Field::Direction, [&word](ViolationCase &v) { v.place.direction = word; });
    });
    connect(m_plate, &QLineEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        const QString typed = m_plate->value();
        m_editor.edit(Field::Plate, [&typed](ViolationCase &v) { v.vehicle.plate = typed; });
    });
    connect(m_plateType, &QComboBox::activated, this, [this] {
        const QString code = m_plateType->currentData().toString();
        m_editor.edit(Field::PlateType, [&code](ViolationCase &v) { v.vehicle.plateType = code; });
    });
    connect(m_device, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_editor.edit(Field::Device, [&typed](ViolationCase &v) {
            for (CaseItem &item : v.items) {
                if (item.measurement)
                    item.measurement->device = typed;
            }
        });
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_editor.edit(Field::Name, [&typed](ViolationCase &v) { v.person.nameZh = typed; });
    });
    connect(m_number, &LicenceNoEdit::valueChanged, this, [this] {
        if (m_filling)
            return;
        const QString typed = m_number->value();
        m_editor.edit(Field::LicenceNumber, [&typed](ViolationCase &v) { v.person.licenceNumber = typed; });
    });
}

void FactsPane::refresh()
{
    const QScopedValueRollback guard(m_filling, true);
    const ViolationCase &draft = m_editor.draft();
    const bool readOnly = m_editor.isReadOnly();
    if (!sameMinute(m_time->dateTime(), draft.occurredAt))
        m_time->setDateTime(draft.occurredAt.toLocalTime());
    setTextQuietly(m_road, draft.place.road);
    m_post->setPost({draft.place.kilometre, draft.place.metre});
    m_direction->setCurrentIndex(m_direction->findData(draft.place.direction));
    if (m_plate->value() != draft.vehicle.plate) {
        if (const auto plate = Plate::parse(draft.vehicle.plate))
            m_plate->setPlate(*plate);
        else
            m_plate->setText(draft.vehicle.plate);
    }
    m_plateType->setCurrentIndex(m_plateType->findData(draft.vehicle.plateType));
    setTextQuietly(m_vehicleType, draft.vehicle.vehicleType);
    setTextQuietly(m_colour, draft.vehicle.colour);
    const auto measured =
        std::ranges::find_if(draft.items, [](const CaseItem &item) { return item.measurement.has_value(); });
    const bool anyMeasured = measured != draft.items.cend();
    setTextQuietly(m_device, anyMeasured ? measured->measurement->device : QString());
    m_driver->setVisible(m_driverAsked);
    setTextQuietly(m_name, draft.person.nameZh);
    if (m_number->value() != draft.person.licenceNumber)
        m_number->setValue(draft.person.licenceNumber);
    for (QLineEdit *edit :
         std::initializer_list<QLineEdit *> {m_road, m_post, m_plate, m_vehicleType, m_colour, m_name, m_number})
        makeReadOnly(edit, readOnly);
    makeReadOnly(m_device, readOnly);
    m_device->setEnabled(anyMeasured);
    m_time->setEnabled(!readOnly);
    m_direction->setEnabled(!readOnly);
    m_plateType->setEnabled(!readOnly);
    m_remark->setText(readOnly ? QString() : tr("Filled from the scan; check and correct"));
    showMessages();
}

void FactsPane::showMessages()
{
    QHash<QString, QString> messages;
    if (!m_editor.isReadOnly()) {
        for (const Finding &finding : m_editor.findings()) {
            if (finding.level == FindingLevel::Error && m_rows.contains(finding.field))
                messages.insert(finding.field, Sentences::finding(finding).what);
        }
    }
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        if (row.key() == "post"_L1)
            continue; // its message follows the typing
        const QString message = messages.value(row.key());
        if (row.value()->message() != message)
            row.value()->setMessage(message.isEmpty() ? Meaning::Neutral : Meaning::Stop, message);
    }
}

bool FactsPane::focusField(const QString &field)
{
    FieldRow *row = m_rows.value(field);
    if (!row)
        return false;
    if (field == "name"_L1 || field == "licenceNumber"_L1) {
        m_driverAsked = true;
        m_driver->show();
    }
    row->editor()->setFocus(Qt::OtherFocusReason);
    return true;
}

void FactsPane::fillCombos()
{
    const QScopedValueRollback guard(m_filling, true);
    m_direction->clear();
    for (const QString &word : CaseWords::directions())
        m_direction->addItem(CaseWords::direction(word), word);
    m_direction->setPlaceholderText(tr("Choose"));
    m_plateType->clear();
    for (const CodeRow &row : m_editor.rulebook().plateTypes())
        m_plateType->addItem(CaseWords::code(row), row.code);
    m_plateType->setPlaceholderText(tr("Choose"));
}

void FactsPane::retranslate()
{
    m_title->setText(tr("Facts"));
    setAccessibleName(tr("Facts"));
    const std::pair<QString, QString> labels[] {
        {u"time"_s, tr("Time")},
        {u"road"_s, tr("Road")},
        {u"post"_s, tr("Km post")},
        {u"direction"_s, tr("Direction")},
        {u"plate"_s, tr("Plate")},
        {u"plateType"_s, tr("Plate type")},
        {u"vehicle"_s, tr("Vehicle")},
        {u"colour"_s, tr("Colour")},
        {u"device"_s, tr("Meter")},
        {u"name"_s, tr("Driver's name")},
        {u"licenceNumber"_s, tr("Licence no.")},
    };
    for (const auto &[field, label] : labels)
        m_rows.value(field)->setLabel(label);
    m_device->setPlaceholderText(tr("Serial number"));
    m_device->setToolTip(tr("Serial number of the meter, for items with a measured value"));
    fillCombos();
    refresh();
}

void FactsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace dutydesk
