// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resources/reference/reference.h"

#include <QFile>

using namespace Qt::StringLiterals;

// A static library's resources are dropped by the linker unless something names them; outside any namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(dutydesk_reference);
}

namespace dutydesk {
namespace {

QByteArray table(const QString &name)
{
    QFile file(QString(u":/dutydesk/reference/"_s + name + u".csv"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Rulebook::Sources builtinRulebookSources()
{
    initialiseResources();
    return {table(u"points_order163"_s), table(u"measured_value_matrix"_s), table(u"licence_status"_s),
            table(u"licence_classes"_s), table(u"plate_types"_s),           table(u"vehicle_status"_s)};
}

Result<Rulebook> builtinRulebook()
{
    return Rulebook::read(builtinRulebookSources(), u"2022-04-01 r1"_s);
}

} // namespace dutydesk
