// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/merkletree.h"

#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;

namespace {

QList<QByteArray> leavesOf(int count)
{
    QList<QByteArray> leaves;
    for (int i = 0; i < count; ++i)
        leaves.append(merkle::leafHash(QByteArray::number(i)));
    return leaves;
}

} // namespace

class TestMerkleTree : public QObject {
    Q_OBJECT
private slots:
    void knownRoots();
    void frontierAgreesWithTheWholeTree();
    void everyLeafIsProved();
    void wrongProofIsRefused();
};

void TestMerkleTree::knownRoots()
{
    // Test vectors of the Certificate Transparency reference implementation (RFC 6962 inputs).
    const QList<QByteArray> inputs {""_ba,
                                    QByteArray::fromHex("00"),
                                    QByteArray::fromHex("10"),
                                    QByteArray::fromHex("2021"),
                                    QByteArray::fromHex("3031"),
                                    QByteArray::fromHex("40414243"),
                                    QByteArray::fromHex("5051525354555657"),
                                    QByteArray::fromHex("606162636465666768696a6b6c6d6e6f")};
    QList<QByteArray> leaves;
    QCOMPARE(merkle::root(leaves).toHex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_ba);
    for (const QByteArray &input : inputs)
        leaves.append(merkle::leafHash(input));
    QCOMPARE(merkle::root(leaves.first(1)).toHex(),
             "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"_ba);
    QCOMPARE(merkle::root(leaves).toHex(), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"_ba);
}

void TestMerkleTree::frontierAgreesWithTheWholeTree()
{
    merkle::Frontier frontier;
    for (int size = 0; size <= 70; ++size) {
        const QList<QByteArray> leaves = leavesOf(size);
        QCOMPARE(frontier.size(), quint64(size));
        QCOMPARE(frontier.root(), merkle::root(leaves));
        frontier = merkle::Frontier::resume(frontier.size(), frontier.peaks());
        frontier.append(merkle::leafHash(QByteArray::number(size)));
    }
}

void TestMerkleTree::everyLeafIsProved()
{
    for (int size = 1; size <= 20; ++size) {
        const QList<QByteArray> leaves = leavesOf(size);
        const QByteArray root = merkle::root(leaves);
        for (int i = 0; i < size; ++i)
            QVERIFY(
                merkle::verifyInclusion(leaves[i], quint64(i), quint64(size), merkle::inclusionPath(leaves, i), root));
    }
}

void TestMerkleTree::wrongProofIsRefused()
{
    const QList<QByteArray> leaves = leavesOf(7);
    const QByteArray root = merkle::root(leaves);
    QList<QByteArray> path = merkle::inclusionPath(leaves, 3);
    QVERIFY(!merkle::verifyInclusion(leaves[2], 3, 7, path, root));
    QVERIFY(!merkle::verifyInclusion(leaves[3], 2, 7, path, root));
    QVERIFY(!merkle::verifyInclusion(leaves[3], 7, 7, path, root));
    path[0][0] = char(path[0][0] ^ 1);
    QVERIFY(!merkle::verifyInclusion(leaves[3], 3, 7, path, root));
    path = merkle::inclusionPath(leaves, 3);
    path.append(root);
    QVERIFY(!merkle::verifyInclusion(leaves[3], 3, 7, path, root));
}

QTEST_GUILESS_MAIN(TestMerkleTree)
#include "tst_merkletree.moc"
