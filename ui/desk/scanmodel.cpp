// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/scanmodel.h"

#include "app/domain/licence.h"
#include "ui/common/deskframe.h"
#include "ui/common/sentences.h"
#include "ui/desk/deskwords.h"

using namespace Qt::StringLiterals;

namespace dutydesk {

ScanModel::ScanModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ScanModel::setScans(const QList<RecentScan> &scans)
{
    beginResetModel();
    m_scans = scans;
    endResetModel();
}

void ScanModel::setOnline(bool online)
{
    if (online == m_online)
        return;
    m_online = online;
    if (!m_scans.isEmpty())
        emit dataChanged(index(0), index(int(m_scans.size()) - 1));
}

int ScanModel::rowOf(quint64 sequence) const
{
    const auto found = std::ranges::find(m_scans, sequence, &RecentScan::sequence);
    return found == m_scans.cend() ? -1 : int(found - m_scans.cbegin());
}

int ScanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_scans.size());
}

paint::PillText ScanModel::entitlement(const RecentScan &scan) const
{
    const Entitlement entitlement = DeskWords::entitlement(scan.entitlement).value_or(Entitlement::NotKnown);
    const bool live = scan.live && m_online;
    if (!live && entitlement == Entitlement::MayDriveToHandle) // what there was to handle is not known any more
        return Sentences::entitlement(Entitlement::MayDrive, StatusOrigin::LastKnown);
    paint::PillText words = Sentences::entitlement(entitlement, live ? StatusOrigin::Live : StatusOrigin::LastKnown);
    if (live && entitlement == Entitlement::MustNotDrive && !scan.letters.isEmpty()) {
        //: %1 status letters that the licence carries
        words.text = tr("Must not drive · %1").arg(scan.letters);
    } else if (live && entitlement == Entitlement::MayDriveToHandle && scan.openMatters > 0) {
        words.text = tr("May drive · %n to handle", nullptr, scan.openMatters);
    }
    return words;
}

QVariant ScanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecentScan &scan = m_scans.at(index.row());
    const std::optional<DocumentVerdict> verdict = DeskWords::documentVerdict(scan.documentVerdict);
    const paint::PillText document = verdict
        ? Sentences::documentVerdict(*verdict)
        : paint::PillText {Meaning::Neutral, Icon::Keyboard, tr("No document"), {}};
    // One name fits the line; the identity card shows both.
    const bool whole = DeskWords::chinese() || scan.nameLatin.isEmpty();
    const QString name = whole ? personName(scan.nameLatin, scan.nameZh) : scan.nameLatin;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return name.isEmpty() ? tr("No name") : name;
    case TimeRole:
        return scan.at.toLocalTime().toString(u"HH:mm"_s);
    case NumberRole: {
        const Result<LicenceNumber> number = LicenceNumber::parse(scan.licenceNumber);
        return number ? number->masked(true) : QString();
    }
    case DocumentTextRole:
        return document.text;
    case DocumentMeaningRole:
        return int(document.meaning);
    case DocumentIconRole:
        return int(document.icon);
    case EntitlementTextRole:
        return entitlement(scan).text;
    case EntitlementMeaningRole:
        return int(entitlement(scan).meaning);
    case EntitlementIconRole:
        return int(entitlement(scan).icon);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        //: %1 time, %2 name, %3 verdict on the document, %4 verdict on the person
        return tr("%1, %2. The document: %3. Entitled to drive: %4.")
            .arg(data(index, TimeRole).toString(), data(index, NameRole).toString(), document.text,
                 entitlement(scan).text);
    case SequenceRole:
        return scan.sequence;
    case SortRole:
        return scan.at;
    default:
        return {};
    }
}

} // namespace dutydesk
