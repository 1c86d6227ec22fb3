// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/store/storefolder.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace dutydesk::test {

StoreFolder::StoreFolder(Sealer *other)
    : m_sealer(other == nullptr ? &sealer : other)
{
}

void StoreFolder::open()
{
    if (const Result<void> opened = tryOpen(); !opened) {
        qFatal("the store does not open: %s", qPrintable(opened.error().detail));
    }
}

Result<void> StoreFolder::tryOpen()
{
    auto opened = DeskStore::open(folder(), *m_sealer, clock);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    m_store = std::move(*opened);
    return {};
}

ViolationCase StoreFolder::newCase(int revision)
{
    ViolationCase violation = sampleCase(newId(), revision);
    violation.caseNumber = u"SAMPLE-2026-%1"_s.arg(++m_cases, 6, 10, QChar(u'0'));
    return violation;
}

JournalDraft StoreFolder::entry(JournalAction action) const
{
    return {action, u"000123"_s, {}, {{u"why"_s, u"a test"_s}}};
}

OutboxEntry StoreFolder::complete(const ViolationCase &violation)
{
    const Result<OutboxEntry> entry = take(store().cases().complete(violation, this->entry()));
    if (!entry) {
        qFatal("the case was not accepted: %s", qPrintable(entry.error().detail));
    }
    return *entry;
}

Receipt StoreFolder::receiptFor(const OutboxEntry &entry) const
{
    return {entry.caseId, entry.revision,       entry.bodySha256, u"R-%1-%2"_s.arg(entry.sequence).arg(entry.revision),
            clock.now(),  "a signed receipt"_ba};
}

QList<QByteArray> StoreFolder::allBytes() const
{
    QList<QByteArray> contents;
    QDirIterator files(folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("a file of the store cannot be read");
        }
        contents << file.readAll() << file.fileName().toUtf8();
    }
    return contents;
}

} // namespace dutydesk::test
