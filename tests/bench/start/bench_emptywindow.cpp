// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// The least a program with a window can be: what Qt Widgets itself takes to start, and to be there.
#include "app/desk/firstpaint.h"

#include <QApplication>
#include <QWidget>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QWidget window;
    window.resize(1280, 800);
    dutydesk::FirstPaint::watch(&window);
    window.show();
    return QApplication::exec();
}
