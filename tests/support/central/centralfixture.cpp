// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/central/centralfixture.h"

#include "resources/reference/reference.h"

using namespace Qt::StringLiterals;

namespace dutydesk::test {

CentralFixture::CentralFixture()
{
    signer = SoftwareSigner::openOrCreate(folder.filePath(u"signing.pem"_s), u"EdDSA"_s).value();
    authority =
        CertificateAuthority::openOrCreate(folder.filePath(u"authority.pem"_s), u"Fictional central"_s, random, clock)
            .value();
    CentralOptions options;
    options.database = QString(u"sqlite:"_s + folder.filePath(u"central.db"_s));
    options.evidenceFolder = folder.filePath(u"evidence"_s);
    options.rulebook = builtinRulebookSources();
    server =
        std::make_unique<CentralServer>(options, CentralPorts {clock, random, *signer, verifier, *authority, hasher});
}

bool CentralFixture::start(bool withData)
{
    const auto started = server->start();
    if (!started) {
        qWarning().noquote() << "central did not start:" << started.error().detail;
        return false;
    }
    port = *started;
    if (!withData)
        return true;
    const auto loaded = DemoData::load(*server, clock);
    if (!loaded)
        qWarning().noquote() << "training data:" << loaded.error().detail;
    return loaded.has_value();
}

HttpsClient CentralFixture::client() const
{
    return HttpsClient(port, authority->authorityCertificatePem());
}

EnrolledDesk CentralFixture::enrol(const QString &name)
{
    EnrolledDesk desk;
    desk.keys = std::make_unique<FileDeskKeys>(folder.filePath(u"desk-%1"_s.arg(++m_desks)));
    const QByteArray request = desk.keys->certificateRequestPem(name).value();
    HttpsClient https = client();
    const HttpsAnswer answer = https.sendJson("POST", "/v1/desks",
                                              {{u"code"_s, QLatin1String(DemoData::enrolmentCode)},
                                               {u"deskName"_s, name},
                                               {u"certificateRequest"_s, QString::fromLatin1(request)}});
    if (answer.status != 201) {
        qWarning() << "enrolment:" << answer.status << answer.error << answer.body;
        return desk;
    }
    const QJsonObject body = answer.json();
    desk.deskId = body.value(u"deskId"_s).toString();
    desk.certificatePem = body.value(u"certificate"_s).toString().toLatin1();
    const DeskIdentity identity {.deskId = desk.deskId,
                                 .deskName = name,
                                 .stationCode = QString::fromLatin1(DemoData::stationCode),
                                 .stationNameZh = {},
                                 .stationNameEn = {},
                                 .enrolledAt = clock.now(),
                                 .certificateUntil = {}};
    const auto adopted = desk.keys->adopt(
        identity, desk.certificatePem, body.value(u"centralCa"_s).toString().toLatin1(),
        QByteArray::fromBase64(body.value(u"signingKey"_s).toObject().value(u"publicKey"_s).toString().toLatin1()));
    if (!adopted)
        qWarning().noquote() << "adopting:" << adopted.error().detail;
    desk.privateKeyPem = desk.keys->privateKeyPem();
    return desk;
}

HttpsClient CentralFixture::clientOf(const EnrolledDesk &desk, const char *officer, const char *password) const
{
    HttpsClient https = client();
    https.identify(desk.certificatePem, desk.privateKeyPem);
    if (officer && password) {
        const HttpsAnswer answer =
            https.sendJson("POST", "/v1/sessions",
                           {{u"officerNumber"_s, QLatin1String(officer)}, {u"password"_s, QLatin1String(password)}});
        https.setToken(answer.json().value(u"token"_s).toString().toLatin1());
    }
    return https;
}

} // namespace dutydesk::test
