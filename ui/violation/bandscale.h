// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/rulebook.h"

#include <QWidget>

#include <optional>

namespace dutydesk {

/// The bands of the law for one family, side by side, with the measured value on them. Nothing here is hard-coded: bounds, points and
/// articles come from the rulebook's rows.
class BandScale : public QWidget {
    Q_OBJECT
public:
    explicit BandScale(QWidget *parent = nullptr);

    /// Ascending; \c percent: bounds are percent over the limit, else mg/100 mL.
    void setBands(const QList<MeasuredBand> &bands, bool percent);
    void setValue(std::optional<double> value);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

    /// What a band means, as its segment says it.
    static QString bandText(const MeasuredBand &band);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QList<QRectF> segments() const;
    std::optional<double> markerAt(const QList<QRectF> &segments) const;
    QString valueText() const;
    QString bound(double value) const;
    void describe();
    bool holds(const MeasuredBand &band) const;

    QList<MeasuredBand> m_bands;
    std::optional<double> m_value;
    bool m_percent = true;
};

} // namespace dutydesk
