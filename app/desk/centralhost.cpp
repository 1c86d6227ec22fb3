// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/centralhost.h"

#include "resources/reference/reference.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace dutydesk {

CentralHost::~CentralHost()
{
    if (m_server)
        m_server->stop();
}

Result<std::unique_ptr<CentralHost>> CentralHost::start(const Options &options)
{
    if (!QDir().mkpath(options.folder))
        return fail(ErrorKind::Storage, u"central's folder cannot be made"_s);
    std::unique_ptr<CentralHost> host(new CentralHost);
    auto authority = CertificateAuthority::openOrCreate(QString(options.folder + u"/authority.pem"_s),
                                                        u"Dutydesk central"_s, host->m_random, host->m_clock);
    if (!authority)
        return std::unexpected(authority.error());
    host->m_authority = std::move(*authority);
    // The public half alone, for the desks that are to be enrolled.
    QSaveFile certificate(QString(options.folder + u"/authority-certificate.pem"_s));
    if (!certificate.open(QIODevice::WriteOnly) || certificate.write(host->m_authority->authorityCertificatePem()) < 0
        || !certificate.commit())
        return fail(ErrorKind::Storage, u"the authority's certificate cannot be written"_s);
    auto signer = SoftwareSigner::openOrCreate(QString(options.folder + u"/signing.pem"_s), u"EdDSA"_s);
    if (!signer)
        return std::unexpected(signer.error());
    host->m_signer = std::move(*signer);

    CentralOptions central;
    central.database = options.database;
    central.evidenceFolder = options.folder + u"/evidence"_s;
    central.address = options.address;
    central.port = options.port;
    central.serverNames = options.serverNames;
    central.rulebook = builtinRulebookSources();
    central.threads = options.threads;
    host->m_server =
        std::make_unique<CentralServer>(central,
                                        CentralPorts {host->m_clock, host->m_random, *host->m_signer, host->m_verifier,
                                                      *host->m_authority, host->m_hasher});
    if (const auto port = host->m_server->start(); !port)
        return std::unexpected(port.error());
    return host;
}

} // namespace dutydesk
