// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/palettepopup.h"

#include "ui/common/dates.h"
#include "ui/common/deskframe.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/pill.h"
#include "ui/common/sentences.h"
#include "ui/common/textlabel.h"
#include "ui/palette/palettedelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMap>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 720;
constexpr int inputHeight = 56;
constexpr int footerHeight = 38;
constexpr int mostCases = 5;
constexpr int mostLaw = 8;
constexpr int mostRecent = 5;
const QString recentKey = u"palette/recent"_s;

/// The white panel with its line; the list inside ends before the rounded corners.
class PalettePanel : public QWidget {
public:
    using QWidget::QWidget;

protected:
    // A click beside the panel closes the palette, one on it does not.
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::of(this);
        QPainter painter(this);
        paint::box(&painter, rect(), t.surface.panel, t.line.control, Tokens::radiusXl);
    }
};

/// The strip with the keys, sunken and rounded below.
class PaletteFooter : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::of(this);
        QPainter painter(this);
        painter.setClipRect(rect());
        paint::box(&painter, rect().adjusted(0, -20, 0, 0), t.surface.sunken, {}, Tokens::radiusXl - 1);
        painter.fillRect(0, 0, width(), 1, t.line.hair);
    }
};

bool matches(const QString &hay, const QString &needle)
{
    return needle.isEmpty() || hay.contains(needle, Qt::CaseInsensitive);
}

void addSection(QList<PaletteEntry> &all, const QString &heading, const QList<PaletteEntry> &entries)
{
    if (entries.isEmpty())
        return;
    PaletteEntry head;
    head.text = heading;
    all += head;
    all += entries;
}

PaletteEntry entryOf(const Command &command)
{
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Command;
    entry.icon = command.icon;
    entry.text = command.text;
    entry.remark = command.remark;
    entry.caps = paint::keyCaps(command.shortcut);
    entry.command = command;
    entry.enabled = command.enabled;
    return entry;
}

} // namespace

PalettePopup::PalettePopup(DeskServices &services, CommandRegistry &commands, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_commands(commands)
    , m_panel(new PalettePanel(this))
    , m_input(new QLineEdit(m_panel))
    , m_scope(new Pill(m_panel))
    , m_list(new QListView(m_panel))
    , m_footer(new PaletteFooter(m_panel))
    , m_model(new PaletteModel(this))
    , m_delay(new QTimer(this))
{
    setObjectName(u"palette"_s);
    m_input->setObjectName(u"paletteInput"_s);
    m_input->setProperty("bare", true);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_delay->setSingleShot(true);
    m_delay->setInterval(60);

    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QWidget(m_panel);
    head->setFixedHeight(inputHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(18, 0, 18, 0);
    row->setSpacing(Tokens::space3);
    row->addWidget(new IconLabel(Icon::Search, Ink::Secondary, 20, head));
    row->addWidget(m_input, 1);
    row->addWidget(m_scope);
    row->addWidget(new KeyCaps(QStringList {u"Esc"_s}, paint::KeyCapLook::Plain, head));
    column->addWidget(head);
    column->addWidget(new Hairline(Qt::Horizontal, m_panel));
    column->addWidget(m_list, 1);
    column->addWidget(m_footer);
    makeFooter(m_footer);

    m_input->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &PalettePopup::searchSoon);
    connect(m_delay, &QTimer::timeout, this, &PalettePopup::search);
    connect(m_list, &QListView::clicked, this, &PalettePopup::choose);
    retranslate();
    hide();
}

void PalettePopup::makeFooter(QWidget *footer)
{
    footer->setFixedHeight(footerHeight);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(18, 0, 18, 0);
    row->setSpacing(6);
    const auto add = [&](const QStringList &caps) {
        row->addWidget(new KeyCaps(caps, paint::KeyCapLook::Plain, footer));
        auto *word = new TextLabel(Type::Small, Ink::Secondary, -1, footer);
        m_footerWords += word;
        row->addWidget(word);
        row->addSpacing(8);
    };
    add({u"↑"_s, u"↓"_s});
    add({u"Enter"_s});
    row->addStretch(1);
    for (const QString &sign : {u">"_s, u"#"_s, u"@"_s, u"?"_s})
        add({sign});
}

void PalettePopup::retranslate()
{
    const QStringList words {tr("move"), tr("open"), tr("commands"), tr("cases"), tr("people"), tr("law")};
    for (qsizetype i = 0; i < words.size(); ++i)
        m_footerWords.at(i)->setText(words.at(i));
    m_input->setPlaceholderText(tr("Find a licence, plate, case or command"));
    m_input->setAccessibleName(tr("Find a licence, plate, case or command"));
    m_list->setAccessibleName(tr("Found"));
    m_input->setFont(Theme::of(this).font(Type::Heading, QFont::Normal));
}

void PalettePopup::open(const QString &text)
{
    if (isVisible()) {
        m_input->selectAll();
        return;
    }
    m_before = window()->focusWidget();
    layOut();
    show();
    raise();
    m_input->setText(text);
    m_input->setFocus(Qt::ShortcutFocusReason);
    m_input->deselect();
    m_services.checkLicence.recentScans(50).then(this, [this](const Result<QList<RecentScan>> &scans) {
        m_scans = scans.value_or(QList<RecentScan> {});
        showAll();
    });
    search();
}

void PalettePopup::close()
{
    if (!isVisible())
        return;
    hide();
    m_cases.clear();
    m_scans.clear(); // nothing personal stays in memory longer than it is looked at
    m_model->setEntries({});
    m_input->clear();
    if (m_before != nullptr)
        m_before->setFocus(Qt::OtherFocusReason);
}

PalettePopup::Query PalettePopup::query() const
{
    const QString text = m_input->text().trimmed();
    static const QHash<QChar, Scope> signs {{u'>', Scope::Commands}, {u'#', Scope::Cases}, {u'@', Scope::People},
                                            {u'?', Scope::Law},      {u'？', Scope::Law},  {u'》', Scope::Commands}};
    if (!text.isEmpty() && signs.contains(text.front()))
        return {signs.value(text.front()), text.sliced(1).trimmed()};
    return {Scope::Everywhere, text};
}

void PalettePopup::searchSoon()
{
    showAll();
    m_delay->start();
}

void PalettePopup::search()
{
    const Query asked = query();
    const quint64 question = ++m_question;
    const bool cases = (asked.scope == Scope::Everywhere && !asked.text.isEmpty()) || asked.scope == Scope::Cases;
    if (!cases) {
        m_cases.clear();
        showAll();
        return;
    }
    CaseQuery search;
    search.text = asked.text;
    search.limit = mostCases;
    m_services.casebook.search(search).then(this, [this, question](const Result<CasePage> &page) {
        if (question != m_question || !isVisible())
            return;
        m_cases.clear();
        for (const CaseSummary &row : page ? page->rows : QList<CaseSummary> {}) {
            PaletteEntry entry;
            entry.kind = PaletteEntry::Kind::Case;
            entry.icon = Icon::Pencil;
            //: A case in the palette: what it is, whose it is
            entry.text = tr("%1 · %2").arg(Sentences::caseKind(row.kind), personName(row.nameLatin, row.nameZh));
            entry.remark = tr("%1 · %2").arg(row.caseNumber, Sentences::caseState(row.state).text);
            entry.caseId = row.id;
            m_cases += entry;
        }
        showAll();
    });
}

QList<PaletteEntry> PalettePopup::commandEntries(const Query &asked) const
{
    QList<PaletteEntry> found;
    for (const Command &command : m_commands.commands()) {
        const bool hit = matches(command.text, asked.text) || matches(command.id, asked.text)
            || std::ranges::any_of(command.keywords, [&](const QString &word) { return matches(word, asked.text); });
        if (hit)
            found += entryOf(command);
    }
    return found;
}

QList<PaletteEntry> PalettePopup::recentEntries() const
{
    const QStringList ids = m_services.preferences.value(recentKey, {}).toStringList();
    const QList<Command> all = m_commands.commands();
    QList<PaletteEntry> found;
    for (const QString &id : ids) {
        for (const Command &command : all) {
            if (command.id == id)
                found += entryOf(command);
        }
    }
    return found;
}

QList<PaletteEntry> PalettePopup::lawEntries(const Query &asked) const
{
    QList<PaletteEntry> found;
    const bool chinese = locale().language() == QLocale::Chinese || QLocale().language() == QLocale::Chinese;
    for (const ViolationItem &item : m_services.casebook.rulebook().items()) {
        if (!matches(item.textZh, asked.text) && !matches(item.textEn, asked.text) && !matches(item.article, asked.text)
            && !matches(item.id, asked.text))
            continue;
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Law;
        entry.icon = Icon::Scales;
        entry.text = chinese || item.textEn.isEmpty() ? item.textZh : item.textEn;
        // Long texts of the law: the list shows the beginning, the whole stands in Settings.
        if (entry.text.size() > 64)
            entry.text = QString(entry.text.left(62) + u'…');
        //: %1 is an article of the law, %n a number of penalty points
        entry.remark = tr("%1 · %n points", nullptr, item.points).arg(Sentences::article(item));
        entry.key = item.id;
        found += entry;
        if (found.size() == mostLaw && asked.scope == Scope::Everywhere)
            break;
    }
    return found;
}

QList<PaletteEntry> PalettePopup::personEntries(const Query &asked) const
{
    QList<PaletteEntry> found;
    QStringList seen;
    for (const RecentScan &scan : m_scans) {
        if (seen.contains(scan.licenceNumber)
            || (!matches(scan.nameZh, asked.text) && !matches(scan.nameLatin, asked.text)
                && !matches(scan.licenceNumber, asked.text)))
            continue;
        seen += scan.licenceNumber;
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Person;
        entry.icon = Icon::Card;
        entry.text = personName(scan.nameLatin, scan.nameZh);
        const auto number = LicenceNumber::parse(scan.licenceNumber);
        //: %1 is a masked licence number, %2 a time of day
        entry.remark =
            tr("Licence %1 · scanned %2").arg(number ? number->masked(true) : QString(), Dates::shortTime(scan.at));
        entry.scan = scan;
        found += entry;
        if (found.size() == mostCases)
            break;
    }
    return found;
}

QList<PaletteEntry> PalettePopup::lookUpEntries(const Query &asked) const
{
    const bool number = LicenceNumber::parse(asked.text).has_value() || FileNumber::parse(asked.text).has_value();
    const bool plate = Plate::parse(asked.text).has_value();
    if (!number && !plate)
        return {};
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::LookUp;
    entry.icon = number ? Icon::Card : Icon::Car;
    entry.text = number ? tr("Ask central about this licence") : tr("Ask central about this plate");
    entry.remark = tr("the purpose is asked on the Desk");
    entry.key = asked.text;
    return {entry};
}

QList<PaletteEntry> PalettePopup::entriesFor(const Query &asked) const
{
    QList<PaletteEntry> all;
    const auto wants = [&](Scope scope) {
        return asked.scope == scope || (asked.scope == Scope::Everywhere && !asked.text.isEmpty());
    };
    if (asked.scope == Scope::Everywhere && asked.text.isEmpty()) {
        addSection(all, tr("Recently used"), recentEntries());
        QList<PaletteEntry> people = personEntries(asked);
        addSection(all, tr("Recent scans"), people);
        addSection(all, tr("Commands"), commandEntries(asked));
    }
    if (wants(Scope::People) || wants(Scope::Commands) || wants(Scope::Cases))
        addSection(all, tr("At central"), lookUpEntries(asked));
    if (wants(Scope::People))
        addSection(all, tr("People"), personEntries(asked));
    if (wants(Scope::Cases))
        addSection(all, tr("Cases"), m_cases);
    if (wants(Scope::Commands)) {
        // Commands for what is on screen have a heading of their own.
        QMap<QString, QList<PaletteEntry>> sections;
        for (const PaletteEntry &entry : commandEntries(asked))
            sections[entry.command.section] += entry;
        const QList<PaletteEntry> plain = sections.take(QString());
        for (auto it = sections.cbegin(); it != sections.cend(); ++it)
            addSection(all, it.key(), it.value());
        addSection(all, tr("Commands"), plain);
    }
    if (wants(Scope::Law))
        addSection(all, tr("Law"), lawEntries(asked));
    if (all.isEmpty()) {
        PaletteEntry none;
        //: %1 is what was typed
        none.text = asked.text.isEmpty()
            ? tr("Nothing to show yet.")
            : tr("Nothing matches %1. Type a whole licence number or plate to ask central.").arg(asked.text);
        all += none;
    }
    return all;
}

void PalettePopup::showAll()
{
    if (!isVisible())
        return;
    const Query asked = query();
    const QList<PaletteEntry> all = entriesFor(asked);
    // The choice stays where it is as long as the same line is there.
    const QModelIndex before = m_list->currentIndex();
    const QString kept = before.isValid() ? before.data().toString() : QString();
    m_model->setNeedle(asked.text);
    m_model->setEntries(all);
    int row = m_model->nextChoosable(0, 1);
    for (int at = 0; !kept.isEmpty() && at < all.size(); ++at) {
        if (all.at(at).text == kept && all.at(at).kind != PaletteEntry::Kind::Heading)
            row = at;
    }
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    static constexpr auto scopeWords = [](Scope scope) {
        switch (scope) {
        case Scope::Everywhere:
            return QT_TR_NOOP("Everywhere");
        case Scope::Commands:
            return QT_TR_NOOP("Commands");
        case Scope::Cases:
            return QT_TR_NOOP("Cases");
        case Scope::People:
            return QT_TR_NOOP("People");
        case Scope::Law:
            return QT_TR_NOOP("Law");
        }
        Q_UNREACHABLE();
    };
    m_scope->setPill(Meaning::Neutral, Icon::Globe, tr(scopeWords(asked.scope)));
    layOut();
}

void PalettePopup::choose(const QModelIndex &index)
{
    if (!index.isValid() || !m_model->flags(index).testFlag(Qt::ItemIsSelectable))
        return;
    const PaletteEntry entry = m_model->entry(index.row());
    close();
    switch (entry.kind) {
    case PaletteEntry::Kind::Heading:
        break;
    case PaletteEntry::Kind::Command:
        remember(entry.command.id);
        if (entry.command.run)
            entry.command.run();
        break;
    case PaletteEntry::Kind::Case:
        emit caseChosen(entry.caseId);
        break;
    case PaletteEntry::Kind::Person:
        m_services.checkLicence.reopen(entry.scan);
        emit personChosen();
        break;
    case PaletteEntry::Kind::Law:
        emit lawItemChosen(entry.key);
        break;
    case PaletteEntry::Kind::LookUp:
        emit lookUpChosen(entry.key);
        break;
    }
}

void PalettePopup::remember(const QString &commandId)
{
    QStringList ids = m_services.preferences.value(recentKey, {}).toStringList();
    ids.removeAll(commandId);
    ids.prepend(commandId);
    m_services.preferences.setValue(recentKey, ids.mid(0, mostRecent));
}

void PalettePopup::move(int step)
{
    const int row = m_list->currentIndex().row();
    const int next = m_model->nextChoosable(row + step, step);
    if (next < 0)
        return;
    m_list->setCurrentIndex(m_model->index(next));
    // A heading directly above comes into view too.
    if (next > 0 && m_model->entry(next - 1).kind == PaletteEntry::Kind::Heading)
        m_list->scrollTo(m_model->index(next - 1));
    m_list->scrollTo(m_model->index(next));
}

bool PalettePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            for (int i = 0; i < 6; ++i)
                move(1);
            return true;
        case Qt::Key_PageUp:
            for (int i = 0; i < 6; ++i)
                move(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(m_list->currentIndex());
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return true; // the palette has one field; Esc leads out
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PalettePopup::layOut()
{
    setGeometry(parentWidget()->rect());
    const int wide = qMin(panelWidth, width() - 2 * Tokens::space5);
    int listHeight = 6;
    for (int row = 0; row < m_model->rowCount(); ++row)
        listHeight += m_list->sizeHintForRow(row);
    const int fixed = inputHeight + footerHeight + 3;
    const int top = qMin(84, height() / 8);
    const int high = qMin(fixed + listHeight, height() - top - Tokens::space5);
    m_panel->setGeometry((width() - wide) / 2, top, wide, high);
}

void PalettePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).scrim);
}

void PalettePopup::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void PalettePopup::mousePressEvent(QMouseEvent *)
{
    close();
}

void PalettePopup::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) {
        retranslate();
        showAll();
        // The cases found carry words of the language they were found in.
        if (event->type() == QEvent::LanguageChange && isVisible())
            search();
    }
}

} // namespace dutydesk
