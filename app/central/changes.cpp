// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/changes.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

constexpr std::size_t kMostRecent = 50'000;
constexpr std::size_t kMostHeld = 10'000;
constexpr int kLongestWait = 55;
constexpr int kUsualWait = 25;
constexpr int kMostWatched = 50;
/// Status of an internal answer that means: the caller is who he says, go on.
constexpr int kGoOn = 204;

Problem unknownPosition()
{
    return {410, u"position"_s, u"变更位置已失效，请重新开始。"_s,
            u"This position is not known here. Begin anew without one."_s};
}

bool concerns(const Announcement &change, const QSet<QString> &watched)
{
    return change.kind != "licence"_L1 || watched.contains(change.subject);
}

} // namespace

Changes::Changes(Core &core)
    : m_core(core)
    , m_thread([this] { expire(); })
{
}

Changes::~Changes()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
    releaseAll();
}

bool Changes::load()
{
    return m_core.database.writeNow([this](Sql &sql) {
        const QString fresh = QString::fromLatin1(m_core.ports.random.bytes(6).toHex());
        const auto known = sql.one(u"SELECT value FROM facts WHERE name = 'database'"_s);
        if (!known)
            sql.run(u"INSERT INTO facts (name, value) VALUES ('database', ?)"_s, {fresh});
        const QList<Row> rows =
            sql.all(u"SELECT sequence, kind, subject, version FROM changes ORDER BY sequence DESC LIMIT ?"_s,
                    {qint64(kMostRecent)});
        const std::lock_guard lock(m_mutex);
        m_database = known ? known->at(0).toString() : fresh;
        m_recent.clear();
        for (const Row &row : rows)
            m_recent.push_front(
                {row.at(0).toLongLong(), row.at(1).toString(), row.at(2).toString(), row.at(3).toLongLong()});
        m_newest = m_recent.empty() ? 0 : m_recent.back().sequence;
        m_forgotten = m_recent.empty() ? 0 : m_recent.front().sequence - 1;
        m_released = false;
        return !sql.failed();
    });
}

QString Changes::position(qint64 sequence) const
{
    return m_database + u'-' + QString::number(sequence);
}

OrProblem<qint64> Changes::sequenceOf(const QString &text) const
{
    const qsizetype dash = text.lastIndexOf(u'-');
    bool good = false;
    const qint64 sequence = text.mid(dash + 1).toLongLong(&good);
    if (!good || dash < 0 || text.left(dash) != m_database || sequence < m_forgotten || sequence > m_newest)
        return std::unexpected(unknownPosition());
    return sequence;
}

void Changes::poll(const Call &call, const Reply &reply)
{
    const HttpRequest &request = *call.request;
    const QString after = request.parameter("after").value_or(QString());
    bool good = true;
    const int wait = request.parameter("wait") ? request.parameter("wait")->toInt(&good) : kUsualWait;
    const QStringList watched = request.parameter("watch").value_or(QString()).split(u',', Qt::SkipEmptyParts);
    if (!good || wait < 0 || wait > kLongestWait || watched.size() > kMostWatched || after.size() > 64)
        return reply(problems::badRequest(u"wait must be 0 … 55 and watch at most 50 numbers."_s).response());
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(wait);
    const Reply checked = [this, after, until, watched, reply](HttpResponse response) {
        if (response.status != kGoOn)
            return reply(std::move(response));
        Held held {0, QSet<QString>(watched.begin(), watched.end()), until, reply};
        std::unique_lock lock(m_mutex);
        if (after.isEmpty()) {
            const HttpResponse now = answer({}, m_newest);
            lock.unlock();
            return reply(now);
        }
        const auto sequence = sequenceOf(after);
        lock.unlock();
        if (!sequence)
            return reply(sequence.error().response());
        held.after = *sequence;
        hold(std::move(held));
    };
    m_core.read(call, watched.isEmpty() ? Access::Desk : Access::Officer, checked,
                [](Sql &, const Caller &) -> Outcome { return {HttpResponse::empty(kGoOn)}; });
}

void Changes::hold(Held held)
{
    std::unique_lock lock(m_mutex);
    const QList<Announcement> changes = newer(held.after, held.watched);
    if (!changes.isEmpty() || held.until <= std::chrono::steady_clock::now() || m_released
        || m_held.size() >= kMostHeld) {
        const HttpResponse response = answer(changes, m_newest);
        lock.unlock();
        return held.reply(response);
    }
    m_held.push_back(std::move(held));
    lock.unlock();
    m_wake.notify_one();
}

void Changes::publish(const QList<Announcement> &changes)
{
    std::list<Held> woken;
    QList<HttpResponse> responses;
    {
        const std::lock_guard lock(m_mutex);
        for (const Announcement &change : changes) {
            m_recent.push_back(change);
            m_newest = change.sequence;
        }
        while (m_recent.size() > kMostRecent) {
            m_forgotten = m_recent.front().sequence;
            m_recent.pop_front();
        }
        for (auto it = m_held.begin(); it != m_held.end();) {
            const auto next = std::next(it);
            if (std::ranges::any_of(changes,
                                    [&](const Announcement &change) { return concerns(change, it->watched); })) {
                responses.append(answer(newer(it->after, it->watched), m_newest));
                woken.splice(woken.end(), m_held, it);
            }
            it = next;
        }
    }
    qsizetype i = 0;
    for (const Held &held : woken)
        held.reply(responses[i++]);
}

void Changes::expire()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        const auto now = std::chrono::steady_clock::now();
        auto earliest = now + std::chrono::hours(1);
        std::list<Held> over;
        for (auto it = m_held.begin(); it != m_held.end();) {
            const auto next = std::next(it);
            if (it->until <= now)
                over.splice(over.end(), m_held, it);
            else
                earliest = std::min(earliest, it->until);
            it = next;
        }
        if (over.empty()) {
            m_wake.wait_until(lock, earliest);
            continue;
        }
        const HttpResponse nothing = answer({}, m_newest);
        lock.unlock();
        for (const Held &held : over)
            held.reply(nothing);
        over.clear();
        lock.lock();
    }
}

void Changes::releaseAll()
{
    std::list<Held> all;
    HttpResponse nothing;
    {
        const std::lock_guard lock(m_mutex);
        m_released = true;
        all.swap(m_held);
        nothing = answer({}, m_newest);
    }
    for (const Held &held : all)
        held.reply(nothing);
}

QList<Announcement> Changes::newer(qint64 after, const QSet<QString> &watched) const
{
    QList<Announcement> changes;
    const auto first = std::ranges::upper_bound(m_recent, after, {}, &Announcement::sequence);
    for (auto it = first; it != m_recent.end(); ++it) {
        if (concerns(*it, watched))
            changes.append(*it);
    }
    return changes;
}

HttpResponse Changes::answer(const QList<Announcement> &changes, qint64 next) const
{
    QJsonArray list;
    for (const Announcement &change : changes)
        list.append(
            QJsonObject {{u"kind"_s, change.kind}, {u"subject"_s, change.subject}, {u"version"_s, change.version}});
    return HttpResponse::json(200, {{u"next"_s, position(next)}, {u"changes"_s, list}})
        .with("Cache-Control"_ba, "no-store"_ba);
}

} // namespace dutydesk::central
