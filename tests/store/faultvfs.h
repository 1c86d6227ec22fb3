// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace dutydesk::test::faultvfs {

/// Puts itself between SQLite and the disk for every connection that is opened from now on.
void install();
void uninstall();

/// The n-th write or flush from now on fails with this SQLite result code; 0: none does.
void failNth(int n, int code);
/// Whether the failure that was asked for has happened.
bool hasFailed();
/// From now on files may grow by this many bytes altogether; then the disk is full. Negative: as much as they like.
void setRoom(qint64 bytes);

} // namespace dutydesk::test::faultvfs
