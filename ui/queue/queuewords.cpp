// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queuewords.h"

#include "app/domain/words.h"

namespace dutydesk {

QString QueueWords::state(OutboxState state)
{
    switch (state) {
    case OutboxState::Refused:
        return tr("Refused");
    case OutboxState::Sending:
        return tr("Sending");
    case OutboxState::Waiting:
        return tr("Waiting");
    case OutboxState::Confirmed:
        return tr("Confirmed");
    }
    return {};
}

Meaning QueueWords::meaning(OutboxState state)
{
    switch (state) {
    case OutboxState::Refused:
        return Meaning::Stop;
    case OutboxState::Sending:
        return Meaning::Info;
    case OutboxState::Waiting:
        return Meaning::Neutral;
    case OutboxState::Confirmed:
        return Meaning::Ok;
    }
    return Meaning::Neutral;
}

Icon QueueWords::icon(OutboxState state)
{
    switch (state) {
    case OutboxState::Refused:
        return Icon::OctagonCross;
    case OutboxState::Sending:
        return Icon::Send;
    case OutboxState::Waiting:
        return Icon::Inbox;
    case OutboxState::Confirmed:
        return Icon::TickCircle;
    }
    return Icon::None;
}

QString QueueWords::why(const QString &errorWord)
{
    // Only what can make a revision wait; everything else is said as a general hindrance.
    if (errorWord == word(ErrorKind::Offline))
        return tr("Central cannot be reached");
    if (errorWord == word(ErrorKind::Timeout))
        return tr("Central did not answer in time");
    if (errorWord == word(ErrorKind::NotCentral))
        return tr("Something else answered in central's place");
    if (errorWord == word(ErrorKind::NotSignedIn))
        return tr("Central wants an officer to sign in");
    if (errorWord == word(ErrorKind::Forged))
        return tr("Central's receipt could not be trusted");
    return tr("The last attempt did not succeed");
}

} // namespace dutydesk
