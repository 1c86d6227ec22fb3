// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/rulebook.h"
#include "app/ports/camera.h"
#include "app/ports/centralapi.h"
#include "app/ports/clock.h"
#include "app/ports/codereader.h"
#include "app/ports/journalstore.h"
#include "app/services/journalkeeper.h"
#include "app/services/queue.h"
#include "app/services/signin.h"
#include "app/services/trustkeeper.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QThreadPool>
#include <QVariantMap>

#include <functional>

namespace dutydesk {

/// What the doctor looks at, in the order of the page.
enum class DoctorCheck {
    Camera,
    Decoder,
    EncryptedStore,
    JournalChain,
    DiskSpace,
    Outbox,
    Link,
    Clock,
    TrustList,
    Rules,
    Certificate
};
enum class DoctorVerdict { Good, Attention, Bad, Offline, NotChecked };
/// At most one fix a line.
enum class DoctorFix { None, TestCamera, RunAgain, VerifyJournal, TestLink, FetchTrustList, SendNow };

struct DoctorLine {
    DoctorCheck check = DoctorCheck::Camera;
    DoctorVerdict verdict = DoctorVerdict::NotChecked;
    DoctorFix fix = DoctorFix::None;
    QVariantMap
        measured; ///< values for the sentence: "entries", "freeBytes", "milliseconds", "issuersExpiring", "state", …
};

/// Measures the desk; holds no personal data.
class Doctor : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Camera *camera = nullptr; ///< none in dutydeskctl
        CodeReader &decoder;
        JournalKeeper &journal;
        Queue &queue;
        CentralApi &central;
        TrustKeeper &trust;
        SignIn &signIn;
        const Rulebook &rulebook;
        const Clock &clock;
        QString dataFolder;
        QList<Frame> sampleFrames; ///< pictures with codes that the decoder must read
        std::function<QVariantMap()> storeFacts; ///< size on disk, repaired or not
    };
    explicit Doctor(Parts parts, QObject *parent = nullptr);
    ~Doctor() override;

    QFuture<QList<DoctorLine>> runAll();
    const QList<DoctorLine> &last() const;
    QDateTime lastRun() const;

signals:
    void finished(const QList<dutydesk::DoctorLine> &lines);

private:
    Parts m_parts;
    QThreadPool m_slow; ///< one thread: decoding the samples must not stop the window
    QList<DoctorLine> m_last;
    QDateTime m_lastRun;
};

} // namespace dutydesk
