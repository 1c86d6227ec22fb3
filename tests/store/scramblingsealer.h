// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/sealer.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <atomic>

namespace dutydesk::test {

/// Hides what it seals, so that a search of the disk means something: a SHA-256 key stream under a fixed key, a tag of 16
/// bytes over context and text. For tests only. Safe from any thread.
class ScramblingSealer final : public Sealer {
public:
    Result<QByteArray> seal(const QByteArray &plain, const SealContext &context) override
    {
        if (locked) {
            return fail(ErrorKind::NotSignedIn);
        }
        const QByteArray nonce = QByteArray::number(m_counter.fetch_add(1)).rightJustified(16, '0');
        const QByteArray text = stream(plain, nonce);
        return QByteArray("\x01" + nonce + text + tag(nonce + text, context));
    }
    Result<QByteArray> open(const QByteArray &sealed, const SealContext &context) override
    {
        if (locked) {
            return fail(ErrorKind::NotSignedIn);
        }
        ++opened;
        if (sealed.size() < 33) {
            return fail(ErrorKind::Forged);
        }
        const QByteArray nonce = sealed.mid(1, 16);
        const QByteArray text = sealed.mid(17, sealed.size() - 33);
        if (tag(nonce + text, context) != sealed.last(16)) {
            return fail(ErrorKind::Forged);
        }
        return stream(text, nonce);
    }
    Result<QByteArray> token(const QString &purpose, const QString &value) override
    {
        if (locked) {
            return fail(ErrorKind::NotSignedIn);
        }
        return QMessageAuthenticationCode::hash((purpose + u'\n' + value).toUtf8(), "test key",
                                                QCryptographicHash::Sha256)
            .first(16);
    }

    std::atomic_bool locked = false;
    std::atomic_int opened = 0; ///< how many records were opened

private:
    static QByteArray stream(const QByteArray &text, const QByteArray &nonce)
    {
        QByteArray result = text;
        QByteArray block;
        for (qsizetype i = 0; i < result.size(); ++i) {
            if (i % 32 == 0) {
                block = QCryptographicHash::hash(QByteArray(nonce + QByteArray::number(i)), QCryptographicHash::Sha256);
            }
            result[i] = static_cast<char>(result.at(i) ^ block.at(i % 32));
        }
        return result;
    }
    static QByteArray tag(const QByteArray &text, const SealContext &context)
    {
        const QByteArray bound =
            context.table.toUtf8() + '|' + context.id.toHex() + '|' + QByteArray::number(context.revision) + '|' + text;
        return QMessageAuthenticationCode::hash(bound, "test key", QCryptographicHash::Sha256).first(16);
    }

    std::atomic<quint64> m_counter = 1;
};

} // namespace dutydesk::test
