// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/deskparts.h"

#include "app/api/httpcentralapi.h"
#include "app/credential/deskcredentialreader.h"
#include "app/crypto/filedeskkeys.h"
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/sealedvault.h"
#include "app/crypto/systemclock.h"
#include "app/crypto/systemrandom.h"
#include "app/desk/inipreferences.h"
#include "app/scan/codewriter.h"
#include "app/scan/filepicturesource.h"
#include "app/scan/opencvcamera.h"
#include "app/scan/zxingcodereader.h"
#include "app/services/numberkeeper.h"
#include "app/store/deskstore.h"
#include "app/sync/longpollfeed.h"
#include "app/sync/outboxpump.h"
#include "resources/reference/reference.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace dutydesk {

// The services are declared before the adapters that answer them, so they are destroyed after them: what an adapter still
// answers while it ends (Cancelled) finds a living service. No service calls an adapter in its destructor.
struct DeskParts::Private {
    Options options;
    Rulebook rulebook;
    SystemClock clock;
    SystemRandom random {clock};
    OpenSslSignatureVerifier verifier;
    IniPreferences preferences;
    SealedVault vault;
    FileDeskKeys keys;
    std::unique_ptr<SignIn> signIn;
    std::unique_ptr<TrustKeeper> trust;
    std::unique_ptr<NumberKeeper> numbers;
    std::unique_ptr<CheckLicence> checkLicence;
    std::unique_ptr<Casebook> casebook;
    std::unique_ptr<Queue> queue;
    std::unique_ptr<JournalKeeper> journal;
    std::unique_ptr<Doctor> doctor;
    DeskCredentialReader credentials {verifier};
    ZxingCodeReader decoder {ZxingCodeReader::unhurried};
    OpenCvCamera camera {std::make_unique<ZxingCodeReader>()};
    std::unique_ptr<OutboxPump> pump;
    std::unique_ptr<LongPollFeed> feed;
    std::unique_ptr<FilePictureSource> pictures;
    std::unique_ptr<HttpCentralApi> central;
    std::unique_ptr<DeskStore> store;
    QStringList samplePictures;
    QString sampleVideo;
    QString hint;

    Private(const Options &given, Rulebook book)
        : options(given)
        , rulebook(std::move(book))
        , preferences(given.folder.file(u"settings.ini"_s))
        , vault(given.folder.path, random, clock)
        , keys(given.folder.path)
        , pictures(std::make_unique<FilePictureSource>(std::make_unique<ZxingCodeReader>(ZxingCodeReader::unhurried)))
        , central(std::make_unique<HttpCentralApi>(
              given.central.isEmpty() ? preferences.value(u"central/url"_s).toUrl() : given.central, keys, verifier,
              clock, HttpCentralApi::Options {.timeout = given.callTimeout}))
    {
    }

    void wire();
    void runInBackground();
    QVariantMap storeFacts() const;
};

namespace {

/// Pictures that the decoder must read: one of each kind of symbol that licences carry. The content says what it is.
QList<Frame> sampleFrames()
{
    QList<Frame> frames;
    for (const auto symbology : {Symbology::QrCode, Symbology::Pdf417, Symbology::Code128}) {
        if (const auto pattern = CodeWriter::write(symbology, "DUTYDESK SELF TEST 0123456789"_ba))
            frames.append(CodeWriter::paint(*pattern, symbology == Symbology::QrCode ? 6 : 3));
    }
    return frames;
}

} // namespace

void DeskParts::Private::wire()
{
    pump = std::make_unique<OutboxPump>(store->outbox(), store->evidence(), *central, clock, random);
    feed = std::make_unique<LongPollFeed>(*central, store->packs(), clock, random);
    signIn = std::make_unique<SignIn>(*central, vault, keys, store->journal(), clock);
    trust = std::make_unique<TrustKeeper>(*central, store->packs(), keys, verifier, store->journal(), clock);
    numbers = std::make_unique<NumberKeeper>(*central, store->cases(), *signIn);
    checkLicence = std::make_unique<CheckLicence>(CheckLicence::Ports {credentials, *central, store->statusCache(),
                                                                       store->scans(), store->journal(), *feed,
                                                                       vault.sealer(), verifier, keys, clock},
                                                  *trust, *signIn);
    casebook = std::make_unique<Casebook>(
        Casebook::Ports {store->cases(), store->outbox(), store->evidence(), *pump, random, clock}, rulebook, *signIn,
        options.training);
    queue = std::make_unique<Queue>(store->outbox(), store->cases(), store->evidence(), *pump, *central, clock);
    journal = std::make_unique<JournalKeeper>(store->journal(), *central, keys, clock);
    doctor = std::make_unique<Doctor>(Doctor::Parts {.camera = &camera,
                                                     .decoder = decoder,
                                                     .journal = *journal,
                                                     .queue = *queue,
                                                     .central = *central,
                                                     .trust = *trust,
                                                     .signIn = *signIn,
                                                     .rulebook = rulebook,
                                                     .clock = clock,
                                                     .dataFolder = options.folder.path,
                                                     .sampleFrames = sampleFrames(),
                                                     .storeFacts = [this] { return storeFacts(); }});
    QObject::connect(feed.get(), &ChangeFeed::packChanged, trust.get(), [this](const QString &name) {
        if (name == TrustKeeper::packName())
            trust->refresh();
    });
    if (options.background)
        runInBackground();
}

void DeskParts::Private::runInBackground()
{
    // Sending needs the unlocked vault and goes on while the screen is locked; signing out stops it.
    QObject::connect(signIn.get(), &SignIn::stateChanged, pump.get(), [this](SignIn::State state) {
        switch (state) {
        case SignIn::State::SignedIn:
            pump->start();
            pump->wake();
            feed->start();
            journal->start();
            trust->refresh();
            break;
        case SignIn::State::Locked:
            break;
        case SignIn::State::SignedOut:
        case SignIn::State::NotEnrolled:
            pump->stop();
            feed->stop();
            journal->stop();
            break;
        }
    });
    trust->load();
}

QVariantMap DeskParts::Private::storeFacts() const
{
    qint64 bytes = 0;
    for (QDirIterator files(options.folder.path, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        files.next();
        if (!files.filePath().contains(u"/central/"_s))
            bytes += files.fileInfo().size();
    }
    const OpenReport &report = store->openReport();
    return {{u"bytes"_s, bytes},
            {u"repaired"_s, report.condition == OpenReport::Condition::Repaired},
            {u"setAside"_s, report.setAside},
            {u"report"_s, report.reportFile}};
}

DeskParts::DeskParts(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

DeskParts::~DeskParts()
{
    shutDown();
}

void DeskParts::shutDown()
{
    if (!d->store)
        return;
    d->camera.stop();
    d->pump->stop();
    d->feed->stop();
    d->journal->stop();
    d->pictures.reset();
    d->central.reset();
    d->store.reset();
}

Result<std::unique_ptr<DeskParts>> DeskParts::make(const Options &options)
{
    auto rulebook = builtinRulebook();
    if (!rulebook)
        return std::unexpected(rulebook.error());
    auto parts = std::make_unique<Private>(options, std::move(*rulebook));
    auto store = DeskStore::open(options.folder.path, parts->vault.sealer(), parts->clock);
    if (!store)
        return std::unexpected(store.error());
    parts->store = std::move(*store);
    parts->wire();
    return std::unique_ptr<DeskParts>(new DeskParts(std::move(parts)));
}

DeskServices DeskParts::services()
{
    return {.signIn = *d->signIn,
            .checkLicence = *d->checkLicence,
            .casebook = *d->casebook,
            .queue = *d->queue,
            .journal = *d->journal,
            .trust = *d->trust,
            .doctor = *d->doctor,
            .central = *d->central,
            .camera = d->camera,
            .pictures = *d->pictures,
            .preferences = d->preferences,
            .clock = d->clock,
            .training = d->options.training,
            .samplePictures = d->samplePictures,
            .sampleVideo = d->sampleVideo,
            .trainingHint = d->hint};
}

SignIn &DeskParts::signIn()
{
    return *d->signIn;
}

CheckLicence &DeskParts::checkLicence()
{
    return *d->checkLicence;
}

Casebook &DeskParts::casebook()
{
    return *d->casebook;
}

Queue &DeskParts::queue()
{
    return *d->queue;
}

JournalKeeper &DeskParts::journal()
{
    return *d->journal;
}

TrustKeeper &DeskParts::trust()
{
    return *d->trust;
}

Doctor &DeskParts::doctor()
{
    return *d->doctor;
}

CentralApi &DeskParts::central()
{
    return *d->central;
}

Preferences &DeskParts::preferences()
{
    return d->preferences;
}

PictureSource &DeskParts::pictures()
{
    return *d->pictures;
}

const CredentialReader &DeskParts::credentials() const
{
    return d->credentials;
}

const Clock &DeskParts::clock() const
{
    return d->clock;
}

SyncPump &DeskParts::pump()
{
    return *d->pump;
}

const OpenReport &DeskParts::openReport() const
{
    return d->store->openReport();
}

void DeskParts::setSamples(const QStringList &pictures, const QString &video, const QString &hint)
{
    d->samplePictures = pictures;
    d->sampleVideo = video;
    d->hint = hint;
}

void DeskParts::rememberCentral()
{
    // Training's central has another port at every start.
    if (!d->options.training && d->keys.isEnrolled() && d->central)
        d->preferences.setValue(u"central/url"_s, d->central->base());
}

} // namespace dutydesk
