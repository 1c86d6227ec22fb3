// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/credential.h"

#include <algorithm>

namespace dutydesk {

const Check *Verification::check(CheckKind kind) const
{
    const auto found = std::ranges::find(checks, kind, &Check::kind);
    return found == checks.cend() ? nullptr : &*found;
}

DocumentVerdict Verification::verdict() const
{
    // The order is the order of weight: what was altered is not also called expired.
    const auto failed = [this](CheckKind kind) {
        const Check *found = check(kind);
        return found && found->result == CheckResult::Failed;
    };
    const auto passed = [this](CheckKind kind) {
        const Check *found = check(kind);
        return found && found->result == CheckResult::Passed;
    };
    switch (credential.format) {
    case CredentialFormat::LicenceNumber:
    case CredentialFormat::FileNumber:
    case CredentialFormat::PlateNumber:
    case CredentialFormat::OpaqueCode:
    case CredentialFormat::Mdoc:
        return DocumentVerdict::NotChecked;
    case CredentialFormat::Unknown:
        return DocumentVerdict::Unreadable;
    case CredentialFormat::Claim169:
    case CredentialFormat::Aamva:
        break;
    }
    if (failed(CheckKind::Structure))
        return DocumentVerdict::Unreadable;
    const Check *signature = check(CheckKind::Signature);
    if (signature && signature->reason == CheckReason::Encrypted)
        return DocumentVerdict::NotChecked;
    if (signature && signature->reason == CheckReason::Unsigned)
        return DocumentVerdict::Unsigned;
    if (failed(CheckKind::Signature))
        return DocumentVerdict::Altered;
    if (failed(CheckKind::Issuer) || failed(CheckKind::Revocation))
        return DocumentVerdict::IssuerUnknown;
    if (!passed(CheckKind::Signature) || !passed(CheckKind::Issuer)) {
        // A key that nobody vouches for and a check that could not be made are told apart by the check itself.
        const Check *issuer = check(CheckKind::Issuer);
        const auto reason = issuer ? issuer->reason : CheckReason::None;
        return reason == CheckReason::KeyUnknown || reason == CheckReason::IssuerUnknown
            ? DocumentVerdict::IssuerUnknown
            : DocumentVerdict::NotChecked;
    }
    if (failed(CheckKind::NotBefore))
        return DocumentVerdict::NotYetValid;
    if (failed(CheckKind::Validity))
        return DocumentVerdict::Expired;
    return DocumentVerdict::Genuine;
}

} // namespace dutydesk
