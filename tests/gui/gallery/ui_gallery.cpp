// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// Renders pages and widgets without a screen, for looking at them: ui_gallery DIR
#include "tests/gui/gallery/widgetsheet.h"
#include "tests/gui/support/testdesk.h"
#include "tests/support/await.h"
#include "tests/support/samples.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

namespace {

class Gallery {
public:
    explicit Gallery(const QString &folder)
        : m_folder(folder)
    {
    }

    void all(Scheme scheme)
    {
        m_suffix = scheme == Scheme::Light ? u"light"_s : u"dark"_s;
        entry(scheme);
        training(scheme);
        work(scheme);
        sheet(scheme);
    }

private:
    void save(QWidget &widget, const QString &name)
    {
        QTest::qWait(60);
        const QString path = u"%1/%2-%3.png"_s.arg(m_folder, name, m_suffix);
        if (!widget.grab().save(path))
            qFatal("cannot write %ls", qUtf16Printable(path));
    }

    static void choose(ThemeController &theme, Scheme scheme)
    {
        theme.setChoice(scheme == Scheme::Light ? ThemeChoice::Light : ThemeChoice::Dark);
    }

    static void open(QWidget &window)
    {
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        QTest::qWait(20);
    }

    void entry(Scheme scheme)
    {
        test::TestDesk desk;
        desk.clock.setNow(QDateTime(QDate(2026, 11, 19), QTime(23, 58, 12), Qt::UTC));
        desk.setLive(std::chrono::milliseconds(41));
        desk.preferences.setValue(u"signin/lastOfficer"_s, u"000123"_s);
        ThemeController theme(desk.preferences);
        choose(theme, scheme);
        LanguageController language(desk.preferences);
        MainWindow window(desk.services, theme, language);
        open(window);
        auto *password = window.findChild<QLineEdit *>(u"password"_s);
        QTest::keyClicks(password, u"Secret"_s);
        QTest::keyClick(password, Qt::Key_Q, Qt::NoModifier);
        QTest::sendKeyEvent(QTest::Click, password, Qt::Key_W, u"W"_s, Qt::NoModifier);
        save(window, u"01-sign-in"_s);
        emit desk.signIn.recoveryKeyMade(u"7Q2M-KX4D-9RTB-53HW-E8NC-VJ6P-A1YS-FZ0G"_s);
        desk.signInNow();
        save(window, u"01-recovery-key"_s);
    }

    void training(Scheme scheme)
    {
        test::TestDesk desk(true);
        desk.services.trainingHint = u"000123 · training-123"_s;
        desk.setOffline();
        ThemeController theme(desk.preferences);
        choose(theme, scheme);
        LanguageController language(desk.preferences);
        MainWindow window(desk.services, theme, language);
        open(window);
        save(window, u"01-sign-in-training"_s);
    }

    void work(Scheme scheme)
    {
        test::TestDesk desk;
        desk.setLive();
        ThemeController theme(desk.preferences);
        choose(theme, scheme);
        LanguageController language(desk.preferences);
        desk.signInNow();
        desk.setTrustList();
        for (int i = 0; i < 3; ++i)
            desk.memory.record(test::sampleCase(CaseId(desk.random.uuidV7())));
        RecentScan scan;
        scan.at = desk.clock.now();
        scan.nameZh = u"张三"_s;
        scan.nameLatin = u"ZHANG San"_s;
        scan.licenceNumber = test::sampleNumber().text();
        desk.scans.scans += scan;
        test::await(desk.queue.refreshSum());
        MainWindow window(desk.services, theme, language);
        auto *settings = new SettingsPage(desk.services, theme, language);
        window.addPage(settings, MainWindow::RailPlace::Bottom);
        open(window);
        settings->showSection(SettingsPage::DoctorChecks);
        test::await(desk.doctor.runAll());
        save(window, u"13-doctor"_s);
        const QList<std::pair<SettingsPage::Section, QString>> sections {
            {SettingsPage::ThisDesk, u"13-desk"_s}, {SettingsPage::Look, u"13-look"_s},
            {SettingsPage::Camera, u"13-camera"_s}, {SettingsPage::Link, u"13-link"_s},
            {SettingsPage::Rules, u"13-rules"_s},   {SettingsPage::Trust, u"13-trust"_s},
            {SettingsPage::About, u"13-about"_s}};
        for (const auto &[section, name] : sections) {
            settings->showSection(section);
            save(window, name);
        }
        window.openPalette(u"zh"_s);
        QTest::qWait(150);
        save(window, u"11-palette"_s);
        window.findChild<QLineEdit *>(u"paletteInput"_s)->clear();
        QTest::qWait(150);
        save(window, u"11-palette-empty"_s);
        desk.signIn.lock();
        save(window, u"12-lock"_s);
    }

    void sheet(Scheme scheme)
    {
        test::FakePreferences preferences;
        ThemeController theme(preferences);
        choose(theme, scheme);
        test::WidgetSheet sheet;
        sheet.resize(1440, 1000);
        sheet.show();
        save(sheet, u"widgets"_s);
    }

    QString m_folder;
    QString m_suffix;
};

/// The first start: nothing is enrolled yet.
void enrolment(const QString &folder)
{
    test::TestDesk desk;
    ThemeController theme(desk.preferences);
    theme.setChoice(ThemeChoice::Light);
    LanguageController language(desk.preferences);
    test::FakeDeskKeys keys;
    keys.enrolled = false;
    SignIn signIn(desk.central, desk.vault, keys, desk.journalStore, desk.clock);
    DeskServices services {signIn,
                           desk.checkLicence,
                           desk.casebook,
                           desk.queue,
                           desk.journal,
                           desk.trust,
                           desk.doctor,
                           desk.central,
                           desk.camera,
                           desk.pictures,
                           desk.preferences,
                           desk.clock,
                           false,
                           {},
                           {},
                           {}};
    MainWindow window(services, theme, language);
    window.resize(1440, 900);
    window.show();
    QTest::qWait(80);
    if (!window.grab().save(folder + u"/01-enrol-light.png"_s))
        qFatal("cannot write the picture of the enrolment");
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(u"0.1.0"_s);
    const QString folder = application.arguments().value(1, u"."_s);
    if (!QDir().mkpath(folder))
        qFatal("cannot make %ls", qUtf16Printable(folder));
    Gallery gallery(folder);
    gallery.all(Scheme::Light);
    gallery.all(Scheme::Dark);
    enrolment(folder);
    return 0;
}
