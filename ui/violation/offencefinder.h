// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/rulebook.h"
#include "ui/common/card.h"

#include <QDate>

#include <optional>

class QComboBox;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace dutydesk {

class BandScale;
class ElidedLabel;
class FieldRow;
class ItemSearchModel;
class KeyCapButton;
class Pill;
class SegmentedControl;
class TextLabel;
class UnitEdit;

/// Finds the item of the law: from a measured value by the rulebook's bands, or by words, article or id among all items.
class OffenceFinder : public Card {
    Q_OBJECT
public:
    enum class Family { Speed, Overload, Alcohol, Search };

    explicit OffenceFinder(const Rulebook &rulebook, QWidget *parent = nullptr);

    /// The day of the act: items not in force then are marked.
    void setDay(QDate day);
    /// Items the case has already.
    void setAdded(const QStringList &itemIds);
    /// Shows the measured values of an item that is in the case.
    void setMeasurement(const Measurement &measurement);
    void setReadOnly(bool readOnly);
    void setFamily(Family family);
    Family family() const;
    /// "/" and Ins: puts the focus into the search.
    void focusSearch();
    void focusFirstField();

signals:
    void itemChosen(const QString &itemId, const std::optional<dutydesk::Measurement> &measurement);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What the fields say now.
    struct Outcome {
        std::optional<double> amount; ///< percent over, or mg/100 mL
        std::optional<MeasuredBand> band;
        const ViolationItem *item = nullptr;
    };
    QWidget *makeMeasuredPage();
    QWidget *makeSearchPage();
    QWidget *makeResult();
    void fillGroups();
    void recalculate();
    void showOutcome();
    void showItem(const ViolationItem &item);
    void search();
    void chooseRow(int row);
    void addResult();
    void retranslate();
    QString dataFamily() const;
    QString whyItem() const;
    QString whyNone() const;
    Measurement measured() const;

    const Rulebook &m_rulebook;
    Outcome m_outcome;
    QStringList m_added;
    QDate m_day;
    bool m_readOnly = false;
    SegmentedControl *m_families;
    QStackedWidget *m_pages;
    FieldRow *m_limitRow;
    FieldRow *m_valueRow;
    FieldRow *m_roadRow;
    FieldRow *m_vehicleRow;
    UnitEdit *m_limit;
    UnitEdit *m_value;
    QComboBox *m_road;
    QComboBox *m_vehicle;
    BandScale *m_scale;
    QWidget *m_result = nullptr;
    ElidedLabel *m_resultTitle = nullptr;
    Pill *m_resultPoints = nullptr;
    Pill *m_resultFine = nullptr;
    Pill *m_resultProcedure = nullptr;
    Pill *m_resultMark = nullptr;
    KeyCapButton *m_add = nullptr;
    TextLabel *m_why = nullptr;
    QLineEdit *m_search;
    QListView *m_found;
    ItemSearchModel *m_searchModel;
    TextLabel *m_nothingFound;
};

} // namespace dutydesk
