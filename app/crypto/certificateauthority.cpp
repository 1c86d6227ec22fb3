// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/certificateauthority.h"

#include "app/crypto/eckeys.h"
#include "app/crypto/securefile.h"
#include "app/crypto/x509tools.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;
using namespace openssl;

namespace {

constexpr int kSerialSize = 16;
constexpr qint64 kBackdatedSeconds = 300; // a desk whose clock is a little behind can use its certificate at once
constexpr int kLongestCommonName = 64; // X.520 ub-common-name
constexpr auto kAuthorityValidity = std::chrono::days(3652);

/// What one kind of certificate says about its use.
struct Profile {
    const char *basicConstraints;
    const char *keyUsage;
    const char *extendedKeyUsage; ///< or null
    QByteArray alternativeNames; ///< or empty
};

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool addExtensions(X509 *certificate, X509 *issuer, const Profile &profile)
{
    return addExtension(certificate, issuer, NID_basic_constraints, profile.basicConstraints)
        && addExtension(certificate, issuer, NID_key_usage, profile.keyUsage)
        && (profile.extendedKeyUsage == nullptr
            || addExtension(certificate, issuer, NID_ext_key_usage, profile.extendedKeyUsage))
        && addExtension(certificate, issuer, NID_subject_key_identifier, "hash")
        && addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always")
        && (profile.alternativeNames.isEmpty()
            || addExtension(certificate, issuer, NID_subject_alt_name, profile.alternativeNames.constData()));
}

/// "IP:…" or "DNS:…" for one name; empty when it is neither. Nothing of it can reach OpenSSL's own syntax.
QByteArray alternativeName(const QString &name)
{
    using OctetsPtr = std::unique_ptr<ASN1_OCTET_STRING, Free<ASN1_OCTET_STRING_free>>;
    static const QRegularExpression address(u"\\A[0-9A-Fa-f.:]+\\z"_s);
    static const QRegularExpression host(u"\\A[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\\z"_s);
    const QByteArray latin = name.toLatin1();
    if (address.match(name).hasMatch() && OctetsPtr(a2i_IPADDRESS(latin.constData())))
        return "IP:" + latin;
    ERR_clear_error();
    return host.match(name).hasMatch() ? "DNS:" + latin : QByteArray();
}

std::unexpected<Error> refused()
{
    return fail(ErrorKind::Internal, lastReason());
}

} // namespace

class CertificateAuthority::Impl {
public:
    Impl(Random &randomPort, const Clock &clockPort)
        : random(randomPort)
        , clock(clockPort)
    {
    }

    /// A certificate for \c key; signed by this authority, or by itself while the authority has no
    /// certificate.
    Result<IssuedCertificate> issue(EVP_PKEY *subjectKey, const QString &commonName, std::chrono::days validity,
                                    const Profile &profile)
    {
        IssuedCertificate issued;
        const QDateTime now = QDateTime::fromSecsSinceEpoch(clock.now().toSecsSinceEpoch(), Qt::UTC);
        issued.validFrom = now.addSecs(-kBackdatedSeconds);
        issued.validUntil = now.addDays(validity.count());
        QByteArray serial = random.bytes(kSerialSize);
        serial[0] = char((uchar(serial.at(0)) & 0x7fU) | 0x40U); // positive, and always of the same length
        issued.serial = QString::fromLatin1(serial.toHex());

        const X509Ptr made(X509_new());
        X509 *issuer = certificate ? certificate.get() : made.get();
        const X509NamePtr subject = makeName(commonName);
        const BignumPtr number(BN_bin2bn(bytes(serial), kSerialSize, nullptr));
        if (!made || !subject || !number || X509_set_version(made.get(), X509_VERSION_3) != 1
            || BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(made.get())) == nullptr
            || ASN1_TIME_set(X509_getm_notBefore(made.get()), issued.validFrom.toSecsSinceEpoch()) == nullptr
            || ASN1_TIME_set(X509_getm_notAfter(made.get()), issued.validUntil.toSecsSinceEpoch()) == nullptr
            || X509_set_subject_name(made.get(), subject.get()) != 1
            || X509_set_issuer_name(made.get(), X509_get_subject_name(issuer)) != 1
            || X509_set_pubkey(made.get(), subjectKey) != 1 || !addExtensions(made.get(), issuer, profile)
            || X509_sign(made.get(), key.get(), EVP_sha256()) <= 0)
            return refused();
        issued.certificatePem = certificateToPem(made.get());
        return issued;
    }

    Random &random;
    const Clock &clock;
    PkeyPtr key;
    X509Ptr certificate;
};

CertificateAuthority::CertificateAuthority(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

CertificateAuthority::~CertificateAuthority() = default;

Result<std::unique_ptr<CertificateAuthority>>
CertificateAuthority::create(const QString &name, std::chrono::days validity, Random &random, const Clock &clock)
{
    if (name.isEmpty() || name.size() > kLongestCommonName || validity.count() <= 0)
        return fail(ErrorKind::BadInput, u"certificate authority: name or days"_s);
    auto impl = std::make_unique<Impl>(random, clock);
    impl->key = generateKey(u"ES256"_s);
    if (!impl->key)
        return refused();
    const auto own = impl->issue(impl->key.get(), name, validity,
                                 {"critical,CA:TRUE,pathlen:0", "critical,keyCertSign,cRLSign", nullptr, {}});
    if (!own)
        return std::unexpected(own.error());
    impl->certificate = readCertificate(own->certificatePem);
    if (!impl->certificate)
        return refused();
    return std::unique_ptr<CertificateAuthority>(new CertificateAuthority(std::move(impl)));
}

Result<std::unique_ptr<CertificateAuthority>> CertificateAuthority::load(const QByteArray &certificatePem,
                                                                         const QByteArray &privateKeyPem,
                                                                         Random &random, const Clock &clock)
{
    auto impl = std::make_unique<Impl>(random, clock);
    impl->key = privateKeyFromPem(privateKeyPem);
    impl->certificate = readCertificate(certificatePem);
    const bool pair = impl->key && impl->certificate
        && X509_check_private_key(impl->certificate.get(), impl->key.get()) == 1
        && X509_check_ca(impl->certificate.get()) == 1;
    ERR_clear_error();
    if (!pair)
        return fail(ErrorKind::BadInput, u"not the certificate and the key of an authority"_s);
    return std::unique_ptr<CertificateAuthority>(new CertificateAuthority(std::move(impl)));
}

Result<std::unique_ptr<CertificateAuthority>>
CertificateAuthority::openOrCreate(const QString &path, const QString &name, Random &random, const Clock &clock)
{
    if (!QFileInfo::exists(path)) {
        auto fresh = create(name, kAuthorityValidity, random, clock);
        if (!fresh)
            return fresh;
        const QByteArray both = (*fresh)->authorityCertificatePem() + (*fresh)->privateKeyPem();
        if (const auto written = writePrivateFile(path, both); !written)
            return std::unexpected(written.error());
        return fresh;
    }
    const auto both = readPrivateFile(path);
    if (!both)
        return std::unexpected(both.error());
    auto loaded = load(*both, *both, random, clock);
    if (!loaded)
        return fail(ErrorKind::Damaged, u"certificate authority's file is broken"_s);
    return loaded;
}

QByteArray CertificateAuthority::authorityCertificatePem() const
{
    return certificateToPem(m_impl->certificate.get());
}

QByteArray CertificateAuthority::privateKeyPem() const
{
    return privateKeyToPem(m_impl->key.get());
}

Result<IssuedCertificate> CertificateAuthority::issueServer(const QStringList &names, std::chrono::days validity) const
{
    if (names.isEmpty() || names.first().size() > kLongestCommonName || validity.count() <= 0)
        return fail(ErrorKind::BadInput, u"server certificate: names or days"_s);
    QByteArrayList alternatives;
    for (const QString &name : names) {
        const QByteArray alternative = alternativeName(name);
        if (alternative.isEmpty())
            return fail(ErrorKind::BadInput, u"server certificate: neither a host name nor an address"_s);
        alternatives.append(alternative);
    }
    const PkeyPtr key = generateKey(u"ES256"_s);
    if (!key)
        return refused();
    auto issued =
        m_impl->issue(key.get(), names.first(), validity,
                      {"critical,CA:FALSE", "critical,digitalSignature", "serverAuth", alternatives.join(',')});
    if (issued)
        issued->privateKeyPem = privateKeyToPem(key.get());
    return issued;
}

Result<IssuedCertificate> CertificateAuthority::issueClient(const QByteArray &requestPem, const QString &deskId,
                                                            std::chrono::days validity) const
{
    if (deskId.isEmpty() || deskId.size() > kLongestCommonName || validity.count() <= 0)
        return fail(ErrorKind::BadInput, u"client certificate: desk id or days"_s);
    const X509RequestPtr request = readRequest(requestPem);
    EVP_PKEY *key = request ? X509_REQ_get0_pubkey(request.get()) : nullptr;
    if (algorithmOf(key) != "ES256"_L1)
        return fail(ErrorKind::BadInput, u"not a request signed by its own P-256 key"_s);
    return m_impl->issue(key, deskId, validity, {"critical,CA:FALSE", "critical,digitalSignature", "clientAuth", {}});
}

Result<QString> CertificateAuthority::clientOf(const QByteArray &certificate) const
{
    const X509Ptr subject = readCertificate(certificate);
    if (!subject)
        return fail(ErrorKind::BadInput, u"no certificate"_s);
    const X509StorePtr store(X509_STORE_new());
    const X509StoreContextPtr context(X509_STORE_CTX_new());
    if (!store || !context || X509_STORE_add_cert(store.get(), m_impl->certificate.get()) != 1
        || X509_STORE_CTX_init(context.get(), store.get(), subject.get(), nullptr) != 1
        || X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_SSL_CLIENT) != 1)
        return refused();
    X509_STORE_CTX_set_time(context.get(), 0, m_impl->clock.now().toSecsSinceEpoch());
    const bool holds = X509_verify_cert(context.get()) == 1;
    const int why = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    const QString reason = QString::fromLatin1(X509_verify_cert_error_string(why));
    if (why == X509_V_ERR_CERT_HAS_EXPIRED || why == X509_V_ERR_CERT_NOT_YET_VALID)
        return fail(ErrorKind::Expired, reason);
    if (why == X509_V_ERR_INVALID_PURPOSE)
        return fail(ErrorKind::BadInput, reason);
    if (!holds)
        return fail(ErrorKind::Forged, reason);
    const QString deskId = commonNameOf(X509_get_subject_name(subject.get()));
    if (deskId.isEmpty())
        return fail(ErrorKind::BadInput, u"client certificate without a name"_s);
    return deskId;
}

Result<QByteArray> CertificateAuthority::publicKeyOf(const QByteArray &certificate) const
{
    const X509Ptr subject = readCertificate(certificate);
    const QByteArray raw = subject ? rawPublicKey(X509_get0_pubkey(subject.get())) : QByteArray();
    if (raw.isEmpty())
        return fail(ErrorKind::BadInput, u"no certificate of a P-256 or Ed25519 key"_s);
    return raw;
}

} // namespace dutydesk
