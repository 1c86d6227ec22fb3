// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/recentscans.h"

#include "ui/common/keycapbutton.h"
#include "ui/common/sentences.h"
#include "ui/common/textlabel.h"
#include "ui/desk/scandelegate.h"
#include "ui/desk/scanmodel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int scansShown = 200;
constexpr int leastHeight = 120;

} // namespace

RecentScans::RecentScans(CheckLicence &check, QWidget *parent)
    : Card(parent)
    , m_check(check)
    , m_model(new ScanModel(this))
    , m_list(new QListView(this))
    , m_reopen(new TextLabel(Type::Small, Ink::Tertiary, -1, this))
    , m_nothing(new TextLabel(Type::Base, Ink::Secondary, -1, this))
{
    setObjectName(u"recentScans"_s);
    m_list->setObjectName(u"scanList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ScanDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    headerRow()->addWidget(m_reopen);
    headerRow()->addWidget(new KeyCaps(QStringList {u"Alt"_s, u"↑"_s}, paint::KeyCapLook::Plain, this));
    headerRow()->addWidget(new KeyCaps(QStringList {u"Alt"_s, u"↓"_s}, paint::KeyCapLook::Plain, this));
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(14, 14, 14, 14);
    m_nothing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column()->addWidget(m_nothing, 1);
    column()->addWidget(m_list, 1);
    setMinimumHeight(leastHeight);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { open(index.row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { open(index.row()); });
    connect(&m_check, &CheckLicence::scansChanged, this, &RecentScans::load);
    retranslate();
}

void RecentScans::load()
{
    m_check.recentScans(scansShown).then(this, [this](const Result<QList<RecentScan>> &scans) {
        m_model->setScans(scans ? *scans : QList<RecentScan> {});
        const int count = m_model->rowCount();
        m_list->setVisible(count > 0);
        m_nothing->setVisible(count == 0);
        m_nothing->setText(scans ? tr("Scans of this shift appear here. Show a licence to the camera.")
                                 : Sentences::error(scans.error()).whole());
        //: %1 number of scans
        setTitle(tr("Recent scans"), count > 0 ? tr("this shift · %1").arg(count) : QString());
        mark();
    });
}

void RecentScans::mark()
{
    const int row = m_current == 0 ? -1 : m_model->rowOf(m_current);
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
}

void RecentScans::setCurrent(quint64 sequence)
{
    m_current = sequence;
    mark();
}

void RecentScans::setOnline(bool online)
{
    m_model->setOnline(online);
}

void RecentScans::open(int row)
{
    const QList<RecentScan> &scans = m_model->scans();
    if (row < 0 || row >= scans.size())
        return;
    m_check.reopen(scans.at(row));
    emit opened();
}

void RecentScans::step(int by)
{
    const int current = m_current == 0 ? -1 : m_model->rowOf(m_current);
    open(qBound(0, current + by, m_model->rowCount() - 1));
}

void RecentScans::forget()
{
    m_current = 0;
    m_model->setScans({});
}

void RecentScans::retranslate()
{
    setTitle(tr("Recent scans"));
    m_reopen->setText(tr("Reopen"));
    m_list->setAccessibleName(tr("Recent scans"));
}

void RecentScans::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        load();
    }
    Card::changeEvent(event);
}

} // namespace dutydesk
