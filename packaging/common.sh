# SPDX-FileCopyrightText: The Dutydesk authors
# SPDX-License-Identifier: Apache-2.0
# Shared by the scripts of this folder: where the project is, and how progress is told.
set -euo pipefail

root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
started=$SECONDS
export LC_ALL=C.UTF-8

step() { printf '\n==> [%d:%02d] %s\n' $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60)) "$*"; }
note() { printf '    %s\n' "$*"; }
die() {
    printf '\n%s: %s\n' "$(basename -- "$0")" "$*" >&2
    exit 1
}

# Builds one preset: configures when the presets or the tree ask for it, then compiles.
build_preset() {
    local preset=$1
    shift
    step "Configuring (preset $preset)"
    (cd "$root" && cmake --preset "$preset" --log-level=WARNING) || die "configuring failed"
    step "Building (preset $preset; compilers' messages follow)"
    (cd "$root" && NINJA_STATUS='    [%f/%t %es] ' cmake --build --preset "$preset" "$@") || die "the build failed"
}
