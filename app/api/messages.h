// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/centralapi.h"

#include <QByteArray>
#include <QJsonObject>

namespace dutydesk::messages {

/// What std::expected::and_then() does from GCC 13 on.
template <class T, class Next>
auto andThen(const Result<T> &result, Next next) -> decltype(next(*result))
{
    if (!result)
        return std::unexpected(result.error());
    return next(*result);
}

// Bodies of the central API (resources/api/central.yaml). Readers take a message whole or fail with NotCentral: what is
// not by the contract did not come from central.

[[nodiscard]] QByteArray toBytes(const QJsonObject &object);
[[nodiscard]] Result<QJsonObject> object(const char *call, const QByteArray &body);

[[nodiscard]] Result<Enrolment> enrolment(const QJsonObject &object);
[[nodiscard]] Result<Session> session(const QJsonObject &object);
[[nodiscard]] Result<ChangeBatch> changes(const QJsonObject &object);
[[nodiscard]] Result<NumberBlock> numberBlock(const QJsonObject &object);
/// Payload of a receipt; \c raw is the JWS it came in. Forged unless it is for exactly \c submission.
[[nodiscard]] Result<Receipt> receipt(const QByteArray &payload, const QByteArray &raw, const Submission &submission);
/// Payload of an evidence receipt, as a complete upload.
[[nodiscard]] Result<UploadState> evidenceReceipt(const QByteArray &payload);

[[nodiscard]] QByteArray batch(const QList<Submission> &submissions);
[[nodiscard]] QJsonObject checkpoint(const JournalCheckpoint &checkpoint);
/// tus Upload-Metadata (tus 1.0 §creation): keys with Base64 values.
[[nodiscard]] QByteArray uploadMetadata(const EvidenceRef &evidence, const CaseId &caseId);

/// RFC 3339 with a zone; null for anything else.
[[nodiscard]] QDateTime time(const QJsonValue &value);

} // namespace dutydesk::messages
