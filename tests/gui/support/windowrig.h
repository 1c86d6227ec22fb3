// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/gui/support/testdesk.h"
#include "ui/common/languagecontroller.h"
#include "ui/common/themecontroller.h"
#include "ui/shell/mainwindow.h"

#include <QLineEdit>
#include <QTest>

namespace dutydesk::test {

/// A page that counts what the window does with it.
class CountingPage : public Page {
public:
    CountingPage(const QString &id, const QKeySequence &keys)
        : m_keys(keys)
    {
        setObjectName(id);
        auto *edit = new QLineEdit(this);
        edit->setObjectName(id + QStringLiteral("-edit"));
    }
    QString title() const override { return QStringLiteral("Page ") + objectName(); }
    Icon icon() const override { return Icon::Folder; }
    QKeySequence shortcut() const override { return m_keys; }
    void activate() override { ++activated; }
    void deactivate() override { ++deactivated; }
    void forget() override { ++forgotten; }
    QList<Command> commands() override
    {
        return {{.id = QStringLiteral("page.act"),
                 .text = QStringLiteral("Act on this page"),
                 .keywords = {QStringLiteral("handeln")},
                 .icon = Icon::Pencil,
                 .run = [this] { ++acted; }}};
    }

    int activated = 0;
    int deactivated = 0;
    int forgotten = 0;
    int acted = 0;

private:
    QKeySequence m_keys;
};

/// A window over a desk in memory.
struct WindowRig {
    explicit WindowRig(bool training = false)
        : desk(training)
        , theme(desk.preferences)
        , language(desk.preferences)
        , window(desk.services, theme, language)
    {
    }
    void addPages()
    {
        first = new CountingPage(QStringLiteral("desk"), QKeySequence(Qt::CTRL | Qt::Key_1));
        second = new CountingPage(QStringLiteral("cases"), QKeySequence(Qt::CTRL | Qt::Key_2));
        window.addPage(first);
        window.addPage(second);
    }
    void show()
    {
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window never became active");
    }
    template <class T>
    T *find(const char *name) const
    {
        T *found = window.findChild<T *>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("there is no %s", name);
        return found;
    }

    TestDesk desk;
    ThemeController theme;
    LanguageController language;
    MainWindow window;
    CountingPage *first = nullptr;
    CountingPage *second = nullptr;
};

} // namespace dutydesk::test
