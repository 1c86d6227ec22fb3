// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/signin/enrolpage.h"

#include "ui/common/banner.h"
#include "ui/common/fieldrow.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/sentences.h"
#include "ui/common/textlabel.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QUrl>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestCaFile = 256 * 1024;

} // namespace

EnrolPage::EnrolPage(DeskServices &services, ThemeController &theme, LanguageController &language, QWidget *parent)
    : EntryPage(services, theme, language, parent)
    , m_words(new TextLabel(Type::Base, Ink::Secondary, -1, this))
    , m_address(new QLineEdit(this))
    , m_addressRow(new FieldRow(m_address, this))
    , m_caFile(new QLineEdit(this))
    , m_caRow(new FieldRow(m_caFile, this))
    , m_choose(new KeyCapButton(ButtonRole::Link, ButtonSize::ExtraSmall, this))
    , m_code(new QLineEdit(this))
    , m_codeRow(new FieldRow(m_code, this))
    , m_name(new QLineEdit(this))
    , m_nameRow(new FieldRow(m_name, this))
    , m_submit(new KeyCapButton(ButtonRole::Primary, ButtonSize::Large, this))
    , m_failure(new Banner(this))
{
    m_words->setWordWrap(true);
    m_address->setObjectName(u"centralAddress"_s);
    m_caFile->setObjectName(u"centralCaFile"_s);
    m_code->setObjectName(u"oneTimeCode"_s);
    m_name->setObjectName(u"deskName"_s);
    m_submit->setObjectName(u"enrol"_s);
    m_choose->setObjectName(u"chooseCaFile"_s);
    m_failure->setObjectName(u"enrolFailure"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_code->setFont(Theme::of(this).font(Type::MonoLarge));
    for (QLineEdit *edit : {m_address, m_caFile, m_code, m_name})
        edit->setProperty("large", true);
    m_caRow->labelRow()->addWidget(m_choose);
    m_choose->setGlyph(Icon::Folder);

    QVBoxLayout *column = form();
    column->addWidget(m_words);
    column->addSpacing(18);
    for (FieldRow *row : {m_addressRow, m_caRow, m_codeRow, m_nameRow}) {
        column->addWidget(row);
        column->addSpacing(12);
    }
    column->addSpacing(8);
    column->addWidget(m_submit);
    column->addSpacing(14);
    column->addWidget(m_failure);
    m_failure->hide();
    m_submit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    connect(m_choose, &QPushButton::clicked, this, &EnrolPage::chooseFile);
    connect(m_submit, &QPushButton::clicked, this, &EnrolPage::submit);
    for (QLineEdit *edit : {m_address, m_caFile, m_code, m_name}) {
        connect(edit, &QLineEdit::returnPressed, this, &EnrolPage::submit);
        connect(edit, &QLineEdit::textEdited, this, [this] { m_failure->hide(); });
    }
    const QList<QWidget *> order {m_address, m_choose, m_caFile, m_code, m_name, m_submit};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    EnrolPage::retranslate();
}

void EnrolPage::activate()
{
    m_address->setFocus(Qt::OtherFocusReason);
}

void EnrolPage::retranslate()
{
    EntryPage::retranslate();
    setHeading(tr("Enrol this desk"), tr("Once, before the first sign-in."));
    m_words->setText(
        tr("The station administrator gives you three things: the address of the central system, the file with its "
           "certificate authority, and a one-time code. With them this computer makes its own key, and central "
           "certifies it. The key never leaves this computer."));
    m_addressRow->setLabel(tr("Address of the central system"));
    m_caRow->setLabel(tr("File of its certificate authority (PEM)"));
    m_choose->setText(tr("Choose a file"));
    m_codeRow->setLabel(tr("One-time code"));
    m_nameRow->setLabel(tr("Name of this desk"));
    m_name->setPlaceholderText(tr("Desk 2"));
    m_submit->setText(m_asking ? tr("Asking central") : tr("Enrol this desk"));
}

void EnrolPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("File of central's certificate authority"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Certificates (*.pem *.crt *.cer)"));
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

bool EnrolPage::check()
{
    bool right = true;
    const auto wrong = [&right](FieldRow *row, const QString &why) {
        row->setMessage(Meaning::Stop, why);
        if (right)
            row->editor()->setFocus(Qt::OtherFocusReason);
        right = false;
    };
    for (FieldRow *row : {m_addressRow, m_caRow, m_codeRow, m_nameRow})
        row->clearMessage();
    const QUrl address(m_address->text().trimmed(), QUrl::StrictMode);
    if (!address.isValid() || address.scheme() != "https"_L1 || address.host().isEmpty())
        wrong(m_addressRow, tr("The address starts with https:// and names a computer."));
    QFile file(m_caFile->text().trimmed());
    m_caPem.clear();
    if (!file.open(QIODevice::ReadOnly))
        wrong(m_caRow, tr("This file cannot be opened."));
    else if (file.size() > largestCaFile || !(m_caPem = file.readAll()).contains("-----BEGIN CERTIFICATE-----"))
        wrong(m_caRow, tr("This file holds no certificate in PEM form."));
    if (m_code->text().trimmed().isEmpty())
        wrong(m_codeRow, tr("Type the code that the administrator gave you."));
    if (m_name->text().trimmed().isEmpty())
        wrong(m_nameRow, tr("Give the desk the name that officers know it by."));
    return right;
}

void EnrolPage::submit()
{
    if (m_asking || !check())
        return;
    setAsking(true);
    services()
        .signIn
        .enrol(QUrl(m_address->text().trimmed(), QUrl::StrictMode), m_caPem, m_code->text().trimmed(),
               m_name->text().trimmed())
        .then(this, [this](const Result<void> &done) {
            setAsking(false);
            if (done)
                return; // the window follows the state
            const Explanation words = Sentences::error(done.error());
            m_failure->setMessage(
                Meaning::Stop, words.what,
                done.error().kind == ErrorKind::Offline
                    ? tr("Check the address and the network cable, then try again. The code stays good.")
                    : words.rest());
        });
}

void EnrolPage::setAsking(bool asking)
{
    m_asking = asking;
    for (QWidget *field : std::initializer_list<QWidget *> {m_address, m_caFile, m_code, m_name, m_choose, m_submit})
        field->setEnabled(!asking);
    m_submit->setText(asking ? tr("Asking central") : tr("Enrol this desk"));
}

} // namespace dutydesk
