// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/licenceclaim.h"

#include "app/credential/claim169fields.h"

namespace dutydesk::licenceclaim {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Key : qint64 {
    Number = 1,
    File = 2,
    Classes = 3,
    FirstIssued = 4,
    ValidFrom = 5,
    ValidUntil = 6,
    LongTerm = 7,
    IssuedBy = 8,
    IssueSequence = 9,
};

qint64 dateNumber(QDate date)
{
    return qint64(date.year()) * 10000 + date.month() * 100 + date.day();
}

} // namespace

QString read(const QCborMap &claim, Credential &credential, QStringList &ignored)
{
    const auto ignore = [&ignored](qint64 key) { ignored.append(u"licence.%1"_s.arg(key)); };
    const auto text = [&claim, &ignore](qint64 key) {
        const QCborValue value = claim.value(key);
        if (!value.isUndefined() && !value.isString())
            ignore(key);
        return value.toString();
    };
    const auto date = [&claim, &ignore](qint64 key) {
        const QCborValue value = claim.value(key);
        const QDate parsed = claim169::dateOf(value);
        if (!value.isUndefined() && !parsed.isValid())
            ignore(key);
        return parsed;
    };

    const QString number = text(Number);
    if (auto parsed = LicenceNumber::parse(number))
        credential.number = *std::move(parsed);
    if (const QString file = text(File); !file.isEmpty()) {
        if (auto parsed = FileNumber::parse(file))
            credential.fileNumber = *std::move(parsed);
        else
            ignore(File);
    }
    if (const QString classes = text(Classes); !classes.isEmpty()) {
        if (auto parsed = LicenceClasses::parse(classes))
            credential.classes = *std::move(parsed);
        else
            ignore(Classes);
    }
    credential.firstIssued = date(FirstIssued);
    credential.validFrom = date(ValidFrom);
    credential.longTerm = claim.value(LongTerm).isTrue();
    // Both at once would leave open which counts: the day does, as the stricter one.
    credential.validUntil = date(ValidUntil);
    if (credential.validUntil.isValid())
        credential.longTerm = false;
    credential.issuedBy = text(IssuedBy);
    if (const QCborValue sequence = claim.value(IssueSequence); sequence.isInteger())
        credential.otherFields.insert(u"issueSequence"_s, QString::number(sequence.toInteger()));
    else if (!sequence.isUndefined())
        ignore(IssueSequence);
    return number;
}

QCborMap write(const Credential &credential)
{
    QCborMap claim;
    const auto date = [&claim](Key key, QDate value) {
        if (value.isValid())
            claim.insert(key, dateNumber(value));
    };
    if (credential.number)
        claim.insert(Number, credential.number->text());
    if (credential.fileNumber)
        claim.insert(File, credential.fileNumber->text());
    if (!credential.classes.isEmpty())
        claim.insert(Classes, credential.classes.text());
    date(FirstIssued, credential.firstIssued);
    date(ValidFrom, credential.validFrom);
    date(ValidUntil, credential.validUntil);
    if (credential.longTerm && !credential.validUntil.isValid())
        claim.insert(LongTerm, true);
    if (!credential.issuedBy.isEmpty())
        claim.insert(IssuedBy, credential.issuedBy);
    bool isNumber = false;
    const qint64 sequence = credential.otherFields.value(u"issueSequence"_s).toLongLong(&isNumber);
    if (isNumber)
        claim.insert(IssueSequence, sequence);
    return claim;
}

} // namespace dutydesk::licenceclaim
