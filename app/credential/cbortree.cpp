// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/cbortree.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QStringDecoder>

#include <limits>

namespace dutydesk {

namespace {

constexpr int kMostTags = 4;

class TreeReader {
public:
    TreeReader(const QByteArray &data, const CborLimits &limits)
        : m_reader(data)
        , m_size(data.size())
        , m_limits(limits)
    {
    }

    Decoded<CborTree> readAll()
    {
        CborTree tree;
        while (m_reader.isTag()) {
            if (tree.tags.size() == kMostTags)
                return std::unexpected(CheckReason::TooDeep);
            tree.tags.append(quint64(m_reader.toTag()));
            if (!m_reader.next())
                return bad();
        }
        auto value = readValue(0);
        if (!value)
            return std::unexpected(value.error());
        if (m_reader.currentOffset() != m_size)
            return bad();
        tree.value = *std::move(value);
        return tree;
    }

private:
    static std::unexpected<CheckReason> bad() { return std::unexpected(CheckReason::BadCbor); }

    Decoded<QCborValue> readValue(int depth)
    {
        if (++m_items > m_limits.items)
            return std::unexpected(CheckReason::TooLarge);
        if (depth > m_limits.depth)
            return std::unexpected(CheckReason::TooDeep);
        switch (m_reader.type()) {
        case QCborStreamReader::ByteArray:
        case QCborStreamReader::String:
            return readString();
        case QCborStreamReader::Array:
            return readArray(depth);
        case QCborStreamReader::Map:
            return readMap(depth);
        case QCborStreamReader::Tag:
            // Nothing inside a credential of these formats needs its tag.
            return m_reader.next() ? readValue(depth + 1) : bad();
        default:
            return readScalar();
        }
    }

    Decoded<QCborValue> readScalar()
    {
        QCborValue value;
        switch (m_reader.type()) {
        case QCborStreamReader::UnsignedInteger:
            if (m_reader.toUnsignedInteger() > quint64(std::numeric_limits<qint64>::max()))
                return bad();
            value = qint64(m_reader.toUnsignedInteger());
            break;
        case QCborStreamReader::NegativeInteger: {
            // The absolute value; 0 stands for 2^64.
            const auto magnitude = quint64(m_reader.toNegativeInteger());
            if (magnitude == 0 || magnitude > quint64(std::numeric_limits<qint64>::max()))
                return bad();
            value = -qint64(magnitude);
            break;
        }
        case QCborStreamReader::SimpleType:
            value = QCborValue(m_reader.toSimpleType());
            break;
        case QCborStreamReader::Float16:
            value = double(float(m_reader.toFloat16()));
            break;
        case QCborStreamReader::Float:
            value = double(m_reader.toFloat());
            break;
        case QCborStreamReader::Double:
            value = m_reader.toDouble();
            break;
        default:
            return bad();
        }
        return m_reader.next() ? Decoded<QCborValue>(value) : bad();
    }

    Decoded<QCborValue> readString()
    {
        const bool isText = m_reader.isString();
        QByteArray bytes;
        for (;;) {
            // A length is only a claim: nothing is reserved for more than there is.
            const qsizetype claimed = m_reader.currentStringChunkSize();
            if (claimed < 0 || claimed > m_size - m_reader.currentOffset())
                return bad();
            QByteArray chunk(claimed + 1, Qt::Uninitialized);
            const auto read = m_reader.readStringChunk(chunk.data(), chunk.size());
            if (read.status == QCborStreamReader::EndOfString)
                break;
            if (read.status != QCborStreamReader::Ok || ++m_items > m_limits.items)
                return bad();
            bytes.append(chunk.constData(), read.data);
        }
        if (!isText)
            return QCborValue(bytes);
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder.decode(bytes);
        return decoder.hasError() ? bad() : Decoded<QCborValue>(QCborValue(text));
    }

    Decoded<QCborValue> readArray(int depth)
    {
        QCborArray array;
        if (!m_reader.enterContainer())
            return bad();
        while (m_reader.hasNext()) {
            auto value = readValue(depth + 1);
            if (!value)
                return value;
            array.append(*std::move(value));
        }
        return leave() ? Decoded<QCborValue>(QCborValue(array)) : bad();
    }

    Decoded<QCborValue> readMap(int depth)
    {
        QCborMap map;
        if (!m_reader.enterContainer())
            return bad();
        while (m_reader.hasNext()) {
            const auto key = readValue(depth + 1);
            if (!key)
                return key;
            if (!m_reader.hasNext())
                return bad();
            auto value = readValue(depth + 1);
            if (!value)
                return value;
            if (map.contains(*key))
                return std::unexpected(CheckReason::DuplicateKey);
            map.insert(*key, *std::move(value));
        }
        return leave() ? Decoded<QCborValue>(QCborValue(map)) : bad();
    }

    bool leave() { return m_reader.lastError() == QCborError::NoError && m_reader.leaveContainer(); }

    QCborStreamReader m_reader;
    qsizetype m_size;
    CborLimits m_limits;
    int m_items = 0;
};

} // namespace

Decoded<CborTree> readCbor(const QByteArray &data, const CborLimits &limits)
{
    if (data.size() > limits.bytes)
        return std::unexpected(CheckReason::TooLarge);
    return TreeReader(data, limits).readAll();
}

} // namespace dutydesk
