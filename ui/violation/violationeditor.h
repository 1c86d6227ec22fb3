// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/validation.h"
#include "app/ports/clock.h"
#include "app/services/casebook.h"
#include "app/services/queue.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <optional>

namespace dutydesk {

/// Holds one violation case while it is edited: the draft, its undo steps, its autosave and its findings. Knows no widgets.
class ViolationEditor : public QObject {
    Q_OBJECT
public:
    /// What an edit touched; edits of one field that follow each other closely are one undo step.
    enum class Field {
        Time,
        Road,
        KmPost,
        Direction,
        Plate,
        PlateType,
        VehicleType,
        Colour,
        Device,
        Told,
        Statement,
        NoStatement,
        Items,
        Evidence,
        Name,
        LicenceNumber
    };
    enum class Saving { Nothing, Changed, Running, Saved, Failed };

    /// Where the case stands at central, as far as the desk knows.
    struct Standing {
        CaseState state = CaseState::Draft;
        std::optional<OutboxEntry> entry; ///< of this revision, once it was completed
        std::optional<OutboxEntry> earlierRefusal; ///< of the revision before, when central refused that one
    };

    static constexpr std::chrono::milliseconds autosaveDelay {400};
    static constexpr std::chrono::milliseconds retryDelay {3000};
    static constexpr int undoSteps = 1000;

    ViolationEditor(Casebook &casebook, Queue &queue, const Clock &clock, QObject *parent = nullptr);
    ~ViolationEditor() override;

    /// Takes over a draft that was started just now.
    void open(const ViolationCase &draft);
    /// Loads the newest revision and where it stands; opened() or openFailed() tells the end.
    void load(const CaseId &id);
    /// Saves what is unsaved and lets the case go.
    void close();
    /// Lets the case go without saving: it is being discarded.
    void forget();

    bool isOpen() const { return !m_draft.id.isNull(); }
    const ViolationCase &draft() const { return m_draft; }
    const Standing &standing() const { return m_standing; }
    /// Frozen revisions, and while completing.
    bool isReadOnly() const;
    bool isCompleting() const { return m_completing; }
    const QList<Finding> &findings() const { return m_findings; }
    bool canComplete() const;
    const QUndoStack &undoStack() const { return m_undo; }
    void undo();
    void redo();
    Saving saving() const { return m_saving; }
    QDateTime savedAt() const { return m_savedAt; }
    const std::optional<Error> &saveError() const { return m_saveError; }
    const Rulebook &rulebook() const { return m_casebook.rulebook(); }

    /// Changes the draft as one undo step; does nothing when the case is frozen or nothing differs.
    void edit(Field field, const std::function<void(ViolationCase &)> &change);

    /// Adds an item with the points of the day of the act. \returns why it cannot be added.
    Result<void> addItem(const QString &itemId, const std::optional<Measurement> &measurement = {});
    void removeItem(int row);
    /// Sets the fine of an item; outside of the item's range nothing changes and false is returned.
    bool setFine(int row, Fen fine);
    void setTold(bool told);
    void addEvidence(const EvidenceRef &file);
    void removeEvidence(int row);
    /// Signatures are no undo step. No strokes: the pad was wiped.
    void setSignature(const QList<QList<QPointF>> &strokes);
    void setRefusal(const QString &reason);
    void clearSignature();

    /// Saves now if anything is unsaved (loss of focus, leaving the page); ends the running undo step.
    void flush();
    /// Runs all checks again.
    void recheck();
    /// Completes the case: completed() or completeFailed().
    void complete();
    /// Opens the next revision of a frozen case as a draft: opened() or openFailed().
    void startRevision();

signals:
    void opened();
    void openFailed(const dutydesk::Error &error);
    void changed();
    void findingsChanged();
    void savingChanged();
    void standingChanged();
    /// What the driver had signed is not what the case says any more; the signature was taken out.
    void signatureVoided();
    void completed(const dutydesk::OutboxEntry &entry);
    void completeFailed(const dutydesk::Error &error);

private:
    friend class SnapshotCommand;
    void apply(const ViolationCase &snapshot);
    void touched();
    void save();
    void saveEnded(const Result<void> &result);
    void completeNow();
    void refreshStanding();
    void takeStanding(const CaseId &id, const Result<OutboxEntry> &entry);
    void setSaving(Saving saving);
    void voidSignatureIfOutdated(const ViolationCase &before);

    Casebook &m_casebook;
    Queue &m_queue;
    const Clock &m_clock;
    ViolationCase m_draft;
    Standing m_standing;
    QList<Finding> m_findings;
    QUndoStack m_undo;
    QTimer m_autosave;
    QTimer m_retry;
    Saving m_saving = Saving::Nothing;
    QDateTime m_savedAt;
    std::optional<Error> m_saveError;
    bool m_dirty = false; ///< changed since the last save began
    bool m_saveRunning = false;
    bool m_completing = false;
    bool m_breakStep = true; ///< the next edit starts a new undo step
    quint64 m_opening = 0; ///< answers for a case that was left meanwhile are dropped
};

} // namespace dutydesk
