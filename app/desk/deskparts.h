// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/deskfolder.h"
#include "app/domain/error.h"
#include "app/domain/rulebook.h"
#include "app/services/deskservices.h"
#include "app/store/openreport.h"

#include <QUrl>

#include <chrono>
#include <memory>

namespace dutydesk {

/// Everything a desk process is made of, wired: the only place that names concrete adapters. No window in it.
class DeskParts {
public:
    struct Options {
        DeskFolder folder;
        bool training = false;
        QUrl central {};           ///< empty: the address kept at enrolment
        bool background = true;    ///< pump, change feed and checkpoints run by themselves
        std::chrono::milliseconds callTimeout {20000}; ///< of an ordinary call to central
    };

    /// \returns what opening the store said (InUse, NewerDatabase, Damaged, …) or a rulebook that cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<DeskParts>> make(const Options &options);
    ~DeskParts();
    DeskParts(const DeskParts &) = delete;
    DeskParts &operator=(const DeskParts &) = delete;

    /// Ends what works in the background and answers everything that waits with Cancelled, while those who asked still
    /// live. Nothing may be asked afterwards.
    void shutDown();

    DeskServices services();
    SignIn &signIn();
    CheckLicence &checkLicence();
    Casebook &casebook();
    Queue &queue();
    JournalKeeper &journal();
    TrustKeeper &trust();
    Doctor &doctor();
    CentralApi &central();
    Preferences &preferences();
    PictureSource &pictures();
    const CredentialReader &credentials() const;
    const Clock &clock() const;
    SyncPump &pump();
    const OpenReport &openReport() const;
    /// The pictures the doctor's decoder test reads, and what training offers to hold to the camera.
    void setSamples(const QStringList &pictures, const QString &video, const QString &hint);

    /// Keeps where central is for the next start, once the desk is enrolled.
    void rememberCentral();

private:
    struct Private;
    explicit DeskParts(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace dutydesk
