// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/common/icons.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace dutydesk {

class Card;
class TextLabel;

/// One page of the settings: a title with a remark, room for buttons at the right, and cards below.
class SettingsSection : public QWidget {
    Q_OBJECT
public:
    SettingsSection(DeskServices &services, Icon icon, QWidget *parent = nullptr);

    Icon icon() const { return m_icon; }
    /// The word in the list at the left.
    virtual QString title() const = 0;
    /// Comes on screen: values are read anew.
    virtual void activate() { refresh(); }

signals:
    /// A mark in the list: how many things need attention.
    void attentionChanged(int count);

protected:
    DeskServices &services() const { return m_services; }
    QVBoxLayout *column() const { return m_column; }
    QHBoxLayout *headRow() const { return m_head; }
    void setRemark(const QString &remark);
    /// A card with a title whose rows are facts: label and value.
    Card *addFactCard();
    /// Fills such a card anew.
    void setFacts(Card *card, const QList<std::pair<QString, QString>> &facts);
    virtual void retranslate();
    /// Reads the values again.
    virtual void refresh() { }
    void changeEvent(QEvent *event) override;

private:
    DeskServices &m_services;
    Icon m_icon;
    TextLabel *m_title;
    TextLabel *m_remark;
    QHBoxLayout *m_head;
    QVBoxLayout *m_column;
};

} // namespace dutydesk
