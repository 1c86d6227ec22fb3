// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/signin/signinpage.h"

#include "ui/common/accessible.h"
#include "ui/common/banner.h"
#include "ui/common/dates.h"
#include "ui/common/fieldrow.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/sentences.h"
#include "ui/common/textlabel.h"
#include "ui/signin/identitypane.h"
#include "ui/signin/passwordedit.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QRegularExpressionValidator>
#include <QTimer>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

const QString lastOfficerKey = u"signin/lastOfficer"_s;

} // namespace

SignInPage::SignInPage(DeskServices &services, ThemeController &theme, LanguageController &language, QWidget *parent)
    : EntryPage(services, theme, language, parent)
    , m_hint(new Banner(this))
    , m_pause(new Banner(this))
    , m_pauseBar(new QProgressBar(this))
    , m_pauseLeft(new TextLabel(Type::Mono, Ink::Primary, -1, this))
    , m_number(new QLineEdit(this))
    , m_numberRow(new FieldRow(m_number, this))
    , m_officer(new TextLabel(Type::Small, Ink::Tertiary, -1, m_number))
    , m_password(new PasswordEdit(this))
    , m_passwordRow(new FieldRow(m_password, this))
    , m_submit(new KeyCapButton(ButtonRole::Primary, ButtonSize::Large, this))
    , m_progress(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_forgot(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_help(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_pauseTimer(new QTimer(this))
{
    m_number->setObjectName(u"officerNumber"_s);
    m_number->setProperty("large", true);
    m_number->setFont(Theme::of(this).font(Type::MonoLarge));
    static const QRegularExpression sixDigits(u"[0-9]{0,6}"_s);
    m_number->setValidator(new QRegularExpressionValidator(sixDigits, m_number));
    m_number->setInputMethodHints(Qt::ImhDigitsOnly);
    m_password->setObjectName(u"password"_s);
    m_password->setProperty("large", true);
    m_submit->setObjectName(u"signIn"_s);
    m_submit->setKeys(QKeySequence(Qt::Key_Return));
    m_submit->setGlyph(Icon::None);
    m_hint->setObjectName(u"trainingHint"_s);
    m_pause->setObjectName(u"signInPaused"_s);
    m_progress->setObjectName(u"signInProgress"_s);
    m_pauseBar->setTextVisible(false);
    m_pauseLeft->setObjectName(u"pauseLeft"_s);

    layOut();
    m_pauseTimer->setInterval(1000);
    connect(m_pauseTimer, &QTimer::timeout, this, &SignInPage::showPause);
    connect(m_number, &QLineEdit::textChanged, this, [this] {
        m_numberRow->clearMessage();
        showOfficer();
        showPause();
    });
    connect(m_number, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(Qt::TabFocusReason); });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_password, &QLineEdit::textEdited, this, [this] {
        if (!m_password->capsLock())
            m_passwordRow->clearMessage();
    });
    connect(m_password, &PasswordEdit::capsLockChanged, this, [this](bool on) {
        m_passwordRow->setMessage(on ? Meaning::Warn : Meaning::Neutral, on ? tr("Caps Lock is on") : QString());
    });
    connect(m_submit, &QPushButton::clicked, this, &SignInPage::submit);
    setTabOrder(m_number, m_password);
    setTabOrder(m_password, m_submit);
    SignInPage::retranslate();
}

void SignInPage::layOut()
{
    auto *inside = new QHBoxLayout(m_number);
    inside->setContentsMargins(0, 0, 12, 0);
    inside->addStretch(1);
    inside->addWidget(m_officer);
    auto *pauseRow = new QHBoxLayout;
    pauseRow->setContentsMargins(0, 8, 0, 0);
    pauseRow->setSpacing(Tokens::space3);
    pauseRow->addWidget(m_pauseBar, 1, Qt::AlignVCenter);
    pauseRow->addWidget(m_pauseLeft);
    m_pause->column()->addLayout(pauseRow);

    QVBoxLayout *column = form();
    column->addWidget(m_hint);
    column->addWidget(m_pause);
    column->addSpacing(18);
    column->addWidget(m_numberRow);
    column->addSpacing(14);
    column->addWidget(m_passwordRow);
    column->addSpacing(22);
    column->addWidget(m_submit);
    column->addSpacing(8);
    column->addWidget(m_progress);
    column->addSpacing(18);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addSpacing(16);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(6);
    foot->addWidget(new IconLabel(Icon::Key, Ink::Secondary, 15, this));
    foot->addWidget(m_forgot, 1);
    foot->addWidget(new KeyCaps(QKeySequence(Qt::Key_F1), this));
    foot->addWidget(m_help);
    column->addLayout(foot);
    m_pause->hide();
    m_hint->hide();
    m_submit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SignInPage::activate()
{
    identity()->refresh();
    services().queue.refreshSum();
    m_password->wipe();
    m_passwordRow->clearMessage();
    m_number->setText(services().preferences.value(lastOfficerKey, {}).toString());
    setAsking(false);
    SignInPage::retranslate();
    (m_number->text().isEmpty() ? static_cast<QWidget *>(m_number) : m_password)->setFocus(Qt::OtherFocusReason);
}

void SignInPage::retranslate()
{
    EntryPage::retranslate();
    setHeading(tr("Sign in"),
               services().training ? tr("Training desk. Nothing leaves this computer.")
                                   : Dates::whole(services().clock.now().toLocalTime().date()));
    m_numberRow->setLabel(tr("Officer number"));
    m_passwordRow->setLabel(tr("Password"));
    m_submit->setText(tr("Sign in"));
    m_forgot->setText(tr("Forgot the password? Ask the station administrator."));
    m_help->setText(tr("Help"));
    m_progress->setText(m_asking ? tr("Asking central. Offline, the desk’s own record answers.") : QString());
    setWhatsThis(
        tr("Type your six-digit officer number and your password, then press Enter. Without a network you can sign in "
           "with the password that central last accepted at this desk, for at most seven days."));
    showOfficer();
    showHint();
    showPause();
}

void SignInPage::showHint()
{
    const QString hint = services().trainingHint;
    if (hint.isEmpty())
        m_hint->hide();
    else
        //: %1 is an officer number and a password of the training set
        m_hint->setMessage(Meaning::Training, tr("For practice"), tr("Officer number and password: %1").arg(hint));
}

void SignInPage::showOfficer()
{
    const auto officer = services().signIn.known(m_number->text());
    m_officer->setText(officer ? personName(officer->nameLatin, officer->nameZh) : QString());
}

void SignInPage::submit()
{
    if (m_asking || m_pauseTimer->isActive())
        return;
    if (m_number->text().size() != 6) {
        m_numberRow->setMessage(Meaning::Stop, tr("An officer number has six digits."));
        m_number->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_password->text().isEmpty()) {
        m_passwordRow->setMessage(Meaning::Stop, tr("Type your password."));
        m_password->setFocus(Qt::OtherFocusReason);
        return;
    }
    setAsking(true);
    const QString number = m_number->text();
    services().signIn.signIn(number, m_password->text()).then(this, [this, number](const Result<Session> &session) {
        setAsking(false);
        m_password->wipe();
        if (session) {
            services().preferences.setValue(lastOfficerKey, number);
            m_passwordRow->clearMessage();
            return; // the window follows the state
        }
        showFailure(session.error());
    });
}

void SignInPage::setAsking(bool asking)
{
    m_asking = asking;
    m_number->setEnabled(!asking);
    m_password->setEnabled(!asking && !m_pauseTimer->isActive());
    m_submit->setEnabled(!asking && !m_pauseTimer->isActive());
    m_progress->setText(asking ? tr("Asking central. Offline, the desk’s own record answers.") : QString());
}

void SignInPage::showFailure(const Error &error)
{
    if (error.kind == ErrorKind::Paused && services().signIn.pauseLeft(m_number->text()).count() > 0) {
        m_pausedNumber.clear();
        showPause();
        return;
    }
    Explanation words = Sentences::error(error);
    if (error.kind == ErrorKind::Expired) {
        words = {tr("Central has not accepted your password at this desk for seven days."),
                 tr("Signing in offline has ended for you here."),
                 tr("Connect this desk to the central system and sign in again.")};
    } else if (error.kind == ErrorKind::Offline || error.kind == ErrorKind::Timeout
               || error.kind == ErrorKind::NotCentral) {
        words = {tr("The central system cannot be reached."),
                 tr("You have not signed in at this desk before, so it has no record of you."),
                 tr("Wait for the network, or let an officer sign in who has worked here.")};
    }
    m_passwordRow->setMessage(Meaning::Stop, words.whole());
    announce(m_password, words.whole(), Politeness::Assertive);
    m_password->setFocus(Qt::OtherFocusReason);
}

void SignInPage::showPause()
{
    const QString number = m_number->text();
    const std::chrono::seconds left = services().signIn.pauseLeft(number);
    if (left.count() <= 0) {
        if (m_pauseTimer->isActive())
            endPause();
        return;
    }
    if (m_pausedNumber != number || m_pauseTotal < left) {
        m_pausedNumber = number;
        m_pauseTotal = left;
    }
    const QDateTime until = services().clock.now().addSecs(left.count());
    //: %1 is an officer number
    m_pause->setMessage(Meaning::Stop, tr("Sign-in paused for officer %1").arg(number),
                        //: %1 is a time of day
                        tr("Too many wrong passwords. You can try again at %1. Other officers can sign in meanwhile.")
                            .arg(Dates::time(until)),
                        Icon::Lock);
    m_pauseBar->setRange(0, int(m_pauseTotal.count()));
    m_pauseBar->setValue(int((m_pauseTotal - left).count()));
    //: %1 minutes, %2 seconds that are left
    m_pauseLeft->setText(tr("%1:%2 left")
                             .arg(qlonglong(left.count() / 60), 2, 10, QChar(u'0'))
                             .arg(qlonglong(left.count() % 60), 2, 10, QChar(u'0')));
    m_password->setPlaceholderText(tr("Available again at %1").arg(Dates::time(until)));
    m_password->setEnabled(false);
    m_submit->setEnabled(false);
    if (!m_pauseTimer->isActive())
        m_pauseTimer->start();
}

void SignInPage::endPause()
{
    m_pauseTimer->stop();
    m_pausedNumber.clear();
    m_pauseTotal = {};
    m_pause->hide();
    m_password->setPlaceholderText({});
    setAsking(m_asking);
}

} // namespace dutydesk
