// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace dutydesk {

/// What is worth an entry of the journal.
enum class JournalAction {
    DeskEnrolled,
    SignedIn,
    SignedInOffline,
    SignInFailed,
    SignedOut,
    Locked,
    Unlocked,
    LicenceQueried,
    VehicleQueried,
    NumberRevealed,
    DocumentChecked,
    CaseStarted,
    CaseSaved,
    CaseCompleted,
    RevisionStarted,
    CaseConfirmed,
    CaseRefused,
    CaseDiscarded,
    EvidenceAdded,
    EvidenceConfirmed,
    Released,
    ReleasedOnLastKnown,
    TrustListReplaced,
    RulebookReplaced,
    ClockSkewSeen,
    DatabaseRepaired,
    SettingsChanged,
    QueueRetried,
};

/// Machine word of an action, stable for good: "licence-queried".
QString journalWord(JournalAction action);

/// An entry before the journal numbered it. \c facts never holds a name or a number in the clear: the store seals it.
struct JournalDraft {
    JournalAction action = JournalAction::SettingsChanged;
    QString officerNumber;
    QString subject;   ///< what it is about: a case id, a keyed token, an evidence hash
    QJsonObject facts; ///< e.g. {"purpose":"…","result":"…"}
};

/// An entry of the journal. The leaf hash covers sequence, time, action, officer, subject and sealed facts.
struct JournalEntry {
    quint64 sequence = 0;   ///< from 0, no gaps
    QDateTime at;           ///< desk clock, UTC
    QString action;
    QString officerNumber;
    QString subject;
    QJsonObject facts;
    QByteArray leafHash;    ///< RFC 9162: SHA-256(0x00 || entry bytes)
};

/// A signed root of the Merkle tree over the first \c treeSize entries.
struct JournalCheckpoint {
    quint64 treeSize = 0;
    QByteArray rootHash;
    QDateTime at;
    QByteArray deskSignature;
    QByteArray centralSignature; ///< empty: not witnessed yet
};

/// What the desk signs of a checkpoint (resources/api/central.yaml, Checkpoint): desk, tree size and root, nothing else.
[[nodiscard]] QByteArray checkpointBytes(const QString &deskId, const JournalCheckpoint &checkpoint);

/// What a walk over the whole journal found.
struct JournalReport {
    quint64 entries = 0;
    quint64 checkpoints = 0;
    quint64 witnessed = 0; ///< tree size of the newest checkpoint that central co-signed
    bool intact = true;
    quint64 firstBad = 0; ///< sequence of the first entry that does not hold, when not intact
    QString problem; ///< machine word: "gap", "leaf", "root", "signature", …; empty when intact
};

} // namespace dutydesk
