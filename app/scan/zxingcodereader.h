// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/codereader.h"
#include "app/scan/codeengine.h"

namespace dutydesk {

/// The code engine behind the port: OpenCV repairs, ZXing-C++ decodes.
class ZxingCodeReader final : public CodeReader {
public:
    /// Enough for a camera that shows 30 pictures a second to be looked at about ten times a second.
    static constexpr std::chrono::milliseconds cameraBudget {80};
    /// For a single picture: every repair is tried, however long it takes.
    static constexpr std::chrono::milliseconds unhurried {0};

    explicit ZxingCodeReader(std::chrono::milliseconds budget = cameraBudget,
                             CodeEngine::Mode mode = CodeEngine::Mode::Ladder);

    QList<Reading> read(const Frame &frame) override;

private:
    CodeEngine m_engine;
    std::chrono::milliseconds m_budget;
};

} // namespace dutydesk
