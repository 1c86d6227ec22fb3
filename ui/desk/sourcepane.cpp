// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/sourcepane.h"

#include "ui/common/dates.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/sentences.h"
#include "ui/common/textlabel.h"
#include "ui/desk/cameraview.h"
#include "ui/desk/recentscans.h"
#include "ui/desk/typenumberpane.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QMimeDatabase>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int roomForNames = 500;
constexpr auto cameraKey = "camera/id"_L1;

bool isVideo(const QString &path)
{
    return QMimeDatabase().mimeTypeForFile(path).name().startsWith("video/"_L1);
}

QByteArray asPng(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

} // namespace

SourcePane::SourcePane(DeskServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_sources(new SegmentedControl(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new CameraView(this))
    , m_type(new TypeNumberPane(services.checkLicence, this))
    , m_scans(new RecentScans(services.checkLicence, this))
{
    setAcceptDrops(true);
    m_sources->setObjectName(u"sourcePicker"_s);
    m_view->setObjectName(u"cameraView"_s);
    m_sources->addSegment(Icon::Camera, {}, QKeySequence(Qt::Key_F6));
    m_sources->addSegment(Icon::Image, {});
    m_sources->addSegment(Icon::Scanner, {});
    m_sources->addSegment(Icon::Keyboard, {});
    layOut();
    connect(m_sources, &SegmentedControl::chosen, this, [this](int index) { setSource(Source(index)); });
    connect(m_view, &CameraView::codeChosen, this, &SourcePane::choose);
    connect(&m_services.camera, &Camera::frameReady, this, [this](const Frame &frame) {
        if (m_running && source() == Source::Camera)
            m_view->setFrame(frame, false);
    });
    connect(&m_services.camera, &Camera::codesRead, this, [this](quint64, const QList<Reading> &readings) {
        if (m_running && source() == Source::Camera)
            takeCodes(readings);
    });
    connect(&m_services.camera, &Camera::stateChanged, this, &SourcePane::cameraStateChanged);
    connect(m_scans, &RecentScans::opened, this, &SourcePane::presented);
    retranslate();
}

void SourcePane::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_sources);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_type);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_stack->setSizePolicy(policy);
    column->addWidget(m_stack);
    m_offer = new QWidget(this);
    auto *offer = new QHBoxLayout(m_offer);
    offer->setContentsMargins(0, 0, 0, 0);
    offer->setSpacing(8);
    m_offer->setObjectName(u"codeChooser"_s);
    m_offer->hide();
    column->addWidget(m_offer);
    column->addWidget(makeStatusLine());
    column->addWidget(m_scans, 1);
}

QWidget *SourcePane::makeStatusLine()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_statusIcon = new IconLabel(Icon::Scan, Ink::Info, 17, line);
    m_statusTitle = new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, line);
    m_statusTitle->setObjectName(u"sourceStatus"_s);
    m_statusText = new TextLabel(Type::Base, Ink::Secondary, -1, line);
    m_statusText->setWordWrap(true);
    row->addWidget(m_statusIcon);
    row->addWidget(m_statusTitle);
    row->addWidget(m_statusText, 1);
    m_open = new KeyCapButton(ButtonRole::Normal, ButtonSize::ExtraSmall, line);
    m_open->setGlyph(Icon::Image);
    m_open->setObjectName(u"openPicture"_s);
    m_paste = new KeyCapButton(ButtonRole::Normal, ButtonSize::ExtraSmall, line);
    m_paste->setKeys(QKeySequence(Qt::CTRL | Qt::Key_V));
    m_paste->setObjectName(u"pastePicture"_s);
    m_samples = new KeyCapButton(ButtonRole::Normal, ButtonSize::ExtraSmall, line);
    m_samples->setGlyph(Icon::MortarBoard);
    m_samples->setObjectName(u"sampleLicences"_s);
    m_again = new KeyCapButton(ButtonRole::Normal, ButtonSize::ExtraSmall, line);
    m_again->setObjectName(u"scanAgain"_s);
    for (KeyCapButton *button : {m_open, m_paste, m_samples, m_again})
        row->addWidget(button);
    connect(m_open, &QPushButton::clicked, this, &SourcePane::openPicture);
    connect(m_paste, &QPushButton::clicked, this, &SourcePane::paste);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (CameraView::isTrouble(m_services.camera.state()) && source() == Source::Camera)
            startCamera();
        else
            scanAgain();
    });
    makeSampleMenu();
    return line;
}

void SourcePane::makeSampleMenu()
{
    const bool any = m_services.training && (!m_services.samplePictures.isEmpty() || !m_services.sampleVideo.isEmpty());
    m_samples->setVisible(any);
    if (!any)
        return;
    m_sampleMenu = new QMenu(m_samples);
    m_sampleMenu->setObjectName(u"sampleMenu"_s);
    for (const QString &path : std::as_const(m_services.samplePictures)) {
        QAction *action = m_sampleMenu->addAction(QFileInfo(path).completeBaseName());
        connect(action, &QAction::triggered, this, [this, path] { takeFile(path); });
    }
    if (!m_services.sampleVideo.isEmpty()) {
        m_sampleMenu->addSeparator();
        QAction *action = m_sampleMenu->addAction(tr("Play the sample video"));
        action->setObjectName(u"sampleVideo"_s);
        connect(action, &QAction::triggered, this, [this] { takeFile(m_services.sampleVideo); });
    }
    connect(m_samples, &QPushButton::clicked, this,
            [this] { m_sampleMenu->popup(m_samples->mapToGlobal(QPoint(0, m_samples->height() + 2))); });
}

void SourcePane::start()
{
    m_running = true;
    m_scans->load();
    if (source() == Source::Camera)
        startCamera();
}

void SourcePane::stop()
{
    m_running = false;
    m_services.camera.stop();
    m_view->clearFrame();
}

void SourcePane::startCamera()
{
    if (!m_running)
        return;
    if (m_video.isEmpty())
        m_services.camera.start(m_services.preferences.value(cameraKey).toString());
    else
        m_services.camera.startVideo(m_video);
}

SourcePane::Source SourcePane::source() const
{
    return Source(m_sources->current());
}

void SourcePane::setSource(Source source, bool takeFocus)
{
    m_sources->setCurrent(int(source));
    endChoosing();
    m_problem.clear();
    m_video.clear();
    m_stack->setCurrentIndex(source == Source::Type ? 1 : 0);
    m_view->clearFrame();
    m_view->setCaption({});
    m_view->setGuideVisible(source == Source::Camera);
    if (source == Source::Camera)
        startCamera();
    else
        m_services.camera.stop();
    retranslate();
    if (!takeFocus)
        return;
    if (source == Source::Type)
        m_type->focusNumber();
    else
        m_sources->segment(int(source))->setFocus(Qt::OtherFocusReason);
}

void SourcePane::typeNumber(const QString &typed)
{
    setSource(Source::Type, false);
    m_type->prefill(typed);
}

void SourcePane::nextSource()
{
    setSource(Source((int(source()) + 1) % m_sources->count()));
}

void SourcePane::cameraStateChanged(CameraState state)
{
    m_view->setState(state);
    m_view->setCaption(state == CameraState::Live && source() == Source::Camera ? cameraName() : QString());
    showStatus();
}

QString SourcePane::cameraName() const
{
    if (!m_video.isEmpty())
        return QFileInfo(m_video).fileName();
    const QString wanted = m_services.preferences.value(cameraKey).toString();
    const QList<CameraInfo> cameras = m_services.camera.cameras();
    for (const CameraInfo &camera : cameras) {
        if (camera.id == wanted)
            return camera.name;
    }
    return cameras.isEmpty() ? QString() : cameras.first().name;
}

void SourcePane::takeCodes(const QList<Reading> &readings)
{
    m_view->setReadings(readings);
    take(m_gate.look(readings, m_services.clock.monotonic()));
}

void SourcePane::take(const CodeGate::Decision &decision)
{
    switch (decision.kind) {
    case CodeGate::Decision::Kind::Nothing:
        return;
    case CodeGate::Decision::Kind::Present:
        endChoosing();
        present(decision.readings.first());
        return;
    case CodeGate::Decision::Kind::Choose:
        offer(decision.readings);
        return;
    }
}

void SourcePane::present(const Reading &reading)
{
    m_problem.clear();
    // The licence that is on screen was shown again: what was ticked and looked up for it stays, only central is asked anew.
    const bool again = m_check.reading && m_check.reading->bytes == reading.bytes && !reading.bytes.isEmpty();
    if (again)
        m_services.checkLicence.refresh();
    else
        m_services.checkLicence.present(reading);
    emit presented();
}

void SourcePane::offer(const QList<Reading> &readings)
{
    QList<Reading> ordered;
    // Codes that were offered already keep their numbers, so that a key pressed now means what is on screen.
    for (const Reading &known : std::as_const(m_offered)) {
        const auto again = std::ranges::find(std::as_const(readings), known.bytes, &Reading::bytes);
        if (again != readings.cend())
            ordered.append(*again);
    }
    for (const Reading &reading : readings) {
        if (std::ranges::find(std::as_const(ordered), reading.bytes, &Reading::bytes) == ordered.cend())
            ordered.append(reading);
    }
    const bool same = ordered.size() == m_offered.size();
    m_offered = ordered;
    m_view->setChoosing(true);
    m_view->setReadings(ordered);
    if (same && m_offer->isVisibleTo(this))
        return;
    qDeleteAll(m_offerButtons);
    m_offerButtons.clear();
    for (int i = 0; i < ordered.size(); ++i) {
        auto *button = new KeyCapButton(ButtonRole::Normal, ButtonSize::Small, m_offer);
        button->setObjectName(u"chooseCode%1"_s.arg(i + 1));
        //: %1 number of the code in the picture, %2 kind of code
        button->setText(tr("%1: %2").arg(i + 1).arg(Sentences::symbology(ordered.at(i).symbology)));
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
        m_offer->layout()->addWidget(button);
        m_offerButtons.append(button);
        button->show();
    }
    static_cast<QHBoxLayout *>(m_offer->layout())->addStretch(1);
    m_offer->show();
    m_offerButtons.first()->setFocus(Qt::OtherFocusReason);
    showStatus();
}

void SourcePane::choose(int index)
{
    if (index < 0 || index >= m_offered.size())
        return;
    const Reading reading = m_offered.at(index);
    m_gate.settle(m_services.clock.monotonic());
    endChoosing();
    present(reading);
}

void SourcePane::endChoosing()
{
    if (m_offered.isEmpty())
        return;
    m_offered.clear();
    m_offer->hide();
    while (QLayoutItem *item = m_offer->layout()->takeAt(0))
        delete item; // the buttons are deleted below; this is the stretch and their places
    for (KeyCapButton *button : std::as_const(m_offerButtons))
        button->deleteLater(); // one of them may be the sender
    m_offerButtons.clear();
    m_view->setChoosing(false);
    showStatus();
}

void SourcePane::openPicture()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a picture or a video"), {},
                                     tr("Pictures and videos (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.gif *.mp4 "
                                        "*.avi *.mkv *.mov *.webm);;All files (*)"));
    if (!path.isEmpty())
        takeFile(path);
}

void SourcePane::takeFile(const QString &path)
{
    if (isVideo(path)) {
        setSource(Source::Camera, false);
        m_video = path;
        m_gate.reset();
        startCamera();
        return;
    }
    setSource(Source::Photo, false);
    takePicture(m_services.pictures.scanFile(path), QFileInfo(path).fileName());
}

void SourcePane::takePicture(const QFuture<Result<ScannedPicture>> &scanning, const QString &name)
{
    const quint64 picture = ++m_picture;
    m_scanning = true;
    m_problem.clear();
    m_gate.reset(); // a picture is always meant
    showStatus();
    QFuture<Result<ScannedPicture>>(scanning).then(this, [this, picture, name](const Result<ScannedPicture> &scanned) {
        if (picture != m_picture)
            return;
        m_scanning = false;
        if (!scanned) {
            m_problem = Sentences::error(scanned.error()).whole();
            showStatus();
            return;
        }
        m_view->setFrame(scanned->frame, true);
        m_view->setCaption(name);
        if (scanned->readings.isEmpty())
            m_problem = tr("No code was found in this picture. Try one that is sharper, or type the number.");
        takeCodes(scanned->readings);
        showStatus();
    });
}

void SourcePane::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (!mime)
        return;
    if (mime->hasImage()) {
        setSource(Source::Photo, false);
        takePicture(m_services.pictures.scanEncoded(asPng(qvariant_cast<QImage>(mime->imageData()))),
                    tr("Pasted picture"));
    } else if (mime->hasUrls() && mime->urls().constFirst().isLocalFile()) {
        takeFile(mime->urls().constFirst().toLocalFile());
    } else {
        m_problem = tr("The clipboard holds no picture.");
        showStatus();
    }
}

void SourcePane::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *mime = event->mimeData();
    if (mime->hasImage() || (mime->hasUrls() && mime->urls().constFirst().isLocalFile()))
        event->acceptProposedAction();
}

void SourcePane::dropEvent(QDropEvent *event)
{
    const QMimeData *mime = event->mimeData();
    event->acceptProposedAction();
    if (mime->hasUrls() && mime->urls().constFirst().isLocalFile()) {
        takeFile(mime->urls().constFirst().toLocalFile());
    } else if (mime->hasImage()) {
        setSource(Source::Photo, false);
        takePicture(m_services.pictures.scanEncoded(asPng(qvariant_cast<QImage>(mime->imageData()))),
                    tr("Dropped picture"));
    }
}

void SourcePane::setCheck(const LicenceCheck &check)
{
    m_check = check;
    QString title;
    QString detail;
    if (check.document && check.reading) {
        const bool genuine = check.document->verdict() == DocumentVerdict::Genuine;
        const QString code = Sentences::symbology(check.reading->symbology);
        //: %1 kind of code: "Signed QR code read"
        title = genuine ? tr("Signed %1 read").arg(code) : tr("%1 read").arg(code);
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(check.reading->took);
        const QString time = Dates::milliseconds(took);
        detail = check.reading->modules > 0 ? tr("%1 · %2×%2").arg(time).arg(check.reading->modules) : time;
    }
    m_view->setCodeLabel(title, detail);
    m_scans->setCurrent(check.scanSequence);
    showStatus();
}

void SourcePane::showStatus()
{
    const CameraState state = m_services.camera.state();
    const bool camera = source() == Source::Camera;
    const bool trouble = camera && CameraView::isTrouble(state);
    const bool shown = !m_check.isEmpty() || m_check.vehicle;
    Icon icon = Icon::Scan;
    Meaning meaning = Meaning::Info;
    QString title = tr("Looking for a licence.");
    QString text = tr("The hand-held scanner works at any time.");
    if (!m_offered.isEmpty()) {
        title = tr("%n codes are in view.", nullptr, int(m_offered.size()));
        text = tr("Choose the one you mean.");
    } else if (m_scanning) {
        title = tr("Reading the picture.");
        text.clear();
    } else if (!m_problem.isEmpty()) {
        meaning = Meaning::Warn;
        icon = Icon::Triangle;
        title.clear();
        text = m_problem;
    } else if (shown && m_check.document) {
        const DocumentVerdict verdict = m_check.document->verdict();
        const paint::PillText words = Sentences::documentVerdict(verdict);
        meaning = words.meaning;
        icon = verdict == DocumentVerdict::Genuine ? Icon::TickCircle : words.icon;
        title = verdict == DocumentVerdict::Genuine ? tr("Code read and verified.") : tr("Code read.");
        text = tr("Ready for the next licence.");
    } else if (shown) {
        meaning = Meaning::Ok;
        icon = Icon::TickCircle;
        title = tr("Looked up.");
        text = tr("Ready for the next licence.");
    } else if (trouble) {
        meaning = Meaning::Warn;
        icon = Icon::Triangle;
        title = tr("The desk works on without the camera.");
        text.clear();
    }
    m_statusIcon->setIcon(icon, Tokens::inkOf(meaning));
    m_statusTitle->setText(title);
    m_statusTitle->setVisible(!title.isEmpty());
    m_statusText->setText(text);
    m_statusText->setInk(m_problem.isEmpty() ? Ink::Secondary : Ink::Warn);
    m_open->setVisible(source() == Source::Photo);
    m_paste->setVisible(source() == Source::Photo);
    m_samples->setVisible(m_sampleMenu && !shown);
    m_again->setVisible(shown || trouble);
    m_again->setText(shown ? tr("Scan again") : tr("Try again"));
    m_again->setKeys(shown ? QKeySequence(Qt::Key_Escape) : QKeySequence());
}

void SourcePane::scanAgain()
{
    if (!m_offered.isEmpty()) {
        m_gate.settle(m_services.clock.monotonic());
        endChoosing();
        return;
    }
    m_gate.reset();
    m_problem.clear();
    if (source() == Source::Photo)
        m_view->clearFrame();
    m_type->clear();
    m_services.checkLicence.clear();
}

void SourcePane::forget()
{
    endChoosing();
    m_gate.reset();
    m_view->clearFrame();
    m_type->clear();
    m_problem.clear();
    m_scans->forget();
    setCheck({});
}

void SourcePane::setOnline(bool online)
{
    m_scans->setOnline(online);
}

void SourcePane::reopen(int step)
{
    m_scans->step(step);
}

void SourcePane::nameSources()
{
    m_sources->setSegmentText(0, tr("Camera"));
    m_sources->setSegmentText(1, tr("Photo"));
    m_sources->setSegmentText(2, tr("Scanner"));
    //: Short for "Type number", where there is little room
    m_sources->setSegmentText(3, width() < roomForNames ? tr("Type") : tr("Type number"));
}

void SourcePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    nameSources();
}

void SourcePane::retranslate()
{
    nameSources();
    m_sources->setAccessibleName(tr("Where the code comes from"));
    switch (source()) {
    case Source::Camera:
    case Source::Type:
        m_view->setInvitation({}, {}, Icon::Camera);
        break;
    case Source::Photo:
        m_view->setInvitation(tr("Drop a picture here"),
                              tr("A photo or a screenshot with the code in it; or open one, or paste with Ctrl V."),
                              Icon::Image);
        break;
    case Source::Scanner:
        m_view->setInvitation(tr("Scan the code with the hand-held scanner"),
                              tr("It types what it reads. It works at any time on the Desk, wherever the focus is."),
                              Icon::Scanner);
        break;
    }
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Open a picture or a video"));
    m_paste->setText(tr("Paste"));
    m_samples->setText(tr("Sample licences"));
    m_samples->setToolTip(tr("Hold a sample licence to the camera"));
    if (auto *video = m_sampleMenu ? m_sampleMenu->findChild<QAction *>(u"sampleVideo"_s) : nullptr)
        video->setText(tr("Play the sample video"));
    showStatus();
}

void SourcePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        setCheck(LicenceCheck(m_check)); // the label on the picture is made of words too
    }
    QWidget::changeEvent(event);
}

} // namespace dutydesk
