// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/trustsection.h"

#include "ui/common/banner.h"
#include "ui/common/card.h"
#include "ui/common/dates.h"
#include "ui/common/dutystyle.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/sentences.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 soonDays = 30;
enum Column { Issuer, KeyId, Algorithm, Until, State, ColumnCount };

} // namespace

TrustSection::TrustSection(DeskServices &services, QWidget *parent)
    : SettingsSection(services, Icon::Shield, parent)
    , m_state(new Banner(this))
    , m_card(new Card(this))
    , m_table(new QTableWidget(0, ColumnCount, m_card))
    , m_fetch(new KeyCapButton(ButtonRole::Primary, ButtonSize::Medium, this))
{
    m_state->setObjectName(u"trustState"_s);
    m_fetch->setObjectName(u"fetchTrustList"_s);
    m_fetch->setGlyph(Icon::Refresh);
    headRow()->addWidget(m_fetch);
    m_table->setObjectName(u"issuers"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::of(this).grown(Tokens::rowS));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Issuer, QHeaderView::Stretch);
    m_card->column()->addWidget(m_table);
    column()->addWidget(m_state);
    column()->addWidget(m_card, 1);
    connect(m_fetch, &QPushButton::clicked, this, &TrustSection::fetch);
    connect(&services.trust, &TrustKeeper::listChanged, this, [this] { refresh(); });
    retranslate();
}

void TrustSection::refresh()
{
    setRemark(tr("A licence reads as genuine only when one of these keys signed it and the key was in force."));
    m_fetch->setText(m_asking ? tr("Asking central") : tr("Fetch the list"));
    m_card->setTitle(tr("Issuers"));
    m_table->setHorizontalHeaderLabels({tr("Issuer"), tr("Key"), tr("Algorithm"), tr("Trusted until"), tr("State")});
    const auto &list = services().trust.list();
    if (!list) {
        m_table->setRowCount(0);
        m_state->setMessage(Meaning::Stop, tr("There is no trust list on this desk."),
                            tr("No document can be proved genuine until it is fetched from central."));
        return;
    }
    const auto age = services().trust.age().value_or(std::chrono::seconds(0));
    const bool tooOld = age > list->maximumAge;
    //: %1 is a version number, %2 a date and time, %3 an age
    m_state->setMessage(tooOld ? Meaning::Stop : Meaning::Ok,
                        tr("List %1, signed by central %2, %3")
                            .arg(list->version)
                            .arg(Dates::data(list->issuedAt.toLocalTime().date()), Dates::old(age)),
                        tooOld ? tr("It is too old: signatures cannot be checked for sure. Fetch the list.")
                               : QString(),
                        Icon::ShieldTick);
    m_table->setRowCount(int(list->keys.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        fillRow(row, list->keys.at(row));
}

void TrustSection::fillRow(int row, const TrustedKey &key)
{
    const QDateTime now = services().clock.now();
    const qint64 days = now.daysTo(key.validUntil);
    QString state = tr("In force");
    Meaning meaning = Meaning::Ok;
    if (key.revoked) {
        state = tr("Revoked");
        meaning = Meaning::Stop;
    } else if (key.validUntil < now) {
        state = tr("Run out");
        meaning = Meaning::Offline;
    } else if (key.validFrom > now) {
        state = tr("Not in force yet");
        meaning = Meaning::Info;
    } else if (days <= soonDays) {
        state = tr("%n days left", nullptr, int(days));
        meaning = Meaning::Warn;
    }
    const QString name = key.displayName.isEmpty() ? key.issuer : key.displayName;
    const QStringList texts {name, key.keyId.left(16), key.algorithm, Dates::data(key.validUntil.toLocalTime().date()),
                             state};
    for (int column = 0; column < ColumnCount; ++column) {
        auto *item = new QTableWidgetItem(texts.at(column));
        item->setToolTip(column == KeyId ? key.keyId : texts.at(column));
        if (column == KeyId)
            item->setFont(Theme::of(this).font(Type::Mono));
        if (column == State)
            item->setIcon(iconOf(iconOf(meaning), Tokens::inkOf(meaning)));
        m_table->setItem(row, column, item);
    }
}

void TrustSection::fetch()
{
    if (m_asking)
        return;
    m_asking = true;
    m_fetch->setEnabled(false);
    refresh();
    services().trust.refresh().then(this, [this](const Result<void> &done) {
        m_asking = false;
        m_fetch->setEnabled(true);
        refresh();
        if (!done) {
            const Explanation words = Sentences::error(done.error());
            m_state->setMessage(Meaning::Warn, words.what, words.rest());
        }
    });
}

} // namespace dutydesk
