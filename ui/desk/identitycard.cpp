// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/identitycard.h"

#include "ui/common/dates.h"
#include "ui/common/deskframe.h"
#include "ui/common/dutystyle.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/maskedlabel.h"
#include "ui/common/pill.h"
#include "ui/common/sentences.h"
#include "ui/desk/deskwords.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr QSize photoSize {88, 110};
constexpr int narrow = 700; ///< below it the tick has a short text, so that the name stays whole

} // namespace

PhotoView::PhotoView(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(photoSize);
}

void PhotoView::setPhoto(const QByteArray &encoded, bool noCode)
{
    if (encoded != m_encoded) {
        m_encoded = encoded;
        m_picture = QImage::fromData(encoded);
    }
    m_noCode = noCode;
    setAccessibleName(hasPhoto() ? tr("Picture of the holder") : tr("No picture"));
    update();
}

void PhotoView::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), Tokens::radiusM, Tokens::radiusM);
    if (hasPhoto()) {
        painter.setClipPath(outline);
        const QSizeF size = QSizeF(m_picture.size()).scaled(QSizeF(QWidget::size()), Qt::KeepAspectRatioByExpanding);
        painter.drawImage(
            QRectF((width() - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height()),
            m_picture);
        return;
    }
    painter.fillPath(outline, tokens.surface.sunken);
    painter.setPen(QPen(tokens.line.control, 1, Qt::DashLine));
    painter.drawPath(outline);
    drawIcon(&painter, Icon::User, tokens.text.tertiary, QPointF(width() / 2.0 - 18, 18), 36);
    painter.setFont(tokens.font(Type::Caption));
    painter.setPen(tokens.text.tertiary);
    painter.drawText(QRect(6, 60, width() - 12, height() - 64), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     m_noCode ? tr("no picture from central") : tr("no photo in this code"));
}

void PhotoView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setPhoto(m_encoded, m_noCode);
    QWidget::changeEvent(event);
}

IdentityCard::IdentityCard(const Rulebook &rulebook, bool training, QWidget *parent)
    : Card(parent)
    , m_rulebook(rulebook)
    , m_training(training)
    , m_photo(new PhotoView(this))
    , m_name(new ElidedLabel(Qt::ElideRight, Type::Title, Ink::Primary, QFont::DemiBold, this))
    , m_sample(new Pill(this))
    , m_compared(new QCheckBox(this))
    , m_numberLabel(new TextLabel(Type::Small, Ink::Tertiary, -1, this))
    , m_number(new MaskedLabel(this))
{
    setObjectName(u"identityCard"_s);
    m_name->setObjectName(u"holderName"_s);
    m_photo->setObjectName(u"holderPhoto"_s);
    m_compared->setObjectName(u"photoCompared"_s);
    m_number->setObjectName(u"holderNumber"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(15, 13, 15, 13);
    row->setSpacing(16);
    row->addWidget(m_photo, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_name, 1);
    top->addWidget(m_sample);
    top->addWidget(m_compared);
    column->addLayout(top);
    auto *number = new QHBoxLayout;
    number->setSpacing(8);
    number->addWidget(m_numberLabel);
    number->addWidget(m_number, 1);
    column->addLayout(number);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(0);
    m_class = addField(grid, 0);
    m_first = addField(grid, 1);
    m_until = addField(grid, 2);
    m_issuer = addField(grid, 3);
    grid->setColumnMinimumWidth(1, 96);
    grid->setColumnMinimumWidth(2, 96);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 3);
    grid->setColumnStretch(3, 6);
    column->addLayout(grid);
    column->addStretch(1);
    row->addLayout(column, 1);
    Card::column()->addLayout(row);
    connect(m_compared, &QCheckBox::clicked, this, &IdentityCard::photoCompared);
    connect(m_number, &MaskedLabel::revealAsked, this, &IdentityCard::askReveal);
    retranslate();
}

IdentityCard::Field IdentityCard::addField(QGridLayout *grid, int column)
{
    Field field {new TextLabel(Type::Caption, Ink::Tertiary, -1, this),
                 new ElidedLabel(Qt::ElideRight, Type::Base, Ink::Primary, -1, this)};
    grid->addWidget(field.label, 0, column);
    grid->addWidget(field.value, 1, column);
    return field;
}

void IdentityCard::setCheck(const LicenceCheck &check)
{
    m_check = check;
    const bool answered = check.answer.has_value();
    const Credential document = check.document ? check.document->credential : Credential {};
    QString latin = document.nameLatin;
    QString chinese = document.nameZh;
    LicenceClasses classes = document.classes;
    QDate first = document.firstIssued;
    QDate until = document.validUntil;
    QString issuer = document.issuedBy;
    if (answered) { // central's record is the licence; the document is a copy of it
        const PenaltyStatus &status = check.answer->status;
        latin = status.nameLatin;
        chinese = status.nameZh;
        classes = status.classes;
        first = status.firstIssued;
        until = status.validUntil;
        issuer = status.issuedBy;
    }
    const QByteArray photo = !document.photo.isEmpty() ? document.photo
        : answered                                     ? check.answer->status.photo
                                                       : QByteArray();
    m_photo->setPhoto(photo, !check.document);
    const QString name = personName(latin, chinese);
    m_name->setText(name.isEmpty() ? tr("No name yet") : name);
    m_name->setInk(name.isEmpty() ? Ink::Secondary : Ink::Primary);
    m_sample->setVisible(m_training);
    m_compared->setChecked(check.photoCompared);
    m_compared->setEnabled(m_photo->hasPhoto());
    const std::optional<LicenceNumber> number = check.number();
    m_number->setNumber(number ? number->masked() : tr("not given"), number ? number->text() : QString());
    m_number->setRevealable(number.has_value());
    QStringList classNames;
    for (const CodeRow &row : m_rulebook.licenceClasses()) {
        if (classes.contains(row.code))
            classNames << QString(row.code + u' ' + (DeskWords::chinese() ? row.zh : row.en));
    }
    const QString none = u"–"_s;
    m_class.value->setText(classNames.isEmpty() ? none : Sentences::list(classNames));
    m_first.value->setText(first.isValid() ? Dates::data(first) : none);
    m_until.value->setText(until.isValid()                     ? Dates::data(until)
                               : answered || document.longTerm ? tr("Long term")
                                                               : none);
    m_issuer.value->setText(issuer.isEmpty() ? none : issuer);
}

void IdentityCard::askReveal()
{
    if (!m_check.number() || m_number->isRevealed())
        return;
    // No case is open on the Desk, so there is always a reason to give; the journal keeps it.
    auto *menu = new QMenu(this);
    menu->setObjectName(u"revealReasons"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *title = menu->addAction(tr("Why is the whole number needed?"));
    title->setEnabled(false);
    for (const auto purpose : {QueryPurpose::RoadsideCheck, QueryPurpose::ViolationHandling,
                               QueryPurpose::AccidentHandling, QueryPurpose::IdentityCheck, QueryPurpose::Complaint}) {
        QAction *action = menu->addAction(Sentences::purpose(purpose));
        connect(action, &QAction::triggered, this, [this, purpose] {
            emit revealReasoned(word(purpose));
            m_number->reveal();
        });
    }
    menu->popup(m_number->mapToGlobal(QPoint(0, m_number->height())));
}

void IdentityCard::mask()
{
    m_number->mask();
}

void IdentityCard::retranslate()
{
    setAccessibleName(tr("Holder"));
    //: Pill on everything that belongs to training mode
    m_sample->setPill(Meaning::Neutral, Icon::Info, tr("SAMPLE"));
    m_numberLabel->setText(tr("Licence no."));
    m_class.label->setText(tr("Class"));
    m_first.label->setText(tr("First issued"));
    m_until.label->setText(tr("Valid until"));
    m_issuer.label->setText(tr("Issued by"));
    setCheck(m_check);
}

void IdentityCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const QString words = tr("I compared the photo with the person");
    m_compared->setText(width() < narrow ? tr("Photo compared") : words);
    m_compared->setAccessibleName(words);
}

void IdentityCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        QResizeEvent same(size(), size());
        resizeEvent(&same);
    }
    Card::changeEvent(event);
}

} // namespace dutydesk
