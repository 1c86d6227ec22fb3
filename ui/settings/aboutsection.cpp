// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/aboutsection.h"

#include "ui/common/card.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QVBoxLayout>

namespace dutydesk {

using namespace Qt::StringLiterals;

AboutSection::AboutSection(DeskServices &services, QWidget *parent)
    : SettingsSection(services, Icon::Info, parent)
    , m_card(addFactCard())
{
    column()->addStretch(1);
    retranslate();
}

void AboutSection::refresh()
{
    setRemark(tr("The workstation program of a traffic-police station."));
    m_card->setTitle(u"Dutydesk"_s);
    setFacts(m_card,
             {{tr("Version"), QCoreApplication::applicationVersion()},
              {tr("Licence"), tr("Apache License 2.0")},
              {tr("Made with"), u"Qt %1, QCA, OpenCV, ZXing-C++, SQLite"_s.arg(QLatin1StringView(qVersion()))},
              {tr("This computer"), QSysInfo::prettyProductName()},
              {tr("Rules"), services().casebook.rulebook().version()}});
}

} // namespace dutydesk
