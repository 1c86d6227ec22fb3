// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

namespace dutydesk::ctl {

/// Standard output and error: sentences for people, or one JSON object a line for programs.
class Output {
    Q_DECLARE_TR_FUNCTIONS(dutydesk::ctl::Output)
public:
    explicit Output(bool json)
        : m_json(json)
    {
    }
    bool json() const { return m_json; }
    /// One object a line with `--json`, otherwise the text.
    void record(const QJsonObject &object, const QString &text) const;
    void line(const QString &text) const;
    /// A failure on standard error; with `--json` as {"error","detail"}.
    void failure(const Error &error) const;
    void usage(const QString &text) const;

    /// What happened and what to do, for people.
    static QString sentence(const Error &error);

private:
    bool m_json;
};

} // namespace dutydesk::ctl
