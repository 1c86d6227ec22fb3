// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/ctl/deskverbs.h"
#include "app/desk/ctl/exitcode.h"
#include "app/desk/ctl/scanverb.h"
#include "app/desk/trainingcentral.h"

#include "app/credential/deskcredentialreader.h"
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/systemclock.h"
#include "app/desk/ctl/await.h"
#include "app/ports/jws.h"
#include "app/scan/filepicturesource.h"
#include "app/scan/zxingcodereader.h"

#include <QCommandLineParser>
#include <QFile>
#include <QTextStream>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace dutydesk::ctl {
namespace {

struct Verb {
    const char *name;
    const char *usage;
    const char *about;
};

constexpr Verb verbs[] {
    {"scan", "scan FILE…",
     QT_TRANSLATE_NOOP(
         "dutydesk::ctl",
         "Reads the codes in pictures and videos and says what they prove, without a desk and without central.")},
    {"status", "status NUMBER",
     QT_TRANSLATE_NOOP("dutydesk::ctl", "Asks central for the status of a licence; the purpose is journalled.")},
    {"case", "case record FILE.json",
     QT_TRANSLATE_NOOP("dutydesk::ctl",
                       "Records a violation case: validated, sealed, queued. The file has the keys person, vehicle, "
                       "place, items, statement, occurredAt, procedure, note, evidenceFiles.")},
    {"queue", "queue list | queue show CASE | queue retry",
     QT_TRANSLATE_NOOP(
         "dutydesk::ctl",
         "Shows the queue and its sum, one case's revisions, or sends everything waiting and refused now.")},
    {"journal", "journal verify",
     QT_TRANSLATE_NOOP("dutydesk::ctl", "Walks the whole journal and compares every checkpoint.")},
    {"doctor", "doctor",
     QT_TRANSLATE_NOOP("dutydesk::ctl", "Measures this desk: store, journal, disk, link, clock, trust list, rules.")},
};

QString tr(const char *text)
{
    // lupdate files these texts under the namespace they stand in.
    return QCoreApplication::translate("dutydesk::ctl", text);
}

QString helpText(const Verb *only)
{
    QString text = tr("Usage: dutydeskctl [options] VERB …") + u"\n\n"_s;
    for (const Verb &verb : verbs) {
        if (!only || only == &verb)
            text += u"  dutydeskctl "_s + QString::fromUtf8(verb.usage) + u"\n      "_s + tr(verb.about) + u'\n';
    }
    text += u'\n'
        + tr("Options: --json (one JSON object a line), --folder DIR (the desk's folder), --training (the practice "
             "station in this process), --officer NUMBER (password from DUTYDESK_PASSWORD or the first line of "
             "standard input), --purpose WORD, --wait SECONDS, --trust-list FILE with --trust-key HEX (scan).")
        + u"\n"_s + tr("Purposes: roadside-check, violation-handling, accident-handling, identity-check, complaint.")
        + u"\n"_s
        + tr("Exit codes: 0 done; 1 answered with no (nothing read, must not drive, refused, broken); 2 wrong use; 3 "
             "central "
             "unreachable, or the answer is the last known one; 4 not signed in or not allowed; 5 the folder is in "
             "use; 6 disk "
             "or database; 7 failed.")
        + u'\n';
    return text;
}

QString password()
{
    if (qEnvironmentVariableIsSet("DUTYDESK_PASSWORD"))
        return qEnvironmentVariable("DUTYDESK_PASSWORD");
    QTextStream input(stdin);
    return input.readLine();
}

Result<std::optional<TrustList>> trustFrom(const QCommandLineParser &parser, const SignatureVerifier &verifier)
{
    const QString path = parser.value(u"trust-list"_s);
    if (path.isEmpty())
        return std::nullopt;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::BadInput, u"the trust list cannot be opened"_s);
    const QByteArray key = QByteArray::fromHex(parser.value(u"trust-key"_s).toLatin1());
    const auto payload = jws::open(file.readAll().trimmed(), "dutydesk-trust-list+jws", verifier, u"EdDSA"_s, key);
    if (!payload)
        return std::unexpected(payload.error());
    auto list = trustListFromJson(*payload);
    if (!list)
        return std::unexpected(list.error());
    return std::optional(std::move(*list));
}

int runScan(const QCommandLineParser &parser, const QStringList &files, const Output &output)
{
    const SystemClock clock;
    const OpenSslSignatureVerifier verifier;
    const DeskCredentialReader credentials(verifier);
    const auto mode = parser.isSet(u"plain"_s) ? CodeEngine::Mode::Plain : CodeEngine::Mode::Ladder;
    FilePictureSource pictures(std::make_unique<ZxingCodeReader>(ZxingCodeReader::unhurried, mode));
    auto trust = trustFrom(parser, verifier);
    if (!trust) {
        output.failure(trust.error());
        return exitCodeOf(trust.error().kind);
    }
    return ScanVerb(pictures, credentials, std::move(*trust), clock, output).run(files);
}

int runDeskVerb(DeskVerbs &desk, const QStringList &words, const QCommandLineParser &parser)
{
    const QString verb = words.value(0);
    const QString what = words.value(1);
    const int wait = parser.value(u"wait"_s).toInt();
    if (verb == u"status" && words.size() == 2)
        return desk.status(what, parser.value(u"purpose"_s));
    if (verb == u"case" && what == u"record" && words.size() == 3)
        return desk.recordCase(words[2], wait);
    if (verb == u"queue" && what == u"list")
        return desk.queueList();
    if (verb == u"queue" && what == u"show" && words.size() == 3)
        return desk.queueShow(words[2]);
    if (verb == u"queue" && what == u"retry")
        return desk.queueRetry(wait);
    if (verb == u"journal" && what == u"verify")
        return desk.verifyJournal();
    if (verb == u"doctor")
        return desk.doctor();
    return Usage;
}

int runWithDesk(const QCommandLineParser &parser, const QStringList &words, const Output &output)
{
    const bool training = parser.isSet(u"training"_s);
    const auto folder = DeskFolder::prepare(parser.value(u"folder"_s), training);
    if (!folder) {
        output.failure(folder.error());
        return exitCodeOf(folder.error().kind);
    }
    std::unique_ptr<TrainingCentral> central;
    if (training) {
        auto started = TrainingCentral::start(folder->path);
        if (!started) {
            output.failure(started.error());
            return exitCodeOf(started.error().kind);
        }
        central = std::move(*started);
    }
    auto parts = DeskParts::make(
        {.folder = *folder, .training = training, .central = central ? central->url() : QUrl(), .background = true});
    if (!parts) {
        output.failure(parts.error());
        return exitCodeOf(parts.error().kind);
    }
    if (central && (*parts)->signIn().state() == SignIn::State::NotEnrolled) {
        const auto enrolled = await(
            (*parts)->signIn().enrol(central->url(), central->authorityPem(), central->enrolmentCode(), u"Desk 1"_s));
        if (!enrolled) {
            output.failure(enrolled.error());
            return exitCodeOf(enrolled.error().kind);
        }
    }
    DeskVerbs desk(**parts, output);
    const QString officer = parser.value(u"officer"_s);
    if (officer.isEmpty() && !training && words.first() != u"doctor") {
        output.failure(Error {ErrorKind::NotSignedIn, u"--officer is missing"_s});
        return NotAllowed;
    }
    if (!officer.isEmpty() || training) {
        const int signedIn = officer.isEmpty() ? desk.signIn(central->officerNumber(), central->officerPassword())
                                               : desk.signIn(officer, password());
        if (signedIn != Done)
            return signedIn;
    }
    const int code = runDeskVerb(desk, words, parser);
    if (code == Usage)
        output.usage(helpText(nullptr));
    // The checkpoint of what was just done is witnessed before the program ends, when central can be reached.
    if (code == Done && (*parts)->signIn().session())
        await((*parts)->journal().checkpoint());
    return code;
}

int run(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    parser.addOptions({{u"json"_s, QString()},
                       {u"training"_s, QString()},
                       {u"plain"_s, QString()},
                       {{u"h"_s, u"help"_s}, QString()},
                       {{u"v"_s, u"version"_s}, QString()},
                       {u"folder"_s, QString(), u"dir"_s},
                       {u"officer"_s, QString(), u"number"_s},
                       {u"purpose"_s, QString(), u"word"_s, u"identity-check"_s},
                       {u"wait"_s, QString(), u"seconds"_s, u"0"_s},
                       {u"trust-list"_s, QString(), u"file"_s},
                       {u"trust-key"_s, QString(), u"hex"_s}});
    const bool understood = parser.parse(arguments);
    const Output output(parser.isSet(u"json"_s));
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(u"version"_s)) {
        output.line(QString(u"dutydeskctl "_s + QCoreApplication::applicationVersion()));
        return Done;
    }
    const auto *verb =
        std::ranges::find_if(verbs, [&](const Verb &known) { return QLatin1StringView(known.name) == words.value(0); });
    const Verb *known = verb == std::end(verbs) ? nullptr : verb;
    if (parser.isSet(u"help"_s)) {
        output.line(helpText(known));
        return Done;
    }
    if (!understood || !known) {
        output.usage(understood ? helpText(nullptr) : QString(parser.errorText() + u'\n'));
        return Usage;
    }
    if (words.first() == u"scan")
        return words.size() > 1 ? runScan(parser, words.mid(1), output) : int(Usage);
    return runWithDesk(parser, words, output);
}

} // namespace
} // namespace dutydesk::ctl

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"dutydesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DUTYDESK_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), u"dutydesk"_s, u"_"_s, u":/translations"_s))
        QCoreApplication::installTranslator(&translator);
    return dutydesk::ctl::run(QCoreApplication::arguments());
}
