// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/typenumberpane.h"

#include "ui/common/deskframe.h"
#include "ui/common/fieldrow.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/licencenoedit.h"
#include "ui/common/plateedit.h"
#include "ui/common/sentences.h"
#include "ui/common/textlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace dutydesk {

TypeNumberPane::TypeNumberPane(CheckLicence &check, QWidget *parent)
    : Card(parent)
    , m_check(check)
    , m_number(new LicenceNoEdit(this))
    , m_plate(new PlateEdit(this))
    , m_purpose(new QComboBox(this))
    , m_numberRow(new FieldRow(m_number, this))
    , m_plateRow(new FieldRow(m_plate, this))
    , m_purposeRow(new FieldRow(m_purpose, this))
    , m_go(new KeyCapButton(ButtonRole::Primary, ButtonSize::Medium, this))
    , m_why(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_drivers(new QListWidget(this))
{
    setObjectName(u"typeNumber"_s);
    m_number->setObjectName(u"typedNumber"_s);
    m_plate->setObjectName(u"typedPlate"_s);
    m_purpose->setObjectName(u"typedPurpose"_s);
    m_go->setObjectName(u"typedLookUp"_s);
    m_drivers->setObjectName(u"foundDrivers"_s);
    m_go->setGlyph(Icon::Search);
    m_go->setKeys(QKeySequence(Qt::Key_Return));
    m_why->setWordWrap(true);
    m_drivers->hide();
    auto *body = new QVBoxLayout;
    body->setContentsMargins(16, 14, 16, 14);
    body->setSpacing(10);
    body->addWidget(m_numberRow);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_plateRow, 1, Qt::AlignTop);
    line->addWidget(m_purposeRow, 1, Qt::AlignTop);
    body->addLayout(line);
    auto *action = new QHBoxLayout;
    action->setSpacing(10);
    action->addWidget(m_go);
    action->addWidget(m_why, 1);
    body->addLayout(action);
    body->addWidget(m_drivers, 1);
    body->addStretch(0);
    column()->addLayout(body);
    connect(m_number, &LicenceNoEdit::valueChanged, this, &TypeNumberPane::explain);
    connect(m_plate, &QLineEdit::textChanged, this, &TypeNumberPane::explain);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &TypeNumberPane::explain);
    connect(m_number, &QLineEdit::returnPressed, this, &TypeNumberPane::lookUp);
    connect(m_plate, &QLineEdit::returnPressed, this, &TypeNumberPane::lookUp);
    connect(m_go, &QPushButton::clicked, this, &TypeNumberPane::lookUp);
    connect(m_drivers, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { choose(m_drivers->row(item)); });
    connect(&m_check, &CheckLicence::driversFound, this, &TypeNumberPane::showDrivers);
    retranslate();
}

void TypeNumberPane::explain()
{
    const Meaning number = m_number->explanationMeaning();
    m_numberRow->setMessage(number == Meaning::Neutral && m_number->value().isEmpty() ? Meaning::Info : number,
                            m_number->explanation());
    m_plateRow->setMessage(m_plate->explanationMeaning(),
                           m_plate->value().isEmpty() ? QString() : m_plate->explanation());
    const bool one = m_number->number() || m_number->fileNumber() || m_plate->plate();
    const bool purpose = m_purpose->currentIndex() >= 0;
    m_go->setEnabled(one && purpose);
    const QString why = one && !purpose ? tr("Choose why you ask: central and the journal keep it.")
        : one                           ? tr("Central is asked, and the journal keeps the purpose.")
                                        : tr("Type one of the two, and choose why you ask.");
    m_why->setText(why);
    m_go->setWhyDisabled(one && purpose ? QString() : why);
}

void TypeNumberPane::lookUp()
{
    if (!m_go->isEnabled()) {
        if (m_purpose->currentIndex() < 0 && (m_number->number() || m_number->fileNumber() || m_plate->plate()))
            m_purpose->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto purpose = QueryPurpose(m_purpose->currentData().toInt());
    m_drivers->hide();
    if (const auto number = m_number->number())
        m_check.lookUp(*number, purpose);
    else if (const auto file = m_number->fileNumber())
        m_check.lookUp(*file, purpose);
    else if (const auto plate = m_plate->plate())
        m_check.lookUpDrivers(*plate, purpose);
}

void TypeNumberPane::showDrivers(const QList<SignedStatus> &drivers)
{
    m_found = drivers;
    m_drivers->clear();
    for (const SignedStatus &driver : drivers) {
        const PenaltyStatus &status = driver.status;
        //: %1 name, %2 masked licence number, %3 licence classes
        m_drivers->addItem(
            tr("%1 · %2 · %3")
                .arg(personName(status.nameLatin, status.nameZh), status.number.masked(true), status.classes.text()));
    }
    m_drivers->setVisible(drivers.size() > 1);
    if (drivers.isEmpty()) {
        m_plateRow->setMessage(Meaning::Warn, tr("Central ties no driver to this plate."));
    } else if (drivers.size() == 1) {
        choose(0);
    } else {
        m_why->setText(
            tr("%n drivers are tied to this plate. Choose the one in front of you.", nullptr, int(drivers.size())));
        m_drivers->setCurrentRow(0);
        m_drivers->setFocus(Qt::OtherFocusReason);
    }
}

void TypeNumberPane::choose(int row)
{
    if (row < 0 || row >= m_found.size())
        return;
    m_check.choose(m_found.at(row));
    m_drivers->hide();
}

void TypeNumberPane::prefill(const QString &typed)
{
    clear();
    if (Plate::parse(typed))
        m_plate->setText(typed);
    else
        m_number->setText(typed);
    m_purpose->setFocus();
}

void TypeNumberPane::focusNumber()
{
    m_number->setFocus(Qt::OtherFocusReason);
    m_number->selectAll();
}

void TypeNumberPane::clear()
{
    m_number->setValue({});
    m_plate->clear();
    m_found.clear();
    m_drivers->clear();
    m_drivers->hide();
    m_purpose->setCurrentIndex(-1);
    explain();
}

void TypeNumberPane::retranslate()
{
    m_numberRow->setLabel(tr("Licence number, or archive number of 12 digits"));
    m_plateRow->setLabel(tr("Or the plate"));
    m_purposeRow->setLabel(tr("Purpose"));
    const int chosen = m_purpose->currentIndex();
    m_purpose->clear();
    m_purpose->setPlaceholderText(tr("Choose"));
    for (const auto purpose : {QueryPurpose::RoadsideCheck, QueryPurpose::ViolationHandling,
                               QueryPurpose::AccidentHandling, QueryPurpose::IdentityCheck, QueryPurpose::Complaint})
        m_purpose->addItem(Sentences::purpose(purpose), int(purpose));
    m_purpose->setCurrentIndex(chosen);
    m_go->setText(tr("Look up"));
    m_drivers->setAccessibleName(tr("Drivers tied to this plate"));
    explain();
}

void TypeNumberPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace dutydesk
