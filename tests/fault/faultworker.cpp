// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// A desk without a window that records cases as fast as it can and says on standard output what was acknowledged to it:
// "ACK <case> <revision> <sha256 of the body>". The test kills it at any moment and starts it again.
// With a count of 0 it only sends what is left, says "DRAINED <recorded> <confirmed>" and ends.
#include "app/desk/deskparts.h"
#include "tests/fault/samplecase.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTimer>

#include <cstdio>

using namespace dutydesk;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

class Worker : public QObject {
public:
    Worker(DeskParts &parts, int count)
        : m_parts(parts)
        , m_left(count)
    {
        m_poll.setInterval(100);
        connect(&m_poll, &QTimer::timeout, this, &Worker::lookAtQueue);
    }

    void start()
    {
        m_parts.signIn().signIn(u"000123"_s, u"training-123"_s).then(this, [this](const Result<Session> &session) {
            if (!session && session.error().kind == ErrorKind::Paused) {
                // Killed in the middle of signing in, the try before counts at central: it asks for patience.
                QTimer::singleShot(300, this, &Worker::start);
                return;
            }
            if (!session) {
                say(u"FAILED sign-in "_s + session.error().detail);
                QCoreApplication::exit(3);
                return;
            }
            say(u"READY"_s);
            if (m_left > 0)
                next();
            else
                m_poll.start();
        });
    }

private:
    void next()
    {
        if (m_left-- <= 0) {
            m_poll.start();
            return;
        }
        m_parts.casebook().startViolation(LicenceCheck {}).then(this, [this](const Result<ViolationCase> &draft) {
            if (!draft)
                return failed(u"start"_s, draft.error());
            addEvidence(test::fillSampleCase(*draft, int(QRandomGenerator::global()->bounded(1'000'000))));
        });
    }

    void addEvidence(const ViolationCase &draft)
    {
        if (QRandomGenerator::global()->bounded(4) != 0)
            return complete(draft);
        QByteArray content(50'000, Qt::Uninitialized);
        QRandomGenerator::global()->fillRange(reinterpret_cast<quint32 *>(content.data()), content.size() / 4);
        m_parts.casebook()
            .addEvidence(draft.id, content, u"evidence.bin"_s, u"application/octet-stream"_s, u"other"_s)
            .then(this, [this, draft](const Result<EvidenceRef> &added) {
                if (!added)
                    return failed(u"evidence"_s, added.error());
                ViolationCase with = draft;
                with.evidence.append(*added);
                complete(with);
            });
    }

    void complete(const ViolationCase &draft)
    {
        m_parts.casebook().complete(draft).then(this, [this](const Result<OutboxEntry> &entry) {
            if (!entry)
                return failed(u"complete"_s, entry.error());
            say(u"ACK %1 %2 %3"_s.arg(entry->caseId.text())
                    .arg(entry->revision)
                    .arg(QString::fromLatin1(entry->bodySha256.toHex())));
            next();
        });
    }

    void failed(const QString &step, const Error &error)
    {
        say(u"FAILED %1 %2 %3"_s.arg(step).arg(int(error.kind)).arg(error.detail));
        QCoreApplication::exit(3);
    }

    void lookAtQueue()
    {
        m_parts.queue().sendNow();
        m_parts.queue().refreshSum().then(this, [this](const Result<QueueSum> &sum) {
            if (sum && sum->waiting + sum->sending == 0) {
                m_poll.stop();
                m_parts.journal().checkpoint().then(this, [this, sum](const Result<void> &) {
                    m_parts.journal().verify().then(this, [sum](const Result<JournalReport> &report) {
                        const bool intact = report && report->intact;
                        say(u"DRAINED %1 %2 %3 %4"_s.arg(sum->recorded)
                                .arg(sum->confirmed)
                                .arg(sum->refused)
                                .arg(intact ? u"intact"_s : u"broken"_s));
                        QCoreApplication::exit(intact ? 0 : 4);
                    });
                });
            }
        });
    }

    DeskParts &m_parts;
    int m_left;
    QTimer m_poll;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const auto folder = DeskFolder::prepare(arguments[1], true);
    if (!folder)
        return 2;
    auto parts = DeskParts::make({.folder = *folder, .training = true, .central = QUrl(arguments[2])});
    if (!parts) {
        say(u"FAILED open %1"_s.arg(int(parts.error().kind)));
        return 3;
    }
    Worker worker(**parts, arguments[3].toInt());
    worker.start();
    const int code = QCoreApplication::exec();
    (*parts)->shutDown();
    return code;
}
