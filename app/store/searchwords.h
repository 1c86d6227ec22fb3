// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/ports/sealer.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace dutydesk::searchwords {

/// The words under which a case is found, as CaseQuery describes them: compatibility-normalised, case-folded, letters and
/// digits only. Names: whole, beginnings, each Chinese character; number: whole and last four; plate: whole and without the
/// province; case number: whole and its running number; roads: words and their beginnings.
[[nodiscard]] QSet<QString> of(const ViolationCase &violation);

/// One word of a query: as typed, and the pieces that must all match when the whole stands nowhere.
struct Wanted {
    QString whole;
    QStringList pieces; ///< runs of Chinese characters, or of letters and digits
    QList<QStringList> characters; ///< of each piece that is Chinese: its characters; else empty
};
[[nodiscard]] QList<Wanted> wanted(const QString &query);

/// The number that stands for a word in the table of tokens: the first 8 bytes of its keyed token.
[[nodiscard]] Result<qint64> token(Sealer &sealer, const QString &word);

} // namespace dutydesk::searchwords
