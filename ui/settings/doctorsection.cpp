// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/doctorsection.h"

#include "ui/common/card.h"
#include "ui/common/dates.h"
#include "ui/common/dutystyle.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/pill.h"
#include "ui/common/sentences.h"
#include "ui/common/textlabel.h"
#include "ui/settings/camerasection.h"
#include "ui/settings/doctormodel.h"

#include <QCursor>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSaveFile>
#include <QShortcut>
#include <QTableView>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailWidth = 336;
constexpr int rowHeight = 37;

} // namespace

DoctorSection::DoctorSection(DeskServices &services, QWidget *parent)
    : SettingsSection(services, Icon::TickCircle, parent)
    , m_model(new DoctorModel(this))
    , m_table(new QTableView(this))
    , m_save(new KeyCapButton(ButtonRole::Normal, ButtonSize::Medium, this))
    , m_run(new KeyCapButton(ButtonRole::Primary, ButtonSize::Medium, this))
{
    m_save->setObjectName(u"saveReport"_s);
    m_save->setGlyph(Icon::Document);
    m_run->setObjectName(u"runAllChecks"_s);
    m_run->setGlyph(Icon::Refresh);
    m_run->setKeys(QKeySequence(Qt::Key_F5));
    headRow()->addWidget(m_save);
    headRow()->addWidget(m_run);
    m_table->setObjectName(u"doctorTable"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new DoctorDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::of(this).grown(rowHeight));
    m_table->horizontalHeader()->hide();
    m_table->setColumnWidth(int(DoctorModel::Column::Check), 222);
    m_table->setColumnWidth(int(DoctorModel::Column::Verdict), 88);
    m_table->setColumnWidth(int(DoctorModel::Column::Fix), 118);
    m_table->horizontalHeader()->setSectionResizeMode(int(DoctorModel::Column::Measured), QHeaderView::Stretch);
    auto *list = new Card(this);
    list->column()->addWidget(m_table);
    auto *row = new QHBoxLayout;
    row->setSpacing(Tokens::space3);
    row->addWidget(list, 1);
    row->addWidget(makeDetail());
    column()->addLayout(row, 1);

    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &DoctorSection::runAll);
    connect(m_run, &QPushButton::clicked, this, &DoctorSection::runAll);
    connect(m_save, &QPushButton::clicked, this, &DoctorSection::saveReport);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DoctorSection::showDetail);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        const DoctorLine *line = m_model->line(index.row());
        if (line != nullptr && index.column() == int(DoctorModel::Column::Fix) && line->fix != DoctorFix::None)
            fix(*line);
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const DoctorLine *line = m_model->line(index.row());
            line != nullptr && line->fix != DoctorFix::None && index.column() != int(DoctorModel::Column::Fix))
            fix(*line);
    });
    connect(&services.doctor, &Doctor::finished, this, &DoctorSection::takeLines);
    takeLines(services.doctor.last());
    retranslate();
}

QWidget *DoctorSection::makeDetail()
{
    m_detail = new Card(this);
    m_detail->setFixedWidth(detailWidth);
    m_verdict = new Pill(m_detail);
    m_detail->headerRow()->addWidget(m_verdict);
    auto *body = new QWidget(m_detail);
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(14, 14, 14, 14);
    inner->setSpacing(Tokens::space1);
    m_what = new TextLabel(Type::Base, Ink::Primary, QFont::Medium, body);
    m_meaning = new TextLabel(Type::Small, Ink::Secondary, -1, body);
    m_toDoTitle = new TextLabel(Type::Small, Ink::Secondary, -1, body);
    m_toDo = new TextLabel(Type::Base, Ink::Primary, -1, body);
    m_fix = new KeyCapButton(ButtonRole::Primary, ButtonSize::Medium, body);
    m_lastRun = new TextLabel(Type::Small, Ink::Secondary, -1, body);
    m_what->setObjectName(u"doctorWhat"_s);
    m_fix->setObjectName(u"doctorFix"_s);
    for (TextLabel *label : {m_what, m_meaning, m_toDo, m_lastRun})
        label->setWordWrap(true);
    inner->addWidget(m_what);
    inner->addWidget(m_meaning);
    inner->addSpacing(10);
    inner->addWidget(m_toDoTitle);
    inner->addWidget(m_toDo);
    inner->addSpacing(10);
    inner->addWidget(m_fix, 0, Qt::AlignLeft);
    inner->addStretch(1);
    inner->addWidget(new Hairline(Qt::Horizontal, body));
    inner->addSpacing(8);
    inner->addWidget(m_lastRun);
    m_detail->column()->addWidget(body, 1);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (const DoctorLine *line = m_model->line(m_table->currentIndex().row()); line != nullptr)
            fix(*line);
    });
    return m_detail;
}

void DoctorSection::activate()
{
    refresh();
    if (m_model->lines().isEmpty())
        runAll();
}

void DoctorSection::runAll()
{
    if (m_busy)
        return;
    setBusy(true);
    services().doctor.runAll().then(this, [this](const QList<DoctorLine> &) { setBusy(false); });
}

void DoctorSection::setBusy(bool busy)
{
    m_busy = busy;
    m_run->setEnabled(!busy);
    m_fix->setEnabled(!busy);
    refresh();
}

void DoctorSection::takeLines(const QList<DoctorLine> &lines)
{
    const DoctorLine *before = m_model->line(m_table->currentIndex().row());
    const std::optional<DoctorCheck> kept = before != nullptr ? std::optional(before->check) : std::nullopt;
    m_model->setLines(lines);
    const int row = kept && m_model->rowOf(*kept) >= 0 ? m_model->rowOf(*kept) : m_model->firstLine();
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const bool heading = m_model->line(i) == nullptr;
        m_table->setRowHeight(i, Theme::of(this).grown(heading ? 28 : rowHeight));
        if (heading)
            m_table->setSpan(i, 0, 1, m_model->columnCount());
    }
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    const int attention = int(std::ranges::count_if(lines, [](const DoctorLine &line) {
        return line.verdict == DoctorVerdict::Attention || line.verdict == DoctorVerdict::Bad;
    }));
    emit attentionChanged(attention);
    refresh();
}

QString DoctorSection::summary() const
{
    if (m_busy)
        return tr("Measuring. Work goes on meanwhile.");
    const auto count = [this](std::initializer_list<DoctorVerdict> verdicts) {
        return int(std::ranges::count_if(m_model->lines(), [&](const DoctorLine &line) {
            return std::ranges::find(verdicts, line.verdict) != verdicts.end();
        }));
    };
    if (m_model->lines().isEmpty())
        return tr("Not run yet.");
    //: Counts of checks
    return tr("%1 checks · %2 good · %3 to look at · %4 offline or not checked")
        .arg(m_model->lines().size())
        .arg(count({DoctorVerdict::Good}))
        .arg(count({DoctorVerdict::Attention, DoctorVerdict::Bad}))
        .arg(count({DoctorVerdict::Offline, DoctorVerdict::NotChecked}));
}

void DoctorSection::refresh()
{
    setRemark(summary());
    m_save->setText(tr("Save report"));
    m_save->setEnabled(!m_model->lines().isEmpty());
    m_run->setText(m_busy ? tr("Measuring") : tr("Run all checks"));
    m_table->setAccessibleName(tr("Checks"));
    m_model->retranslate();
    const QDateTime last = services().doctor.lastRun();
    m_lastRun->setText(last.isValid()
                           //: %1 is a time of day
                           ? tr("Last run %1. The report holds no personal data.").arg(Dates::time(last))
                           : tr("The report holds no personal data."));
    showDetail();
}

void DoctorSection::showDetail()
{
    const DoctorLine *line = m_model->line(m_table->currentIndex().row());
    m_detail->setVisible(line != nullptr);
    if (line == nullptr)
        return;
    const Explanation words = Sentences::doctorAdvice(*line);
    m_detail->setTitle(Sentences::doctorCheck(line->check));
    m_verdict->setPill(Sentences::doctorVerdict(line->verdict));
    m_what->setText(words.what);
    m_meaning->setText(words.meaning);
    m_toDoTitle->setText(tr("What to do"));
    m_toDo->setText(words.toDo);
    m_toDoTitle->setVisible(!words.toDo.isEmpty());
    m_toDo->setVisible(!words.toDo.isEmpty());
    m_fix->setText(Sentences::doctorFix(line->fix));
    m_fix->setVisible(line->fix != DoctorFix::None);
    m_fix->updateGeometry();
}

void DoctorSection::fix(const DoctorLine &line)
{
    switch (line.fix) {
    case DoctorFix::None:
        return;
    case DoctorFix::TestCamera:
        services().camera.start(services().preferences.value(CameraSection::cameraKey(), {}).toString());
        runAll();
        return;
    case DoctorFix::RunAgain:
    case DoctorFix::VerifyJournal:
    case DoctorFix::TestLink:
        runAll();
        return;
    case DoctorFix::FetchTrustList:
        setBusy(true);
        services().trust.refresh().then(this, [this](const Result<void> &) {
            setBusy(false);
            runAll();
        });
        return;
    case DoctorFix::SendNow:
        setBusy(true);
        services().queue.sendNow().then(this, [this](const Result<int> &) {
            setBusy(false);
            runAll();
        });
        return;
    }
}

void DoctorSection::saveReport()
{
    auto *dialog = new QFileDialog(this, tr("Save the report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"dutydesk-report.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        //: %1 is the path of a file
        setRemark(writeReport(path) ? tr("Saved as %1.").arg(path)
                                    : tr("The file could not be written. Choose another place."));
    });
    dialog->open();
}

bool DoctorSection::writeReport(const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Text))
        return false;
    QStringList text {u"Dutydesk "_s + QCoreApplication::applicationVersion(),
                      services().doctor.lastRun().toString(Qt::ISODate), QString()};
    for (const DoctorLine &line : m_model->lines()) {
        text += u"%1: %2 (%3)"_s.arg(Sentences::doctorCheck(line.check), Sentences::doctorMeasured(line),
                                     Sentences::doctorVerdict(line.verdict).text);
    }
    file.write(QString(text.join(u'\n') + u'\n').toUtf8());
    return file.commit();
}

} // namespace dutydesk
