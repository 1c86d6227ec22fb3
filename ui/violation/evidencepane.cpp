// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/evidencepane.h"

#include "ui/common/banner.h"
#include "ui/common/dates.h"
#include "ui/common/dutystyle.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/sentences.h"
#include "ui/violation/casedelegates.h"
#include "ui/violation/casewords.h"
#include "ui/violation/evidencemodel.h"

#include <QBuffer>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QMimeDatabase>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr qint64 largestThumbnailSource = 40'000'000; ///< bytes; larger pictures get an icon

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

/// By its type, or by its name where the store could not tell the type.
bool isPicture(const EvidenceRef &file)
{
    const QString byName = QMimeDatabase().mimeTypeForFile(file.fileName, QMimeDatabase::MatchExtension).name();
    return file.mediaType.startsWith("image/"_L1) || byName.startsWith("image/"_L1);
}

QString kindOf(const QString &path)
{
    const QString type = QMimeDatabase().mimeTypeForFile(path).name();
    if (type.startsWith("video/"_L1))
        return u"video"_s;
    return type.startsWith("image/"_L1) ? u"scene"_s : u"document"_s;
}

} // namespace

DropTile::DropTile(QWidget *parent)
    : QAbstractButton(parent)
{
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::TabFocus);
}

QSize DropTile::sizeHint() const
{
    return ThumbDelegate::pictureSize;
}

void DropTile::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(underMouse() ? tokens.surface.hover : tokens.surface.panel);
    painter.setPen(QPen(tokens.line.field, 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), Tokens::radiusM, Tokens::radiusM);
    drawIcon(&painter, Icon::Plus, tokens.text.secondary, QPointF(width() / 2.0 - 9, 12), 18);
    painter.setFont(tokens.font(Type::Caption));
    painter.setPen(tokens.text.secondary);
    painter.drawText(QRect(2, 32, width() - 4, height() - 34), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     text());
}

EvidencePane::EvidencePane(ViolationEditor &editor, Casebook &casebook, Camera &camera, const Clock &clock,
                           QWidget *parent)
    : Card(parent)
    , m_editor(editor)
    , m_casebook(casebook)
    , m_camera(camera)
    , m_clock(clock)
    , m_model(new EvidenceModel(this))
    , m_list(new QListView(this))
    , m_title(new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, this))
    , m_remark(new ElidedLabel(Qt::ElideRight, Type::Small, Ink::Tertiary, -1, this))
    , m_photo(new KeyCapButton(ButtonRole::Normal, ButtonSize::ExtraSmall, this))
    , m_tile(new DropTile(this))
    , m_problem(new Banner(this))
{
    setObjectName(u"evidencePane"_s);
    setAcceptDrops(true);
    m_list->setObjectName(u"evidenceList"_s);
    m_photo->setObjectName(u"takePhoto"_s);
    m_tile->setObjectName(u"dropTile"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ThumbDelegate(m_list));
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(false);
    m_list->setMovement(QListView::Static);
    m_list->setSpacing(0);
    m_list->setGridSize({ThumbDelegate::pictureSize.width() + 10, ThumbDelegate::pictureSize.height() + 24});
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(ThumbDelegate::pictureSize.height() + 26);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_photo->setGlyph(Icon::Camera);
    m_photo->setKeys(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_problem->hide();

    auto *body = new QVBoxLayout;
    body->setContentsMargins(15, 9, 15, 9);
    body->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_title);
    head->addWidget(m_remark, 1);
    head->addWidget(m_photo);
    body->addLayout(head);
    auto *strip = new QHBoxLayout;
    strip->setSpacing(0);
    strip->addWidget(m_list, 100);
    strip->addWidget(m_tile, 0, Qt::AlignTop);
    strip->addStretch(1);
    body->addLayout(strip);
    body->addWidget(m_problem);
    body->addStretch(1);
    column()->addLayout(body);

    connect(m_model, &QAbstractItemModel::rowsInserted, this, &EvidencePane::fitList);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &EvidencePane::fitList);
    connect(m_tile, &QAbstractButton::clicked, this, &EvidencePane::chooseFiles);
    connect(m_photo, &QPushButton::clicked, this, &EvidencePane::takePhoto);
    connect(m_problem, &Banner::actionPressed, m_problem, &QWidget::hide);
    connect(m_list, &QListView::customContextMenuRequested, this,
            [this](const QPoint &at) { openMenu(m_list->indexAt(at), m_list->viewport()->mapToGlobal(at)); });
    connect(&m_camera, &Camera::frameReady, this, &EvidencePane::photoArrived);
    connect(&m_camera, &Camera::stateChanged, this, &EvidencePane::cameraStateChanged);
    connect(&m_editor, &ViolationEditor::changed, this, &EvidencePane::refresh);
    connect(&m_editor, &ViolationEditor::opened, this, [this] {
        m_problem->hide();
        m_thumbnailsAsked.clear();
        refresh();
    });
    retranslate();
}

void EvidencePane::refresh()
{
    const QList<EvidenceRef> &files = m_editor.draft().evidence;
    m_model->setFiles(files);
    if (!m_editor.isOpen()) {
        m_model->clearThumbnails();
        m_thumbnailsAsked.clear();
    }
    const bool readOnly = m_editor.isReadOnly();
    const int count = int(files.size());
    //: %1 total size as "18.2 MB"
    const QString sum =
        tr("%n file(s) · %1 · hashed when added", nullptr, count).arg(Dates::size(m_model->totalSize()));
    m_remark->setText(count > 0 ? sum : readOnly ? tr("None") : tr("Drop photos here, or take one with Ctrl E."));
    fitList();
    m_photo->setEnabled(!readOnly);
    m_tile->setVisible(!readOnly);
    showThumbnails();
}

void EvidencePane::fitList()
{
    // The tile stands right behind the last picture; what does not fit is scrolled to.
    const int rows = m_model->rowCount();
    m_list->setVisible(rows > 0);
    m_list->setMaximumWidth(rows * m_list->gridSize().width());
}

void EvidencePane::showThumbnails()
{
    for (const EvidenceRef &file : m_editor.draft().evidence) {
        const bool picture = isPicture(file) && file.size < largestThumbnailSource;
        if (!picture || m_model->hasThumbnail(file.sha256) || m_thumbnailsAsked.contains(file.sha256))
            continue;
        m_thumbnailsAsked.insert(file.sha256);
        m_casebook.evidence(file).then(this, [this, hash = file.sha256](const Result<QByteArray> &content) {
            if (!content)
                return; // an icon stands there; what cannot be read is told when it is sent
            const QImage whole = QImage::fromData(*content);
            if (!whole.isNull())
                m_model->setThumbnail(hash,
                                      whole.scaled(ThumbDelegate::pictureSize * 2, Qt::KeepAspectRatioByExpanding,
                                                   Qt::SmoothTransformation));
        });
    }
}

void EvidencePane::chooseFiles()
{
    if (m_editor.isReadOnly())
        return;
    addFiles(QFileDialog::getOpenFileNames(this, tr("Add evidence"), {}, tr("Pictures, videos and documents (*)")));
}

void EvidencePane::addFiles(const QStringList &paths)
{
    if (m_editor.isReadOnly() || !m_editor.isOpen())
        return;
    for (const QString &path : paths) {
        const quint64 key = m_nextKey++;
        m_model->beginFile(key, QFileInfo(path).fileName());
        const CaseId id = m_editor.draft().id;
        m_casebook.addEvidence(id, path, kindOf(path)).then(this, [this, key, id](const Result<EvidenceRef> &file) {
            takeResult(key, id, file);
        });
    }
}

void EvidencePane::addPicture(const QByteArray &content, const QString &fileName, const QString &mediaType,
                              const QString &kind)
{
    const quint64 key = m_nextKey++;
    m_model->beginFile(key, fileName);
    const CaseId id = m_editor.draft().id;
    m_casebook.addEvidence(id, content, fileName, mediaType, kind)
        .then(this, [this, key, id](const Result<EvidenceRef> &file) { takeResult(key, id, file); });
}

void EvidencePane::takeResult(quint64 key, const CaseId &caseId, const Result<EvidenceRef> &file)
{
    m_model->endFile(key);
    if (!file) {
        m_problem->setMessage(Meaning::Stop, tr("The file was not added."), Sentences::error(file.error()).whole());
        m_problem->setAction(tr("Close"));
        m_problem->show();
        return;
    }
    if (caseId == m_editor.draft().id)
        m_editor.addEvidence(*file);
}

void EvidencePane::takePhoto()
{
    if (m_editor.isReadOnly() || !m_editor.isOpen())
        return;
    m_photoWanted = true;
    if (m_camera.state() == CameraState::Live || m_camera.state() == CameraState::Starting)
        return; // the next frame is the photo
    m_startedCamera = true;
    m_camera.start({});
}

void EvidencePane::photoArrived(const Frame &frame)
{
    if (!m_photoWanted || frame.isEmpty() || !isVisible())
        return;
    m_photoWanted = false;
    const QImage picture(reinterpret_cast<const uchar *>(frame.bgr.constData()), frame.width, frame.height,
                         frame.width * 3, QImage::Format_BGR888);
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    const QString name = u"camera-%1.png"_s.arg(m_clock.now().toLocalTime().toString(u"yyyyMMdd-HHmmss-zzz"_s));
    addPicture(content, name, u"image/png"_s, u"scene"_s);
    releaseCamera();
}

void EvidencePane::cameraStateChanged(CameraState state)
{
    const bool trouble = state != CameraState::Off && state != CameraState::Starting && state != CameraState::Live;
    if (!m_photoWanted || !trouble)
        return;
    m_photoWanted = false;
    m_startedCamera = false;
    m_problem->setMessage(
        Meaning::Warn, tr("No photo was taken."),
        tr("The camera gives no picture. Drop a file here instead, or look at the camera on the Desk."));
    m_problem->setAction(tr("Close"));
    m_problem->show();
}

void EvidencePane::releaseCamera()
{
    m_photoWanted = false;
    if (m_startedCamera)
        m_camera.stop();
    m_startedCamera = false;
}

void EvidencePane::focusList()
{
    if (m_tile->isVisible() && m_model->rowCount() == 0)
        m_tile->setFocus(Qt::OtherFocusReason);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void EvidencePane::openMenu(const QModelIndex &index, const QPoint &at)
{
    const int row = index.row();
    if (!index.isValid() || row >= m_editor.draft().evidence.size() || m_editor.isReadOnly())
        return;
    QMenu *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString now = m_editor.draft().evidence.at(row).kind;
    for (const QString &kind : CaseWords::evidenceKinds()) {
        QAction *action = menu->addAction(CaseWords::evidenceKind(kind));
        action->setCheckable(true);
        action->setChecked(kind == now);
        connect(action, &QAction::triggered, this, [this, row, kind] {
            m_editor.edit(ViolationEditor::Field::Evidence, [row, &kind](ViolationCase &v) {
                if (row < v.evidence.size())
                    v.evidence[row].kind = kind;
            });
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Remove from the case")), &QAction::triggered, this,
            [this, row] { m_editor.removeEvidence(row); });
    menu->popup(at);
}

bool EvidencePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const QModelIndex current = m_list->currentIndex();
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Delete:
            m_editor.removeEvidence(current.row());
            return true;
        case Qt::Key_Insert:
            chooseFiles();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Menu:
            openMenu(current, m_list->viewport()->mapToGlobal(m_list->visualRect(current).center()));
            return true;
        default:
            break;
        }
    }
    return Card::eventFilter(watched, event);
}

void EvidencePane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_editor.isReadOnly() && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void EvidencePane::dropEvent(QDropEvent *event)
{
    addFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

void EvidencePane::retranslate()
{
    m_title->setText(tr("Evidence"));
    m_photo->setText(tr("Take photo"));
    m_tile->setText(tr("Drop files here"));
    m_tile->setAccessibleName(tr("Add evidence files"));
    m_list->setAccessibleName(tr("Evidence files"));
    refresh();
}

void EvidencePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace dutydesk
