// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settingssection.h"

class QTableView;

namespace dutydesk {

class DoctorModel;
class KeyCapButton;
class Pill;

/// The doctor: every check with its measured value, a verdict word and at most one fix.
class DoctorSection : public SettingsSection {
    Q_OBJECT
public:
    explicit DoctorSection(DeskServices &services, QWidget *parent = nullptr);
    QString title() const override { return tr("Doctor"); }
    void activate() override;
    void runAll();

protected:
    void refresh() override;

private:
    QWidget *makeDetail();
    void takeLines(const QList<DoctorLine> &lines);
    void showDetail();
    void fix(const DoctorLine &line);
    void saveReport();
    bool writeReport(const QString &path);
    QString summary() const;
    void setBusy(bool busy);

    DoctorModel *m_model;
    QTableView *m_table;
    KeyCapButton *m_save;
    KeyCapButton *m_run;
    Card *m_detail = nullptr;
    Pill *m_verdict = nullptr;
    TextLabel *m_what = nullptr;
    TextLabel *m_meaning = nullptr;
    TextLabel *m_toDoTitle = nullptr;
    TextLabel *m_toDo = nullptr;
    KeyCapButton *m_fix = nullptr;
    TextLabel *m_lastRun = nullptr;
    bool m_busy = false;
};

} // namespace dutydesk
