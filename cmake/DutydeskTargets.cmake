# SPDX-FileCopyrightText: The Dutydesk authors
# SPDX-License-Identifier: Apache-2.0
# One place for how every target of ours is compiled, and for what each may never reach.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers are cached only with these two.
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
    $<$<CONFIG:Debug>:QT_FORCE_ASSERTS>)
if(NOT MSVC)
    target_compile_options(dutydesk_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
        $<$<BOOL:${DUTYDESK_WERROR}>:-Werror>)
    if(CCACHE_PROGRAM)
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

# dutydesk_add_library(<name> SOURCES … PUBLIC … PRIVATE … FORBID …)
# A chain of links that reaches a FORBID target stops the configuring.
function(dutydesk_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;PUBLIC;PRIVATE;FORBID")
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE} dutydesk_flags)
    set_property(TARGET ${name} PROPERTY DUTYDESK_FORBIDDEN "${ARG_FORBID}")
    cmake_language(EVAL CODE
        "cmake_language(DEFER DIRECTORY \"${PROJECT_SOURCE_DIR}\" CALL _dutydesk_check_layer ${name})")
endfunction()

# One of our programs.
function(dutydesk_add_program name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;LINK")
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINK} dutydesk_flags)
endfunction()

# dutydesk_add_test(tst_name SOURCES … LINK … [LABELS …] [ARGS …])
function(dutydesk_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;LINK;LABELS;ARGS")
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_compile_definitions(${name} PRIVATE
        DUTYDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" DUTYDESK_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    target_link_libraries(${name} PRIVATE ${ARG_LINK} Qt6::Test dutydesk_flags)
    add_test(NAME ${name} COMMAND ${name} ${ARG_ARGS})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Asia/Shanghai"
        LABELS "${ARG_LABELS}")
endfunction()

function(_dutydesk_collect_links target out)
    set(seen ${${out}})
    get_target_property(links ${target} LINK_LIBRARIES)
    foreach(link IN LISTS links)
        string(REGEX REPLACE "^\\$<LINK_ONLY:(.*)>$" "\\1" link "${link}")
        if(NOT TARGET ${link})
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
        get_target_property(imported ${link} IMPORTED)
        if(NOT imported)
            _dutydesk_collect_links(${link} seen)
        endif()
    endforeach()
    set(${out} ${seen} PARENT_SCOPE)
endfunction()

function(_dutydesk_check_layer target)
    get_target_property(forbidden ${target} DUTYDESK_FORBIDDEN)
    set(reached "")
    _dutydesk_collect_links(${target} reached)
    foreach(bad IN LISTS forbidden)
        if(bad IN_LIST reached)
            message(FATAL_ERROR "Layering: ${target} must not depend on ${bad}")
        endif()
    endforeach()
endfunction()
