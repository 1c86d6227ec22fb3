// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// QFuture::then(context, …) before Qt 6.8 cancels the rest of the chain when the context is gone, as it is documented to;
// but its debug build asserts that the context is still there. A page that was closed before its answer came is no bug.
// First in the precompiled headers, so that it is what every file sees of <QFuture>.
#include <QtCore/qexception.h>
#include <QtCore/qfutureinterface.h>
#include <QtCore/qmetatype.h>
#include <QtCore/qpointer.h>
#include <QtCore/qpromise.h>
#include <QtCore/qstring.h>
#include <QtCore/qthreadpool.h>

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
#pragma push_macro("Q_ASSERT")
#undef Q_ASSERT
#define Q_ASSERT(condition) static_cast<void>(false && (condition))
#include <QtCore/qfuture.h>
#pragma pop_macro("Q_ASSERT")
#endif
