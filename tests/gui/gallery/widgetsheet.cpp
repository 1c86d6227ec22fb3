// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/gallery/widgetsheet.h"

#include "tests/support/samples.h"
#include "ui/common/banner.h"
#include "ui/common/card.h"
#include "ui/common/dutystyle.h"
#include "ui/common/emptystate.h"
#include "ui/common/fieldrow.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/licencenoedit.h"
#include "ui/common/maskedlabel.h"
#include "ui/common/pill.h"
#include "ui/common/plateedit.h"
#include "ui/common/pointsgauge.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/twostepbutton.h"
#include "ui/common/verdictpanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPainter>
#include <QVBoxLayout>

namespace dutydesk::test {

using namespace Qt::Literals::StringLiterals;

WidgetSheet::WidgetSheet()
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(24, 24, 24, 24);
    columns->setSpacing(24);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(12);
    right->setSpacing(12);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    fillLeft(left);
    fillRight(right);
}

void WidgetSheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).surface.window);
}

void WidgetSheet::fillLeft(QVBoxLayout *left)
{
    const auto meanings = {Meaning::Ok,   Meaning::Warn,    Meaning::Stop,
                           Meaning::Info, Meaning::Offline, Meaning::Training};
    auto *pills = new QHBoxLayout;
    for (const Meaning meaning : meanings) {
        auto *banner = new Banner;
        banner->setMessage(meaning, u"What happened"_s, u"What it means, and what to do about it."_s);
        if (meaning == Meaning::Stop)
            banner->setAction(u"Show"_s);
        left->addWidget(banner);
        pills->addWidget(new Pill(meaning, iconOf(meaning), u"Pill"_s));
    }
    auto *letter = new Pill;
    letter->setPill({Meaning::Warn, Icon::Triangle, u"Unhandled violation"_s, u"H"_s});
    pills->addWidget(letter);
    pills->addStretch(1);
    left->addLayout(pills);
    for (const ButtonSize size : {ButtonSize::ExtraSmall, ButtonSize::Small, ButtonSize::Medium, ButtonSize::Large}) {
        auto *row = new QHBoxLayout;
        for (const ButtonRole role :
             {ButtonRole::Primary, ButtonRole::Normal, ButtonRole::Quiet, ButtonRole::Link, ButtonRole::Ok}) {
            auto *button = new KeyCapButton(role, size);
            button->setText(u"Record"_s);
            button->setGlyph(Icon::Pencil);
            button->setKeys(QKeySequence(Qt::Key_F2));
            row->addWidget(button);
        }
        auto *off = new KeyCapButton(ButtonRole::Normal, size);
        off->setText(u"Off"_s);
        off->setKeys(QKeySequence(Qt::CTRL | Qt::Key_P));
        off->setEnabled(false);
        row->addWidget(off);
        row->addStretch(1);
        left->addLayout(row);
    }
    auto *segments = new SegmentedControl;
    segments->addSegment(Icon::Camera, u"Camera"_s, QKeySequence(Qt::Key_F6));
    segments->addSegment(Icon::Image, u"Photo"_s);
    segments->addSegment(Icon::Scanner, u"Scanner"_s);
    segments->addSegment(Icon::Keyboard, u"Type number"_s);
    left->addWidget(segments);
    auto *checked = new QCheckBox(u"I compared the photo with the person"_s);
    checked->setChecked(true);
    left->addWidget(checked);
    left->addWidget(new QCheckBox(u"Not checked"_s));
    left->addStretch(1);
}

void WidgetSheet::fillRight(QVBoxLayout *right)
{
    auto *verdicts = new QHBoxLayout;
    verdicts->setSpacing(12);
    auto *document = new VerdictPanel;
    document->setHead(Meaning::Ok, Icon::ShieldTick, u"The document"_s, u"Genuine"_s, u"Checked here 10:38:01"_s);
    document->setChecks({{Meaning::Ok, Icon::Tick, u"Signature"_s, u"Valid · ES256"_s},
                         {Meaning::Ok, Icon::Tick, u"Issuer"_s, u"On trust list"_s}});
    auto *person = new VerdictPanel;
    person->setHead(Meaning::Stop, Icon::OctagonCross, u"Entitled to drive now"_s, u"Must not drive"_s,
                    u"Live · 14 s ago"_s, true);
    person->setChecks({{Meaning::Stop,
                        Icon::OctagonCross,
                        u"Status letters"_s,
                        {},
                        {{Meaning::Stop, Icon::OctagonCross, u"12 points"_s, u"B"_s},
                         {Meaning::Warn, Icon::Triangle, u"Unhandled"_s, u"H"_s}}},
                       {Meaning::Ok, Icon::Cloud, u"Source"_s, u"Central, answered 10:38:02 in 0.6 s"_s}});
    verdicts->addWidget(document, 1);
    verdicts->addWidget(person, 1);
    right->addLayout(verdicts);
    for (const auto &[counted, pending, added] :
         {std::tuple(6, 1, 0), std::tuple(6, 1, 4), std::tuple(9, 0, 0), std::tuple(12, 1, 2)}) {
        auto *gauge = new PointsGauge;
        gauge->setPoints(counted, pending, added);
        right->addWidget(gauge);
    }
    auto *number = new LicenceNoEdit;
    number->setValue(u"110105199003120017"_s);
    auto *numberRow = new FieldRow(number);
    numberRow->setLabel(u"Licence number"_s);
    numberRow->setMessage(number->explanationMeaning(), number->explanation());
    right->addWidget(numberRow);
    auto *plate = new PlateEdit;
    plate->setPlate(samplePlate());
    auto *combo = new QComboBox;
    combo->addItems({u"Other road"_s, u"Expressway"_s});
    auto *line = new QHBoxLayout;
    line->addWidget(plate);
    line->addWidget(combo);
    right->addLayout(line);
    auto *masked = new MaskedLabel;
    masked->setNumber(sampleNumber().masked(), sampleNumber().text());
    right->addWidget(masked);
    auto *two = new TwoStepButton(ButtonRole::Normal, ButtonSize::Large);
    two->setTexts(u"Release"_s, u"Confirm release"_s, u"Lets the driver go."_s);
    right->addWidget(two, 0, Qt::AlignLeft);
    auto *card = new Card;
    card->setTitle(u"Recent scans"_s, u"this shift · 0"_s);
    auto *empty = new EmptyState(Icon::IdCard);
    empty->setText(u"Show a licence to the camera"_s, u"The result appears here."_s);
    empty->addHint(Icon::Keyboard, u"No code"_s, u"Type the licence number."_s, QKeySequence(Qt::ALT | Qt::Key_4));
    card->column()->addWidget(empty);
    right->addWidget(card, 1);
}

} // namespace dutydesk::test
