// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/support/testdesk.h"

#include "app/domain/jws.h"
#include "app/ports/jws.h"
#include "resources/reference/reference.h"
#include "tests/support/await.h"
#include "tests/support/samples.h"

namespace dutydesk::test {

using namespace Qt::Literals::StringLiterals;

Rulebook sampleRulebook()
{
    auto rulebook = builtinRulebook();
    if (!rulebook)
        qFatal("the reference data cannot be read: %ls", qUtf16Printable(rulebook.error().detail));
    return *std::move(rulebook);
}

TestDesk::TestDesk(bool training)
    : rulebook(sampleRulebook())
    , checkLicence({credentials, central, statuses, scans, journalStore, feed, sealer, verifier, keys, clock}, trust,
                   signIn)
    , casebook({cases, outbox, evidence, pump, random, clock}, rulebook, signIn, training)
    , doctor({.camera = &camera,
              .decoder = decoder,
              .journal = journal,
              .queue = queue,
              .central = central,
              .trust = trust,
              .signIn = signIn,
              .rulebook = rulebook,
              .clock = clock,
              .dataFolder = QDir::tempPath(),
              .sampleFrames = {},
              .storeFacts = {}})
    , services {.signIn = signIn,
                .checkLicence = checkLicence,
                .casebook = casebook,
                .queue = queue,
                .journal = journal,
                .trust = trust,
                .doctor = doctor,
                .central = central,
                .camera = camera,
                .pictures = pictures,
                .preferences = preferences,
                .clock = clock,
                .training = training,
                .samplePictures = {},
                .sampleVideo = {},
                .trainingHint = {}}
{
    central.session = sampleSession();
    central.licences.insert_or_assign(sampleNumber().text(), sampleStatus());
    central.vehicles.insert_or_assign(samplePlate().text(), sampleVehicle());
    keys.desk.enrolledAt = QDateTime(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC);
    keys.desk.certificateUntil = QDateTime(QDate(2027, 3, 2), QTime(1, 0), Qt::UTC);
}

void TestDesk::signInNow()
{
    const auto session = await(signIn.signIn(u"000123"_s, central.password));
    if (!session)
        qFatal("the sample officer could not sign in: %ls", qUtf16Printable(session.error().detail));
}

void TestDesk::setLive(std::chrono::milliseconds roundTrip)
{
    LinkQuality link;
    link.state = LinkQuality::State::Live;
    link.roundTrip = roundTrip;
    link.lastAnswer = clock.now();
    link.clockSkew = std::chrono::milliseconds(200);
    link.skewKnown = true;
    central.setLink(link);
}

void TestDesk::setOffline()
{
    LinkQuality link;
    link.state = LinkQuality::State::Offline;
    link.lastAnswer = clock.now().addSecs(-3 * 3600);
    central.setLink(link);
}

void TestDesk::setTrustList()
{
    const auto key = [this](const QString &id, const QString &name, int days) {
        TrustedKey trusted;
        trusted.keyId = id;
        trusted.issuer = name;
        trusted.displayName = name;
        trusted.algorithm = u"ES256"_s;
        trusted.publicKey = QByteArray(65, '\4');
        trusted.validFrom = clock.now().addDays(-400);
        trusted.validUntil = clock.now().addDays(days);
        return trusted;
    };
    TrustList list;
    list.version = 7;
    list.issuedAt = clock.now().addSecs(-4 * 3600);
    list.keys = {key(u"a1b2c3d4e5f60718"_s, u"Sample Province SP-2024-01"_s, 18),
                 key(u"b2c3d4e5f6071829"_s, u"Demo City DC-2024-02"_s, 25),
                 key(u"c3d4e5f60718293a"_s, u"Sample City SC-2026-03"_s, 400)};
    const auto pack = jws::sign(central.signer, jws::kTrustListType, trustListToJson(list));
    central.packs[TrustKeeper::packName()] = pack.value();
    await(trust.refresh());
}

} // namespace dutydesk::test
