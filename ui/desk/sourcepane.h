// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/desk/codegate.h"

#include <QWidget>

class QMenu;
class QMimeData;
class QStackedWidget;

namespace dutydesk {

class CameraView;
class IconLabel;
class KeyCapButton;
class RecentScans;
class SegmentedControl;
class TextLabel;
class TypeNumberPane;

/// The left side of the Desk: where a code comes from, what the camera sees, and the scans of this shift.
class SourcePane : public QWidget {
    Q_OBJECT
public:
    enum class Source { Camera, Photo, Scanner, Type };

    explicit SourcePane(DeskServices &services, QWidget *parent = nullptr);

    void start();  ///< the Desk is on screen
    void stop();   ///< it is not: the camera rests
    void setSource(Source source, bool takeFocus = true);
    Source source() const;
    void nextSource();
    /// Types a number or a plate for the officer, who still gives the purpose.
    void typeNumber(const QString &typed);
    /// A reading of the hand-held scanner.
    void present(const Reading &reading);
    void setCheck(const LicenceCheck &check);
    void setOnline(bool online);
    void reopen(int step);     ///< +1 the scan before, −1 the one after
    void scanAgain();          ///< Esc: clears the desk for the next licence
    void openPicture();
    void paste();
    /// What is on screen belongs to a person: take it off.
    void forget();

signals:
    /// Something was shown to the desk and will be answered; the focus may move on.
    void presented();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void nameSources();
    void layOut();
    QWidget *makeStatusLine();
    void makeSampleMenu();
    void takeFile(const QString &path);
    void takePicture(const QFuture<Result<ScannedPicture>> &scanning, const QString &name);
    void takeCodes(const QList<Reading> &readings);
    void take(const CodeGate::Decision &decision);
    void offer(const QList<Reading> &readings);
    void choose(int index);
    void endChoosing();
    void startCamera();
    void cameraStateChanged(CameraState state);
    void showStatus();
    QString cameraName() const;
    void retranslate();

    DeskServices &m_services;
    CodeGate m_gate;
    LicenceCheck m_check;
    QList<Reading> m_offered;
    QList<KeyCapButton *> m_offerButtons;
    QString m_video;             ///< a video file that plays instead of the camera
    QString m_problem;           ///< what a picture did not give
    bool m_running = false;
    bool m_scanning = false;
    quint64 m_picture = 0;       ///< answers for an older picture are dropped
    SegmentedControl *m_sources;
    QStackedWidget *m_stack;
    CameraView *m_view;
    TypeNumberPane *m_type;
    RecentScans *m_scans;
    QWidget *m_tools = nullptr;
    KeyCapButton *m_open = nullptr;
    KeyCapButton *m_paste = nullptr;
    KeyCapButton *m_samples = nullptr;
    QMenu *m_sampleMenu = nullptr;
    QWidget *m_offer = nullptr;
    IconLabel *m_statusIcon = nullptr;
    TextLabel *m_statusTitle = nullptr;
    TextLabel *m_statusText = nullptr;
    KeyCapButton *m_again = nullptr;
};

} // namespace dutydesk
