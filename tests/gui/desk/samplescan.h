// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/credential.h"
#include "app/domain/frame.h"
#include "app/domain/reading.h"

namespace dutydesk::test {

// Everything here is fictional: ZHANG San of tests/support/samples.h, and a picture painted by the program.

/// A signed QR code in the middle of sampleFrame().
Reading sampleReading(const QByteArray &content = "SAMPLE-SIGNED-CODE");
/// What the desk finds in it: a genuine licence of ZHANG San with a picture.
Verification genuineDocument();
/// The same card without a signature.
Verification unsignedDocument();
/// A phone with a code, 1280 × 720.
Frame sampleFrame(quint64 sequence = 1);

} // namespace dutydesk::test
