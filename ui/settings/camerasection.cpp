// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/camerasection.h"

#include "ui/common/banner.h"
#include "ui/common/card.h"
#include "ui/common/fieldrow.h"
#include "ui/common/sentences.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace dutydesk {

using namespace Qt::StringLiterals;

CameraSection::CameraSection(DeskServices &services, QWidget *parent)
    : SettingsSection(services, Icon::Camera, parent)
    , m_card(new Card(this))
    , m_cameras(new QComboBox(this))
    , m_row(new FieldRow(m_cameras, m_card))
    , m_state(new Banner(m_card))
    , m_scanner(nullptr)
{
    m_cameras->setObjectName(u"cameraChoice"_s);
    m_state->setObjectName(u"cameraState"_s);
    m_row->setMaximumWidth(460);
    auto *body = new QWidget(m_card);
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(14, 12, 14, 14);
    inner->setSpacing(12);
    inner->addWidget(m_row);
    inner->addWidget(m_state);
    m_card->column()->addWidget(body);
    column()->addWidget(m_card);
    m_scanner = addFactCard();
    column()->addStretch(1);
    connect(m_cameras, &QComboBox::activated, this, [this](int index) {
        const QString id = m_cameras->itemData(index).toString();
        this->services().preferences.setValue(cameraKey(), id);
        // A running camera changes at once; one that is off stays off until the Desk asks for it.
        if (this->services().camera.state() != CameraState::Off)
            this->services().camera.start(id);
    });
    connect(&services.camera, &dutydesk::Camera::stateChanged, this, [this] { refresh(); });
    retranslate();
}

void CameraSection::refresh()
{
    setRemark(tr("Codes can also be read from pictures and video files, with a hand-held scanner, and typed."));
    m_card->setTitle(tr("Camera"));
    m_row->setLabel(tr("Camera on the desk"));
    const QString chosen = services().preferences.value(cameraKey(), {}).toString();
    {
        const QSignalBlocker quiet(m_cameras);
        m_cameras->clear();
        m_cameras->addItem(tr("The first one found"), QString());
        for (const CameraInfo &camera : services().camera.cameras())
            m_cameras->addItem(camera.name, camera.id);
        m_cameras->setCurrentIndex(qMax(0, m_cameras->findData(chosen)));
    }
    showState();
    m_scanner->setTitle(tr("Hand-held scanner"));
    setFacts(m_scanner,
             {{tr("How it works"),
               tr("A scanner that types like a keyboard needs no setting here. Its input is recognised by its speed "
                  "anywhere on the Desk.")},
              {tr("Set the scanner to"), tr("Keyboard mode, US layout, Enter after each code, no prefix.")}});
}

void CameraSection::showState()
{
    const CameraState state = services().camera.state();
    const bool none = services().camera.cameras().isEmpty();
    const Explanation words = Sentences::camera(state == CameraState::Off && none ? CameraState::NoCamera : state);
    Meaning meaning = Meaning::Neutral;
    if (state == CameraState::Live)
        meaning = Meaning::Ok;
    else if (state != CameraState::Off && state != CameraState::Starting)
        meaning = Meaning::Warn;
    else if (none)
        meaning = Meaning::Warn;
    m_state->setMessage(meaning, words.what, state == CameraState::Off && !none ? words.meaning : words.rest(),
                        Icon::Camera);
}

} // namespace dutydesk
