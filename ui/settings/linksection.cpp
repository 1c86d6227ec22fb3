// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/linksection.h"

#include "ui/common/banner.h"
#include "ui/common/card.h"
#include "ui/common/dates.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/sentences.h"

#include <QHBoxLayout>

namespace dutydesk {

using namespace Qt::StringLiterals;

LinkSection::LinkSection(DeskServices &services, QWidget *parent)
    : SettingsSection(services, Icon::Cloud, parent)
    , m_card(addFactCard())
    , m_answer(new Banner(this))
    , m_test(new KeyCapButton(ButtonRole::Primary, ButtonSize::Medium, this))
{
    m_test->setObjectName(u"testLink"_s);
    m_test->setGlyph(Icon::Refresh);
    m_answer->setObjectName(u"linkAnswer"_s);
    m_answer->hide();
    headRow()->addWidget(m_test);
    column()->addWidget(m_answer);
    column()->addStretch(1);
    connect(m_test, &QPushButton::clicked, this, &LinkSection::test);
    connect(&services.central, &CentralApi::linkChanged, this, [this] { refresh(); });
    connect(&services.queue, &Queue::sumChanged, this, [this] { refresh(); });
    retranslate();
}

void LinkSection::refresh()
{
    const LinkQuality link = services().central.link();
    const QueueSum sum = services().queue.sum();
    setRemark(tr("Records wait here, encrypted, whenever central cannot be reached; they leave by themselves."));
    m_test->setText(m_asking ? tr("Asking central") : tr("Test the link"));
    m_card->setTitle(tr("Now"));
    QString clock = tr("Not compared yet");
    if (link.skewKnown) {
        const auto skew = std::chrono::milliseconds(std::abs(link.clockSkew.count()));
        clock = link.clockSkew.count() < 0 ? tr("This desk is %1 ahead of central").arg(Dates::tenths(skew))
                                           : tr("This desk is %1 behind central").arg(Dates::tenths(skew));
    }
    setFacts(
        m_card,
        {{tr("State"), Sentences::link(link, services().training).text},
         {tr("Last answer"), link.lastAnswer.isValid() ? Dates::time(link.lastAnswer) : tr("None yet")},
         {tr("Round trip"), link.roundTrip.count() > 0 ? Dates::milliseconds(link.roundTrip) : tr("Not measured yet")},
         {tr("Clock"), clock},
         {tr("Queue"), Sentences::queue(sum).text}});
}

void LinkSection::test()
{
    if (m_asking)
        return;
    m_asking = true;
    m_test->setEnabled(false);
    refresh();
    services().central.ping().then(this, [this](const Result<std::chrono::milliseconds> &answer) {
        m_asking = false;
        m_test->setEnabled(true);
        if (answer)
            //: %1 is a duration
            m_answer->setMessage(Meaning::Ok, tr("Central answered in %1.").arg(Dates::milliseconds(*answer)), {});
        else {
            const Explanation words = Sentences::error(answer.error());
            m_answer->setMessage(Meaning::Offline, words.what, words.rest());
        }
        refresh();
    });
}

} // namespace dutydesk
