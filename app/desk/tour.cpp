// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/tour.h"

#include "ui/settings/settingspage.h"
#include "ui/violation/signaturepad.h"
#include "ui/violation/violationeditor.h"
#include "ui/violation/violationpage.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace dutydesk {

Tour::Tour(DeskWindow &window, DeskParts &parts, TrainingCentral &central, const QString &folder)
    : m_window(window)
    , m_parts(parts)
    , m_central(central)
    , m_folder(folder)
{
    // One input a tick, as a person types: input that comes faster is taken for a hand-held scanner.
    m_poll.setInterval(45);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (!m_inputs.isEmpty()) {
            m_inputs.takeFirst()();
            m_since.restart();
            return;
        }
        const Step &step = m_steps[m_at];
        if (!step.until || step.until())
            next();
        else if (m_since.elapsed() > step.seconds * 1000)
            fail(u"it did not come to that within %1 s"_s.arg(step.seconds));
    });
}

template <class Widget>
Widget *Tour::find(const char *name) const
{
    const auto candidates = m_window.window().findChildren<Widget *>(QString::fromLatin1(name));
    for (Widget *candidate : candidates) {
        if (candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

QWidget *Tour::focused() const
{
    QWidget *widget = QApplication::focusWidget();
    return widget ? widget : &m_window.window();
}

void Tour::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_inputs.append([this, key, modifiers] {
        // Shortcuts belong to the active window; a menu that just closed may have left none.
        if (!m_window.window().isActiveWindow())
            m_window.window().activateWindow();
        QTest::keyClick(focused(), key, modifiers);
    });
}

void Tour::click(const char *name)
{
    m_inputs.append([this, name] {
        if (auto *button = find<QWidget>(name))
            QTest::mouseClick(button, Qt::LeftButton);
        else
            fail(QString(u"there is no "_s + QLatin1StringView(name)));
    });
}

void Tour::type(const char *name, const QString &text)
{
    m_inputs.append([this, name] {
        QWidget *field = find<QWidget>(name);
        if (!field)
            return fail(QString(u"there is no "_s + QLatin1StringView(name)));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    });
    typeHere(text);
}

void Tour::typeHere(const QString &text)
{
    for (const QChar c : text) {
        m_inputs.append([this, c] {
            // A Chinese character has no key: it comes as text, as an input method hands it over.
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(focused(), &press);
        });
    }
}

void Tour::chooseData(const char *combo, const QString &data)
{
    m_inputs.append([this, combo, data] {
        auto *box = find<QComboBox>(combo);
        const int row = box ? box->findData(data) : -1;
        if (row < 0)
            return fail(QString(QLatin1StringView(combo) + u" does not offer "_s + data));
        box->setFocus();
        while (box->currentIndex() != row)
            QTest::keyClick(box, box->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    });
}

void Tour::sign()
{
    m_inputs.append([this] {
        auto *pad = find<QWidget>("signaturePad");
        if (!pad)
            return fail(u"there is no signature pad"_s);
        const auto at = [pad](double x, double y) { return QPoint(int(pad->width() * x), int(pad->height() * y)); };
        QTest::mousePress(pad, Qt::LeftButton, {}, at(0.15, 0.7));
        for (int i = 1; i <= 24; ++i) {
            const QPointF point = at(0.15 + 0.028 * i, i % 4 < 2 ? 0.25 + 0.02 * i : 0.8 - 0.012 * i);
            QMouseEvent move(QEvent::MouseMove, point, pad->mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                             Qt::NoModifier);
            QApplication::sendEvent(pad, &move);
        }
        QTest::mouseRelease(pad, Qt::LeftButton, {}, at(0.82, 0.5));
    });
}

void Tour::add(const QString &name, std::function<void()> act, std::function<bool()> until, int seconds)
{
    m_steps.append({name, std::move(act), std::move(until), seconds});
}

void Tour::save(const QString &name)
{
    const QString file = m_folder + u'/' + name + u".png"_s;
    if (m_window.window().grab().save(file))
        ++m_pictures;
    else
        fail(QString(u"cannot write "_s + file));
}

void Tour::addPictures(const QString &name)
{
    struct Look {
        ThemeChoice theme;
        LanguageController::Language language;
        const char *suffix;
    };
    constexpr Look looks[] {{ThemeChoice::Light, LanguageController::Language::English, "light-en"},
                            {ThemeChoice::Dark, LanguageController::Language::English, "dark-en"},
                            {ThemeChoice::Dark, LanguageController::Language::Chinese, "dark-zh_CN"},
                            {ThemeChoice::Light, LanguageController::Language::Chinese, "light-zh_CN"}};
    for (const Look &look : looks) {
        // Turns of the event loop lie between the change and the picture, so that every layout has settled.
        add(u"picture "_s + name, [this, look] {
            m_window.theme().setChoice(look.theme);
            m_window.language().setLanguage(look.language);
        });
        add(u"settling "_s + name, {});
        add(u"picture "_s + name, [this, name, look] { save(QString(name + u'-' + QLatin1StringView(look.suffix))); });
    }
    add(u"back to English and light"_s, [this] {
        m_window.theme().setChoice(ThemeChoice::Light);
        m_window.language().setLanguage(LanguageController::Language::English);
    });
}

void Tour::start()
{
    QDir().mkpath(m_folder);
    m_window.window().resize(1440, 900);
    plan();
    m_poll.start();
    next();
}

void Tour::next()
{
    if (++m_at >= m_steps.size()) {
        m_poll.stop();
        QTextStream(stdout)
            << tr("The tour is over: %n picture(s) in %1", nullptr, m_pictures).arg(QDir(m_folder).absolutePath())
            << Qt::endl;
        QApplication::exit(0);
        return;
    }
    m_since.restart();
    if (const Step &step = m_steps[m_at]; step.act)
        step.act();
}

void Tour::fail(const QString &why)
{
    m_poll.stop();
    m_inputs.clear();
    m_window.window().grab().save(QString(m_folder + u"/failed.png"_s));
    const QWidget *focus = QApplication::focusWidget();
    QTextStream(stderr) << "tour: step \"" << m_steps.value(m_at).name << "\": " << why
                        << " (focus: " << (focus ? focus->objectName() : u"none"_s) << ", window "
                        << (m_window.window().isActiveWindow() ? "active" : "not active") << ')' << Qt::endl;
    QApplication::exit(1);
}

void Tour::plan()
{
    planSignIn();
    planScan();
    planViolation();
    planOutage();
    planOtherPages();
}

void Tour::planSignIn()
{
    add(u"the desk is enrolled"_s, {},
        [this] { return m_parts.signIn().state() == SignIn::State::SignedOut && find<QWidget>("officerNumber"); });
    addPictures(u"01-sign-in"_s);
    add(
        u"sign in"_s,
        [this] {
            type("officerNumber", m_central.officerNumber());
            type("password", m_central.officerPassword());
            press(Qt::Key_Return);
        },
        [this] { return m_parts.signIn().state() == SignIn::State::SignedIn; });
    add(u"recovery key"_s, {}, [this] { return find<QWidget>("recoveryKeyKept") || find<QWidget>("cameraView"); });
    add(
        u"recovery key is kept"_s,
        [this] {
            if (find<QWidget>("recoveryKeyKept")) {
                click("recoveryKeyKept");
                click("recoveryKeyNext");
            }
        },
        [this] { return find<QWidget>("cameraView") != nullptr; });
    add(u"central is live"_s, {},
        [this] { return m_parts.central().link().state == LinkQuality::State::Live && m_parts.trust().list(); });
    addPictures(u"02-desk-empty"_s);
}

void Tour::planScan()
{
    add(
        u"hold the phone to the camera"_s,
        [this] {
            click("sampleLicences");
            m_inputs.append([this] {
                auto *menu = m_window.window().findChild<QMenu *>(u"sampleMenu"_s);
                if (!menu)
                    return fail(u"there is no menu of samples"_s);
                QTest::keyClick(menu, Qt::Key_Up); // from the top to the last entry: the video
                QTest::keyClick(menu, Qt::Key_Return);
            });
        },
        [this] {
            const LicenceCheck &check = m_parts.checkLicence().current();
            return check.document && check.document->verdict() == DocumentVerdict::Genuine && check.answer
                && check.answer->origin == StatusOrigin::Live;
        });
    add(
        u"look up the vehicle"_s,
        [this] {
            type("deskPlate", u"测AT0001"_s);
            press(Qt::Key_F5);
        },
        [this] { return m_parts.checkLicence().current().vehicle.has_value(); });
    addPictures(u"02-desk"_s);
    add(
        u"central changes the licence: it is on screen within a second"_s,
        [this] {
            const auto number = m_parts.checkLicence().current().number();
            if (!number
                || !m_central.server().changeLicence(number->text(),
                                                     {.letters = u"HD"_s,
                                                      .pointsCounted = {},
                                                      .pointsPending = {},
                                                      .restrictions = {},
                                                      .matters = {},
                                                      .validUntil = {}}))
                fail(u"central could not change the licence"_s);
        },
        [this] {
            const auto &answer = m_parts.checkLicence().current().answer;
            return answer && answer->status.letters.contains(u'D');
        },
        2);
    addPictures(u"02-desk-stop"_s);
    add(
        u"central takes it back"_s,
        [this] {
            const auto number = m_parts.checkLicence().current().number();
            if (number)
                std::ignore = m_central.server().changeLicence(number->text(),
                                                               {.letters = u"H"_s,
                                                                .pointsCounted = {},
                                                                .pointsPending = {},
                                                                .restrictions = {},
                                                                .matters = {},
                                                                .validUntil = {}});
        },
        [this] {
            const auto &answer = m_parts.checkLicence().current().answer;
            return answer && !answer->status.letters.contains(u'D');
        },
        2);
}

void Tour::planViolation()
{
    add(
        u"F2 starts a violation"_s, [this] { press(Qt::Key_F2); },
        [this] { return find<QWidget>("finderValue") != nullptr; });
    add(u"measured speed"_s, [this] {
        type("finderLimit", u"60"_s);
        type("finderValue", u"82"_s);
    });
    add(
        u"add the item"_s, [this] { click("finderAdd"); },
        [this] { return m_window.violation().editor().draft().items.size() == 1; });
    addPictures(u"03-violation-problems"_s);
    add(u"facts"_s, [this] {
        type("factRoad", u"Sample Ave (S000)"_s);
        type("factPost", u"K12+400"_s);
        press(Qt::Key_Tab);
        chooseData("factDirection", u"north"_s);
    });
    add(u"statement and signature"_s, [this] {
        click("toldBefore");
        type("statementText", u"I did not see the sign."_s);
        sign();
    });
    add(u"every rule is kept"_s, {}, [this] { return canComplete(m_window.violation().editor().findings()); });
    addPictures(u"03-violation"_s);
    add(u"complete, first press"_s, [this] { press(Qt::Key_Return, Qt::ControlModifier); });
    add(
        u"complete, confirmed"_s, [this] { press(Qt::Key_Return, Qt::ControlModifier); },
        [this] { return m_parts.queue().sum().confirmed >= 1; });
    add(
        u"the queue shows the receipt"_s, [this] { press(Qt::Key_3, Qt::ControlModifier); },
        [this] { return find<QWidget>("queueList") != nullptr; });
    addPictures(u"06-queue"_s);
}

void Tour::planOutage()
{
    add(u"the network goes"_s, [this] { m_central.server().setUnavailable(true); });
    add(
        u"back to the desk"_s, [this] { press(Qt::Key_1, Qt::ControlModifier); },
        [this] { return find<QWidget>("cameraView") != nullptr; });
    add(
        u"ask again: last known"_s, [this] { m_parts.checkLicence().refresh(); },
        [this] {
            const auto &answer = m_parts.checkLicence().current().answer;
            return answer && answer->origin == StatusOrigin::LastKnown;
        });
    addPictures(u"02-desk-offline"_s);
    add(
        u"record without a network"_s, [this] { press(Qt::Key_F2); },
        [this] { return find<QWidget>("finderSearch") || find<QWidget>("finderValue"); });
    add(u"fill it"_s, [this] {
        type("finderLimit", u"60"_s);
        type("finderValue", u"95"_s);
    });
    add(
        u"add the item"_s, [this] { click("finderAdd"); },
        [this] { return m_window.violation().editor().draft().items.size() == 1; });
    add(u"the rest"_s, [this] {
        type("factRoad", u"Specimen Road"_s);
        chooseData("factDirection", u"south"_s);
        click("toldBefore");
        type("statementText", u"None of it is true."_s);
        sign();
    });
    add(u"every rule is kept"_s, {}, [this] { return canComplete(m_window.violation().editor().findings()); });
    add(u"complete, first press"_s, [this] { press(Qt::Key_Return, Qt::ControlModifier); });
    add(
        u"complete, confirmed"_s, [this] { press(Qt::Key_Return, Qt::ControlModifier); },
        [this] { return m_parts.queue().sum().waiting + m_parts.queue().sum().sending >= 1; });
    add(
        u"it waits"_s, [this] { press(Qt::Key_3, Qt::ControlModifier); },
        [this] { return find<QWidget>("queueList") != nullptr; });
    addPictures(u"06-queue-offline"_s);
    add(
        u"the network is back: it goes by itself, or with F9"_s,
        [this] {
            m_central.server().setUnavailable(false);
            press(Qt::Key_F9);
        },
        [this] { return m_parts.queue().sum().confirmed >= 2 && m_parts.queue().sum().addsUp(); }, 60);
}

void Tour::planOtherPages()
{
    add(
        u"cases"_s, [this] { press(Qt::Key_2, Qt::ControlModifier); },
        [this] { return find<QWidget>("caseTable") != nullptr; });
    add(u"search"_s, [this] { type("caseSearch", u"张"_s); });
    add(u"found"_s, {}, [this] {
        const auto *table = find<QAbstractItemView>("caseTable");
        return table && table->model()->rowCount() >= 2;
    });
    addPictures(u"05-cases"_s);
    add(u"command palette"_s, [this] { press(Qt::Key_K, Qt::ControlModifier); });
    add(u"type into it"_s, [this] { typeHere(u"zhang"_s); });
    addPictures(u"11-palette"_s);
    add(u"close it"_s, [this] { press(Qt::Key_Escape); });
    add(u"settings"_s, [this] { press(Qt::Key_Comma, Qt::ControlModifier); });
    add(
        u"doctor"_s,
        [this] {
            m_window.settings().showSection(SettingsPage::DoctorChecks);
            press(Qt::Key_F5);
        },
        [this] { return !m_parts.doctor().last().isEmpty(); });
    addPictures(u"13-doctor"_s);
    add(
        u"lock"_s, [this] { press(Qt::Key_L, Qt::ControlModifier); },
        [this] { return m_parts.signIn().state() == SignIn::State::Locked; });
    addPictures(u"12-lock"_s);
}

} // namespace dutydesk
