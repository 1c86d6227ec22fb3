// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/sentences.h"

#include "ui/common/dates.h"

#include <QLocale>

namespace dutydesk {

using namespace Qt::StringLiterals;

QString Explanation::rest() const
{
    QStringList parts;
    for (const QString &part : {meaning, quote, toDo}) {
        if (!part.isEmpty())
            parts += part;
    }
    return Sentences::text(parts);
}

QString Explanation::whole() const
{
    const QString more = rest();
    return more.isEmpty() ? what : Sentences::text({what, more});
}

QString Sentences::text(const QStringList &sentences)
{
    return sentences.join(QLocale().language() == QLocale::Chinese ? QString() : u" "_s);
}

QString Sentences::list(const QStringList &parts)
{
    return parts.join(QLocale().language() == QLocale::Chinese ? u"、"_s : u", "_s);
}

// One row an enumerator: a table in the shape of a switch, so that the compiler sees a missing one.
Explanation Sentences::error(const Error &error)
{
    Explanation words;
    switch (error.kind) {
    case ErrorKind::BadInput:
        words = {tr("What was entered cannot be used."), tr("Nothing was sent or saved."),
                 tr("Check it and enter it again.")};
        break;
    case ErrorKind::NotFound:
        words = {tr("No such record was found."), tr("It is neither on this desk nor at the central system."),
                 tr("Check the number and ask again.")};
        break;
    case ErrorKind::Forbidden:
        words = {tr("You may not do this."), tr("Your role or this desk lacks the permission."),
                 tr("Ask a supervisor.")};
        break;
    case ErrorKind::NotSignedIn:
        words = {tr("Nobody is signed in."), tr("The records of this desk are locked."), tr("Sign in and try again.")};
        break;
    case ErrorKind::WrongPassword:
        words = {tr("The password is not right for this officer number."), tr("Several wrong tries pause the sign-in."),
                 tr("Check Caps Lock and type it again.")};
        break;
    case ErrorKind::Paused:
        words = {tr("Sign-in is paused for this officer."), tr("There were too many wrong passwords."),
                 tr("Wait until the time shown, or let another officer sign in.")};
        break;
    case ErrorKind::Conflict:
        words = {tr("This number already stands for something else."), tr("Nothing was overwritten."),
                 tr("Open the record and look which one is right.")};
        break;
    case ErrorKind::Frozen:
        words = {tr("This revision is being sent and cannot change."), tr("What is recorded stays as it is."),
                 tr("Start the next revision to correct it.")};
        break;
    case ErrorKind::Offline:
        words = {tr("The central system cannot be reached."),
                 tr("Records wait on this desk, encrypted, and leave by themselves."),
                 tr("Go on working; the desk tries again automatically.")};
        break;
    case ErrorKind::Timeout:
        words = {tr("The central system did not answer in time."), tr("The link is there but slow."),
                 tr("Ask again with F5, or go on; the desk keeps trying.")};
        break;
    case ErrorKind::NotCentral:
        words = {tr("Something answered that is not the central system."),
                 tr("A network sign-in page or a proxy stands in between. Nothing was handed to it."),
                 tr("Tell the station administrator; the desk keeps trying.")};
        break;
    case ErrorKind::Refused:
        words = {tr("The central system said no."), tr("The record stays on this desk with the reason."),
                 tr("Correct what the reason names and send it again.")};
        break;
    case ErrorKind::Forged:
        words = {tr("A signature does not hold."), tr("What came or was stored has been changed and is not used."),
                 tr("Do not rely on it. Tell the station administrator.")};
        break;
    case ErrorKind::Expired:
        words = {tr("This was right once and is too old now."), tr("It is not used any more."),
                 tr("Connect to the central system and try again.")};
        break;
    case ErrorKind::Storage:
        words = {tr("The disk refused to save."), tr("Nothing was written; what is on the screen is not lost yet."),
                 tr("Leave this page open and try again. If it stays so, tell the station administrator.")};
        break;
    case ErrorKind::DiskFull:
        words = {tr("The disk is full."), tr("Nothing was written; what is on the screen is not lost yet."),
                 tr("Leave this page open, free some space and try again.")};
        break;
    case ErrorKind::Damaged:
        words = {tr("The database of this desk is damaged."),
                 tr("It was set aside as it is, and what can be saved is saved."),
                 tr("Tell the station administrator and keep this computer switched on.")};
        break;
    case ErrorKind::NewerDatabase:
        words = {tr("The records of this desk were written by a newer program."),
                 tr("This program leaves them untouched."), tr("Install the newer version and start it again.")};
        break;
    case ErrorKind::InUse:
        words = {tr("Another program holds it."), tr("Only one program can use it at a time."),
                 tr("Close the other program and try again.")};
        break;
    case ErrorKind::Device:
        words = {tr("The device does not work."), tr("The desk works on without it."),
                 tr("Unplug it, plug it in again and try once more.")};
        break;
    case ErrorKind::Unsupported:
        words = {tr("This desk cannot do that."), tr("It knows the format but does not handle it."),
                 tr("Use another way, or look the person up by number.")};
        break;
    case ErrorKind::Cancelled:
        words = {tr("It was cancelled."), tr("Nothing was changed."), {}};
        break;
    case ErrorKind::Internal:
        words = {tr("The program made a mistake."), tr("What was saved is safe."),
                 tr("Try again. If it happens again, save a report in Settings, Doctor.")};
        break;
    }
    if (!error.centralText.isEmpty()) {
        words.quote = error.code.isEmpty()
            //: %1 are the central system's own words, quoted unchanged
            ? tr("Central: “%1”.").arg(error.centralText)
            //: %1 are the central system's own words, quoted unchanged; %2 is its reason code
            : tr("Central: “%1” · code %2.").arg(error.centralText, error.code);
    }
    return words;
}

Explanation Sentences::camera(CameraState state)
{
    switch (state) {
    case CameraState::Off:
        return {tr("The camera is off."), tr("It starts when the Desk is on screen."), tr("Choose Camera above.")};
    case CameraState::Starting:
        return {tr("The camera is starting."), tr("This takes a moment."), {}};
    case CameraState::Live:
        return {tr("The camera is live."), tr("Codes are read as soon as they are in the picture."), {}};
    case CameraState::NoCamera:
        return {tr("No camera was found."), tr("Codes can still be read from pictures and with the hand-held scanner."),
                tr("Plug in a camera, or choose Photo, Scanner or Type number above.")};
    case CameraState::Busy:
        return {tr("Another program uses the camera."), tr("Only one program can use it at a time."),
                tr("Close the other program; the picture appears by itself.")};
    case CameraState::NoPermission:
        return {tr("The system does not allow this program to use the camera."),
                tr("Codes can still be read from pictures and with the hand-held scanner."),
                tr("Allow the camera in the system's privacy settings, or tell the station administrator.")};
    case CameraState::Unplugged:
        return {tr("The camera was unplugged."), tr("What was read before is safe."),
                tr("Plug it in again; the picture comes back by itself.")};
    case CameraState::Failed:
        return {tr("The camera stopped working."), tr("The desk works on without it."),
                tr("Unplug it, plug it in again, or choose another camera in Settings.")};
    }
    Q_UNREACHABLE();
}

paint::PillText Sentences::caseState(CaseState state)
{
    switch (state) {
    case CaseState::Draft:
        return {Meaning::Neutral, Icon::Pencil, tr("Draft"), {}};
    case CaseState::Waiting:
        return {Meaning::Neutral, Icon::Inbox, tr("Waiting"), {}};
    case CaseState::Sending:
        return {Meaning::Info, Icon::Send, tr("Sending"), {}};
    case CaseState::Refused:
        return {Meaning::Stop, Icon::OctagonCross, tr("Refused"), {}};
    case CaseState::Confirmed:
        return {Meaning::Ok, Icon::TickCircle, tr("Confirmed"), {}};
    }
    Q_UNREACHABLE();
}

paint::PillText Sentences::outboxState(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting:
        return caseState(CaseState::Waiting);
    case OutboxState::Sending:
        return caseState(CaseState::Sending);
    case OutboxState::Refused:
        return caseState(CaseState::Refused);
    case OutboxState::Confirmed:
        return caseState(CaseState::Confirmed);
    }
    Q_UNREACHABLE();
}

QString Sentences::caseKind(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Violation:
        return tr("Violation");
    case CaseKind::Accident:
        return tr("Accident");
    }
    Q_UNREACHABLE();
}

QString Sentences::signatureState(SignatureState state)
{
    switch (state) {
    case SignatureState::Open:
        return tr("Not signed yet");
    case SignatureState::Signed:
        return tr("Signed");
    case SignatureState::Refused:
        return tr("Refuses to sign");
    }
    Q_UNREACHABLE();
}

paint::PillText Sentences::link(const LinkQuality &link, bool training)
{
    if (training && (link.state == LinkQuality::State::Live || link.state == LinkQuality::State::Slow))
        return {Meaning::Training, Icon::MortarBoard, tr("Practice answers"), {}};
    switch (link.state) {
    case LinkQuality::State::Unknown:
        return {Meaning::Neutral, Icon::Cloud, tr("Asking central"), {}};
    case LinkQuality::State::Live:
        //: %1 is a duration as "38 ms"
        return {Meaning::Ok, Icon::None, tr("Central live · %1").arg(Dates::milliseconds(link.roundTrip)), {}};
    case LinkQuality::State::Slow:
        //: %1 is a duration as "4.2 s"
        return {Meaning::Warn, Icon::Triangle, tr("Central slow · %1").arg(Dates::milliseconds(link.roundTrip)), {}};
    case LinkQuality::State::Offline:
        return {Meaning::Offline,
                Icon::CloudOff,
                //: %1 is a time of day
                link.lastAnswer.isValid() ? tr("Offline · last answer %1").arg(Dates::time(link.lastAnswer))
                                          : tr("Offline · no answer yet"),
                {}};
    case LinkQuality::State::Refused:
        return {Meaning::Stop, Icon::OctagonCross, tr("Central refused this desk"), {}};
    }
    Q_UNREACHABLE();
}

paint::PillText Sentences::queue(const QueueSum &sum)
{
    const int waiting = int(sum.waiting + sum.sending);
    const int refused = int(sum.refused);
    QString text;
    if (waiting == 0 && refused == 0)
        text = tr("All sent");
    else if (refused == 0)
        text = tr("%n waiting", nullptr, waiting);
    else if (waiting == 0)
        text = tr("%n refused", nullptr, refused);
    else
        //: %1 and %2 are counts of records
        text = tr("%1 waiting · %2 refused").arg(waiting).arg(refused);
    return {refused > 0 ? Meaning::Stop : Meaning::Neutral, Icon::Inbox, text, {}};
}

} // namespace dutydesk
