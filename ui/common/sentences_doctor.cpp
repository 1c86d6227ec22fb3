// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// What the doctor says.
#include "ui/common/sentences.h"

#include "ui/common/dates.h"

#include <QLocale>

namespace dutydesk {

using namespace Qt::StringLiterals;

QString Sentences::doctorCheck(DoctorCheck check)
{
    switch (check) {
    case DoctorCheck::Camera:
        return tr("Camera");
    case DoctorCheck::Decoder:
        return tr("QR and PDF417");
    case DoctorCheck::EncryptedStore:
        return tr("Encrypted store");
    case DoctorCheck::JournalChain:
        return tr("Journal chain");
    case DoctorCheck::DiskSpace:
        return tr("Disk space");
    case DoctorCheck::Outbox:
        return tr("Queue");
    case DoctorCheck::Link:
        return tr("Link");
    case DoctorCheck::Clock:
        return tr("Clock");
    case DoctorCheck::TrustList:
        return tr("Trust list");
    case DoctorCheck::Rules:
        return tr("Rules");
    case DoctorCheck::Certificate:
        return tr("Certificate");
    }
    Q_UNREACHABLE();
}

paint::PillText Sentences::doctorVerdict(DoctorVerdict verdict)
{
    switch (verdict) {
    case DoctorVerdict::Good:
        return {Meaning::Ok, Icon::TickCircle, tr("Good"), {}};
    case DoctorVerdict::Attention:
        return {Meaning::Warn, Icon::Triangle, tr("Look at it"), {}};
    case DoctorVerdict::Bad:
        return {Meaning::Stop, Icon::OctagonCross, tr("Bad"), {}};
    case DoctorVerdict::Offline:
        return {Meaning::Offline, Icon::CloudOff, tr("Offline"), {}};
    case DoctorVerdict::NotChecked:
        return {Meaning::Neutral, Icon::Info, tr("Not checked"), {}};
    }
    Q_UNREACHABLE();
}

QString Sentences::doctorFix(DoctorFix fix)
{
    switch (fix) {
    case DoctorFix::None:
        return {};
    case DoctorFix::TestCamera:
        return tr("Test");
    case DoctorFix::RunAgain:
        return tr("Run again");
    case DoctorFix::VerifyJournal:
        return tr("Check now");
    case DoctorFix::TestLink:
        return tr("Test");
    case DoctorFix::FetchTrustList:
        return tr("Fetch the list");
    case DoctorFix::SendNow:
        return tr("Send now");
    }
    Q_UNREACHABLE();
}

namespace {

QString number(const QVariantMap &measured, const QString &key)
{
    return QLocale().toString(measured.value(key).toLongLong());
}

std::chrono::milliseconds milliseconds(const QVariantMap &measured, const QString &key)
{
    return std::chrono::milliseconds(measured.value(key).toLongLong());
}

} // namespace

// One sentence a check; the values are those that Doctor puts in.
QString Sentences::doctorMeasured(const DoctorLine &line)
{
    const QVariantMap &m = line.measured;
    const bool known = line.verdict != DoctorVerdict::NotChecked;
    switch (line.check) {
    case DoctorCheck::Camera: {
        const int count = m.value(u"cameras"_s).toInt();
        if (count == 0)
            return tr("No camera found; pictures, scanner and typing work");
        //: %1 is the name of a camera
        return count == 1 ? m.value(u"name"_s).toString()
                          : tr("%1, and %n more", nullptr, count - 1).arg(m.value(u"name"_s).toString());
    }
    case DoctorCheck::Decoder:
        if (!known)
            return tr("No built-in samples to read");
        //: %1 of %2 pictures, %3 is a duration
        return tr("Read %1 of %2 built-in samples in %3")
            .arg(number(m, u"read"_s), number(m, u"of"_s), Dates::milliseconds(milliseconds(m, u"milliseconds"_s)));
    case DoctorCheck::EncryptedStore:
        if (m.value(u"damaged"_s).toBool())
            return tr("Damaged; set aside as it is");
        if (m.value(u"repaired"_s).toBool())
            return tr("Was damaged and has been repaired");
        //: %1 is a size as "612 MB"
        return m.contains(u"bytes"_s)
            ? tr("%1 used, opens with the desk key").arg(Dates::size(m.value(u"bytes"_s).toLongLong()))
            : tr("Opens with the desk key");
    case DoctorCheck::JournalChain:
        if (!known)
            return tr("Locked; sign in to check it");
        if (line.verdict == DoctorVerdict::Bad)
            //: %1 is the number of a journal entry
            return tr("Broken from entry %1 on").arg(number(m, u"firstBad"_s));
        //: %1 and %2 are counts of journal entries
        return tr("%1 entries, no gaps; %2 not witnessed yet")
            .arg(number(m, u"entries"_s), number(m, u"unwitnessed"_s));
    case DoctorCheck::DiskSpace:
        //: %1 is a size as "41 GB"
        return known ? tr("%1 free").arg(Dates::size(m.value(u"freeBytes"_s).toLongLong()))
                     : tr("The disk does not answer");
    case DoctorCheck::Outbox:
        if (!known)
            return tr("Locked; sign in to check it");
        if (!m.value(u"addsUp"_s).toBool())
            return tr("The sum does not add up");
        //: Counts of records
        return tr("%1 confirmed, %2 waiting, %3 refused")
            .arg(number(m, u"confirmed"_s))
            .arg(m.value(u"waiting"_s).toLongLong() + m.value(u"sending"_s).toLongLong())
            .arg(number(m, u"refused"_s));
    case DoctorCheck::Link:
        if (m.contains(u"milliseconds"_s))
            //: %1 is a duration
            return tr("Central answered in %1").arg(Dates::milliseconds(milliseconds(m, u"milliseconds"_s)));
        return line.verdict == DoctorVerdict::Offline
            ? tr("Central cannot be reached; records wait")
            : tr("Something answers that is not central, or it refuses this desk");
    case DoctorCheck::Clock: {
        if (!known)
            return tr("Not compared yet; central has not answered");
        const auto skew = std::chrono::milliseconds(std::abs(m.value(u"skewMilliseconds"_s).toLongLong()));
        //: %1 is a duration
        return tr("%1 from central").arg(Dates::tenths(skew));
    }
    case DoctorCheck::TrustList:
        if (m.value(u"issuers"_s).toInt() == 0)
            return tr("No trust list yet; no document can be proved genuine");
        if (const int expiring = m.value(u"issuersExpiring"_s).toInt(); expiring > 0)
            //: Keys of issuers of licences
            return tr("%n keys expire within 30 days", nullptr, expiring);
        //: Issuers on the trust list; %1 is an age as "3 h 12 min old"
        return tr("%n issuer(s), %1", nullptr, m.value(u"issuers"_s).toInt())
            .arg(Dates::old(std::chrono::seconds(m.value(u"ageSeconds"_s).toLongLong())));
    case DoctorCheck::Rules:
        //: %1 is the version of the rulebook, %2 a count of items
        return tr("%1, %2 point items in force").arg(m.value(u"version"_s).toString(), number(m, u"items"_s));
    case DoctorCheck::Certificate:
        //: %1 is a date
        return known ? tr("Valid to %1, %n day(s) left", nullptr, m.value(u"days"_s).toInt())
                           .arg(Dates::data(m.value(u"until"_s).toDateTime().toLocalTime().date()))
                     : tr("This desk is not enrolled");
    }
    Q_UNREACHABLE();
}

// One entry a check.
Explanation Sentences::doctorAdvice(const DoctorLine &line)
{
    if (line.verdict == DoctorVerdict::Good)
        return {tr("Nothing to do here."), doctorMeasured(line)};
    switch (line.check) {
    case DoctorCheck::Camera:
        return {tr("The camera gives no picture."),
                tr("Codes can still be read from pictures, with the hand-held scanner and by typing the number."),
                tr("Plug the camera in, close other programs that use it, then test it.")};
    case DoctorCheck::Decoder:
        return {tr("Not every built-in sample was read."), tr("Real codes may be missed too."),
                tr("Run it again. If it stays so, install the program anew.")};
    case DoctorCheck::EncryptedStore:
        return {tr("The store was damaged."), tr("It was set aside as it is; what can be saved is saved."),
                tr("Tell the station administrator before this computer is switched off.")};
    case DoctorCheck::JournalChain:
        return line.verdict == DoctorVerdict::NotChecked
            ? Explanation {tr("The journal was not checked."), tr("It is sealed while nobody is signed in."),
                           tr("Sign in and run the checks again.")}
            : Explanation {
                  tr("The journal's chain is broken."),
                  tr("An entry was changed, lost or added outside this program. The entries before it still hold."),
                  tr("Stop working at this desk and tell the station administrator.")};
    case DoctorCheck::DiskSpace:
        return {tr("The disk is filling up."), tr("When it is full, nothing more can be recorded here."),
                tr("Free some space, or tell the station administrator.")};
    case DoctorCheck::Outbox:
        return line.measured.value(u"addsUp"_s, true).toBool()
            ? Explanation {tr("Records need attention."),
                           tr("Refused records wait for a correction, or records have been waiting for more than a "
                              "day."),
                           tr("Open the Queue and look at them.")}
            : Explanation {tr("The queue's sum does not add up."), tr("A record may be missing. Nothing is deleted."),
                           tr("Save a report and tell the station administrator at once.")};
    case DoctorCheck::Link:
        return {tr("The link to central does not work as it should."),
                tr("Answers are last known, and records wait here, encrypted."),
                tr("Check the network cable, then test again. The desk also tries by itself.")};
    case DoctorCheck::Clock:
        return line.verdict == DoctorVerdict::NotChecked
            ? Explanation {tr("The clock was not compared."), tr("That needs an answer of the central system."),
                           tr("Test the link.")}
            : Explanation {tr("The clock of this desk is wrong."),
                           tr("Times on records are noted with the difference to central; validity of documents cannot "
                              "be checked for sure."),
                           tr("Set the clock of this computer.")};
    case DoctorCheck::TrustList:
        return {line.measured.value(u"issuers"_s).toInt() == 0 ? tr("There is no trust list on this desk.")
                                                               : tr("The trust list needs renewal."),
                tr("After the date of a key, new licences under it read as “issuer unknown”. Licences already checked "
                   "are not affected."),
                tr("Fetch the list that central published. If it is still short, tell the station administrator.")};
    case DoctorCheck::Rules:
        return {tr("Items of the rulebook run out."),
                tr("A case is judged by the rules in force on the day of the act."),
                tr("Ask the station administrator for the next rulebook.")};
    case DoctorCheck::Certificate:
        return {tr("The certificate of this desk runs out."),
                tr("Without it central refuses this desk; records then wait here."),
                tr("Tell the station administrator to renew the enrolment.")};
    }
    Q_UNREACHABLE();
}

} // namespace dutydesk
