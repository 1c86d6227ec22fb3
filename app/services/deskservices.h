// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/camera.h"
#include "app/ports/centralapi.h"
#include "app/ports/clock.h"
#include "app/ports/picturesource.h"
#include "app/ports/preferences.h"
#include "app/services/casebook.h"
#include "app/services/checklicence.h"
#include "app/services/doctor.h"
#include "app/services/journalkeeper.h"
#include "app/services/queue.h"
#include "app/services/signin.h"
#include "app/services/trustkeeper.h"

namespace dutydesk {

/// Everything the window is given. Made by the composition root; outlives the window.
struct DeskServices {
    SignIn &signIn;
    CheckLicence &checkLicence;
    Casebook &casebook;
    Queue &queue;
    JournalKeeper &journal;
    TrustKeeper &trust;
    Doctor &doctor;
    CentralApi &central;
    Camera &camera;
    PictureSource &pictures;
    Preferences &preferences;
    const Clock &clock;
    bool training = false;
    QStringList samplePictures;  ///< training: pictures to hold to the camera
    QString sampleVideo;         ///< training: a short video, empty otherwise
    QString trainingHint;        ///< training: officer number and password to type, empty otherwise
};

} // namespace dutydesk
