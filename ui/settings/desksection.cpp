// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/desksection.h"

#include "ui/common/card.h"
#include "ui/common/dates.h"
#include "ui/common/deskframe.h"

#include <QVBoxLayout>

namespace dutydesk {

DeskSection::DeskSection(DeskServices &services, QWidget *parent)
    : SettingsSection(services, Icon::IdCard, parent)
    , m_desk(addFactCard())
    , m_session(addFactCard())
{
    column()->addStretch(1);
    retranslate();
}

void DeskSection::refresh()
{
    const DeskIdentity desk = services().signIn.desk();
    setRemark(tr("What central knows this computer by."));
    m_desk->setTitle(tr("Desk"));
    setFacts(m_desk,
             {{tr("Station"), personName(desk.stationNameEn, desk.stationNameZh)},
              {tr("Unit"), desk.stationCode},
              {tr("Desk"), desk.deskName},
              {tr("Identity at central"), desk.deskId},
              {tr("Enrolled"), Dates::data(desk.enrolledAt.toLocalTime().date())},
              {tr("Certificate valid to"), Dates::data(desk.certificateUntil.toLocalTime().date())}});
    m_session->setTitle(tr("Session"));
    const auto &session = services().signIn.session();
    if (!session)
        return;
    setFacts(m_session,
             {{tr("Officer"), personName(session->officer.nameLatin, session->officer.nameZh)},
              {tr("Officer number"), session->officer.number},
              {tr("Signed in"), Dates::time(session->startedAt)},
              {tr("How"), session->offline ? tr("Offline, with this desk's own record") : tr("At the central system")},
              {tr("Locks by itself"), tr("After 5 minutes without a key or a mouse movement")}});
}

} // namespace dutydesk
