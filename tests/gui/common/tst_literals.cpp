// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Colours, font families and sizes of text live in the token structure and nowhere else in ui/.
class LiteralsTest : public QObject {
    Q_OBJECT
private slots:
    void noColourFontOrTextSizeOutsideTheTokens()
    {
        const QStringList patterns {
            u"#[0-9A-Fa-f]{6}\\b"_s, // a colour as text
            u"\\bQColor\\s*[({]\\s*[0-9\"u]"_s, // made of numbers or a name
            u"\\bqRgba?\\s*\\("_s,
            u"\\bQColor::fromRgb"_s,
            u"\\bQt::(?:black|white|red|green|blue|cyan|magenta|yellow|gray|(?:dark|light)[RGBCMY]\\w+)\\b"_s,
            u"\\bset(?:PixelSize|PointSizeF?|Families)\\s*\\("_s,
            u"\\bsetFamily\\s*\\(\\s*u?\""_s,
        };
        const QRegularExpression forbidden(patterns.join(u'|'));
        QVERIFY(forbidden.isValid());
        QStringList found;
        int files = 0;
        QDirIterator all(QStringLiteral(DUTYDESK_SOURCE_DIR "/ui"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            if (path.endsWith("/ui/common/tokens.cpp"_L1))
                continue;
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            int line = 0;
            for (const QByteArray &text : file.readAll().split('\n')) {
                ++line;
                const QString code = QString::fromUtf8(text).section(u"//"_s, 0, 0);
                if (forbidden.match(code).hasMatch())
                    found += u"%1:%2: %3"_s.arg(path).arg(line).arg(code.trimmed());
            }
        }
        QVERIFY(files > 50);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void theStyleSheetNamesTokensOnly()
    {
        QFile sheet(QStringLiteral(DUTYDESK_SOURCE_DIR "/resources/themes/dutydesk.qss"));
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(sheet.readAll());
        QVERIFY(!text.contains(QRegularExpression(u"#[0-9A-Fa-f]{3,8}\\b|rgba?\\("_s)));
        QVERIFY(text.contains(u"{surface.panel}"));
    }
};

QTEST_APPLESS_MAIN(LiteralsTest)
#include "tst_literals.moc"
