# SPDX-FileCopyrightText: The Dutydesk authors
# SPDX-License-Identifier: Apache-2.0
# Shared by the scripts of this folder: where the project is, and how progress is told.
set -euo pipefail

root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
# Scripts call each other; the clock in front of each step runs through all of them.
export DUTYDESK_STARTED="${DUTYDESK_STARTED:-$(date +%s)}"
# File names in any language, on machines that have set no language too.
export LC_ALL="${LC_ALL:-C.UTF-8}"

step() {
    local seconds=$(($(date +%s) - DUTYDESK_STARTED))
    printf '\n==> [%d:%02d] %s\n' $((seconds / 60)) $((seconds % 60)) "$*"
}
note() { printf '    %s\n' "$*"; }
die() {
    printf '\n%s: %s\n' "$(basename -- "$0")" "$*" >&2
    exit 1
}

# build_preset PRESET [TARGET…]: configures where that was not done yet (the build itself notices
# changed CMake files), then compiles.
build_preset() {
    local preset=$1 tree="$root/build/$1"
    shift
    if [ ! -e "$tree/build.ninja" ] || [ "$root/CMakePresets.json" -nt "$tree/build.ninja" ]; then
        step "Configuring (preset $preset)"
        (cd "$root" && cmake --preset "$preset" --log-level=WARNING </dev/null) || die "configuring failed"
    fi
    step "Building (preset $preset)"
    (cd "$root" && NINJA_STATUS='    [%f/%t] ' cmake --build --preset "$preset" ${1+--target "$@"} </dev/null) \
        || die "the build failed"
}
