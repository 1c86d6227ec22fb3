# SPDX-FileCopyrightText: The Dutydesk authors
# SPDX-License-Identifier: Apache-2.0
"""The table at the end of packaging/bench, from the JSON files that Google Benchmark wrote."""

import json
import sys

# benchmark; what it is; counter of the figure, unit, counter of the tail; the baseline: what it is, counter;
# counter of the ratio; the budget in words and whether it is kept.
FIGURES = [
    ("completeCase", "Save of a case, by the officer's key", "median_ms", "ms", "p99_ms",
     "one bare SQLite commit", "bare_median_ms", "ratio",
     "p99 ≤ 20 ms, ratio ≤ 1.5", lambda c: c["p99_ms"] <= 20 and c["ratio"] <= 1.5),
    ("saveCase", "Save of a case, in the store", "complete_median_ms", "ms", "complete_p99_ms",
     "one bare SQLite commit", "bare_median_ms", "ratio",
     "p99 ≤ 20 ms, ratio ≤ 1.5", lambda c: c["complete_p99_ms"] <= 20 and c["ratio"] <= 1.5),
    ("drainCases", "Drain of 1,000 waiting cases", "median_s", "s", None,
     "bare HTTP client, batches", "bare_batches_s", "ratio_batches",
     "within 2×", lambda c: c["ratio_batches"] <= 2),
    ("drainCases", "Drain of 1,000 waiting cases", "median_s", "s", None,
     "bare HTTP client, one by one", "bare_singles_s", "ratio_singles",
     "within 2×", lambda c: c["ratio_singles"] <= 2),
    ("searchCases", "Search among {cases:,.0f} sealed cases", "median_ms", "ms", "p95_ms",
     "unsealed full-text index (FTS5)", "bare_median_ms", "ratio",
     "p95 ≤ 50 ms (of 1,000,000)", lambda c: c["p95_ms"] <= 50),
    ("startDuty", "Start to sign-in page, warm", "median_ms", "ms", "p99_ms",
     "empty Qt Widgets window", "bare_median_ms", "ratio",
     "≤ 400 ms", lambda c: c["median_ms"] <= 400),
    ("startTraining", "Start to sign-in page, --training", "median_ms", "ms", "p99_ms",
     "empty Qt Widgets window", "bare_median_ms", "ratio",
     "≤ 400 ms", lambda c: c["median_ms"] <= 400),
    ("startDuty", "Memory at rest (RSS)", "rss_mb", "MB", None,
     "empty Qt Widgets window", "bare_rss_mb", None, "≤ 150 MB", lambda c: c["rss_mb"] <= 150),
    ("startDuty", "Memory at rest (PSS)", "pss_mb", "MB", None,
     "empty Qt Widgets window", "bare_pss_mb", None, None, None),
    ("startTraining", "Memory at rest, --training (RSS)", "rss_mb", "MB", None,
     "empty Qt Widgets window", "bare_rss_mb", None, "≤ 150 MB", lambda c: c["rss_mb"] <= 150),
    ("putCases", "Central: durable cases", "per_second", "/s", None,
     "bare SQLite commits", "bare_per_second", "ratio", "≥ 1,000/s", lambda c: c["per_second"] >= 1000),
    ("putCases", "Central: durable cases, its own core time", "per_core_second", "/s", None,
     None, None, None, "≥ 1,000/s", lambda c: c["per_core_second"] >= 1000),
    ("repeatCases", "Central: cases sent again", "per_second", "/s", None,
     "bare SQLite commits", "bare_per_second", "ratio", None, None),
    ("postBatches", "Central: durable cases in batches of 100", "per_second", "/s", None,
     "bare SQLite commits of a batch each", "bare_per_second", "ratio", "≥ 1,000/s", lambda c: c["per_second"] >= 1000),
    ("pollUnchanged", "Central: unchanged polls", "per_second", "/s", None,
     "bare TLS server, same bytes", "bare_per_second", "ratio", "≥ 5,000/s", lambda c: c["per_second"] >= 5000),
    ("pollUnchanged", "Central: unchanged polls, its own core time", "per_core_second", "/s", None,
     None, None, None, "≥ 5,000/s", lambda c: c["per_core_second"] >= 5000),
    ("uploadEvidence", "Central: evidence", "per_second", "MB/s", None,
     "SHA-256, write and flush alone", "bare_per_second", "ratio", "≥ 200 MB/s", lambda c: c["per_second"] >= 200),
    ("uploadEvidence", "Central: evidence, its own core time", "per_core_second", "MB/s", None,
     None, None, None, "≥ 200 MB/s", lambda c: c["per_core_second"] >= 200),
]
HEAD = ("what", "median", "p99", "beside it", "median", "ratio", "budget", "kept")
SCAN_HEAD = ("pictures", "ours", "alone", "ours ms", "80 ms limit", "alone ms")


def read(files):
    """Benchmark → its counters."""
    found = {}
    for file in files:
        with open(file, encoding="utf-8") as stream:
            for entry in json.load(stream)["benchmarks"]:
                found[entry["name"].split("/iterations")[0]] = entry
    return found


def number(value):
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"


def figure_rows(found):
    for name, what, key, unit, tail, beside, base, ratio, budget, kept in FIGURES:
        counters = found.get(name)
        if counters is None or not counters.get(key):
            continue
        of_tail = f"{number(counters[tail])} {unit}" + (" (p95)" if tail == "p95_ms" else "") if tail else ""
        has_base = beside is not None and counters.get(base)
        yield (what.format(**counters) if "{" in what else what,
               f"{number(counters[key])} {unit}", of_tail,
               beside if has_base else "", f"{number(counters[base])} {unit}" if has_base else "",
               f"{counters[ratio]:.2f}" if ratio and counters.get(ratio) else "",
               budget or "", ("yes" if kept(counters) else "NO") if kept else "")


def scan_rows(found):
    """Read and of how many, for our engine with all the time it wants and for ZXing-C++ alone."""
    totals = [0, 0, 0]
    for name, ours in found.items():
        if not name.endswith(" engine"):
            continue
        group = name.removesuffix(" engine")
        alone = found.get(f"{group} ZXing-C++ alone")
        hurried = found.get(f"{group} engine, 80 ms a frame")
        if alone is None or hurried is None:
            continue
        totals = [totals[0] + ours["right"], totals[1] + alone["right"], totals[2] + ours["of"]]
        yield (group, f"{ours['right']:.0f}/{ours['of']:.0f}", f"{alone['right']:.0f}/{alone['of']:.0f}",
               f"{ours['median_ms']:.1f}", f"{hurried['right']:.0f} at {hurried['median_ms']:.1f}", f"{alone['median_ms']:.1f}")
    if totals[2]:
        yield ("all", f"{totals[0]:.0f}/{totals[2]:.0f}", f"{totals[1]:.0f}/{totals[2]:.0f}", "", "", "")


def table(head, rows):
    rows = [head, *rows]
    if len(rows) == 1:
        return
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    print()
    for at, row in enumerate(rows):
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")
        if at == 0:
            print("| " + " | ".join("-" * width for width in widths) + " |")


def main():
    found = read(sys.argv[1:])
    table(HEAD, list(figure_rows(found)))
    table(SCAN_HEAD, list(scan_rows(found)))


main()
