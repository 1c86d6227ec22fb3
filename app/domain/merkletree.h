// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace dutydesk::merkle {

/// RFC 9162 §2.1.1: SHA-256(0x00 || entry).
[[nodiscard]] QByteArray leafHash(const QByteArray &entry);
/// RFC 9162 §2.1.1: SHA-256(0x01 || left || right).
[[nodiscard]] QByteArray nodeHash(const QByteArray &left, const QByteArray &right);
/// Root over leaf hashes; SHA-256 of nothing for none.
[[nodiscard]] QByteArray root(const QList<QByteArray> &leaves);
/// Inclusion path of leaf \c index (RFC 9162 §2.1.3.1).
[[nodiscard]] QList<QByteArray> inclusionPath(const QList<QByteArray> &leaves, qsizetype index);
/// RFC 9162 §2.1.3.2.
[[nodiscard]] bool verifyInclusion(const QByteArray &leaf, quint64 index, quint64 treeSize,
                                   const QList<QByteArray> &path, const QByteArray &expectedRoot);

/// The roots of the perfect subtrees of a growing tree: append in O(log n) without the leaves.
class Frontier {
public:
    void append(const QByteArray &leafHash);
    quint64 size() const { return m_size; }
    [[nodiscard]] QByteArray root() const;
    /// Stacked subtree roots, largest first; with size() enough to go on later.
    const QList<QByteArray> &peaks() const { return m_peaks; }
    static Frontier resume(quint64 size, QList<QByteArray> peaks);

private:
    quint64 m_size = 0;
    QList<QByteArray> m_peaks;
};

} // namespace dutydesk::merkle
