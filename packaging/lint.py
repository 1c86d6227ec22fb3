# SPDX-FileCopyrightText: The Dutydesk authors
# SPDX-License-Identifier: Apache-2.0
"""The linters behind packaging/lint, which says how to use them and prepares what they need."""

import argparse
import concurrent.futures
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "dev"
LINT = ROOT / "build" / "lint"
OURS = ("app", "resources", "ui", "tests")
# clang-tidy and clazy take about ten seconds a file; with this many each stays within minutes.
MOST_SLOW_FILES = 14
# qstring-ref proposes what Qt 6 has no more.
CLAZY_CHECKS = "level0,level1,no-qstring-ref"
# How far back "changed" reaches where nothing tells what has landed.
COMMITS_BACK = 50
LONGEST_FILE = 600
STARTED = int(os.environ.get("DUTYDESK_STARTED", time.time()))


def step(text):
    seconds = int(time.time()) - STARTED
    print(f"\n==> [{seconds // 60}:{seconds % 60:02}] {text}", flush=True)


def note(text):
    print(f"    {text}", flush=True)


def name(path):
    return str(Path(path).relative_to(ROOT))


def run(*command, **options):
    return subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, text=True, errors="replace",
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, **options)


def sources(*endings):
    return sorted(path for folder in OURS for path in (ROOT / folder).rglob("*") if path.suffix in endings)


def in_parallel(files, check):
    """Runs check(file), which answers what is wrong; tells progress; answers how many files failed."""
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        began = {}

        def timed(file):
            began[file] = time.time()
            return check(file)

        jobs = {pool.submit(timed, file): file for file in files}
        for done, job in enumerate(concurrent.futures.as_completed(jobs), 1):
            file, wrong = jobs[job], job.result()
            note(f"[{done}/{len(files)}] {name(file)} ({time.time() - began[file]:.0f} s)")
            if wrong:
                failed += 1
                print(wrong, flush=True)
    return failed


# --- format and house rules ---------------------------------------------------------------------

def check_format(_):
    files = sources(".cpp", ".h")
    result = run("clang-format-19", "--dry-run", "--Werror", *map(str, files))
    if result.returncode:
        wrong = sorted(set(re.findall(r"^(\S+?):\d+:\d+: error", result.stdout, re.M)))
        print("\n".join(result.stdout.splitlines()[:60]))
        note(f"{len(wrong)} of {len(files)} files are not formatted; to format: clang-format-19 -i FILE…")
        for file in wrong:
            note(name(file))
        return False
    note(f"{len(files)} files are formatted")
    return True


def check_house(_):
    """Rules of CONTRIBUTING.md that a machine can read."""
    wrong = []
    files = sources(".cpp", ".h")
    scripts = [path for path in [*ROOT.glob("packaging/*"), *ROOT.glob(".ci/*"), *ROOT.glob("cmake/*"),
                                 *ROOT.glob("CMakeLists.txt"), *sources(".py")]
               if path.is_file() and path.name != "packages.txt"]
    scripts += [path for path in sources(".txt") if path.name == "CMakeLists.txt"]
    for path in files + scripts:
        text = path.read_text(encoding="utf-8")
        if "SPDX-License-Identifier: Apache-2.0" not in "\n".join(text.splitlines()[:4]):
            wrong.append(f"{name(path)}: the two SPDX lines are missing")
        if (lines := text.count("\n")) > LONGEST_FILE:
            wrong.append(f"{name(path)}: {lines} lines, {LONGEST_FILE} are the most")
        if path.suffix == ".h" and "#pragma once" not in text:
            wrong.append(f"{name(path)}: #pragma once is missing")
        if path in files and re.search(r"\b(TODO|FIXME|XXX)\b", text):
            wrong.append(f"{name(path)}: unfinished (TODO, FIXME or XXX)")
    for line in wrong:
        note(line)
    note(f"{len(files) + len(scripts)} files read, {len(wrong)} remarks")
    return not wrong


# --- static analysis ----------------------------------------------------------------------------

def compile_commands(folder, change):
    """Writes how each source is compiled, without precompiled headers and GCC's own options, into
    build/lint/folder and answers the sources."""
    entries = {}
    for entry in json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8")):
        file = Path(entry["file"])
        if not file.is_relative_to(ROOT) or file.is_relative_to(ROOT / "build"):
            continue
        words, kept = shlex.split(entry["command"]), []
        while words:
            word = words.pop(0)
            if word == "-include" and words and "cmake_pch" in words[0]:
                words.pop(0)
            elif word not in ("-fpch-preprocess", "-Winvalid-pch", "-Werror"):
                kept.append(word)
        entries.setdefault(file, {"directory": entry["directory"], "file": str(file), "arguments": change(kept)})
    target = LINT / folder
    target.mkdir(parents=True, exist_ok=True)
    (target / "compile_commands.json").write_text(json.dumps(list(entries.values()), indent=1), encoding="utf-8")
    return sorted(entries)


def git(*arguments):
    # CI may run as another user than the one who cloned.
    result = run("git", "-c", f"safe.directory={ROOT}", "-c", "core.quotePath=false", *arguments)
    return result.stdout.split("\n")[:-1] if result.returncode == 0 else []


def changed_since(base):
    """The revision that "changed" counts from, in words, and the files changed since, or None where
    there is no history."""
    head = git("rev-parse", "HEAD")
    if not head:
        return "no history here: all files", None
    if base:
        words = f"since {base}"
    elif len(parents := git("rev-list", "--parents", "-n", "1", "HEAD")[0].split()[1:]) > 1:
        base, words = parents[0], "by the last merge"
    elif (landed := git("merge-base", "HEAD", "origin/HEAD")) and landed != head:
        base, words = landed[0], "since the branch point"
    else:
        commits = git("rev-list", "--first-parent", "-n", str(COMMITS_BACK), "HEAD")
        base, words = commits[-1] + "^", f"by the last {len(commits)} commits"
        if not git("rev-parse", "--verify", "--quiet", base):
            return "the whole history is recent: all files", None
    files = set(git("diff", "--name-only", base)) | set(git("ls-files", "--others", "--exclude-standard"))
    return words, {ROOT / file for file in files}


def chosen(files, options, check):
    """What a slow check reads: what changed, and of that the largest files when it is much; all with --all."""
    if options.all:
        return files
    words, changed = changed_since(options.base)
    if changed is not None:
        # A changed header is checked through the source of the same name.
        files = [file for file in files if file in changed or file.with_suffix(".h") in changed]
    note(f"Changed {words}: {len(files)} sources" if changed is not None else f"{words}: {len(files)} sources")
    if len(files) > MOST_SLOW_FILES:
        note(f"More than {MOST_SLOW_FILES}: the {MOST_SLOW_FILES} largest are checked "
             f"(packaging/lint --all {check} checks all)")
        files = sorted(files, key=lambda file: (-file.stat().st_size, file))[:MOST_SLOW_FILES]
    return files


def check_tidy(options):
    # Tests are read by clazy; the slots of Qt Test do not fit clang-tidy's rules.
    files = [file for file in compile_commands("tidy", lambda words: words) if ROOT / "tests" not in file.parents]
    files = chosen(files, options, "tidy")

    def check(file):
        result = run("clang-tidy-19", "--quiet", "-p", str(LINT / "tidy"), str(file))
        return result.stdout if result.returncode else ""

    failed = in_parallel(files, check)
    note(f"clang-tidy: {len(files)} files checked, {failed} with remarks")
    return failed == 0


def check_clazy(options):
    version = re.search(r"LLVM version (\d+)", run("clazy-standalone", "--version").stdout, re.I)
    linked = run("ldd", shutil.which("clazy-standalone") or "").stdout
    clang = int(version[1] if version else re.search(r"libclang-cpp\.so\.(\d+)", linked)[1])

    def change(words):
        words = [word for word in words if not word.startswith("-W")]
        if clang < 17:
            words = ["-std=c++2b" if word == "-std=c++23" else word for word in words]
        if clang < 16:
            words[1:1] = ["-isystem", str(ROOT / "packaging" / "clang14")]
        return words

    files = chosen(compile_commands("clazy", change), options, "clazy")

    def check(file):
        result = run("clazy-standalone", "-p", str(LINT / "clazy"), f"--checks={CLAZY_CHECKS}",
                     f"--header-filter={ROOT}/({'|'.join(OURS)})/.*", str(file))
        remarks = result.returncode or "[-Wclazy" in result.stdout
        return result.stdout if remarks else ""

    failed = in_parallel(files, check)
    note(f"clazy (clang {clang}), levels 0 and 1: {len(files)} files checked, {failed} with remarks")
    return failed == 0


# --- translations -------------------------------------------------------------------------------

def lupdate():
    for place in ("/usr/lib/qt6/bin/lupdate", shutil.which("lupdate6"), shutil.which("lupdate")):
        if place and Path(place).exists():
            return place
    raise SystemExit("lupdate is missing (qt6-l10n-tools)")


def placeholders(text):
    return sorted(set(re.findall(r"%(?:L?\d{1,2}|n)", text)))


def untranslated(file, only_numerus):
    """What is not finished in a .ts file: (where, why)."""
    for context in xml.etree.ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            source, translation = message.findtext("source") or "", message.find("translation")
            state = translation.get("type")
            numerus = message.get("numerus") == "yes"
            if state in ("obsolete", "vanished") or (only_numerus and not numerus):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            where = f"{context.findtext('name')}: {source!r}"
            if state == "unfinished" or not all(form.strip() for form in forms):
                yield where, "not translated"
            elif any(placeholders(form) != placeholders(source) for form in forms) and not numerus:
                yield where, "has other placeholders than its source"


def check_translations(_):
    files = sorted((ROOT / "translations").glob("*.ts"))
    if not any("zh_CN" in file.name for file in files):
        note("translations/*_zh_CN.ts is missing")
        return False
    remarks = 0
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            # The sources of today decide what has to be translated, not the file as it was left.
            today = Path(folder) / file.name
            shutil.copy(file, today)
            english = "_en" in file.stem
            result = run(lupdate(), "-silent", "-no-obsolete", *(["-pluralonly"] if english else []),
                         "-I", str(ROOT), str(ROOT / "app"), str(ROOT / "ui"), "-ts", str(today))
            if result.returncode:
                print(result.stdout)
                return False
            wrong = sorted(set(untranslated(today, english)) | set(untranslated(file, english)))
            for where, why in wrong:
                note(f"{name(file)}: {where} {why}")
            total = len(list(xml.etree.ElementTree.parse(today).getroot().iter("message")))
            note(f"{name(file)}: {total} texts, {len(wrong)} not finished")
            remarks += len(wrong)
    return remarks == 0


# --- layers -------------------------------------------------------------------------------------

def check_layers(_):
    """Each deliberately wrong dependency must stop the configuring, by name; the right ones pass
    every build."""
    wrong = 0
    proofs = re.findall(r'DUTYDESK_PROVE_LAYERS STREQUAL "([^"]+)"',
                        (ROOT / "cmake" / "ProveLayers.cmake").read_text(encoding="utf-8"))
    for proof in proofs:
        tree = LINT / "layers"
        result = run("cmake", "--preset", "dev", "-B", str(tree), f"-DDUTYDESK_PROVE_LAYERS={proof}")
        said = re.search(r"Layering: [^\n]*(?:\n\s+\S[^\n]*)?", result.stdout)
        if result.returncode and said:
            note(f"{proof}: refused, \"{' '.join(said[0].split())}\"")
        else:
            wrong += 1
            note(f"{proof}: NOT refused")
            print(result.stdout[-2000:])
    note(f"{len(proofs)} wrong dependencies tried, {wrong} not refused")
    return bool(proofs) and wrong == 0


CHECKS = {
    "format": ("Format (clang-format 19)", check_format),
    "house": ("House rules", check_house),
    "layers": ("Layers: wrong dependencies must stop the configuring", check_layers),
    "translations": ("Translations are complete", check_translations),
    "tidy": ("clang-tidy 19", check_tidy),
    "clazy": ("clazy", check_clazy),
}


def main():
    parser = argparse.ArgumentParser(prog="packaging/lint")
    parser.add_argument("checks", nargs="*", metavar="CHECK", help=", ".join(CHECKS) + "; all when none is named")
    parser.add_argument("--base", help="clang-tidy and clazy check what changed since this revision")
    parser.add_argument("--all", action="store_true", help="clang-tidy and clazy check all files")
    options = parser.parse_args()
    if unknown := set(options.checks) - set(CHECKS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    failed = []
    for key in options.checks or CHECKS:
        title, check = CHECKS[key]
        step(title)
        if not check(options):
            failed.append(key)
    step("Linters: " + (f"failed: {', '.join(failed)}" if failed else "all passed"))
    return 1 if failed else 0


sys.exit(main())
