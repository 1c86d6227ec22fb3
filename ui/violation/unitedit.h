// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

#include <optional>

namespace dutydesk {

class TextLabel;

/// A number with its unit written in the field.
class UnitEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit UnitEdit(QWidget *parent = nullptr);
    void setUnit(const QString &unit);
    /// None while the field is empty or holds no number.
    std::optional<double> value() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    TextLabel *m_unit;
};

/// A kilometre post, "K12 + 400 m": typed as "12+400", "K12 400" or "12.4".
class KmPostEdit : public QLineEdit {
    Q_OBJECT
public:
    struct Post {
        std::optional<int> kilometre;
        std::optional<int> metre;
        friend bool operator==(const Post &, const Post &) = default;
    };
    explicit KmPostEdit(QWidget *parent = nullptr);

    /// None when the text is no kilometre post; an empty text is a post without numbers.
    static std::optional<Post> parse(const QString &text);
    static QString text(const Post &post);
    void setPost(const Post &post);

signals:
    void postEdited(const dutydesk::KmPostEdit::Post &post);
    void wrongText();
};

} // namespace dutydesk
