// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/resultpane.h"

#include "ui/common/banner.h"
#include "ui/common/card.h"
#include "ui/common/dates.h"
#include "ui/common/dutystyle.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/emptystate.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/sentences.h"
#include "ui/common/twostepbutton.h"
#include "ui/desk/deskwords.h"
#include "ui/desk/identitycard.h"
#include "ui/desk/statuscards.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int emptyWidth = 500;
constexpr int pushedShown = 10; ///< seconds that "central changed this" stays

} // namespace

ResultPane::ResultPane(DeskServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(Icon::IdCard, this))
    , m_emptyCard(new Card(this))
    , m_banner(new Banner(this))
    , m_identity(new IdentityCard(services.casebook.rulebook(), services.training, this))
    , m_verdicts(new QWidget(this))
    , m_document(new VerdictPanel(m_verdicts))
    , m_entitlement(new VerdictPanel(m_verdicts))
    , m_points(new PointsCard(this))
    , m_matters(new MattersCard(this))
    , m_vehicle(new VehicleCard(services.casebook.rulebook(), this))
    , m_record(new KeyCapButton(ButtonRole::Primary, ButtonSize::Large, this))
    , m_release(new KeyCapButton(ButtonRole::Normal, ButtonSize::Large, this))
    , m_releaseLastKnown(new TwoStepButton(ButtonRole::Normal, ButtonSize::Large, this))
    , m_remark(new ElidedLabel(Qt::ElideRight, Type::Small, Ink::Secondary, -1, this))
{
    m_banner->setObjectName(u"deskBanner"_s);
    m_document->setObjectName(u"documentVerdict"_s);
    m_entitlement->setObjectName(u"entitlementVerdict"_s);
    m_record->setObjectName(u"recordViolation"_s);
    m_release->setObjectName(u"release"_s);
    m_releaseLastKnown->setObjectName(u"releaseLastKnown"_s);
    m_remark->setObjectName(u"releaseRemark"_s);
    m_emptyCard->setObjectName(u"deskEmpty"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeContent());
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->widget()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    column->addWidget(makeActions());
    connect(m_identity, &IdentityCard::photoCompared, &m_services.checkLicence, &CheckLicence::setPhotoCompared);
    connect(m_identity, &IdentityCard::revealReasoned, &m_services.checkLicence, &CheckLicence::noteReveal);
    connect(m_vehicle, &VehicleCard::lookUpAsked, this,
            [this](const Plate &plate) { m_services.checkLicence.lookUpVehicle(plate, QueryPurpose::RoadsideCheck); });
    retranslate();
}

QWidget *ResultPane::makeContent()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_empty->setFixedWidth(emptyWidth);
    auto *empty = new QVBoxLayout;
    auto *card = static_cast<Card *>(m_emptyCard);
    empty->addStretch(1);
    empty->addWidget(m_empty, 0, Qt::AlignHCenter);
    empty->addStretch(1);
    card->column()->addLayout(empty);
    auto *pair = new QHBoxLayout(m_verdicts);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(12);
    pair->addWidget(m_document, 1);
    pair->addWidget(m_entitlement, 1);
    column->addWidget(m_emptyCard, 1);
    column->addWidget(m_banner);
    column->addWidget(m_identity);
    column->addWidget(m_verdicts);
    column->addWidget(m_points);
    column->addWidget(m_matters, 1);
    column->addWidget(m_vehicle);
    return content;
}

QWidget *ResultPane::makeActions()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    // Room for the focus ring, which is drawn outside of a button.
    row->setContentsMargins(3, 0, 3, 0);
    row->setSpacing(8);
    m_record->setGlyph(Icon::Pencil);
    m_record->setKeys(QKeySequence(Qt::Key_F2));
    m_release->setGlyph(Icon::Hand);
    m_release->setKeys(QKeySequence(Qt::Key_F4));
    m_release->setEnterPresses(false); // Enter alone never releases anybody
    m_releaseLastKnown->setGlyph(Icon::Hand);
    m_releaseLastKnown->setKeys(QKeySequence(Qt::Key_F4));
    m_releaseLastKnown->setEnterPresses(false);
    auto *icon = new IconLabel(Icon::Info, Ink::Secondary, 15, bar);
    m_remarkIcon = icon;
    m_remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_record);
    row->addStretch(1);
    row->addWidget(m_remarkIcon);
    row->addWidget(m_remark);
    row->addWidget(m_release);
    row->addWidget(m_releaseLastKnown);
    connect(m_record, &QPushButton::clicked, this, &ResultPane::violationAsked);
    connect(m_release, &QPushButton::clicked, this, &ResultPane::release);
    connect(m_releaseLastKnown, &TwoStepButton::armedChanged, this, &ResultPane::showActions);
    connect(m_releaseLastKnown, &TwoStepButton::confirmed, this, [this] {
        m_services.checkLicence.release(true).then(this, [this](const Result<void> &done) {
            if (!done)
                emit releaseFailed(done.error());
        });
    });
    return bar;
}

VerdictTexts::Person ResultPane::person() const
{
    return {m_check.answer, m_check.asking, m_check.failure};
}

bool ResultPane::hasPerson() const
{
    const bool plateOnly = m_check.document && m_check.document->credential.format == CredentialFormat::PlateNumber;
    return !m_check.isEmpty() && !(plateOnly && !m_check.answer && m_check.asking == LicenceCheck::Asking::Idle);
}

void ResultPane::setCheck(const LicenceCheck &check)
{
    if (check.startedAt != m_check.startedAt) {
        m_identity->mask();
        m_releaseLastKnown->disarm();
        m_pushedAt = {};
        m_scroll->ensureVisible(0, 0);
    }
    m_check = check;
    const bool anyVehicle = check.vehicle || check.vehicleFailure || check.askingVehicle;
    if (hasPerson() || anyVehicle)
        m_vehicleOpen = false;
    const bool empty = !hasPerson() && !anyVehicle && !m_vehicleOpen;
    m_emptyCard->setVisible(!hasPerson() && !anyVehicle);
    m_identity->setVisible(hasPerson());
    m_verdicts->setVisible(hasPerson());
    m_vehicle->setVisible(!empty);
    m_identity->setCheck(check);
    showVerdicts();
    showCards();
    showBanner();
    showActions();
}

void ResultPane::showVerdicts()
{
    const QDateTime now = m_services.clock.now();
    const VerdictText document =
        VerdictTexts::document(m_check.document, m_check.reading, m_services.trust.list(), now);
    m_document->setHead(document.meaning, document.icon, document.caption, document.word, document.aside,
                        document.live);
    m_document->setChecks(document.checks);
    const VerdictText entitlement = VerdictTexts::entitlement(person(), m_services.casebook.rulebook(), now);
    m_entitlement->setHead(entitlement.meaning, entitlement.icon, entitlement.caption, entitlement.word,
                           entitlement.aside, entitlement.live);
    m_entitlement->setChecks(entitlement.checks);
    m_shownLive = entitlement.live;
}

void ResultPane::showCards()
{
    const QDateTime now = m_services.clock.now();
    const QDate today = beijingDay(now);
    m_points->setVisible(m_check.answer.has_value());
    m_matters->setVisible(m_check.answer.has_value());
    m_vehicle->setCheck(m_check, today);
    if (!m_check.answer)
        return;
    const bool live = VerdictTexts::isLive(*m_check.answer, now);
    m_points->setStatus(m_check.answer->status, m_check.answer->receivedAt, live, today);
    m_matters->setStatus(m_check.answer->status, m_check.answer->receivedAt, live, today);
}

void ResultPane::showBanner()
{
    const QDateTime now = m_services.clock.now();
    const bool pushed = m_pushedAt.isValid() && m_pushedAt.secsTo(now) < pushedShown;
    const bool idle = m_check.asking == LicenceCheck::Asking::Idle;
    const DocumentVerdict document = m_check.document ? m_check.document->verdict() : DocumentVerdict::NotChecked;
    const bool troubled = document != DocumentVerdict::Genuine && document != DocumentVerdict::NotChecked;
    bool any = hasPerson();
    if (m_check.numberDiffers) {
        m_banner->setMessage(Meaning::Stop, tr("The document names another licence than central."),
                             tr("Both cannot be this person. Compare name and picture, and keep the document."));
    } else if (m_check.ambiguous) {
        m_banner->setMessage(Meaning::Warn, tr("The code can mean more than one thing."),
                             tr("Check that this is the person in front of you."));
    } else if (pushed) {
        m_banner->setMessage(Meaning::Info, tr("Central has just changed this licence."),
                             tr("What you see is the new state, of %1.").arg(Dates::time(m_pushedAt)));
    } else if (troubled) {
        const paint::PillText words = Sentences::documentVerdict(document);
        //: %1 verdict about the document: "Unsigned"
        m_banner->setMessage(words.meaning, tr("Document: %1.").arg(words.text), Sentences::documentMeaning(document),
                             words.icon);
    } else if (!m_check.answer && m_check.failure && idle) {
        const Explanation why = Sentences::error(*m_check.failure);
        m_banner->setMessage(Meaning::Offline, why.what, why.rest());
    } else {
        any = false;
    }
    m_banner->setVisible(any);
}

void ResultPane::showActions()
{
    const QDateTime now = m_services.clock.now();
    const bool any = hasPerson() || m_check.vehicle;
    m_record->setEnabled(any);
    m_record->setWhyDisabled(any ? QString() : tr("After a scan or a typed number"));
    const QString blocked =
        hasPerson() ? VerdictTexts::releaseBlocked(person(), now) : tr("After a scan or a typed number");
    const bool lastKnown = m_check.answer && !VerdictTexts::isLive(*m_check.answer, now) && blocked.isEmpty();
    m_release->setVisible(!lastKnown);
    m_releaseLastKnown->setVisible(lastKnown);
    m_release->setEnabled(blocked.isEmpty());
    m_release->setWhyDisabled(blocked);
    QString remark = blocked;
    Meaning meaning = Meaning::Neutral;
    Icon icon = Icon::Info;
    const bool mustNot = m_check.entitlement(beijingDay(now)) == Entitlement::MustNotDrive;
    if (mustNot) {
        meaning = Meaning::Stop;
        icon = Icon::OctagonCross;
    } else if (m_releaseLastKnown->isArmed() && lastKnown) {
        remark = m_releaseLastKnown->effect();
        meaning = Meaning::Warn;
        icon = Icon::Triangle;
    } else if (lastKnown) {
        remark = Dates::old(std::chrono::seconds(m_check.answer->receivedAt.secsTo(now)));
        meaning = Meaning::Offline;
        icon = Icon::CloudOff;
    }
    m_remark->setText(remark);
    m_remark->setInk(Tokens::inkOf(meaning));
    static_cast<IconLabel *>(m_remarkIcon)->setIcon(icon, Tokens::inkOf(meaning));
    m_remarkIcon->setVisible(!remark.isEmpty());
}

void ResultPane::tick()
{
    if (!hasPerson())
        return;
    const QDateTime now = m_services.clock.now();
    const bool live = m_check.answer && VerdictTexts::isLive(*m_check.answer, now);
    if (live != m_shownLive) { // the answer grew too old to be called live
        showVerdicts();
        showCards();
    } else {
        m_entitlement->setAside(VerdictTexts::age(person(), now), live);
    }
    showBanner();
    showActions();
}

void ResultPane::showPushed()
{
    m_pushedAt = m_services.clock.now();
    showBanner();
}

void ResultPane::focusMain()
{
    if (m_record->isEnabled())
        m_record->setFocus(Qt::OtherFocusReason);
}

void ResultPane::lookUpVehicle()
{
    if (!m_vehicle->isVisibleTo(this)) {
        m_vehicleOpen = true;
        m_vehicle->show();
    }
    m_scroll->ensureWidgetVisible(m_vehicle);
    m_vehicle->lookUp();
}

void ResultPane::recordViolation()
{
    if (m_record->isEnabled())
        m_record->click();
}

void ResultPane::release()
{
    if (m_releaseLastKnown->isVisibleTo(this)) {
        m_releaseLastKnown->click();
        return;
    }
    if (!m_release->isEnabled())
        return;
    m_services.checkLicence.release(false).then(this, [this](const Result<void> &done) {
        if (!done)
            emit releaseFailed(done.error());
    });
}

void ResultPane::askReveal()
{
    if (hasPerson())
        m_identity->askReveal();
}

void ResultPane::hideSecrets()
{
    m_identity->mask();
}

void ResultPane::retranslate()
{
    m_record->setText(tr("Record violation"));
    m_release->setText(tr("Release"));
    m_releaseLastKnown->setTexts(
        tr("Release on last known"), tr("Confirm release"),
        tr("Central was not asked now; the journal keeps that the release rests on the last known answer."));
    m_empty->setText(
        tr("Show a licence to the camera"),
        tr("You will see two answers here: whether the document is genuine, checked on this desk, and whether "
           "the person may drive now, from the central system."));
    m_empty->clearHints();
    m_empty->addHint(Icon::Keyboard, tr("No code, or it will not read"),
                     tr("Type the licence number; the check character is verified as you type."),
                     QKeySequence(Qt::ALT | Qt::Key_4));
    m_empty->addHint(Icon::Car, tr("Only a vehicle here"), tr("Look up a plate and see its status and inspection."),
                     QKeySequence(Qt::Key_F5));
    m_empty->addHint(Icon::Clock, tr("Someone you have just seen"),
                     tr("Reopen a recent scan; the central answer is asked again."),
                     QKeySequence(Qt::ALT | Qt::Key_Up));
    m_empty->addHint(Icon::Search, tr("Anything else"), tr("Find a person, a case or a command."),
                     QKeySequence(Qt::CTRL | Qt::Key_K));
    setCheck(m_check);
}

void ResultPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dutydesk
