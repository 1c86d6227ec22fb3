// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/unitedit.h"

#include "ui/common/textlabel.h"

#include <QDoubleValidator>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace dutydesk {

UnitEdit::UnitEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_unit(new TextLabel(Type::Small, Ink::Tertiary, -1, this))
{
    auto *numbers = new QDoubleValidator(0, 1'000'000, 1, this);
    numbers->setNotation(QDoubleValidator::StandardNotation);
    numbers->setLocale(QLocale::c());
    setValidator(numbers);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    setFont(bold);
    m_unit->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void UnitEdit::setUnit(const QString &unit)
{
    m_unit->setText(unit);
    place();
}

void UnitEdit::place()
{
    const QSize size = m_unit->sizeHint();
    m_unit->setGeometry(width() - size.width() - 10, (height() - size.height()) / 2, size.width(), size.height());
    setTextMargins(0, 0, size.width() + 4, 0);
}

void UnitEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    place();
}

std::optional<double> UnitEdit::value() const
{
    bool ok = false;
    const double number = text().toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

KmPostEdit::KmPostEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(u"K12 + 400 m"_s);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &typed) {
        if (const auto post = parse(typed))
            emit postEdited(*post);
        else
            emit wrongText();
    });
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (const auto post = parse(QLineEdit::text()))
            setText(text(*post));
    });
}

std::optional<KmPostEdit::Post> KmPostEdit::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Post {};
    static const QRegularExpression form(u"^[Kk]?\\s*(\\d{1,4})(?:\\s*[+\\s]\\s*(\\d{1,3})\\s*m?|\\.(\\d{1,3}))?$"_s);
    const QRegularExpressionMatch match = form.match(trimmed);
    if (!match.hasMatch())
        return std::nullopt;
    Post post {match.captured(1).toInt(), {}};
    if (!match.captured(2).isEmpty())
        post.metre = match.captured(2).toInt();
    else if (!match.captured(3).isEmpty())
        post.metre = match.captured(3).leftJustified(3, u'0').toInt();
    return post;
}

QString KmPostEdit::text(const Post &post)
{
    if (!post.kilometre)
        return {};
    if (!post.metre)
        return u"K%1"_s.arg(*post.kilometre);
    return u"K%1 + %2 m"_s.arg(*post.kilometre).arg(*post.metre, 3, 10, QLatin1Char('0'));
}

void KmPostEdit::setPost(const Post &post)
{
    const auto shown = parse(QLineEdit::text());
    if (!shown || !(*shown == post))
        setText(text(post));
}

} // namespace dutydesk
