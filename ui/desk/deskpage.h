// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/common/page.h"

#include <QTimer>

class QSplitter;

namespace dutydesk {

class Banner;
class ResultPane;
class ScannerFilter;
class SourcePane;

/// The Desk: a licence is shown at the left, both verdicts appear at the right.
class DeskPage : public Page {
    Q_OBJECT
public:
    explicit DeskPage(DeskServices &services, QWidget *parent = nullptr);

    QString title() const override;
    Icon icon() const override { return Icon::IdCard; }
    QKeySequence shortcut() const override { return QKeySequence(Qt::CTRL | Qt::Key_1); }
    void activate() override;
    void deactivate() override;
    void forget() override;
    QList<Command> commands() override;
    /// Chosen in the palette: look somebody up who was typed there.
    void lookUp(const QString &typed);

signals:
    /// F2: a case was started for the person on the desk, and is saved as a draft.
    void violationStarted(const dutydesk::ViolationCase &draft);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeShortcuts();
    void showCheck(const LicenceCheck &check);
    void announceResult(const LicenceCheck &check);
    void startViolation();
    void showProblem(const QString &title, const Error &error);
    void showLink();
    void restoreSplitter();

    DeskServices &m_services;
    QSplitter *m_splitter;
    SourcePane *m_source;
    ResultPane *m_result;
    Banner *m_problem;
    ScannerFilter *m_scanner;
    QTimer m_tick;
    QDateTime m_shown;          ///< when the check on screen began
    QString m_announced;
    QString m_note;             ///< what happened last, for the status bar
    bool m_active = false;
    bool m_starting = false;
    bool m_splitterRestored = false;
};

} // namespace dutydesk
