// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/caseheader.h"

#include "app/domain/words.h"
#include "ui/common/dates.h"
#include "ui/common/deskframe.h"
#include "ui/common/dutystyle.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/pill.h"
#include "ui/common/sentences.h"
#include "ui/common/twostepbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int barHeight = 56;
constexpr int portrait = 28;

template <class Verdict>
std::optional<Verdict> fromWord(const QString &machineWord, std::initializer_list<Verdict> all)
{
    for (const Verdict verdict : all) {
        if (word(verdict) == machineWord)
            return verdict;
    }
    return std::nullopt;
}

std::optional<DocumentVerdict> documentVerdict(const QString &machineWord)
{
    using enum DocumentVerdict;
    return fromWord(machineWord,
                    {Genuine, Unsigned, Expired, NotYetValid, Altered, IssuerUnknown, Unreadable, NotChecked});
}

std::optional<Entitlement> entitlement(const QString &machineWord)
{
    using enum Entitlement;
    return fromWord(machineWord, {MayDrive, MayDriveToHandle, MustNotDrive, NotKnown});
}

} // namespace

CaseHeader::CaseHeader(ViolationEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_back(new KeyCapButton(ButtonRole::Normal, ButtonSize::Small, this))
    , m_kind(new TextLabel(Type::Heading, Ink::Primary, QFont::DemiBold, this))
    , m_number(new TextLabel(Type::Mono, Ink::Secondary, -1, this))
    , m_started(new ElidedLabel(Qt::ElideRight, Type::Small, Ink::Secondary, -1, this))
    , m_state(new Pill(this))
    , m_person(new ElidedLabel(Qt::ElideRight, Type::Base, Ink::Primary, QFont::Medium, this))
    , m_documentIcon(new IconLabel(Icon::Shield, Ink::Secondary, Tokens::iconS, this))
    , m_document(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_entitlementIcon(new IconLabel(Icon::Cloud, Ink::Secondary, Tokens::iconS, this))
    , m_entitlement(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_effect(new ElidedLabel(Qt::ElideRight, Type::Small, Ink::Warn, -1, this))
    , m_discard(new TwoStepButton(ButtonRole::Quiet, ButtonSize::Medium, this))
    , m_complete(new TwoStepButton(ButtonRole::Primary, ButtonSize::Medium, this))
    , m_revise(new KeyCapButton(ButtonRole::Primary, ButtonSize::Medium, this))
{
    setObjectName(u"caseHeader"_s);
    setFixedHeight(Theme::of(this).grown(barHeight));
    m_back->setObjectName(u"caseBack"_s);
    m_number->setObjectName(u"caseNumber"_s);
    m_state->setObjectName(u"caseState"_s);
    m_person->setObjectName(u"casePerson"_s);
    m_document->setObjectName(u"caseDocument"_s);
    m_entitlement->setObjectName(u"caseEntitlement"_s);
    m_discard->setObjectName(u"discardDraft"_s);
    m_complete->setObjectName(u"completeCase"_s);
    m_revise->setObjectName(u"newRevision"_s);
    m_back->setGlyph(Icon::ChevronLeft);
    m_complete->setKeys(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_revise->setGlyph(Icon::Pencil);
    layOut();
    connect(m_back, &QPushButton::clicked, this, &CaseHeader::backPressed);
    connect(m_revise, &QPushButton::clicked, this, &CaseHeader::revisionAsked);
    connect(m_complete, &TwoStepButton::confirmed, this, &CaseHeader::completeConfirmed);
    connect(m_discard, &TwoStepButton::confirmed, this, &CaseHeader::discardConfirmed);
    for (TwoStepButton *button : {m_complete, m_discard}) {
        connect(button, &TwoStepButton::armedChanged, this,
                [this, button](bool armed) { m_effect->setText(armed ? button->effect() : QString()); });
    }
    connect(&m_editor, &ViolationEditor::changed, this, &CaseHeader::refresh);
    connect(&m_editor, &ViolationEditor::opened, this, &CaseHeader::refresh);
    connect(&m_editor, &ViolationEditor::standingChanged, this, &CaseHeader::refresh);
    connect(&m_editor, &ViolationEditor::findingsChanged, this, &CaseHeader::showActions);
    retranslate();
}

void CaseHeader::layOut()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(m_back);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->setContentsMargins(0, 6, 0, 6);
    auto *title = new QHBoxLayout;
    title->setSpacing(6);
    title->addWidget(m_kind);
    title->addWidget(m_number, 0, Qt::AlignBottom);
    title->addStretch(1);
    names->addLayout(title);
    names->addWidget(m_started);
    row->addLayout(names);
    row->addWidget(m_state);
    auto *line = new Hairline(Qt::Vertical, this);
    line->setFixedHeight(32);
    row->addWidget(line);
    auto *figure = new IconLabel(Icon::User, Ink::Secondary, portrait - 8, this);
    row->addWidget(figure);
    auto *person = new QVBoxLayout;
    person->setSpacing(0);
    person->setContentsMargins(0, 8, 0, 8);
    person->addWidget(m_person);
    auto *verdicts = new QHBoxLayout;
    verdicts->setSpacing(4);
    verdicts->addWidget(m_documentIcon);
    verdicts->addWidget(m_document);
    verdicts->addSpacing(6);
    verdicts->addWidget(m_entitlementIcon);
    verdicts->addWidget(m_entitlement);
    verdicts->addStretch(1);
    person->addLayout(verdicts);
    row->addLayout(person, 2);
    m_effect->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_effect, 3);
    row->addWidget(m_discard);
    row->addWidget(m_revise);
    row->addWidget(m_complete);
}

void CaseHeader::refresh()
{
    const ViolationCase &draft = m_editor.draft();
    m_number->setText(draft.caseNumber.isEmpty() ? tr("number follows") : draft.caseNumber);
    //: %1 time
    const QString started = tr("Started %1").arg(Dates::shortTime(draft.startedAt));
    //: %1 "Started 10:38", %2 number of the revision
    m_started->setText(draft.revision > 1 ? tr("%1 · revision %2").arg(started).arg(draft.revision) : started);
    m_state->setPill(Sentences::caseState(m_editor.standing().state));
    showPerson();
    showActions();
}

void CaseHeader::showPerson()
{
    const CasePerson &person = m_editor.draft().person;
    const QString name = personName(person.nameLatin, person.nameZh);
    QStringList parts;
    if (!name.isEmpty())
        parts << name;
    if (!person.classes.isEmpty())
        parts << person.classes;
    m_person->setText(parts.isEmpty() ? tr("Driver not named yet") : parts.join(u" · "_s));

    const std::optional<DocumentVerdict> document = documentVerdict(person.documentVerdict);
    const paint::PillText documentWords = document
        ? Sentences::documentVerdict(*document)
        : paint::PillText {Meaning::Neutral, Icon::Shield, tr("No document"), {}};
    m_documentIcon->setIcon(documentWords.icon, Tokens::inkOf(documentWords.meaning));
    m_document->setText(documentWords.text);
    m_document->setInk(Tokens::inkOf(documentWords.meaning));

    const Entitlement may = entitlement(person.entitlement).value_or(Entitlement::NotKnown);
    const paint::PillText words =
        Sentences::entitlement(may, person.entitlementLive ? StatusOrigin::Live : StatusOrigin::LastKnown);
    m_entitlementIcon->setIcon(words.icon, Tokens::inkOf(words.meaning));
    // What was answered when the case was started keeps the time of the answer: it is not an answer of now.
    m_entitlement->setText(may == Entitlement::NotKnown || !person.entitlementAsOf.isValid()
                               ? words.text
                               //: %1 verdict, %2 time of central's answer
                               : tr("%1 · at %2").arg(words.text, Dates::shortTime(person.entitlementAsOf)));
    m_entitlement->setInk(Tokens::inkOf(words.meaning));
}

void CaseHeader::showActions()
{
    const bool draft = m_editor.standing().state == CaseState::Draft;
    m_discard->setVisible(draft);
    m_discard->setEnabled(!m_editor.isReadOnly());
    m_complete->setVisible(draft);
    m_complete->setEnabled(m_editor.canComplete());
    m_complete->setWhyDisabled(m_editor.canComplete() ? QString()
                                                      : tr("Something is still to fix: press F8 to go there."));
    if (!m_editor.canComplete())
        m_complete->disarm();
    m_revise->setVisible(!draft);
}

void CaseHeader::pressMain()
{
    if (m_complete->isVisible() && m_complete->isEnabled())
        m_complete->click();
    else if (m_complete->isVisible())
        emit completeBlocked();
}

void CaseHeader::retranslate()
{
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_kind->setText(tr("Violation case"));
    m_discard->setTexts(tr("Discard draft"), tr("Confirm discarding"),
                        tr("The draft is thrown away; the journal keeps that there was one."));
    m_complete->setTexts(tr("Complete case"), tr("Confirm completing"),
                         tr("This revision is sealed and sent to central. Later changes make a new revision."));
    m_revise->setText(tr("Correct in a new revision"));
    refresh();
}

void CaseHeader::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface.bar);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line.hair);
}

void CaseHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dutydesk
