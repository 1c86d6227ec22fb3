// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/credential.h"
#include "app/domain/error.h"
#include "app/domain/journal.h"
#include "app/domain/licence.h"
#include "app/domain/outbox.h"
#include "app/domain/reading.h"
#include "app/domain/status.h"
#include "app/domain/validation.h"
#include "app/ports/camera.h"
#include "app/ports/centralapi.h"
#include "app/services/doctor.h"
#include "ui/common/paint.h"

#include <QCoreApplication>

namespace dutydesk {

/// What happened, what it means, what to do: in this order, each a whole sentence; central's own words unchanged.
struct Explanation {
    QString what;
    QString meaning {};
    QString toDo {};
    QString quote {};
    /// Everything after the first sentence, for a banner under a title.
    QString rest() const;
    QString whole() const;
};

/// The one place where typed values become the words a person reads. Every switch is exhaustive: a new enumerator does
/// not compile without its sentence.
class Sentences {
    Q_DECLARE_TR_FUNCTIONS(dutydesk::Sentences)
public:
    // Errors and devices
    static Explanation error(const Error &error);
    static Explanation camera(CameraState state);

    // The document
    static paint::PillText documentVerdict(DocumentVerdict verdict);
    /// The word to start a sentence with, and what the verdict means.
    static QString documentMeaning(DocumentVerdict verdict);
    static QString checkName(CheckKind kind);
    static QString checkReason(CheckReason reason);
    /// The words behind a check's name: "Valid · ES256", or the reason.
    static QString checkResult(const Check &check);
    static Meaning checkMeaning(CheckResult result);
    static Icon checkIcon(CheckResult result);
    static QString credentialFormat(CredentialFormat format);
    static QString symbology(Symbology symbology);
    static QString licenceNumberProblem(LicenceNumber::Problem problem, const QString &typed);
    static QString plateProblem(Plate::Problem problem);

    // The person
    /// "May drive", or "Last known: may drive" for an answer that is not live.
    static paint::PillText entitlement(Entitlement entitlement, StatusOrigin origin);
    static Meaning severity(Severity severity);
    static paint::PillText openMatter(OpenMatterKind kind);
    static QString purpose(QueryPurpose purpose);

    // Language
    /// Whole sentences as running text: a space between them, which Chinese does without.
    static QString text(const QStringList &sentences);
    /// "a, b, c", in Chinese "a、b、c".
    static QString list(const QStringList &parts);

    // The law
    /// "Order 163 art 11(2)" from the item's id, or the words of the data.
    static QString article(const ViolationItem &item);
    /// "Road Traffic Safety Law art 90" from the data's "L90"; what names other laws stays as the data has it.
    static QString fineBasis(const ViolationItem &item);

    // Cases and the queue
    static paint::PillText caseState(CaseState state);
    static paint::PillText outboxState(OutboxState state);
    static QString caseKind(CaseKind kind);
    static QString signatureState(SignatureState state);
    /// What is wrong (or, passed, what was found right) as a title, and why it matters.
    static Explanation finding(const Finding &finding);
    /// A step of a case's history, from its machine word.
    static QString journalAction(const QString &machineWord);
    static QString journalAction(JournalAction action);

    // The link and the desk
    static paint::PillText link(const LinkQuality &link, bool training);
    static paint::PillText queue(const QueueSum &sum);
    static QString doctorCheck(DoctorCheck check);
    static paint::PillText doctorVerdict(DoctorVerdict verdict);
    static QString doctorFix(DoctorFix fix);
    static QString doctorMeasured(const DoctorLine &line);
    /// Title, what it means, and what to do for a line that needs attention.
    static Explanation doctorAdvice(const DoctorLine &line);

private:
    static QString passed(CaseProblem problem);
    static QString problem(CaseProblem problem);
    static QString problemMeaning(CaseProblem problem);
};

} // namespace dutydesk
