// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/centralserver.h"

#include "app/central/running.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

constexpr auto kServerCertificate = std::chrono::days(90);
constexpr int kReaders = 2;

} // namespace

CentralServer::Running::~Running()
{
    closing = true;
    if (changes)
        changes->releaseAll();
    inFlight.waitForNone();
    http.reset();
    desks.reset();
    uploads.reset();
    // The database's threads still tell of commits, so they end before who is told.
    database.reset();
}

Result<void> CentralServer::Running::open()
{
    if (!QDir().mkpath(options.evidenceFolder))
        return fail(ErrorKind::Storage, u"the evidence folder cannot be made"_s);
    auto opened = central::Database::open(options.database, kReaders, [this](const QList<central::Announcement> &news) {
        if (changes)
            changes->publish(news);
    });
    if (!opened)
        return std::unexpected(opened.error());
    database = *std::move(opened);
    core = std::make_unique<central::Core>(options, ports, *database);
    desks = std::make_unique<central::Desks>(*core);
    licences = std::make_unique<central::Licences>(*core);
    cases = std::make_unique<central::Cases>(*core, rulebook);
    uploads = std::make_unique<central::Uploads>(*core);
    packs = std::make_unique<central::Packs>(*core);
    accounting = std::make_unique<central::Accounting>(*core);
    // Before any request and any second announcement: what this start publishes is read back with all the rest.
    if (!database->writeNow([this](central::Sql &sql) { return packs->publishRulebook(sql); }))
        return fail(ErrorKind::Storage, u"the rulebook could not be published"_s);
    auto feed = std::make_unique<central::Changes>(*core);
    if (!feed->load())
        return fail(ErrorKind::Storage, u"the changes could not be read"_s);
    changes = std::move(feed);
    addRoutes();
    return {};
}

void CentralServer::Running::addRoutes()
{
    using central::Call;
    using central::Reply;
    const auto add = [this](const QByteArray &method, const QByteArray &pattern, auto &part, auto handler) {
        router.add(method, pattern,
                   [&part, handler](const Call &call, const Reply &reply) { (part.*handler)(call, reply); });
    };
    add("POST"_ba, "/v1/desks"_ba, *desks, &central::Desks::enrol);
    add("POST"_ba, "/v1/sessions"_ba, *desks, &central::Desks::signIn);
    add("DELETE"_ba, "/v1/sessions/current"_ba, *desks, &central::Desks::signOut);
    add("GET"_ba, "/v1/ping"_ba, *desks, &central::Desks::ping);
    add("GET"_ba, "/v1/licences/{number}"_ba, *licences, &central::Licences::byNumber);
    add("GET"_ba, "/v1/licences"_ba, *licences, &central::Licences::byFileNumber);
    add("POST"_ba, "/v1/licence-codes"_ba, *licences, &central::Licences::byCode);
    add("GET"_ba, "/v1/vehicles/{plate}"_ba, *licences, &central::Licences::vehicle);
    add("GET"_ba, "/v1/vehicles/{plate}/drivers"_ba, *licences, &central::Licences::drivers);
    add("PUT"_ba, "/v1/cases/{caseId}/revisions/{revision}"_ba, *cases, &central::Cases::submit);
    add("POST"_ba, "/v1/case-batches"_ba, *cases, &central::Cases::submitBatch);
    add("OPTIONS"_ba, "/v1/evidence"_ba, *uploads, &central::Uploads::options);
    add("POST"_ba, "/v1/evidence"_ba, *uploads, &central::Uploads::create);
    add("HEAD"_ba, "/v1/evidence/{uploadId}"_ba, *uploads, &central::Uploads::head);
    add("PATCH"_ba, "/v1/evidence/{uploadId}"_ba, *uploads, &central::Uploads::patch);
    add("GET"_ba, "/v1/changes"_ba, *changes, &central::Changes::poll);
    add("GET"_ba, "/v1/trust-lists/{id}"_ba, *packs, &central::Packs::trustList);
    add("GET"_ba, "/v1/rulebooks/{id}"_ba, *packs, &central::Packs::rulebook);
    add("POST"_ba, "/v1/number-blocks"_ba, *accounting, &central::Accounting::numberBlock);
    add("POST"_ba, "/v1/journal/checkpoints"_ba, *accounting, &central::Accounting::cosign);
}

Result<quint16> CentralServer::Running::listen(quint16 port)
{
    const auto certificate = ports.issuer.issueServer(options.serverNames, kServerCertificate);
    if (!certificate)
        return std::unexpected(certificate.error());
    central::HttpServer::Options settings;
    settings.address = options.address;
    settings.port = port;
    settings.threads = options.threads;
    settings.certificatePem = certificate->certificatePem;
    settings.privateKeyPem = certificate->privateKeyPem;
    settings.authorityPem = ports.issuer.authorityCertificatePem();
    settings.deskOf = [this](const QByteArray &der) { return ports.issuer.clientOf(der).value_or(QString()); };
    auto started = central::HttpServer::start(settings,
                                              [this](const std::shared_ptr<const central::HttpRequest> &request,
                                                     const central::Reply &reply) { handle(request, reply); });
    if (!started)
        return std::unexpected(started.error());
    http = *std::move(started);
    return http->port();
}

void CentralServer::Running::handle(const std::shared_ptr<const central::HttpRequest> &request,
                                    const central::Reply &reply)
{
    // Counted before the flag is looked at: whoever closes sees either the count or an answer at once. The reply goes
    // before the count does, because it holds on to the server's connection.
    struct Debt {
        std::shared_ptr<central::InFlight> owed;
        central::Reply reply;
    };
    inFlight.enter();
    const std::shared_ptr<central::InFlight> owed(&inFlight, [](central::InFlight *counter) { counter->leave(); });
    if (closing || unavailable)
        return reply(central::problems::unavailable().response());
    const auto debt = std::make_shared<Debt>(owed, reply);
    router.route(request, [debt](central::HttpResponse response) { debt->reply(std::move(response)); });
}

CentralServer::CentralServer(CentralOptions options, const CentralPorts &ports)
    : m_options(std::move(options))
    , m_ports(ports)
{
}

CentralServer::~CentralServer() = default;

Result<quint16> CentralServer::start()
{
    if (m_running)
        return m_options.port;
    auto rulebook = Rulebook::read(m_options.rulebook, m_options.rulebookLabel);
    if (!rulebook)
        return std::unexpected(rulebook.error());
    auto running = std::make_shared<Running>(m_options, m_ports, *std::move(rulebook));
    if (const auto opened = running->open(); !opened)
        return std::unexpected(opened.error());
    const auto port = running->listen(m_options.port);
    if (!port)
        return std::unexpected(port.error());
    m_options.port = *port;
    m_running = std::move(running);
    return *port;
}

void CentralServer::stop()
{
    m_running.reset();
}

quint16 CentralServer::port() const
{
    return m_options.port;
}

QByteArray CentralServer::authorityCertificatePem() const
{
    return m_ports.issuer.authorityCertificatePem();
}

void CentralServer::setUnavailable(bool unavailable)
{
    if (m_running)
        m_running->unavailable = unavailable;
}

} // namespace dutydesk
