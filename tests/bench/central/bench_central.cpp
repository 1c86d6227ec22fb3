// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// What the reference central serves, with bare clients on the same machine: their share of the processors is not taken
// off. The figures of DESIGN.md's budgets: cases, unchanged polls, evidence.
#include "app/central/centralserver.h"
#include "app/central/demodata.h"
#include "app/crypto/argon2passwordhasher.h"
#include "app/crypto/certificateauthority.h"
#include "app/crypto/filedeskkeys.h"
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/softwaresigner.h"
#include "app/crypto/systemclock.h"
#include "app/crypto/systemrandom.h"
#include "app/domain/case.h"
#include "resources/reference/reference.h"
#include "tests/bench/central/bareclient.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTextStream>

#include <atomic>
#include <thread>
#include <vector>

using namespace dutydesk;
using namespace Qt::StringLiterals;
using bench::BareClient;

namespace {

constexpr int kConnections = 16;
const QByteArray kJson = "Content-Type: application/json\r\n"_ba;

/// A central with its training data and one desk.
struct Site {
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random {clock};
    OpenSslSignatureVerifier verifier;
    Argon2PasswordHasher hasher {random};
    std::unique_ptr<SoftwareSigner> signer;
    std::unique_ptr<CertificateAuthority> authority;
    std::unique_ptr<CentralServer> server;
    QSslConfiguration tls;

    bool start();
};

bool Site::start()
{
    signer = SoftwareSigner::generate(u"EdDSA"_s).value();
    authority = CertificateAuthority::create(u"Fictional central"_s, std::chrono::days(30), random, clock).value();
    CentralOptions options;
    options.database = QString(u"sqlite:"_s + folder.filePath(u"central.db"_s));
    options.evidenceFolder = folder.filePath(u"evidence"_s);
    options.rulebook = builtinRulebookSources();
    server =
        std::make_unique<CentralServer>(options, CentralPorts {clock, random, *signer, verifier, *authority, hasher});
    if (!server->start() || !DemoData::load(*server, clock))
        return false;
    FileDeskKeys keys(folder.filePath(u"desk"_s));
    const QJsonObject request {
        {u"code"_s, QLatin1String(DemoData::enrolmentCode)},
        {u"deskName"_s, u"Desk 1"_s},
        {u"certificateRequest"_s, QString::fromLatin1(keys.certificateRequestPem(u"Desk 1"_s).value())}};
    tls.setCaCertificates(QSslCertificate::fromData(authority->authorityCertificatePem()));
    BareClient client(server->port(), tls);
    if (!client.connect() || client.send("POST", "/v1/desks", kJson, QJsonDocument(request).toJson()) != 201)
        return false;
    const QJsonObject answer = QJsonDocument::fromJson(client.body()).object();
    const DeskIdentity identity {.deskId = answer.value(u"deskId"_s).toString(),
                                 .deskName = u"Desk 1"_s,
                                 .stationCode = u"110105-SAMPLE"_s,
                                 .stationNameZh = {},
                                 .stationNameEn = {},
                                 .enrolledAt = clock.now(),
                                 .certificateUntil = {}};
    if (!keys.adopt(identity, answer.value(u"certificate"_s).toString().toLatin1(),
                    authority->authorityCertificatePem(), signer->publicKey()))
        return false;
    tls.setLocalCertificate(QSslCertificate(keys.certificatePem()));
    tls.setPrivateKey(QSslKey(keys.privateKeyPem(), QSsl::Ec));
    return true;
}

/// A violation case like those of a shift; fictional.
ViolationCase newCase(Site &site)
{
    ViolationCase violation;
    violation.id = CaseId(site.random.uuidV7());
    violation.caseNumber = u"SAMPLE-2026-000147"_s;
    violation.startedAt = violation.occurredAt = site.clock.now().addSecs(-60);
    violation.officerNumber = u"000123"_s;
    violation.officerName = u"LI Si 李四"_s;
    violation.stationCode = u"110105-SAMPLE"_s;
    violation.training = true;
    violation.person.nameZh = u"张三"_s;
    violation.person.nameLatin = u"ZHANG San"_s;
    violation.person.licenceNumber = u"110105199003120010"_s;
    violation.vehicle = {u"测AT0001"_s, u"02"_s, u"小型轿车"_s, u"白"_s, u"C1"_s};
    violation.place.road = u"示例大街"_s;
    violation.items.append({u"O163-12-3"_s, 1, Fen::fromYuan(200), false, std::nullopt});
    violation.procedure = u"simple"_s;
    violation.statement.noStatement = true;
    for (int i = 0; i < 60; ++i)
        violation.statement.strokes.append({QPointF(i / 60.0, 0.5), QPointF(i / 60.0, 0.6), QPointF(i / 61.0, 0.7)});
    return violation;
}

/// Runs \c work on so many connections at once. \returns seconds; 0 when one of them failed.
template <class Work>
double together(Site &site, int connections, Work work)
{
    std::atomic<bool> good = true;
    std::atomic<int> ready = 0;
    std::atomic<bool> go = false;
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&, i] {
            BareClient client(site.server->port(), site.tls);
            const bool connected = client.connect();
            ++ready;
            go.wait(false);
            if (!connected || !work(client, i))
                good = false;
        });
    }
    while (ready < connections)
        std::this_thread::yield();
    QElapsedTimer timer;
    timer.start();
    go = true;
    go.notify_all();
    for (std::thread &thread : threads)
        thread.join();
    return good ? double(timer.nsecsElapsed()) / 1e9 : 0.0;
}

void benchCases(Site &site, QTextStream &out, int count)
{
    std::vector<std::pair<QByteArray, QByteArray>> requests;
    for (int i = 0; i < count; ++i) {
        const ViolationCase violation = newCase(site);
        requests.emplace_back(QByteArray("/v1/cases/" + violation.id.text().toLatin1() + "/revisions/1"),
                              toCanonicalJson(violation));
    }
    const quint64 commits = site.server->totals()->commits;
    const double seconds = together(site, kConnections, [&](BareClient &client, int first) {
        for (std::size_t i = std::size_t(first); i < requests.size(); i += kConnections) {
            if (client.send("PUT", requests[i].first, kJson, requests[i].second) != 201)
                return false;
        }
        return true;
    });
    out << "cases one by one: " << count << " of " << requests.front().second.size() << " bytes on " << kConnections
        << " connections, " << qRound(count / seconds) << " a second, " << site.server->totals()->commits - commits
        << " commits\n";
}

void benchBatches(Site &site, QTextStream &out, int batches)
{
    QList<QByteArray> bodies;
    for (int i = 0; i < batches; ++i) {
        QJsonArray submissions;
        for (int j = 0; j < 100; ++j) {
            const ViolationCase violation = newCase(site);
            submissions.append(QJsonObject {{u"caseId"_s, violation.id.text()},
                                            {u"revision"_s, 1},
                                            {u"body"_s, QString::fromUtf8(toCanonicalJson(violation))}});
        }
        bodies.append(QJsonDocument(QJsonObject {{u"submissions"_s, submissions}}).toJson(QJsonDocument::Compact));
    }
    const double seconds = together(site, 2, [&](BareClient &client, int first) {
        for (qsizetype i = first; i < bodies.size(); i += 2) {
            if (client.send("POST", "/v1/case-batches", kJson, bodies[i]) != 200)
                return false;
        }
        return true;
    });
    out << "cases in batches of 100: " << qRound(batches * 100 / seconds) << " a second on 2 connections\n";
}

void benchPolls(Site &site, QTextStream &out, int count)
{
    QByteArray position;
    const double first = together(site, 1, [&](BareClient &client, int) {
        const bool told = client.send("GET", "/v1/changes?wait=0", {}, {}) == 200;
        position = QJsonDocument::fromJson(client.body()).object().value(u"next"_s).toString().toLatin1();
        return told;
    });
    const QByteArray path = QByteArray("/v1/changes?wait=0&after=" + position);
    const double seconds = together(site, kConnections, [&](BareClient &client, int) {
        for (int i = 0; i < count / kConnections; ++i) {
            if (client.send("GET", path, {}, {}) != 200)
                return false;
        }
        return true;
    });
    if (first > 0)
        out << "unchanged polls: " << qRound(count / seconds) << " a second on " << kConnections << " connections\n";
}

void benchEvidence(Site &site, QTextStream &out, int megabytes)
{
    constexpr qsizetype piece = 8 * 1024 * 1024;
    const QByteArray content(qsizetype(megabytes) * 1024 * 1024, 'e');
    const QByteArray sha = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    const double seconds = together(site, 2, [&](BareClient &client, int) {
        const QByteArray caseId = site.random.uuidV7().toString(QUuid::WithoutBraces).toLatin1();
        const QByteArray tus = "Tus-Resumable: 1.0.0\r\n"_ba;
        const QByteArray fields =
            QByteArray(tus + "Upload-Length: " + QByteArray::number(content.size()) + "\r\nUpload-Metadata: sha256 "
                       + sha.toBase64() + ",caseId " + caseId.toBase64() + "\r\n");
        if (client.send("POST", "/v1/evidence", fields, {}) != 201)
            return false;
        const qsizetype at = client.head().indexOf("Location: ") + 10;
        const QByteArray location = client.head().mid(at, client.head().indexOf('\r', at) - at);
        for (qsizetype offset = 0; offset < content.size(); offset += piece) {
            const QByteArray part = QByteArray(tus + "Upload-Offset: " + QByteArray::number(offset)
                                               + "\r\nContent-Type: application/offset+octet-stream\r\n");
            if (client.send("PATCH", location, part, content.mid(offset, piece)) != 204)
                return false;
        }
        return client.head().contains("Dutydesk-Receipt");
    });
    out << "evidence: 2 files of " << megabytes
        << " MB in pieces of 8 MB, hashed and on disk: " << qRound(2 * megabytes / seconds) << " MB a second\n";
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    Site site;
    if (!site.start()) {
        out << "central did not start\n";
        return 1;
    }
    benchCases(site, out, 4000);
    benchBatches(site, out, 40);
    benchPolls(site, out, 32000);
    benchEvidence(site, out, 64);
    return 0;
}
