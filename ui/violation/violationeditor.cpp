// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/violationeditor.h"

#include "ui/violation/casewords.h"

#include <QUndoCommand>

#include <utility>

namespace dutydesk {

/// One undo step: the whole case before and after. Values are shared, so a step costs what it changed.
class SnapshotCommand : public QUndoCommand {
public:
    SnapshotCommand(ViolationEditor &editor, int field, bool mayMerge, ViolationCase before, ViolationCase after)
        : m_editor(editor)
        , m_field(field)
        , m_mayMerge(mayMerge)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    int id() const override { return m_field; }
    void undo() override { m_editor.apply(m_before); }
    void redo() override { m_editor.apply(m_after); }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const SnapshotCommand *>(other);
        if (!next->m_mayMerge)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    ViolationEditor &m_editor;
    int m_field;
    bool m_mayMerge;
    ViolationCase m_before;
    ViolationCase m_after;
};

namespace {

/// Simple when every item stays within the simple procedure with the fine that was set (Order 157 art. 43).
QString procedureOf(const ViolationCase &violation, const Rulebook &rulebook)
{
    for (const CaseItem &item : violation.items) {
        if (!item.warningOnly && !CaseWords::isSimple(rulebook.item(item.itemId), item.fine))
            return QStringLiteral("general");
    }
    return QStringLiteral("simple");
}

} // namespace

ViolationEditor::ViolationEditor(Casebook &casebook, Queue &queue, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_casebook(casebook)
    , m_queue(queue)
    , m_clock(clock)
{
    m_undo.setUndoLimit(undoSteps);
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(autosaveDelay);
    connect(&m_autosave, &QTimer::timeout, this, &ViolationEditor::flush);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryDelay);
    connect(&m_retry, &QTimer::timeout, this, &ViolationEditor::save);
    connect(&m_queue, &Queue::listChanged, this, &ViolationEditor::refreshStanding);
}

ViolationEditor::~ViolationEditor()
{
    m_undo.disconnect();
}

void ViolationEditor::open(const ViolationCase &draft)
{
    close();
    m_draft = draft;
    m_breakStep = true;
    m_saveError.reset();
    m_savedAt = {};
    m_saving = Saving::Nothing;
    m_findings = m_casebook.validate(m_draft);
    emit opened();
    refreshStanding();
}

void ViolationEditor::load(const CaseId &id)
{
    close();
    const quint64 opening = m_opening;
    m_casebook.load(id).then(this, [this, opening](const Result<ViolationCase> &loaded) {
        if (opening != m_opening)
            return;
        if (!loaded) {
            emit openFailed(loaded.error());
            return;
        }
        // Until it is known whether the revision is frozen nothing may be typed into it.
        m_queue.entry(loaded->id, loaded->revision)
            .then(this, [this, opening, draft = *loaded](const Result<OutboxEntry> &entry) {
                if (opening != m_opening)
                    return;
                if (!entry && entry.error().kind != ErrorKind::NotFound) {
                    emit openFailed(entry.error());
                    return;
                }
                open(draft);
                takeStanding(draft.id, entry);
            });
    });
}

void ViolationEditor::close()
{
    // Written even while an earlier save runs: the store does them in order.
    if (isOpen() && m_dirty && !isReadOnly())
        m_casebook.saveDraft(m_draft);
    forget();
}

void ViolationEditor::forget()
{
    m_autosave.stop();
    m_retry.stop();
    m_dirty = false;
    ++m_opening;
    m_saveRunning = false;
    m_completing = false;
    const bool wasOpen = isOpen();
    m_draft = {};
    m_standing = {};
    m_findings.clear();
    m_undo.clear();
    if (wasOpen) { // whoever shows the case shows nothing of it any more
        emit changed();
        emit findingsChanged();
    }
}

void ViolationEditor::undo()
{
    m_breakStep = true;
    if (!isReadOnly())
        m_undo.undo();
}

void ViolationEditor::redo()
{
    m_breakStep = true;
    if (!isReadOnly())
        m_undo.redo();
}

bool ViolationEditor::isReadOnly() const
{
    return m_standing.state != CaseState::Draft || m_completing;
}

bool ViolationEditor::canComplete() const
{
    return isOpen() && !isReadOnly() && dutydesk::canComplete(m_findings);
}

void ViolationEditor::edit(Field field, const std::function<void(ViolationCase &)> &change)
{
    if (!isOpen() || isReadOnly())
        return;
    ViolationCase after = m_draft;
    change(after);
    if (field == Field::Items)
        after.procedure = procedureOf(after, rulebook());
    if (after == m_draft)
        return;
    const bool mayMerge = !std::exchange(m_breakStep, false) && field != Field::Items && field != Field::Evidence;
    m_undo.push(new SnapshotCommand(*this, int(field), mayMerge, m_draft, after));
}

void ViolationEditor::apply(const ViolationCase &snapshot)
{
    const ViolationCase before = m_draft;
    m_draft = snapshot;
    // Undo reaches everything but the signature: what a person signed is not typed back and forth.
    m_draft.statement.signature = before.statement.signature;
    m_draft.statement.strokes = before.statement.strokes;
    m_draft.statement.signedAt = before.statement.signedAt;
    m_draft.statement.refusalReason = before.statement.refusalReason;
    if (m_draft == before)
        return;
    voidSignatureIfOutdated(before);
    touched();
}

void ViolationEditor::voidSignatureIfOutdated(const ViolationCase &before)
{
    if (before.statement.signature != SignatureState::Signed)
        return;
    ViolationCase compared = m_draft;
    compared.evidence = before.evidence; // a picture more does not change what was signed
    if (compared == before)
        return;
    m_draft.statement.signature = SignatureState::Open;
    m_draft.statement.strokes.clear();
    m_draft.statement.signedAt = {};
    emit signatureVoided();
}

void ViolationEditor::touched()
{
    m_dirty = true;
    m_findings = m_casebook.validate(m_draft);
    m_autosave.start();
    setSaving(Saving::Changed);
    emit changed();
    emit findingsChanged();
}

Result<void> ViolationEditor::addItem(const QString &itemId, const std::optional<Measurement> &measurement)
{
    if (isReadOnly())
        return fail(ErrorKind::Frozen);
    const Result<CaseItem> item = m_casebook.makeItem(itemId, m_draft.occurredAt, measurement);
    if (!item)
        return std::unexpected(item.error());
    edit(Field::Items, [&item](ViolationCase &violation) {
        for (CaseItem &present : violation.items) {
            if (present.itemId == item->itemId) {
                present = *item; // measured again: the same item with the new values
                return;
            }
        }
        violation.items.append(*item);
    });
    return {};
}

void ViolationEditor::removeItem(int row)
{
    edit(Field::Items, [row](ViolationCase &violation) {
        if (row >= 0 && row < violation.items.size())
            violation.items.removeAt(row);
    });
}

bool ViolationEditor::setFine(int row, Fen fine)
{
    if (isReadOnly() || row < 0 || row >= m_draft.items.size())
        return false;
    const ViolationItem *item = rulebook().item(m_draft.items.at(row).itemId);
    if (item && ((item->fineMin && fine < *item->fineMin) || (item->fineMax && fine > *item->fineMax)))
        return false;
    edit(Field::Items, [row, fine](ViolationCase &violation) { violation.items[row].fine = fine; });
    return true;
}

void ViolationEditor::setTold(bool told)
{
    const QDateTime now = m_clock.now();
    edit(Field::Told, [told, &now](ViolationCase &violation) {
        violation.statement.toldBeforeDeciding = told;
        violation.statement.toldAt = told ? now : QDateTime();
    });
}

void ViolationEditor::addEvidence(const EvidenceRef &file)
{
    edit(Field::Evidence, [&file](ViolationCase &violation) {
        for (const EvidenceRef &present : violation.evidence) {
            if (present.sha256 == file.sha256)
                return;
        }
        violation.evidence.append(file);
    });
}

void ViolationEditor::removeEvidence(int row)
{
    edit(Field::Evidence, [row](ViolationCase &violation) {
        if (row >= 0 && row < violation.evidence.size())
            violation.evidence.removeAt(row);
    });
}

void ViolationEditor::setSignature(const QList<QList<QPointF>> &strokes)
{
    if (!isOpen() || isReadOnly())
        return;
    DriverStatement &statement = m_draft.statement;
    statement.strokes = strokes;
    statement.signature = strokes.isEmpty() ? SignatureState::Open : SignatureState::Signed;
    statement.signedAt = strokes.isEmpty() ? QDateTime() : m_clock.now();
    statement.refusalReason.clear();
    touched();
}

void ViolationEditor::setRefusal(const QString &reason)
{
    if (!isOpen() || isReadOnly())
        return;
    DriverStatement &statement = m_draft.statement;
    const bool alreadySo = statement.signature == SignatureState::Refused && statement.refusalReason == reason;
    if (alreadySo)
        return;
    if (statement.signature != SignatureState::Refused)
        statement.signedAt = m_clock.now();
    statement.signature = SignatureState::Refused;
    statement.refusalReason = reason;
    statement.strokes.clear();
    touched();
}

void ViolationEditor::clearSignature()
{
    setSignature({});
}

void ViolationEditor::flush()
{
    m_autosave.stop();
    m_breakStep = true;
    if (m_dirty && !m_retry.isActive())
        save();
}

void ViolationEditor::save()
{
    if (m_saveRunning || !m_dirty || !isOpen())
        return;
    m_dirty = false;
    m_saveRunning = true;
    setSaving(Saving::Running);
    const quint64 opening = m_opening;
    m_casebook.saveDraft(m_draft).then(this, [this, opening](const Result<void> &result) {
        if (opening != m_opening)
            return;
        m_saveRunning = false;
        saveEnded(result);
    });
}

void ViolationEditor::saveEnded(const Result<void> &result)
{
    if (result) {
        m_savedAt = m_clock.now();
        m_saveError.reset();
        setSaving(m_dirty ? Saving::Changed : Saving::Saved);
        if (m_completing)
            completeNow();
        else if (m_dirty && !m_autosave.isActive())
            save();
        return;
    }
    m_dirty = true; // nothing was written; the text stays here and is tried again
    m_saveError = result.error();
    setSaving(Saving::Failed);
    if (m_completing) {
        m_completing = false;
        emit completeFailed(result.error());
        emit changed();
    }
    if (result.error().kind == ErrorKind::Frozen)
        refreshStanding();
    else
        m_retry.start();
}

void ViolationEditor::setSaving(Saving saving)
{
    // A failure stays on screen until a save succeeds.
    m_saving = m_saveError && saving != Saving::Saved ? Saving::Failed : saving;
    emit savingChanged();
}

void ViolationEditor::recheck()
{
    if (!isOpen())
        return;
    m_findings = m_casebook.validate(m_draft);
    emit findingsChanged();
}

void ViolationEditor::complete()
{
    if (!isOpen() || isReadOnly())
        return;
    recheck();
    if (!dutydesk::canComplete(m_findings)) {
        emit completeFailed(Error {ErrorKind::BadInput, {}});
        return;
    }
    m_completing = true;
    emit changed();
    m_autosave.stop();
    m_retry.stop();
    if (m_saveRunning)
        return; // saveEnded() goes on
    completeNow();
}

void ViolationEditor::completeNow()
{
    m_dirty = false; // completing writes the whole case
    const quint64 opening = m_opening;
    m_casebook.complete(m_draft).then(this, [this, opening](const Result<OutboxEntry> &entry) {
        if (opening != m_opening)
            return;
        m_completing = false;
        if (!entry) {
            m_dirty = true;
            m_retry.start();
            emit changed();
            emit completeFailed(entry.error());
            return;
        }
        m_savedAt = m_clock.now();
        m_saveError.reset();
        m_undo.clear();
        setSaving(Saving::Saved);
        takeStanding(m_draft.id, entry);
        emit completed(*entry);
    });
}

void ViolationEditor::startRevision()
{
    if (!isOpen() || m_standing.state == CaseState::Draft)
        return;
    const quint64 opening = m_opening;
    const Standing before = m_standing;
    m_casebook.startRevision(m_draft.id).then(this, [this, opening, before](const Result<ViolationCase> &next) {
        if (opening != m_opening)
            return;
        if (!next) {
            emit openFailed(next.error());
            return;
        }
        open(*next);
        if (before.entry && before.state == CaseState::Refused) {
            m_standing.earlierRefusal = before.entry;
            emit standingChanged();
        }
    });
}

void ViolationEditor::refreshStanding()
{
    if (!isOpen())
        return;
    const quint64 opening = m_opening;
    const CaseId id = m_draft.id;
    m_queue.entry(id, m_draft.revision).then(this, [this, opening, id](const Result<OutboxEntry> &entry) {
        if (opening == m_opening)
            takeStanding(id, entry);
    });
    if (m_draft.revision < 2 || m_standing.earlierRefusal)
        return;
    m_queue.entry(id, m_draft.revision - 1).then(this, [this, opening](const Result<OutboxEntry> &entry) {
        if (opening != m_opening || !entry || entry->state != OutboxState::Refused)
            return;
        m_standing.earlierRefusal = *entry;
        emit standingChanged();
    });
}

void ViolationEditor::takeStanding(const CaseId &id, const Result<OutboxEntry> &entry)
{
    if (id != m_draft.id || !entry)
        return; // no entry: not completed yet
    m_standing.entry = *entry;
    switch (entry->state) {
    case OutboxState::Waiting:
        m_standing.state = CaseState::Waiting;
        break;
    case OutboxState::Sending:
        m_standing.state = CaseState::Sending;
        break;
    case OutboxState::Refused:
        m_standing.state = CaseState::Refused;
        break;
    case OutboxState::Confirmed:
        m_standing.state = CaseState::Confirmed;
        break;
    }
    m_autosave.stop();
    m_retry.stop();
    m_dirty = false;
    emit standingChanged();
    emit changed();
}

} // namespace dutydesk
