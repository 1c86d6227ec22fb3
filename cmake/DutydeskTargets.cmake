# SPDX-FileCopyrightText: The Dutydesk authors
# SPDX-License-Identifier: Apache-2.0
# One place for how every target of ours is compiled, and for what each may never reach.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Sources that use a precompiled header are cached only with these two.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;${CCACHE_PROGRAM}")
endif()

set(CMAKE_AUTOMOC ON)
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

add_library(dutydesk_flags INTERFACE)
target_compile_definitions(dutydesk_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_CONTEXTLESS_CONNECT
    QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Debug>:QT_FORCE_ASSERTS> $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
if(NOT MSVC)
    # Programs are compiled as position-independent as libraries, so that all share one precompiled header.
    target_compile_options(dutydesk_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -fPIC
        $<$<BOOL:${DUTYDESK_WERROR}>:-Werror>
        $<$<CONFIG:Release>:-fstack-protector-strong> $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
    if(CCACHE_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(dutydesk_flags INTERFACE -fpch-preprocess)
    endif()
    if(DUTYDESK_SANITIZE)
        string(REPLACE ";" "," _list "${DUTYDESK_SANITIZE}")
        target_compile_options(dutydesk_flags INTERFACE -fsanitize=${_list} -fno-omit-frame-pointer)
        target_link_options(dutydesk_flags INTERFACE -fsanitize=${_list})
    endif()
    find_program(MOLD_PROGRAM mold)
    if(MOLD_PROGRAM)
        target_link_options(dutydesk_flags INTERFACE -fuse-ld=mold)
    endif()
endif()

# Two precompiled headers serve all targets: what reaches Qt Widgets takes the second. They hold
# headers of Qt and the standard library only, so that no change of ours compiles everything again.
set(_pch_standard <algorithm> <array> <chrono> <compare> <cstdint> <expected> <functional> <memory>
    <optional> <span> <string> <utility> <variant> <vector>)
set(_pch_core "${CMAKE_CURRENT_LIST_DIR}/qfuturecontext.h" <QtCore/QByteArray> <QtCore/QCoreApplication> <QtCore/QDateTime> <QtCore/QDir>
    <QtCore/QFile> <QtCore/QFuture> <QtCore/QHash> <QtCore/QJsonArray> <QtCore/QJsonDocument>
    <QtCore/QJsonObject> <QtCore/QList> <QtCore/QLoggingCategory> <QtCore/QMap> <QtCore/QObject>
    <QtCore/QPromise> <QtCore/QSet> <QtCore/QString> <QtCore/QStringList> <QtCore/QThread>
    <QtCore/QTimer> <QtCore/QUrl> <QtCore/QVariant>)
set(_pch_widgets <QtGui/QAction> <QtGui/QIcon> <QtGui/QKeyEvent> <QtGui/QPainter>
    <QtWidgets/QApplication> <QtWidgets/QBoxLayout> <QtWidgets/QComboBox> <QtWidgets/QFormLayout>
    <QtWidgets/QGridLayout> <QtWidgets/QLabel> <QtWidgets/QLineEdit> <QtWidgets/QPushButton>
    <QtWidgets/QStyle> <QtWidgets/QTableView> <QtWidgets/QWidget>)
function(_dutydesk_add_pch name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "LINK;HEADERS")
    set(source "${CMAKE_BINARY_DIR}/pch/${name}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "// Holds a precompiled header.\n" @ONLY)
    add_library(${name} OBJECT EXCLUDE_FROM_ALL "${source}")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE ${ARG_LINK} dutydesk_flags)
    target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
endfunction()
function(_dutydesk_add_pchs)
    _dutydesk_add_pch(dutydesk_pch_core LINK Qt6::Core HEADERS ${_pch_standard} ${_pch_core})
    _dutydesk_add_pch(dutydesk_pch_widgets LINK Qt6::Widgets
        HEADERS ${_pch_standard} ${_pch_core} ${_pch_widgets})
endfunction()

# Registers what is done with a target when the whole tree is declared.
function(_dutydesk_finish_later target)
    cmake_language(EVAL CODE
        "cmake_language(DEFER DIRECTORY \"${PROJECT_SOURCE_DIR}\" CALL _dutydesk_finish ${target})")
endfunction()
function(_dutydesk_finish target)
    set(reached "")
    _dutydesk_collect_links(${target} ALL reached)
    _dutydesk_check_layer(${target} "${reached}")
    set(reached "")
    _dutydesk_collect_links(${target} COMPILED_WITH reached)
    if(NOT MSVC)
        if(NOT TARGET dutydesk_pch_core)
            _dutydesk_add_pchs()
        endif()
        if(Qt6::Widgets IN_LIST reached)
            set_property(TARGET ${target} PROPERTY PRECOMPILE_HEADERS_REUSE_FROM dutydesk_pch_widgets)
        elseif(Qt6::Core IN_LIST reached)
            set_property(TARGET ${target} PROPERTY PRECOMPILE_HEADERS_REUSE_FROM dutydesk_pch_core)
        endif()
    endif()
endfunction()

# dutydesk_add_library(<name> SOURCES … PUBLIC … PRIVATE … FORBID …)
# A chain of links that reaches a FORBID target stops the configuring.
function(dutydesk_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;PUBLIC;PRIVATE;FORBID")
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE} dutydesk_flags)
    set_property(TARGET ${name} PROPERTY DUTYDESK_FORBIDDEN "${ARG_FORBID}")
    _dutydesk_finish_later(${name})
endfunction()

# One of our programs: dutydesk_add_program(<name> SOURCES … LINK …)
function(dutydesk_add_program name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;LINK")
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINK} dutydesk_flags)
    _dutydesk_finish_later(${name})
endfunction()

# dutydesk_add_test(tst_name SOURCES … LINK … [LABELS …] [ARGS …] [TIMEOUT seconds] [SERIAL])
# SERIAL: nothing else runs beside it.
function(dutydesk_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "SERIAL" "TIMEOUT" "SOURCES;LINK;LABELS;ARGS")
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_compile_definitions(${name} PRIVATE
        DUTYDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" DUTYDESK_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    target_link_libraries(${name} PRIVATE ${ARG_LINK} Qt6::Test dutydesk_flags)
    add_test(NAME ${name} COMMAND ${name} ${ARG_ARGS})
    # A screen as large as a desk's: without the file it is 800×800, and windows are cut to that.
    set(screen "offscreen:configfile=${PROJECT_SOURCE_DIR}/tests/data/screen.json")
    set(home "${CMAKE_BINARY_DIR}/tests/home")
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=${screen};LC_ALL=C.UTF-8;TZ=Asia/Shanghai;XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache"
        LABELS "${ARG_LABELS}")
    if(ARG_TIMEOUT)
        set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT})
    endif()
    if(ARG_SERIAL)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    endif()
    _dutydesk_finish_later(${name})
endfunction()

# The targets that a chain of links reaches, through libraries of others too. ALL follows what our
# libraries link privately as well; COMPILED_WITH only what a target's own sources are compiled with.
function(_dutydesk_collect_links target mode out)
    set(seen ${${out}})
    set(links "")
    get_target_property(imported ${target} IMPORTED)
    if(NOT imported AND (mode STREQUAL "ALL" OR NOT seen))
        get_target_property(links ${target} LINK_LIBRARIES)
    endif()
    get_target_property(handed_on ${target} INTERFACE_LINK_LIBRARIES)
    list(APPEND links ${handed_on})
    foreach(link IN LISTS links)
        if(mode STREQUAL "ALL")
            string(REGEX REPLACE "^\\$<LINK_ONLY:(.*)>$" "\\1" link "${link}")
        endif()
        if(NOT TARGET "${link}")
            continue()
        endif()
        get_target_property(alias ${link} ALIASED_TARGET)
        if(alias)
            set(link ${alias})
        endif()
        if(link IN_LIST seen)
            continue()
        endif()
        list(APPEND seen ${link})
        _dutydesk_collect_links(${link} ${mode} seen)
    endforeach()
    set(${out} ${seen} PARENT_SCOPE)
endfunction()

# The folder of a target inside the project, ui/signin and the like counting as ui.
function(_dutydesk_room target out)
    get_target_property(imported ${target} IMPORTED)
    get_target_property(folder ${target} SOURCE_DIR)
    set(${out} "" PARENT_SCOPE)
    if(NOT imported)
        file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${folder}")
        string(REGEX REPLACE "^(ui|app/[a-z]+)/.*$" "\\1" folder "${folder}")
        set(${out} "${folder}" PARENT_SCOPE)
    endif()
endfunction()

# Two rules: which rooms a library's own room may use (the same for all libraries of it), and what
# the library itself lists under FORBID.
set(DUTYDESK_ADAPTERS app/api app/central app/credential app/crypto app/document app/scan app/store app/sync)
function(_dutydesk_check_layer target reached)
    _dutydesk_room(${target} room)
    set(rooms ${room} app/domain)
    if(room IN_LIST DUTYDESK_ADAPTERS OR room MATCHES "^(app/services|ui)$")
        list(APPEND rooms app/ports)
    endif()
    if(room STREQUAL "ui")
        list(APPEND rooms app/services)
    endif()
    get_target_property(forbidden ${target} DUTYDESK_FORBIDDEN)
    foreach(other IN LISTS reached)
        _dutydesk_room(${other} other_room)
        if(other IN_LIST forbidden OR (room MATCHES "^(app/[a-z]+|ui)$" AND NOT room STREQUAL "app/desk"
            AND other_room AND NOT other_room IN_LIST rooms))
            message(FATAL_ERROR "Layering: ${target} must not depend on ${other}")
        endif()
    endforeach()
endfunction()
