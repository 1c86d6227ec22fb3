// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/merkletree.h"

#include <QCryptographicHash>

#include <bit>

using namespace Qt::StringLiterals;

namespace dutydesk::merkle {
namespace {

QByteArray sha256(char prefix, const QByteArray &first, const QByteArray &second = {})
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(&prefix, 1));
    hash.addData(first);
    hash.addData(second);
    return hash.result();
}

/// Largest power of two smaller than \c size; size > 1.
qsizetype split(qsizetype size)
{
    return qsizetype(std::bit_floor(quint64(size - 1)));
}

QByteArray rootOf(const QList<QByteArray> &leaves, qsizetype from, qsizetype count)
{
    if (count == 1)
        return leaves[from];
    const qsizetype left = split(count);
    return nodeHash(rootOf(leaves, from, left), rootOf(leaves, from + left, count - left));
}

void pathOf(const QList<QByteArray> &leaves, qsizetype from, qsizetype count, qsizetype index, QList<QByteArray> &path)
{
    if (count <= 1)
        return;
    const qsizetype left = split(count);
    if (index < left) {
        pathOf(leaves, from, left, index, path);
        path.append(rootOf(leaves, from + left, count - left));
    } else {
        pathOf(leaves, from + left, count - left, index - left, path);
        path.append(rootOf(leaves, from, left));
    }
}

} // namespace

QByteArray leafHash(const QByteArray &entry)
{
    return sha256('\x00', entry);
}

QByteArray nodeHash(const QByteArray &left, const QByteArray &right)
{
    return sha256('\x01', left, right);
}

QByteArray root(const QList<QByteArray> &leaves)
{
    if (leaves.isEmpty())
        return QCryptographicHash::hash(QByteArrayView(), QCryptographicHash::Sha256);
    return rootOf(leaves, 0, leaves.size());
}

QList<QByteArray> inclusionPath(const QList<QByteArray> &leaves, qsizetype index)
{
    QList<QByteArray> path;
    if (index >= 0 && index < leaves.size())
        pathOf(leaves, 0, leaves.size(), index, path);
    return path;
}

bool verifyInclusion(const QByteArray &leaf, quint64 index, quint64 treeSize, const QList<QByteArray> &path,
                     const QByteArray &expectedRoot)
{
    if (index >= treeSize)
        return false;
    quint64 fn = index;
    quint64 sn = treeSize - 1;
    QByteArray hash = leaf;
    for (const QByteArray &step : path) {
        if (sn == 0)
            return false;
        if ((fn & 1) || fn == sn) {
            hash = nodeHash(step, hash);
            while (!(fn & 1) && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            hash = nodeHash(hash, step);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && hash == expectedRoot;
}

void Frontier::append(const QByteArray &leafHash)
{
    // A new leaf closes as many perfect subtrees as the old size has trailing ones.
    QByteArray node = leafHash;
    for (quint64 bits = m_size; bits & 1; bits >>= 1)
        node = nodeHash(m_peaks.takeLast(), node);
    m_peaks.append(node);
    ++m_size;
}

QByteArray Frontier::root() const
{
    if (m_peaks.isEmpty())
        return merkle::root({});
    QByteArray node = m_peaks.last();
    for (qsizetype i = m_peaks.size() - 2; i >= 0; --i)
        node = nodeHash(m_peaks[i], node);
    return node;
}

Frontier Frontier::resume(quint64 size, QList<QByteArray> peaks)
{
    Frontier frontier;
    frontier.m_size = size;
    frontier.m_peaks = std::move(peaks);
    return frontier;
}

} // namespace dutydesk::merkle
