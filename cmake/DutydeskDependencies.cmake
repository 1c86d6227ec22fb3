# SPDX-FileCopyrightText: The Dutydesk authors
# SPDX-License-Identifier: Apache-2.0
# Test is no test's alone: the tour sends its input with it.
find_package(Qt6 6.4 REQUIRED
    COMPONENTS Core Gui Widgets Sql Network PrintSupport Svg Concurrent Test LinguistTools)
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    # What newer versions deprecate in favour of functions that Qt 6.4 has not got is no mistake.
    target_compile_definitions(dutydesk_flags INTERFACE QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()
find_package(Qca-qt6 REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(OpenCV 4.6 REQUIRED COMPONENTS core imgproc imgcodecs videoio calib3d)
# Its own version file accepts one major version only; the code serves 1.4 to 2.x.
find_package(ZXing REQUIRED)
if(ZXing_VERSION VERSION_LESS 1.4)
    message(FATAL_ERROR "ZXing-C++ 1.4 or newer is needed, found ${ZXing_VERSION}")
endif()
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(Brotli REQUIRED IMPORTED_TARGET libbrotlidec libbrotlienc)
pkg_check_modules(Argon2 REQUIRED IMPORTED_TARGET libargon2)
pkg_check_modules(Sqlite REQUIRED IMPORTED_TARGET sqlite3)
