// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services/queryjournal.h"

#include "app/domain/words.h"
#include "app/ports/futures.h"

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QString triggerWord(QueryJournal::Trigger trigger)
{
    switch (trigger) {
    case QueryJournal::Trigger::Document:
        return u"document"_s;
    case QueryJournal::Trigger::Typed:
        return u"typed"_s;
    case QueryJournal::Trigger::Refresh:
        return u"refresh"_s;
    case QueryJournal::Trigger::Pushed:
        return u"pushed"_s;
    case QueryJournal::Trigger::Reopened:
        return u"reopened"_s;
    }
    return {};
}

/// What a document is filed under: the first number that it has.
QString subjectOf(const Credential &credential)
{
    if (credential.number)
        return credential.number->text();
    if (credential.fileNumber)
        return credential.fileNumber->text();
    if (credential.plate)
        return credential.plate->text();
    return credential.documentId;
}

} // namespace

QueryJournal::QueryJournal(JournalStore &journal, Sealer &sealer, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_sealer(sealer)
{
}

QFuture<Result<void>> QueryJournal::query(JournalAction action, const QString &officer, const QString &by,
                                          const QString &subject, QueryPurpose purpose, Trigger trigger)
{
    return append(action, officer, by, subject,
                  {{u"purpose"_s, word(purpose)}, {u"by"_s, by}, {u"trigger"_s, triggerWord(trigger)}});
}

void QueryJournal::document(const QString &officer, const Verification &document)
{
    const Credential &credential = document.credential;
    if (credential.format == CredentialFormat::Unknown)
        return;
    append(JournalAction::DocumentChecked, officer, u"licence"_s, subjectOf(credential),
           {{u"format"_s, word(credential.format)}, {u"verdict"_s, word(document.verdict())}});
}

QFuture<Result<void>> QueryJournal::about(JournalAction action, const QString &officer, const QString &licenceNumber,
                                          const QJsonObject &facts)
{
    return append(action, officer, u"licence"_s, licenceNumber, facts);
}

QFuture<Result<void>> QueryJournal::append(JournalAction action, const QString &officer, const QString &by,
                                           const QString &subject, const QJsonObject &facts)
{
    const auto token = m_sealer.token(by, subject);
    if (!token)
        return failedFuture<void>(token.error());
    return m_journal.append({action, officer, QString::fromLatin1(token->toHex()), facts})
        .then(this, [](const Result<JournalEntry> &entry) -> Result<void> {
            if (!entry)
                return std::unexpected(entry.error());
            return {};
        });
}

} // namespace dutydesk
