// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/plateedit.h"

#include "ui/common/dutystyle.h"
#include "ui/common/sentences.h"

#include <QEvent>
#include <QValidator>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestPlate = 8;

/// Makes upper case of what is typed and refuses what no plate can hold; the dot may stand after the second character.
class PlateValidator : public QValidator {
public:
    using QValidator::QValidator;
    State validate(QString &text, int &) const override
    {
        text = text.toUpper();
        int letters = 0;
        for (const QChar c : text) {
            if (c == u'·' || c.isSpace())
                continue;
            if (c == u'I' || c == u'O' || !c.isLetterOrNumber())
                return Invalid;
            ++letters;
        }
        if (letters > longestPlate)
            return Invalid;
        return letters >= longestPlate - 1 ? Acceptable : Intermediate;
    }
};

} // namespace

PlateEdit::PlateEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setValidator(new PlateValidator(this));
    connect(this, &QLineEdit::textChanged, this, &PlateEdit::plateChanged);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (const auto right = plate(); right && right->display() != text())
            setText(right->display());
    });
    restyle();
}

QString PlateEdit::value() const
{
    QString value;
    for (const QChar c : text()) {
        if (c != u'·' && !c.isSpace())
            value += c;
    }
    return value;
}

std::optional<Plate> PlateEdit::plate() const
{
    const Result<Plate> plate = Plate::parse(value());
    return plate ? std::optional(*plate) : std::nullopt;
}

void PlateEdit::setPlate(const Plate &plate)
{
    setText(plate.display());
}

QString PlateEdit::explanation() const
{
    const QString typed = value();
    if (typed.size() < longestPlate - 1)
        return {};
    if (const auto right = plate())
        return right->isNewEnergy() ? tr("8 characters: a new-energy plate.") : QString();
    return Sentences::plateProblem(Plate::problemOf(typed));
}

Meaning PlateEdit::explanationMeaning() const
{
    return value().size() < longestPlate - 1 || plate() ? Meaning::Neutral : Meaning::Stop;
}

void PlateEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        restyle();
}

void PlateEdit::restyle()
{
    setFont(Theme::of(this).font(Type::MonoLarge));
}

} // namespace dutydesk
