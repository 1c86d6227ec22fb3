// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/deskwindow.h"
#include "app/desk/trainingcentral.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace dutydesk {

/// Plays the main job in training mode with real key presses and mouse clicks on the real widgets, and saves a picture of
/// every page, light and dark, English and Chinese. Ends the program: 0 when every step came to what it should.
class Tour : public QObject {
    Q_OBJECT
public:
    Tour(DeskWindow &window, DeskParts &parts, TrainingCentral &central, const QString &folder);

    void start();

private:
    struct Step {
        QString name;
        std::function<void()> act;
        std::function<bool()> until; ///< empty: at once
        int seconds = 20;
    };
    void plan();
    void planSignIn();
    void planScan();
    void planViolation();
    void planOutage();
    void planOtherPages();

    void add(const QString &name, std::function<void()> act, std::function<bool()> until = {}, int seconds = 20);
    /// A picture of the window in both themes and both languages.
    void addPictures(const QString &name);
    void next();
    void fail(const QString &why);
    void save(const QString &name);

    template <class Widget>
    Widget *find(const char *name) const;
    void click(const char *name);
    void type(const char *name, const QString &text);
    void typeHere(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void chooseData(const char *combo, const QString &data);
    void sign();
    QWidget *focused() const;

    DeskWindow &m_window;
    DeskParts &m_parts;
    TrainingCentral &m_central;
    QString m_folder;
    QList<Step> m_steps;
    qsizetype m_at = -1;
    QList<std::function<void()>> m_inputs; ///< done one a tick, before the step is looked at
    QTimer m_poll;
    QElapsedTimer m_since;
    int m_pictures = 0;
};

} // namespace dutydesk
