// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/rulebook.h"
#include "app/services/checklicence.h"
#include "ui/common/card.h"

class QCheckBox;

namespace dutydesk {

class ElidedLabel;
class MaskedLabel;
class Pill;

/// The holder's picture, or the outline that says there is none.
class PhotoView : public QWidget {
    Q_OBJECT
public:
    explicit PhotoView(QWidget *parent = nullptr);
    /// \c noCode: no document was shown, so none could bring a picture.
    void setPhoto(const QByteArray &encoded, bool noCode);
    bool hasPhoto() const { return !m_picture.isNull(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QImage m_picture;
    QByteArray m_encoded;
    bool m_noCode = false;
};

/// Who it is: picture, names, masked number, class, dates.
class IdentityCard : public Card {
    Q_OBJECT
public:
    IdentityCard(const Rulebook &rulebook, bool training, QWidget *parent = nullptr);

    void setCheck(const LicenceCheck &check);
    /// Alt+R: asks for the reason, then reveals.
    void askReveal();
    void mask();

signals:
    /// The officer gave a reason: journal it, the number is shown for 20 seconds.
    void revealReasoned(const QString &reason);
    void photoCompared(bool compared);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Field {
        TextLabel *label = nullptr;
        ElidedLabel *value = nullptr;
    };
    Field addField(class QGridLayout *grid, int column);
    void retranslate();

    const Rulebook &m_rulebook;
    bool m_training;
    PhotoView *m_photo;
    ElidedLabel *m_name;
    Pill *m_sample;
    QCheckBox *m_compared;
    TextLabel *m_numberLabel;
    MaskedLabel *m_number;
    Field m_class;
    Field m_first;
    Field m_until;
    Field m_issuer;
    LicenceCheck m_check;
};

} // namespace dutydesk
