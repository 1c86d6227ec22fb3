// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/statementpane.h"

#include "ui/common/dates.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/textlabel.h"
#include "ui/common/themecontroller.h"
#include "ui/common/twostepbutton.h"
#include "ui/violation/signaturepad.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace dutydesk {

StatementPane::StatementPane(ViolationEditor &editor, QWidget *parent)
    : Card(parent)
    , m_editor(editor)
    , m_title(new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, this))
    , m_told(new QCheckBox(this))
    , m_toldAt(new TextLabel(Type::Mono, Ink::Secondary, -1, this))
    , m_statement(new QPlainTextEdit(this))
    , m_none(new QCheckBox(this))
    , m_pad(new SignaturePad(this))
    , m_again(new KeyCapButton(ButtonRole::Normal, ButtonSize::Small, this))
    , m_refuse(new TwoStepButton(ButtonRole::Normal, ButtonSize::Small, this))
    , m_reason(new QLineEdit(this))
    , m_note(new TextLabel(Type::Small, Ink::Secondary, -1, this))
{
    setObjectName(u"statementPane"_s);
    m_told->setObjectName(u"toldBefore"_s);
    m_statement->setObjectName(u"statementText"_s);
    m_none->setObjectName(u"noStatement"_s);
    m_pad->setObjectName(u"signaturePad"_s);
    m_again->setObjectName(u"signAgain"_s);
    m_refuse->setObjectName(u"refuseToSign"_s);
    m_reason->setObjectName(u"refusalReason"_s);
    m_statement->setTabChangesFocus(true);
    m_statement->setFixedHeight(64);
    m_again->setGlyph(Icon::Signature);
    m_note->setWordWrap(true);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(15, 11, 15, 11);
    body->setSpacing(8);
    body->addWidget(m_title);
    auto *told = new QHBoxLayout;
    told->addWidget(m_told);
    told->addStretch(1);
    told->addWidget(m_toldAt);
    body->addLayout(told);
    body->addWidget(m_statement);
    body->addWidget(m_none);
    auto *signing = new QHBoxLayout;
    signing->setSpacing(10);
    m_pad->setFixedHeight(96);
    signing->addWidget(m_pad, 1);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_again);
    buttons->addWidget(m_refuse);
    buttons->addStretch(1);
    signing->addLayout(buttons);
    body->addLayout(signing);
    body->addWidget(m_reason);
    body->addWidget(m_note);
    body->addStretch(1);
    column()->addLayout(body);
    connectFields();
    retranslate();
}

void StatementPane::connectFields()
{
    using Field = ViolationEditor::Field;
    connect(m_told, &QCheckBox::clicked, this, [this](bool told) { m_editor.setTold(told); });
    connect(m_statement, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        const QString typed = m_statement->toPlainText();
        m_editor.edit(Field::Statement, [&typed](ViolationCase &v) {
            v.statement.statement = typed;
            v.statement.noStatement = v.statement.noStatement && typed.isEmpty();
        });
    });
    connect(m_none, &QCheckBox::clicked, this, [this](bool none) {
        m_editor.edit(Field::NoStatement, [none](ViolationCase &v) {
            v.statement.noStatement = none;
            if (none)
                v.statement.statement.clear();
        });
    });
    connect(m_pad, &SignaturePad::strokesEdited, this, [this](const QList<QList<QPointF>> &strokes) {
        m_voided = false;
        m_editor.setSignature(strokes);
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_voided = false;
        m_editor.clearSignature();
        m_pad->setFocus(Qt::OtherFocusReason);
    });
    connect(m_refuse, &TwoStepButton::armedChanged, this, &StatementPane::refresh);
    connect(m_refuse, &TwoStepButton::confirmed, this, [this] {
        m_editor.setRefusal({});
        m_reason->setFocus(Qt::OtherFocusReason);
    });
    connect(m_reason, &QLineEdit::textEdited, this, [this](const QString &typed) { m_editor.setRefusal(typed); });
    connect(&m_editor, &ViolationEditor::signatureVoided, this, [this] { m_voided = true; });
    connect(&m_editor, &ViolationEditor::changed, this, &StatementPane::refresh);
    connect(&m_editor, &ViolationEditor::opened, this, [this] {
        m_voided = false;
        refresh();
    });
}

void StatementPane::refresh()
{
    const QScopedValueRollback guard(m_filling, true);
    const DriverStatement &statement = m_editor.draft().statement;
    const bool readOnly = m_editor.isReadOnly();
    const bool refused = statement.signature == SignatureState::Refused;
    m_told->setChecked(statement.toldBeforeDeciding);
    m_told->setEnabled(!readOnly);
    m_toldAt->setText(statement.toldAt.isValid() ? Dates::shortTime(statement.toldAt) : QString());
    if (m_statement->toPlainText() != statement.statement)
        m_statement->setPlainText(statement.statement);
    if (m_statement->isReadOnly() != readOnly) {
        m_statement->setReadOnly(readOnly);
        m_statement->style()->unpolish(m_statement);
        m_statement->style()->polish(m_statement);
    }
    setInvalid(m_statement, !readOnly && !statement.noStatement && statement.statement.trimmed().isEmpty());
    m_none->setChecked(statement.noStatement);
    m_none->setEnabled(!readOnly);
    m_pad->setStrokes(statement.strokes);
    m_pad->setRefused(refused);
    m_pad->setReadOnly(readOnly);
    m_again->setEnabled(!readOnly && statement.signature != SignatureState::Open);
    m_again->setText(refused ? tr("Signs after all") : tr("Sign again"));
    m_refuse->setEnabled(!readOnly && !refused);
    m_reason->setVisible(refused);
    m_reason->setReadOnly(readOnly);
    if (m_reason->text() != statement.refusalReason)
        m_reason->setText(statement.refusalReason);
    setInvalid(m_reason, refused && !readOnly && statement.refusalReason.trimmed().isEmpty());
    if (m_refuse->isArmed())
        m_note->setText(m_refuse->effect());
    else if (m_voided)
        m_note->setText(tr("The case changed after the driver had signed. Have it signed again."));
    else if (statement.signedAt.isValid() && !refused)
        m_note->setText(
            tr("Signed at %1. A change of the case takes the signature out.").arg(Dates::time(statement.signedAt)));
    else
        m_note->setText(tr("The driver's defence never makes the penalty heavier (Penalty Law art 45)."));
    m_note->setInk(m_voided ? Ink::Stop : Ink::Secondary);
}

bool StatementPane::focusField(const QString &field)
{
    if (field == "told"_L1)
        m_told->setFocus(Qt::OtherFocusReason);
    else if (field == "statement"_L1)
        m_statement->setFocus(Qt::OtherFocusReason);
    else if (field == "signature"_L1)
        (m_reason->isVisible() ? static_cast<QWidget *>(m_reason) : m_refuse)->setFocus(Qt::OtherFocusReason);
    else
        return false;
    return true;
}

void StatementPane::retranslate()
{
    m_title->setText(tr("Statement and signature"));
    setAccessibleName(tr("Statement and signature"));
    m_told->setText(tr("Points and fine told before deciding"));
    m_statement->setPlaceholderText(tr("What the driver said"));
    m_statement->setAccessibleName(tr("What the driver said"));
    m_none->setText(tr("The driver makes no statement"));
    m_refuse->setTexts(tr("Refuses to sign"), tr("Confirm refusal"),
                       tr("The refusal is noted with its reason and counts as signed and served (Order 157 art 46)."));
    m_reason->setPlaceholderText(tr("Reason given for not signing"));
    m_reason->setAccessibleName(tr("Reason given for not signing"));
    refresh();
}

void StatementPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace dutydesk
