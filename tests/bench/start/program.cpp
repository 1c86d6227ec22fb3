// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/start/program.h"

#include "tests/bench/support/figures.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QThread>

using namespace Qt::StringLiterals;

namespace dutydesk::bench {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Processor time so far, in the kernel's ticks; nothing where there is no /proc.
qint64 ticksOf(qint64 pid)
{
    // The name in parentheses may hold anything; utime and stime are the 12th and 13th field behind it.
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(pid));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 12 ? fields.at(11).toLongLong() + fields.at(12).toLongLong() : 0;
}

/// Until it took no more than a tick in a second, ten seconds at most.
void waitForRest(qint64 pid)
{
    qint64 before = ticksOf(pid);
    for (int i = 0; i < 10; ++i) {
        QThread::sleep(1);
        const qint64 now = ticksOf(pid);
        if (now - before <= 1)
            return;
        before = now;
    }
}

double megabytesOf(const QByteArray &rollup, const QByteArray &name)
{
    for (const QByteArray &line : rollup.split('\n')) {
        if (line.startsWith(name))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

} // namespace

Started startOnce(const QString &program, const QStringList &arguments, bool rest)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DUTYDESK_SAY_PAINTED"_s, u"1"_s);
    const bool display = environment.contains(u"DISPLAY"_s) || environment.contains(u"WAYLAND_DISPLAY"_s);
    if (!display && !environment.contains(u"QT_QPA_PLATFORM"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    Started started;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    QByteArray said;
    while (!said.contains("painted")) {
        require(process.waitForReadyRead(60000), "a program that paints its window");
        said += process.readAllStandardOutput();
    }
    started.milliseconds = bench::milliseconds(timer);
    if (rest) {
        waitForRest(process.processId());
        const QByteArray rollup = contentOf(u"/proc/%1/smaps_rollup"_s.arg(process.processId()));
        started.residentMegabytes = megabytesOf(rollup, "Rss:");
        started.ownMegabytes = megabytesOf(rollup, "Pss:");
    }
    process.terminate();
    if (!process.waitForFinished(10000))
        process.kill();
    process.waitForFinished();
    return started;
}

} // namespace dutydesk::bench
