// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/sealedvault.h"

#include "app/crypto/keyholder.h"
#include "app/crypto/recordsealer.h"
#include "app/crypto/recoverykey.h"
#include "app/crypto/trypause.h"
#include "app/crypto/vaultfile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QMessageAuthenticationCode>
#include <QMutexLocker>

#include <algorithm>
#include <array>
#include <functional>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using sealing::SecretBytes;

namespace {

constexpr int kVaultIdSize = 16;
constexpr int kVaultSaltSize = 32;
constexpr int kWrapSaltSize = 16;
constexpr qsizetype kVaultSecretSize = 32;
constexpr auto kFileLockWait = 10s;
const QByteArray kRecoveryTag = "recovery"_ba; // no officer's tag has 8 bytes

QByteArray profileJson(const Officer &officer)
{
    const QJsonObject object {
        {u"number"_s, officer.number},
        {u"nameZh"_s, officer.nameZh},
        {u"nameLatin"_s, officer.nameLatin},
        {u"roles"_s, QJsonArray::fromStringList(officer.roles)},
        {u"stationCode"_s, officer.stationCode},
        {u"stationNameZh"_s, officer.stationNameZh},
        {u"stationNameEn"_s, officer.stationNameEn},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Officer> profileFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    if (object.value("number"_L1).toString().isEmpty())
        return std::nullopt;
    Officer officer;
    officer.number = object.value("number"_L1).toString();
    officer.nameZh = object.value("nameZh"_L1).toString();
    officer.nameLatin = object.value("nameLatin"_L1).toString();
    const QJsonArray roles = object.value("roles"_L1).toArray();
    for (const QJsonValue &role : roles)
        officer.roles.append(role.toString());
    officer.stationCode = object.value("stationCode"_L1).toString();
    officer.stationNameZh = object.value("stationNameZh"_L1).toString();
    officer.stationNameEn = object.value("stationNameEn"_L1).toString();
    return officer;
}

/// What a wrap is good for: moving it to another officer or vault, or making its date younger, closes it for
/// good.
QByteArray wrapAssociated(const VaultData &vault, const QByteArray &tag, const Argon2Parameters &cost,
                          const QDateTime &verifiedAt)
{
    const QByteArray numbers = QByteArray::number(cost.memoryKiB) % ',' % QByteArray::number(cost.passes) % ','
        % QByteArray::number(cost.lanes) % ','
        % QByteArray::number(verifiedAt.isValid() ? verifiedAt.toMSecsSinceEpoch() : -1);
    return sealing::lengthPrefixed(
        {"dutydesk vault wrap v1", QByteArrayView(&sealing::kSuiteAes256Gcm, 1), vault.id, tag, numbers});
}

SealContext profileContext(const QByteArray &tag)
{
    return {u"vault.officer"_s, tag, 0};
}

std::unexpected<Error> paused(std::chrono::seconds left)
{
    return fail(ErrorKind::Paused, u"try again in %1 s"_s.arg(left.count()));
}

} // namespace

class SealedVault::Impl {
public:
    Impl(const QString &folder, Random &randomPort, const Clock &clockPort, const Argon2Parameters &costToUse)
        : file(folder)
        , folderPath(folder)
        , random(randomPort)
        , cost(costToUse)
        , sealer(keys, randomPort)
        , pause(clockPort)
    {
    }

    using Change = std::function<Result<void>(VaultData &)>;

    /// Reads, changes and writes the file while no other process does.
    Result<VaultData> modify(const Change &change)
    {
        QLockFile lock(file.lockPath());
        if (!lock.tryLock(kFileLockWait))
            return fail(ErrorKind::InUse, u"vault file is held by another process"_s);
        auto data = file.load();
        if (!data)
            return data;
        if (const auto changed = change(*data); !changed)
            return std::unexpected(changed.error());
        if (const auto saved = file.save(*data); !saved)
            return std::unexpected(saved.error());
        return data;
    }

    Result<VaultWrap> makeWrap(const VaultData &vault, const QByteArray &tag, const SecretBytes &secret,
                               const SecretBytes &dataKey, const QDateTime &verifiedAt)
    {
        VaultWrap wrap;
        wrap.kdf = cost;
        wrap.salt = random.bytes(kWrapSaltSize);
        const auto key = sealing::stretch(secret, wrap.salt, wrap.kdf);
        if (!key)
            return std::unexpected(key.error());
        auto box =
            sealing::sealBox(*key, random.bytes(sealing::kNonceSize), wrapAssociated(vault, tag, wrap.kdf, verifiedAt),
                             QByteArrayView(dataKey.constData(), dataKey.size()));
        if (!box)
            return std::unexpected(box.error());
        wrap.box = *std::move(box);
        return wrap;
    }

    /// The data key; WrongPassword when the secret does not open the wrap.
    static Result<SecretBytes> openWrap(const VaultData &vault, const QByteArray &tag, const VaultWrap &wrap,
                                        const SecretBytes &secret, const QDateTime &verifiedAt)
    {
        const auto key = sealing::stretch(secret, wrap.salt, wrap.kdf);
        if (!key)
            return std::unexpected(key.error());
        auto opened = sealing::openBox(*key, wrap.box, wrapAssociated(vault, tag, wrap.kdf, verifiedAt));
        if (!opened && opened.error().kind == ErrorKind::Forged)
            return fail(ErrorKind::WrongPassword, u"the secret does not open the wrap"_s);
        return opened;
    }

    static Result<SecretBytes> centralWrapKey(const QByteArray &vaultSecret, const QByteArray &salt)
    {
        return sealing::deriveKey(SecretBytes(vaultSecret), salt, "dutydesk vault central wrap v1");
    }

    static QByteArray centralAssociated(const VaultData &vault)
    {
        return sealing::lengthPrefixed({"dutydesk vault central wrap v1", vault.id});
    }

    Result<VaultSecretWrap> makeCentralWrap(const VaultData &vault, const QByteArray &vaultSecret,
                                            const SecretBytes &dataKey)
    {
        const QByteArray salt = random.bytes(kWrapSaltSize);
        const auto key = centralWrapKey(vaultSecret, salt);
        if (!key)
            return std::unexpected(key.error());
        const auto box = sealing::sealBox(*key, random.bytes(sealing::kNonceSize), centralAssociated(vault),
                                          QByteArrayView(dataKey.constData(), dataKey.size()));
        if (!box)
            return std::unexpected(box.error());
        return VaultSecretWrap {salt, *box};
    }

    static QByteArray tagOf(const VaultData &vault, const QString &number)
    {
        return QMessageAuthenticationCode::hash(number.toUtf8(), vault.salt, QCryptographicHash::Sha256);
    }

    static VaultOfficer *find(VaultData &vault, const QByteArray &tag)
    {
        const auto found = std::ranges::find(vault.officers, tag, &VaultOfficer::tag);
        return found == vault.officers.end() ? nullptr : &*found;
    }

    static VaultTries *triesOf(VaultData &vault, const QByteArray &tag)
    {
        if (tag == kRecoveryTag)
            return &vault.recoveryTries;
        VaultOfficer *officer = find(vault, tag);
        return officer == nullptr ? nullptr : &officer->tries;
    }

    /// Counts the try as a wrong one before the secret is looked at, so that ending the process saves nobody
    /// a pause.
    Result<void> countTry(VaultData &vault, const QByteArray &tag)
    {
        VaultTries *tries = triesOf(vault, tag);
        if (tries == nullptr)
            return fail(ErrorKind::NotFound, u"never admitted at this desk"_s);
        if (const auto left = pause.left(tag, *tries); left > 0s)
            return paused(left);
        *tries = pause.failed(tag, *tries);
        const auto written = modify([this, &tag, counted = *tries](VaultData &stored) -> Result<void> {
            if (VaultTries *entry = triesOf(stored, tag); entry != nullptr && entry->failed < counted.failed)
                *entry = counted;
            return {};
        });
        // A full disk must not keep an officer from working: the count in memory holds for this process.
        if (!written && written.error().kind != ErrorKind::DiskFull && written.error().kind != ErrorKind::Storage)
            return std::unexpected(written.error());
        return {};
    }

    void forgetTries(const QByteArray &tag)
    {
        pause.succeeded(tag);
        static_cast<void>(modify([&tag](VaultData &stored) -> Result<void> {
            if (VaultTries *entry = triesOf(stored, tag))
                *entry = {};
            return {};
        }));
    }

    void remember(const Officer &officer)
    {
        const QMutexLocker locker(&knownMutex);
        knownOfficers.insert(officer.number, officer);
    }

    KeyHolder keys;
    VaultFile file;
    QString folderPath;
    Random &random;
    Argon2Parameters cost;
    RecordSealer sealer;
    TryPause pause;
    QMutex slowMutex; // one secret is stretched at a time
    QMutex knownMutex;
    QHash<QString, Officer> knownOfficers;
};

SealedVault::SealedVault(const QString &folder, Random &random, const Clock &clock, const Argon2Parameters &cost)
    : m_impl(std::make_unique<Impl>(folder, random, clock, cost))
{
}

SealedVault::~SealedVault() = default;

Sealer &SealedVault::sealer()
{
    return m_impl->sealer;
}

bool SealedVault::isCreated() const
{
    return m_impl->file.exists();
}

bool SealedVault::isUnlocked() const
{
    return m_impl->keys.isSet();
}

Result<QString> SealedVault::create(const QByteArray &vaultSecret)
{
    if (vaultSecret.size() != kVaultSecretSize)
        return fail(ErrorKind::BadInput, u"central's vault secret has not 32 bytes"_s);
    const QMutexLocker locker(&m_impl->slowMutex);
    if (!QDir().mkpath(m_impl->folderPath))
        return fail(ErrorKind::Storage, u"desk folder cannot be made"_s);
    QLockFile lock(m_impl->file.lockPath());
    if (!lock.tryLock(kFileLockWait))
        return fail(ErrorKind::InUse, u"vault file is held by another process"_s);
    if (m_impl->file.exists())
        return fail(ErrorKind::Conflict, u"this desk has a vault already"_s);

    VaultData vault;
    vault.id = m_impl->random.bytes(kVaultIdSize);
    vault.salt = m_impl->random.bytes(kVaultSaltSize);
    QByteArray fresh = m_impl->random.bytes(sealing::kKeySize);
    const SecretBytes dataKey(fresh);
    fresh.fill('\0');
    const QString recoveryKey = recoverykey::make(m_impl->random);
    auto wrap = m_impl->makeWrap(vault, kRecoveryTag, sealing::passwordBytes(recoveryKey), dataKey, {});
    if (!wrap)
        return std::unexpected(wrap.error());
    vault.recovery = *std::move(wrap);
    auto central = m_impl->makeCentralWrap(vault, vaultSecret, dataKey);
    if (!central)
        return std::unexpected(central.error());
    vault.central = *std::move(central);
    if (const auto saved = m_impl->file.save(vault); !saved)
        return std::unexpected(saved.error());
    m_impl->keys.set(dataKey);
    return recoveryKey;
}

Result<void> SealedVault::admit(const Officer &officer, const QString &password, const QDateTime &verifiedAt)
{
    const QMutexLocker locker(&m_impl->slowMutex);
    const auto dataKey = m_impl->keys.key();
    if (!dataKey)
        return fail(ErrorKind::NotSignedIn, u"vault is locked"_s);
    if (officer.number.isEmpty() || password.isEmpty() || !verifiedAt.isValid())
        return fail(ErrorKind::BadInput, u"officer without number, password or date"_s);
    const auto vault = m_impl->file.load();
    if (!vault)
        return std::unexpected(vault.error());

    VaultOfficer entry;
    entry.tag = Impl::tagOf(*vault, officer.number);
    entry.verifiedAt = verifiedAt.toUTC();
    auto wrap = m_impl->makeWrap(*vault, entry.tag, sealing::passwordBytes(password), *dataKey, entry.verifiedAt);
    if (!wrap)
        return std::unexpected(wrap.error());
    entry.wrap = *std::move(wrap);
    auto profile = sealing::sealRecord(*dataKey, m_impl->random, profileJson(officer), profileContext(entry.tag));
    if (!profile)
        return std::unexpected(profile.error());
    entry.profile = *std::move(profile);

    const auto written = m_impl->modify([&vault, &entry](VaultData &stored) -> Result<void> {
        if (stored.id != vault->id)
            return fail(ErrorKind::Conflict, u"the vault was replaced meanwhile"_s);
        if (VaultOfficer *old = Impl::find(stored, entry.tag))
            *old = entry;
        else
            stored.officers.append(entry);
        return {};
    });
    if (!written)
        return std::unexpected(written.error());
    m_impl->pause.succeeded(entry.tag);
    m_impl->remember(officer);
    return {};
}

Result<Officer> SealedVault::unlock(const QString &officerNumber, const QString &password)
{
    const QMutexLocker locker(&m_impl->slowMutex);
    auto vault = m_impl->file.load();
    if (!vault)
        return std::unexpected(vault.error());
    const QByteArray tag = Impl::tagOf(*vault, officerNumber);
    if (const auto counted = m_impl->countTry(*vault, tag); !counted)
        return std::unexpected(counted.error());
    const VaultOfficer *entry = Impl::find(*vault, tag);
    const auto dataKey = Impl::openWrap(*vault, tag, entry->wrap, sealing::passwordBytes(password), entry->verifiedAt);
    if (!dataKey)
        return std::unexpected(dataKey.error());
    const auto profile = sealing::openRecord(*dataKey, entry->profile, profileContext(tag));
    const auto officer = profile ? profileFromJson(*profile) : std::nullopt;
    if (!officer || officer->number != officerNumber)
        return fail(ErrorKind::Damaged, u"officer's profile in the vault is broken"_s);
    m_impl->forgetTries(tag);
    m_impl->keys.set(*dataKey);
    m_impl->remember(*officer);
    return *officer;
}

Result<void> SealedVault::unlockWithSecret(const QByteArray &vaultSecret)
{
    const QMutexLocker locker(&m_impl->slowMutex);
    if (vaultSecret.size() != kVaultSecretSize)
        return fail(ErrorKind::BadInput, u"central's vault secret has not 32 bytes"_s);
    const auto vault = m_impl->file.load();
    if (!vault)
        return std::unexpected(vault.error());
    const auto key = Impl::centralWrapKey(vaultSecret, vault->central.salt);
    if (!key)
        return std::unexpected(key.error());
    const auto dataKey = sealing::openBox(*key, vault->central.box, Impl::centralAssociated(*vault));
    if (!dataKey)
        return fail(ErrorKind::WrongPassword, u"central's secret does not open this vault"_s);
    m_impl->keys.set(*dataKey);
    return {};
}

Result<void> SealedVault::unlockWithRecoveryKey(const QString &recoveryKey)
{
    const QMutexLocker locker(&m_impl->slowMutex);
    const auto canonical = recoverykey::normalise(recoveryKey);
    if (!canonical)
        return fail(ErrorKind::BadInput, u"not a recovery key"_s);
    auto vault = m_impl->file.load();
    if (!vault)
        return std::unexpected(vault.error());
    if (const auto counted = m_impl->countTry(*vault, kRecoveryTag); !counted)
        return counted;
    const auto dataKey = Impl::openWrap(*vault, kRecoveryTag, vault->recovery, sealing::passwordBytes(*canonical), {});
    if (!dataKey)
        return std::unexpected(dataKey.error());
    m_impl->forgetTries(kRecoveryTag);
    m_impl->keys.set(*dataKey);
    return {};
}

void SealedVault::lock()
{
    m_impl->keys.clear();
}

std::optional<QDateTime> SealedVault::lastVerified(const QString &officerNumber) const
{
    auto vault = m_impl->file.load();
    if (!vault)
        return std::nullopt;
    const VaultOfficer *entry = Impl::find(*vault, Impl::tagOf(*vault, officerNumber));
    return entry == nullptr ? std::nullopt : std::optional(entry->verifiedAt);
}

std::optional<Officer> SealedVault::known(const QString &officerNumber) const
{
    const QMutexLocker locker(&m_impl->knownMutex);
    const auto found = m_impl->knownOfficers.constFind(officerNumber);
    return found == m_impl->knownOfficers.cend() ? std::nullopt : std::optional(*found);
}

std::chrono::seconds SealedVault::pauseLeft(const QString &officerNumber) const
{
    auto vault = m_impl->file.load();
    if (!vault)
        return 0s;
    const QByteArray tag = Impl::tagOf(*vault, officerNumber);
    const VaultTries *tries = Impl::triesOf(*vault, tag);
    return tries == nullptr ? 0s : m_impl->pause.left(tag, *tries);
}

} // namespace dutydesk
