// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/credential.h"
#include "app/ports/centralapi.h"
#include "app/ports/journalstore.h"
#include "app/ports/sealer.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>

namespace dutydesk {

/// Journals who is looked up and why, before anybody is asked. People and vehicles stand in it as keyed tokens only.
class QueryJournal : public QObject {
    Q_OBJECT
public:
    /// Why central is asked.
    enum class Trigger { Document, Typed, Refresh, Pushed, Reopened };

    QueryJournal(JournalStore &journal, Sealer &sealer, QObject *parent = nullptr);

    /// \c by: what the look-up goes by ("licence", "file-number", "plate", "code"), \c subject: its value in the clear.
    QFuture<Result<void>> query(JournalAction action, const QString &officer, const QString &by, const QString &subject,
                                QueryPurpose purpose, Trigger trigger);
    /// A document was read and judged.
    void document(const QString &officer, const Verification &document);
    /// Anything else that was done about a licence.
    QFuture<Result<void>> about(JournalAction action, const QString &officer, const QString &licenceNumber,
                                const QJsonObject &facts);

private:
    QFuture<Result<void>> append(JournalAction action, const QString &officer, const QString &by,
                                 const QString &subject, const QJsonObject &facts);

    JournalStore &m_journal;
    Sealer &m_sealer;
};

} // namespace dutydesk
