// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/centralserver.h"

#include <QDate>
#include <QString>

namespace dutydesk {

/// The fictional station that training, tests and demonstrations run with; all of it is data in resources/training.
class DemoData {
public:
    static constexpr const char *enrolmentCode = "TRAIN-110105";
    static constexpr const char *officerNumber = "000123";
    static constexpr const char *officerPassword = "training-123";
    static constexpr const char *reviewerNumber = "000456";
    static constexpr const char *reviewerPassword = "training-456";
    static constexpr const char *administratorNumber = "000045";
    static constexpr const char *administratorPassword = "training-045";
    static constexpr const char *stationCode = "110105-SAMPLE";

    /// Puts the data into a running central, once for each of Beijing's days: days relative to today move on, and what
    /// training changed is as it was. \c moreIssuers joins the issuers of the sample licences.
    [[nodiscard]] static Result<void> load(CentralServer &central, const Clock &clock,
                                           const QList<TrustedKey> &moreIssuers = {});

    /// The people of the data for \c today, in their order; for sample licences.
    [[nodiscard]] static Result<QList<PenaltyStatus>> people(QDate today);

    /// "today-6y+10d" for a day that is today; units d, m, y. \returns a null date for text of another form.
    [[nodiscard]] static QDate day(const QString &text, QDate today);
};

} // namespace dutydesk
