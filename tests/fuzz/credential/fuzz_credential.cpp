// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// Whatever a camera may read goes through every layer of the credential reader. No signature here can hold, so nothing
// may come out as genuine.
#include "app/credential/base45.h"
#include "app/credential/cbortree.h"
#include "app/credential/compression.h"
#include "app/credential/cose.h"
#include "app/credential/deskcredentialreader.h"
#include "app/domain/jws.h"

#include <cstdlib>

using namespace dutydesk;

namespace {

const QDateTime kNow(QDate(2026, 5, 1), QTime(8, 0), Qt::UTC);

class NothingHolds final : public SignatureVerifier {
public:
    Result<bool> verify(const QString &, const QByteArray &, const QByteArray &, const QByteArray &) const override
    {
        return false;
    }
};

TrustList trust()
{
    TrustList list;
    list.issuedAt = kNow;
    for (const QString &issuer :
         {QStringLiteral("https://mosip.example.org"), QStringLiteral("www.mosip.io"), QString()})
        list.keys.append({QString(), issuer, QString(), QStringLiteral("EdDSA"), QByteArray(32, 'k'), kNow.addYears(-1),
                          kNow.addYears(1), false});
    return list;
}

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void readAs(const QByteArray &bytes)
{
    static const NothingHolds verifier;
    static const DeskCredentialReader reader(verifier);
    static const std::optional<TrustList> list = trust();
    Reading reading;
    reading.bytes = bytes;
    const Verification verification = reader.read(reading, list, kNow);
    require(verification.verdict() != DocumentVerdict::Genuine);
    const Check *signature = verification.check(CheckKind::Signature);
    require(signature == nullptr || signature->result != CheckResult::Passed);
    require(!verification.checks.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    readAs(bytes);
    readAs(base45::encode(bytes));
    if (const auto packed = compression::deflate(bytes, compression::Method::Zlib))
        readAs(base45::encode(*packed));
    static_cast<void>(compression::inflate(bytes, 64 * 1024));
    if (const auto decoded = base45::decode(bytes))
        require(base45::encode(*decoded) == bytes);
    if (const auto tree = readCbor(bytes))
        static_cast<void>(tree->value.toCbor());
    static_cast<void>(readCose(bytes));
    static_cast<void>(jws::split(bytes));
    static_cast<void>(trustListFromJson(bytes));
    return 0;
}
