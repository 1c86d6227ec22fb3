// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/deskwindow.h"
#include "app/desk/firstpaint.h"
#include "app/desk/tour.h"
#include "app/desk/trainingcentral.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dutydesk", text);
}

/// Why the desk cannot start; there is no window yet to say it in.
QString startSentence(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::InUse:
        return tr("Another Dutydesk works in this folder. Go on there, or close it first. Nothing was changed.");
    case ErrorKind::NewerDatabase:
        return tr(
            "The records of this desk were written by a newer Dutydesk. Install that version. Nothing was changed.");
    case ErrorKind::DiskFull:
        return tr("The disk is full, so nothing could be recorded safely. Make room and start again.");
    case ErrorKind::Damaged:
        return tr("The records of this desk are damaged and could not be set aside. Nothing was changed; call the "
                  "administrator.");
    default:
        return tr("This desk could not be started: %1. Nothing was changed; call the administrator.").arg(error.detail);
    }
}

int refuse(const Error &error, bool offscreen)
{
    QTextStream(stderr) << startSentence(error) << Qt::endl;
    if (!offscreen)
        QMessageBox::critical(nullptr, tr("Dutydesk"), startSentence(error));
    return 1;
}

struct Choices {
    bool training = false;
    bool tour = false;
    QString folder;
    QString pictures;
};

Choices read(QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("The workstation of a traffic-police station."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"training"_s, tr("Practice: a fictional station inside this program; nothing reaches a real central.")},
        {u"tour"_s, tr("Plays the main job in training mode and saves a picture of every page into DIR."), u"DIR"_s},
        {u"folder"_s, tr("The desk's folder, instead of this user's own."), u"DIR"_s},
    });
    parser.process(application);
    return {parser.isSet(u"training"_s) || parser.isSet(u"tour"_s), parser.isSet(u"tour"_s), parser.value(u"folder"_s),
            parser.value(u"tour"_s)};
}

/// Central inside the process, its photographs and samples; the desk enrolled there without a question.
Result<void> prepareTraining(TrainingCentral &central, DeskParts &parts, const DeskFolder &folder)
{
    if (auto photos = central.addPhotos(); !photos)
        return photos;
    const auto samples = SampleLicences::prepare(folder.file(u"samples"_s), central.people(), parts.clock().now());
    if (!samples)
        return std::unexpected(samples.error());
    //: Training: what to type at sign-in
    parts.setSamples(samples->pictures, samples->video,
                     QString(central.officerNumber() + u" / "_s + central.officerPassword()));
    if (parts.signIn().state() == SignIn::State::NotEnrolled) {
        parts.signIn()
            .enrol(central.url(), central.authorityPem(), central.enrolmentCode(), tr("Desk 2"))
            .then(&parts.signIn(), [](const Result<void> &enrolled) {
                if (!enrolled)
                    qWarning("training: the desk could not be enrolled: %s", qPrintable(enrolled.error().detail));
            });
    }
    return {};
}

int run(QApplication &application)
{
    const Choices choices = read(application);
    // The tour begins at a new desk each time, and leaves nothing behind but its pictures.
    std::optional<QTemporaryDir> placeOfTour;
    if (choices.tour && choices.folder.isEmpty()) {
        placeOfTour.emplace();
        if (!placeOfTour->isValid())
            return refuse({ErrorKind::Storage, placeOfTour->errorString()}, true);
    }
    const auto folder = DeskFolder::prepare(placeOfTour ? placeOfTour->path() : choices.folder, choices.training);
    if (!folder)
        return refuse(folder.error(), choices.tour);
    std::unique_ptr<TrainingCentral> central;
    if (choices.training) {
        auto started = TrainingCentral::start(folder->path);
        if (!started)
            return refuse(started.error(), choices.tour);
        central = std::move(*started);
    }
    auto parts = DeskParts::make(
        {.folder = *folder, .training = choices.training, .central = central ? central->url() : QUrl()});
    if (!parts)
        return refuse(parts.error(), choices.tour);
    if (central) {
        if (const auto prepared = prepareTraining(*central, **parts, *folder); !prepared)
            return refuse(prepared.error(), choices.tour);
    }
    DeskWindow window(**parts);
    QObject::connect(&(*parts)->signIn(), &SignIn::stateChanged, &application, [&] { (*parts)->rememberCentral(); });
    FirstPaint::watch(window.window().findChild<QWidget *>(u"signInPage"_s));
    window.window().show();
    std::unique_ptr<Tour> tour;
    if (choices.tour) {
        tour = std::make_unique<Tour>(window, **parts, *central, choices.pictures);
        QTimer::singleShot(0, tour.get(), &Tour::start);
    }
    const int code = QApplication::exec();
    tour.reset();
    // What still waits is answered while the pages that asked are alive.
    (*parts)->shutDown();
    return code;
}

} // namespace
} // namespace dutydesk

int main(int argc, char **argv)
{
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"dutydesk"_s);
    QApplication::setApplicationDisplayName(u"Dutydesk"_s);
    QApplication::setApplicationVersion(QStringLiteral(DUTYDESK_VERSION));
    return dutydesk::run(application);
}
