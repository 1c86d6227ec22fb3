// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/checklicence.h"
#include "ui/common/card.h"

class QListView;

namespace dutydesk {

class ScanModel;

/// The scans of this shift. Opening one asks central again; the document is not on the desk any more.
class RecentScans : public Card {
    Q_OBJECT
public:
    explicit RecentScans(CheckLicence &check, QWidget *parent = nullptr);

    void load();
    /// Marks the scan that is on screen; 0 marks none.
    void setCurrent(quint64 sequence);
    void setOnline(bool online);
    /// +1 opens the scan before the one on screen, −1 the one after.
    void step(int by);
    void forget();

signals:
    void opened();

protected:
    void changeEvent(QEvent *event) override;

private:
    void open(int row);
    void mark();
    void retranslate();

    CheckLicence &m_check;
    ScanModel *m_model;
    QListView *m_list;
    TextLabel *m_reopen;
    TextLabel *m_nothing;
    quint64 m_current = 0;
};

} // namespace dutydesk
