// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/ctl/output.h"
#include "app/domain/trust.h"
#include "app/ports/clock.h"
#include "app/ports/credentialreader.h"
#include "app/ports/picturesource.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace dutydesk::ctl {

/// `dutydeskctl scan FILE…`: what codes are in pictures and videos, and what they prove.
class ScanVerb {
    Q_DECLARE_TR_FUNCTIONS(dutydesk::ctl::ScanVerb)
public:
    ScanVerb(PictureSource &pictures, const CredentialReader &credentials, std::optional<TrustList> trust,
             const Clock &clock, const Output &output);

    /// \returns Done when every file held a code, Negative when one did not.
    int run(const QStringList &files);

    /// One object of the output: {"file","readings":[…],"credential":{…}}.
    static QJsonObject toJson(const QString &file, const QList<Reading> &readings,
                              const std::optional<Verification> &verification);

private:
    bool scan(const QString &file);
    QString toText(const QString &file, const QList<Reading> &readings,
                   const std::optional<Verification> &verification) const;

    PictureSource &m_pictures;
    const CredentialReader &m_credentials;
    std::optional<TrustList> m_trust;
    const Clock &m_clock;
    const Output &m_output;
};

} // namespace dutydesk::ctl
