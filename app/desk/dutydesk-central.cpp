// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/demodata.h"
#include "app/desk/centralhost.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QTextStream>

#include <csignal>

#ifndef Q_OS_WIN
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

#ifndef Q_OS_WIN
int signalPipe[2];

// Only what is async-signal-safe: the loop is told through a socket.
void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[0], &byte, sizeof byte);
}

void quitOnSignals(QCoreApplication &application)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}
#endif

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"dutydesk-central"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DUTYDESK_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "central", "The reference central service: HTTPS with client certificates, for training, tests and pilots."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"database"_s, QCoreApplication::translate("central", "Where records are kept: sqlite:FILE."),
         u"sqlite:FILE"_s},
        {u"address"_s, QCoreApplication::translate("central", "Address to listen on."), u"address"_s, u"127.0.0.1"_s},
        {u"port"_s, QCoreApplication::translate("central", "Port to listen on; 0 takes a free one."), u"port"_s,
         u"8443"_s},
        {u"name"_s,
         QCoreApplication::translate("central",
                                     "A DNS name or address in the server's certificate; may be given several times."),
         u"name"_s},
        {u"threads"_s, QCoreApplication::translate("central", "Threads that answer HTTP."), u"count"_s, u"2"_s},
        {u"demo-data"_s,
         QCoreApplication::translate("central",
                                     "Puts the fictional station with its drivers and officers into the database.")},
    });
    parser.process(application);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const QString database = parser.value(u"database"_s);
    if (!database.startsWith(u"sqlite:"_s) || database.size() <= 7) {
        err << QCoreApplication::translate("central", "Say where the records are kept: --database sqlite:FILE")
            << Qt::endl;
        return 2;
    }
    QStringList names {u"localhost"_s, u"127.0.0.1"_s};
    names += parser.values(u"name"_s);
    const QString folder = QFileInfo(database.sliced(7)).absolutePath();
    auto host = dutydesk::CentralHost::start({.folder = folder,
                                              .database = database,
                                              .address = parser.value(u"address"_s),
                                              .port = quint16(parser.value(u"port"_s).toUInt()),
                                              .serverNames = names,
                                              .threads = parser.value(u"threads"_s).toInt()});
    if (!host) {
        err << QCoreApplication::translate("central", "Central could not start: %1").arg(host.error().detail)
            << Qt::endl;
        return 1;
    }
    if (parser.isSet(u"demo-data"_s)) {
        if (auto loaded = dutydesk::DemoData::load((*host)->server(), (*host)->clock()); !loaded) {
            err << QCoreApplication::translate("central", "The demonstration data could not be loaded: %1")
                       .arg(loaded.error().detail)
                << Qt::endl;
            return 1;
        }
        out << QCoreApplication::translate("central", "Enrolment code of the fictional station: %1")
                   .arg(QLatin1StringView(dutydesk::DemoData::enrolmentCode))
            << Qt::endl;
    }
    // One line a program can read: the port and where the authority's certificate lies.
    out << QCoreApplication::translate("central", "Listening on https://%1:%2, authority's certificate in %3")
               .arg(parser.value(u"address"_s))
               .arg((*host)->port())
               .arg(QString(folder + u"/authority-certificate.pem"_s))
        << Qt::endl;
#ifndef Q_OS_WIN
    quitOnSignals(application);
#endif
    return QCoreApplication::exec();
}
