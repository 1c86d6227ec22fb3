// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/searchwords.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk::searchwords {

namespace {

constexpr qsizetype longestBeginning = 12;

struct Run {
    bool chinese = false;
    QList<char32_t> characters;
    QString text(qsizetype from = 0, qsizetype count = -1) const
    {
        const QList<char32_t> part = characters.mid(from, count);
        return QString::fromUcs4(part.constData(), part.size());
    }
};

QString normalised(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

/// Runs of Chinese characters and runs of other letters and digits; whatever else stands between ends a run.
QList<Run> runsOf(const QString &text)
{
    QList<Run> runs;
    bool open = false;
    const QList<uint> characters = normalised(text).toUcs4();
    for (const uint character : characters) {
        if (!QChar::isLetterOrNumber(character)) {
            open = false;
            continue;
        }
        const bool chinese = QChar::script(character) == QChar::Script_Han;
        if (!open || runs.constLast().chinese != chinese) {
            runs << Run {chinese, {}};
            open = true;
        }
        runs.last().characters << static_cast<char32_t>(character);
    }
    return runs;
}

QString joined(const QList<Run> &runs)
{
    QString text;
    for (const Run &run : runs) {
        text += run.text();
    }
    return text;
}

void addBeginnings(QSet<QString> &words, const Run &run, qsizetype shortest)
{
    const qsizetype longest = std::min(run.characters.size(), longestBeginning);
    for (qsizetype length = shortest; length <= longest; ++length) {
        words << run.text(0, length);
    }
    words << run.text();
}

void addName(QSet<QString> &words, const QString &name)
{
    const QList<Run> runs = runsOf(name);
    for (const Run &run : runs) {
        addBeginnings(words, run, run.chinese ? 1 : 2);
        for (qsizetype i = 0; run.chinese && i < run.characters.size(); ++i) {
            words << run.text(i, 1);
        }
    }
    words << joined(runs);
}

void addRoad(QSet<QString> &words, const QString &road)
{
    const QList<Run> runs = runsOf(road);
    for (const Run &run : runs) {
        addBeginnings(words, run, run.chinese ? 2 : 3);
    }
    words << joined(runs);
}

void addNumber(QSet<QString> &words, const QString &number, qsizetype tail)
{
    const QString whole = joined(runsOf(number));
    words << whole;
    if (whole.size() > tail) {
        words << whole.right(tail);
    }
}

void addCaseNumber(QSet<QString> &words, const QString &number)
{
    const QList<Run> runs = runsOf(number);
    words << joined(runs);
    if (runs.isEmpty()) {
        return;
    }
    QString running = runs.constLast().text();
    words << running;
    while (running.size() > 1 && running.startsWith(u'0')) {
        running.remove(0, 1);
    }
    words << running;
}

} // namespace

QSet<QString> of(const ViolationCase &violation)
{
    QSet<QString> words;
    addName(words, violation.person.nameZh);
    addName(words, violation.person.nameLatin);
    addNumber(words, violation.person.licenceNumber, 4);
    addNumber(words, violation.person.fileNumber, 12);
    addNumber(words, violation.vehicle.plate, 12);
    const QList<Run> plate = runsOf(violation.vehicle.plate);
    if (plate.size() > 1 && plate.constFirst().chinese) {
        words << joined(plate.mid(1)); // many officers type a plate without its province
    }
    addCaseNumber(words, violation.caseNumber);
    addRoad(words, violation.place.road);
    words.remove(QString());
    return words;
}

QList<Wanted> wanted(const QString &query)
{
    QList<Wanted> list;
    const QStringList parts = query.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QList<Run> runs = runsOf(part);
        Wanted want {joined(runs), {}, {}};
        for (const Run &run : runs) {
            want.pieces << run.text();
            QStringList characters;
            for (qsizetype i = 0; run.chinese && i < run.characters.size(); ++i) {
                characters << run.text(i, 1);
            }
            want.characters << characters;
        }
        list << want;
    }
    return list;
}

Result<qint64> token(Sealer &sealer, const QString &word)
{
    const Result<QByteArray> token = sealer.token(u"case-search"_s, word);
    if (!token) {
        return std::unexpected(token.error());
    }
    if (token->size() < 8) {
        return fail(ErrorKind::Internal, u"the keyed token is too short"_s);
    }
    return qFromBigEndian<qint64>(token->constData());
}

} // namespace dutydesk::searchwords
