// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/samplecase.h"

using namespace Qt::StringLiterals;

namespace dutydesk::test {

// Fictional: plate prefix 测 does not exist, the numbers belong to nobody.
ViolationCase fillSampleCase(ViolationCase draft, int serial)
{
    draft.occurredAt = draft.startedAt.addSecs(-600);
    draft.procedure = u"simple"_s;
    draft.person.nameZh = u"张三甲"_s;
    draft.person.nameLatin = u"ZHANG Sanjia"_s;
    draft.person.licenceNumber = u"11010519491231002X"_s;
    draft.person.classes = u"C1"_s;
    draft.person.documentVerdict = u"genuine"_s;
    draft.person.entitlement = u"may-drive"_s;
    draft.vehicle = {u"测A%1"_s.arg(serial % 100000, 5, 10, QChar(u'0')), u"02"_s, u"小型轿车"_s, u"white"_s, u"C1"_s};
    draft.place = {u"Specimen Boulevard"_s, 12, serial % 1000, u"north"_s, {}};
    draft.items = {{u"O163-12-9"_s, 1, Fen::fromYuan(50), false, std::nullopt}};
    draft.statement.toldBeforeDeciding = true;
    draft.statement.toldAt = draft.startedAt;
    draft.statement.statement = u"样本陈述 %1"_s.arg(serial);
    draft.statement.signature = SignatureState::Signed;
    draft.statement.strokes = {{QPointF(0.1, 0.2), QPointF(0.3, 0.4)}};
    draft.statement.signedAt = draft.startedAt;
    return draft;
}

QList<QByteArray> personalTexts()
{
    return {"张三甲"_ba,   "ZHANG Sanjia"_ba, "Sanjia"_ba, "11010519491231002X"_ba, "测A0"_ba, "Specimen Boulevard"_ba,
            "样本陈述"_ba, "李四"_ba,         "LI Si"_ba};
}

} // namespace dutydesk::test
