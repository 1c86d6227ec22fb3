// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/caserows.h"

#include <QVariantList>

namespace dutydesk {

/// Finds cases by their keyed words: a count over a covering index, and only the lines of the page are opened. Confirmed
/// cases, nearly all of a desk's, are counted as what is left when the few open ones are taken away.
class SqliteCaseSearch {
public:
    SqliteCaseSearch(Connection &connection, Sealer &sealer);

    [[nodiscard]] Result<CasePage> find(const CaseQuery &query);

private:
    /// The tokens that must all match, rarest first; none when a word of the query stands nowhere.
    [[nodiscard]] Result<std::optional<QList<qint64>>> tokensOf(const QString &text);
    [[nodiscard]] Result<bool> addKnown(QList<qint64> &tokens, const QString &word);
    qint64 countOf(qint64 token);

    struct Filter {
        QList<qint64> tokens;
        QString officer;
        qint64 since = 0;
    };
    qint64 count(const Filter &filter);
    /// The same for one officer out of \c all cases that match otherwise, from whichever side is shorter.
    qint64 countMine(const Filter &filter, qint64 all);
    QMap<CaseState, int> countOpen(const Filter &filter);
    QList<qint64> page(const Filter &filter, const CaseQuery &query);

    Connection &m_connection;
    Sealer &m_sealer;
};

} // namespace dutydesk
