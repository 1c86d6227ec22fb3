// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/casestatewords.h"

namespace dutydesk {

QString CaseStateWords::stateWord(CaseState state)
{
    switch (state) {
    case CaseState::Draft:
        //: State of a case: begun, not completed
        return tr("Draft");
    case CaseState::Waiting:
        //: State of a case: saved on this desk, not sent yet
        return tr("Waiting");
    case CaseState::Sending:
        //: State of a case: on its way to central
        return tr("Sending");
    case CaseState::Refused:
        //: State of a case: central said no
        return tr("Refused");
    case CaseState::Confirmed:
        //: State of a case: central gave a receipt
        return tr("Confirmed");
    }
    return {};
}

paint::PillText CaseStateWords::pill(CaseState state)
{
    const QString text = stateWord(state);
    switch (state) {
    case CaseState::Draft:
        return {Meaning::Neutral, Icon::Pencil, text};
    case CaseState::Waiting:
        return {Meaning::Neutral, Icon::Inbox, text};
    case CaseState::Sending:
        return {Meaning::Info, Icon::Send, text};
    case CaseState::Refused:
        return {Meaning::Stop, Icon::OctagonCross, text};
    case CaseState::Confirmed:
        return {Meaning::Ok, Icon::TickCircle, text};
    }
    return {};
}

} // namespace dutydesk
