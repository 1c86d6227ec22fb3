// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/licencenoedit.h"

#include "ui/common/dutystyle.h"
#include "ui/common/sentences.h"

#include <QEvent>
#include <QRegularExpressionValidator>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int numberLength = 18;
constexpr int fileNumberLength = 12;

} // namespace

LicenceNoEdit::LicenceNoEdit(QWidget *parent)
    : QLineEdit(parent)
{
    // Spaces may be pasted or typed between groups; they are taken out.
    static const QRegularExpression allowed(u"(?:[0-9]\\s*){0,17}[0-9Xx]?\\s*"_s);
    setValidator(new QRegularExpressionValidator(allowed, this));
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhUppercaseOnly);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_masked)
            take(text);
    });
    restyle();
}

void LicenceNoEdit::take(const QString &text)
{
    QString value;
    for (const QChar c : text) {
        if (!c.isSpace())
            value += c.toUpper();
    }
    if (value == m_value)
        return;
    m_value = value;
    emit valueChanged();
}

void LicenceNoEdit::setValue(const QString &value)
{
    m_masked = false;
    setText(value);
    take(value);
}

std::optional<LicenceNumber> LicenceNoEdit::number() const
{
    const Result<LicenceNumber> number = LicenceNumber::parse(m_value);
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<FileNumber> LicenceNoEdit::fileNumber() const
{
    const Result<FileNumber> number =
        m_value.size() == fileNumberLength ? FileNumber::parse(m_value) : fail(ErrorKind::BadInput);
    return number ? std::optional(*number) : std::nullopt;
}

QString LicenceNoEdit::explanation() const
{
    if (m_value.isEmpty())
        return tr("18 characters, or the 12 digits of the file number.");
    if (m_value.size() == fileNumberLength)
        return tr("12 digits: a file number. Type on for a licence number of 18.");
    if (m_value.size() < numberLength)
        return tr("%1 of 18 characters.").arg(m_value.size());
    const LicenceNumber::Problem problem = LicenceNumber::problemOf(m_value);
    return problem == LicenceNumber::Problem::None ? tr("The check character agrees.")
                                                   : Sentences::licenceNumberProblem(problem, m_value);
}

Meaning LicenceNoEdit::explanationMeaning() const
{
    if (m_value.size() < numberLength)
        return Meaning::Neutral;
    return LicenceNumber::problemOf(m_value) == LicenceNumber::Problem::None ? Meaning::Ok : Meaning::Stop;
}

void LicenceNoEdit::focusInEvent(QFocusEvent *event)
{
    if (m_masked) {
        setText(m_value);
        m_masked = false;
    }
    QLineEdit::focusInEvent(event);
}

void LicenceNoEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (const auto right = number(); right && !m_masked) {
        m_masked = true;
        setText(right->masked());
    }
}

void LicenceNoEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        restyle();
}

void LicenceNoEdit::restyle()
{
    setFont(Theme::of(this).font(Type::MonoLarge));
}

} // namespace dutydesk
