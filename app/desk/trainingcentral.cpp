// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/trainingcentral.h"

#include "app/central/demodata.h"

using namespace Qt::StringLiterals;

namespace dutydesk {

Result<std::unique_ptr<TrainingCentral>> TrainingCentral::start(const QString &folder)
{
    const QString own = folder + u"/central"_s;
    auto host = CentralHost::start({.folder = own, .database = u"sqlite:"_s + own + u"/central.sqlite"_s});
    if (!host)
        return std::unexpected(host.error());
    std::unique_ptr<TrainingCentral> training(new TrainingCentral);
    training->m_host = std::move(*host);
    if (auto loaded = DemoData::load(training->server(), training->m_host->clock()); !loaded)
        return std::unexpected(loaded.error());
    auto people = DemoData::people(training->m_host->clock().now().addSecs(8 * 3600).date());
    if (!people)
        return std::unexpected(people.error());
    training->m_people = std::move(*people);
    return training;
}

QUrl TrainingCentral::url() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(m_host->port()));
}

QString TrainingCentral::enrolmentCode() const
{
    return QString::fromLatin1(DemoData::enrolmentCode);
}

QString TrainingCentral::officerNumber() const
{
    return QString::fromLatin1(DemoData::officerNumber);
}

QString TrainingCentral::officerPassword() const
{
    return QString::fromLatin1(DemoData::officerPassword);
}

Result<void> TrainingCentral::addPhotos()
{
    const QString today = m_host->clock().now().toString(u"yyyy-MM-dd"_s);
    const auto done = server().fact(u"photos"_s);
    if (!done)
        return std::unexpected(done.error());
    if (*done == today)
        return {};
    for (PenaltyStatus &person : m_people) {
        person.photo = SampleLicences::photoOf(person);
        if (const auto put = server().putLicence(person); !put)
            return std::unexpected(put.error());
    }
    return server().setFact(u"photos"_s, today);
}

} // namespace dutydesk
