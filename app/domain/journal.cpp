// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/journal.h"

using namespace Qt::StringLiterals;

namespace dutydesk {

// One row an enumerator: a table in the shape of a switch, so that the compiler sees a missing one.
QString journalWord(JournalAction action)
{
    switch (action) {
    case JournalAction::DeskEnrolled:
        return u"desk-enrolled"_s;
    case JournalAction::SignedIn:
        return u"signed-in"_s;
    case JournalAction::SignedInOffline:
        return u"signed-in-offline"_s;
    case JournalAction::SignInFailed:
        return u"sign-in-failed"_s;
    case JournalAction::SignedOut:
        return u"signed-out"_s;
    case JournalAction::Locked:
        return u"locked"_s;
    case JournalAction::Unlocked:
        return u"unlocked"_s;
    case JournalAction::LicenceQueried:
        return u"licence-queried"_s;
    case JournalAction::VehicleQueried:
        return u"vehicle-queried"_s;
    case JournalAction::NumberRevealed:
        return u"number-revealed"_s;
    case JournalAction::DocumentChecked:
        return u"document-checked"_s;
    case JournalAction::CaseStarted:
        return u"case-started"_s;
    case JournalAction::CaseSaved:
        return u"case-saved"_s;
    case JournalAction::CaseCompleted:
        return u"case-completed"_s;
    case JournalAction::RevisionStarted:
        return u"revision-started"_s;
    case JournalAction::CaseConfirmed:
        return u"case-confirmed"_s;
    case JournalAction::CaseRefused:
        return u"case-refused"_s;
    case JournalAction::CaseDiscarded:
        return u"case-discarded"_s;
    case JournalAction::EvidenceAdded:
        return u"evidence-added"_s;
    case JournalAction::EvidenceConfirmed:
        return u"evidence-confirmed"_s;
    case JournalAction::Released:
        return u"released"_s;
    case JournalAction::ReleasedOnLastKnown:
        return u"released-on-last-known"_s;
    case JournalAction::TrustListReplaced:
        return u"trust-list-replaced"_s;
    case JournalAction::RulebookReplaced:
        return u"rulebook-replaced"_s;
    case JournalAction::ClockSkewSeen:
        return u"clock-skew-seen"_s;
    case JournalAction::DatabaseRepaired:
        return u"database-repaired"_s;
    case JournalAction::SettingsChanged:
        return u"settings-changed"_s;
    case JournalAction::QueueRetried:
        return u"queue-retried"_s;
    }
    return {};
}

QByteArray checkpointBytes(const QString &deskId, const JournalCheckpoint &checkpoint)
{
    return QByteArray("dutydesk-checkpoint/1\n" + deskId.toUtf8() + '\n' + QByteArray::number(checkpoint.treeSize)
                      + '\n' + checkpoint.rootHash.toHex() + '\n');
}

} // namespace dutydesk
