// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/signin/recoverykeypage.h"

#include "ui/common/banner.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QSaveFile>

namespace dutydesk {

using namespace Qt::StringLiterals;

RecoveryKeyPage::RecoveryKeyPage(DeskServices &services, ThemeController &theme, LanguageController &language,
                                 QWidget *parent)
    : EntryPage(services, theme, language, parent)
    , m_words(new TextLabel(Type::Base, Ink::Secondary, -1, this))
    , m_shown(new Banner(this))
    , m_keyLabel(new TextLabel(Type::MonoLarge, Ink::Primary, -1, m_shown))
    , m_copy(new KeyCapButton(ButtonRole::Normal, ButtonSize::Medium, this))
    , m_save(new KeyCapButton(ButtonRole::Normal, ButtonSize::Medium, this))
    , m_done(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_check(new QCheckBox(this))
    , m_next(new KeyCapButton(ButtonRole::Primary, ButtonSize::Large, this))
{
    m_words->setWordWrap(true);
    m_keyLabel->setObjectName(u"recoveryKey"_s);
    m_keyLabel->setWordWrap(true);
    m_keyLabel->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_shown->column()->addWidget(m_keyLabel);
    m_copy->setObjectName(u"copyRecoveryKey"_s);
    m_save->setObjectName(u"saveRecoveryKey"_s);
    m_check->setObjectName(u"recoveryKeyKept"_s);
    m_next->setObjectName(u"recoveryKeyNext"_s);
    m_check->setProperty("focusRing", true);
    m_copy->setGlyph(Icon::Layers);
    m_save->setGlyph(Icon::Disk);
    QVBoxLayout *column = form();
    column->addWidget(m_words);
    column->addSpacing(16);
    column->addWidget(m_shown);
    column->addSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(Tokens::space2);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(6);
    column->addWidget(m_done);
    column->addSpacing(14);
    column->addWidget(m_check);
    column->addSpacing(14);
    column->addWidget(m_next);
    m_next->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_next->setEnabled(false);

    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_key);
        m_done->setText(tr("Copied. Paste it where it is kept, then copy something else."));
    });
    connect(m_save, &QPushButton::clicked, this, &RecoveryKeyPage::save);
    connect(m_check, &QCheckBox::toggled, m_next, &QWidget::setEnabled);
    connect(m_next, &QPushButton::clicked, this, [this] {
        setKey({});
        emit kept();
    });
    RecoveryKeyPage::retranslate();
}

void RecoveryKeyPage::setKey(const QString &key)
{
    m_key.fill(u'\0');
    m_key = key;
    m_check->setChecked(false);
    m_done->clear();
    retranslate();
}

void RecoveryKeyPage::activate()
{
    m_copy->setFocus(Qt::OtherFocusReason);
}

void RecoveryKeyPage::retranslate()
{
    EntryPage::retranslate();
    setHeading(tr("Keep the recovery key"), tr("It is shown this once."));
    m_words->setText(
        tr("Everything on this desk is encrypted. If every officer's password is lost, only this key opens the records "
           "again. Write it down or save it on a stick, and give it to the station administrator. It does not belong "
           "on this computer."));
    m_shown->setMessage(Meaning::Warn, tr("Recovery key of this desk"), {}, Icon::Key);
    m_keyLabel->setText(m_key);
    m_keyLabel->setAccessibleName(tr("Recovery key of this desk"));
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save to a file"));
    m_check->setText(tr("I kept it outside this computer"));
    m_next->setText(tr("Go on"));
}

void RecoveryKeyPage::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the recovery key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"dutydesk-recovery-key.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        //: %1 is the path of a file
        m_done->setText(writeTo(path) ? tr("Saved as %1.").arg(path)
                                      : tr("The file could not be written. Choose another place."));
    });
    dialog->open();
}

bool RecoveryKeyPage::writeTo(const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Text))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const DeskIdentity desk = services().signIn.desk();
    //: The file with the recovery key: %1 is the station, %2 the desk, %3 the key
    const QString text = tr("Dutydesk recovery key\n%1, %2\n\n%3\n")
                             .arg(stationName(desk.stationNameEn, desk.stationNameZh), desk.deskName, m_key);
    file.write(text.toUtf8());
    return file.commit();
}

} // namespace dutydesk
