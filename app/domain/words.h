// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/error.h"
#include "app/domain/outbox.h"

#include <QString>

#include <optional>

namespace dutydesk {

/// Stable machine words of the enumerations that leave the program (JSON, database, command line).
QString word(ErrorKind kind);
QString word(CredentialFormat format);
QString word(CheckKind kind);
QString word(CheckResult result);
QString word(CheckReason reason);
QString word(DocumentVerdict verdict);
QString word(Entitlement entitlement);
QString word(CaseState state);
QString word(OutboxState state);
QString word(SignatureState state);
QString word(OpenMatterKind kind);
std::optional<OpenMatterKind> openMatterKind(const QString &word);
std::optional<OutboxState> outboxState(const QString &word);

} // namespace dutydesk
