// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/sealer.h"

#include <QCryptographicHash>

namespace dutydesk::test {

/// Binds a record to its context and nothing more. Tokens look like tokens and hide what they stand for.
class FakeSealer final : public Sealer {
public:
    Result<QByteArray> seal(const QByteArray &plain, const SealContext &context) override
    {
        if (locked)
            return fail(ErrorKind::NotSignedIn);
        return QByteArray(tag(context) + plain);
    }
    Result<QByteArray> open(const QByteArray &sealed, const SealContext &context) override
    {
        if (locked)
            return fail(ErrorKind::NotSignedIn);
        if (!sealed.startsWith(tag(context)))
            return fail(ErrorKind::Forged);
        return sealed.sliced(16);
    }
    Result<QByteArray> token(const QString &purpose, const QString &value) override
    {
        if (locked)
            return fail(ErrorKind::NotSignedIn);
        return QCryptographicHash::hash((purpose + u'|' + value).toUtf8(), QCryptographicHash::Sha256).first(16);
    }

    bool locked = false;

private:
    static QByteArray tag(const SealContext &context)
    {
        const QByteArray text = context.table.toUtf8() + '|' + context.id + '|' + QByteArray::number(context.revision);
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(16);
    }
};

} // namespace dutydesk::test
