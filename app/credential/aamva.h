// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/credential.h"

#include <QByteArrayView>

namespace dutydesk::aamva {

/// The bytes begin as an AAMVA DL/ID file does: "@", separators, "ANSI " or "AAMVA".
bool isFile(QByteArrayView bytes);

/// Reads name, number, dates and classes of a licence of North America (AAMVA DL/ID Card Design Standard, PDF417).
/// Such a file is not signed, and the checks say so.
Verification verify(QByteArrayView bytes, const QDateTime &now);

} // namespace dutydesk::aamva
