// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/camera.h"
#include "ui/common/card.h"
#include "ui/violation/violationeditor.h"

#include <QAbstractButton>
#include <QSet>

class QListView;

namespace dutydesk {

class Banner;
class ElidedLabel;
class EvidenceModel;
class KeyCapButton;

/// The dashed tile that takes files: dropped, or chosen after a click.
class DropTile : public QAbstractButton {
    Q_OBJECT
public:
    explicit DropTile(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The evidence files of the case: dropped, chosen, or a picture of the desk camera. Each is hashed and sealed when it is added.
class EvidencePane : public Card {
    Q_OBJECT
public:
    EvidencePane(ViolationEditor &editor, Casebook &casebook, Camera &camera, const Clock &clock,
                 QWidget *parent = nullptr);

    void refresh();
    void focusList();
    /// Ctrl+E: the next picture of the camera.
    void takePhoto();
    void addFiles(const QStringList &paths);
    /// The page is left: a camera that was started for a photo is stopped.
    void releaseCamera();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void chooseFiles();
    void addPicture(const QByteArray &content, const QString &fileName, const QString &mediaType, const QString &kind);
    void takeResult(quint64 key, const CaseId &caseId, const Result<EvidenceRef> &file);
    void photoArrived(const Frame &frame);
    void cameraStateChanged(CameraState state);
    void fitList();
    void showThumbnails();
    void openMenu(const QModelIndex &index, const QPoint &at);
    void retranslate();

    ViolationEditor &m_editor;
    Casebook &m_casebook;
    Camera &m_camera;
    const Clock &m_clock;
    EvidenceModel *m_model;
    QListView *m_list;
    TextLabel *m_title;
    ElidedLabel *m_remark;
    KeyCapButton *m_photo;
    DropTile *m_tile;
    Banner *m_problem;
    QSet<QByteArray> m_thumbnailsAsked;
    quint64 m_nextKey = 1;
    bool m_photoWanted = false;
    bool m_startedCamera = false;
};

} // namespace dutydesk
