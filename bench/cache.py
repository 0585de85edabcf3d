#!/usr/bin/env python3
"""Measures a second run over a folder of which one document changed, with the cache, against the first.

usage: bench/cache.py [--documents N | --folder FOLDER] [--no-model]

N made-up documents (default 200), or those of a folder, are reported with --cache-dir into an empty folder, then one of
them is changed and all are reported again, and once more without a cache, whose findings must be the same.
The table on standard output is Markdown: wall time and processor time of each run, and the ratio.

Needs Python 3.9 or newer on Linux or macOS, a JDK and Maven.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpus import ROOT, write_corpus


def run(command):
    """Wall seconds and processor seconds of one process with all its children."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 4):
        sys.exit(f"exited with {os.waitstatus_to_exitcode(status)}: {command}")
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--folder", type=Path, help="text files to take instead")
    parser.add_argument("--no-model", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "documents"
        if options.folder:
            shutil.copytree(options.folder, folder)
        else:
            write_corpus(folder, options.documents)
        report = Path(temporary) / "report.json"
        command = [str(ROOT / "gainsay"), "report", str(folder), "--format", "json", "--out", str(report)]
        command += ["--no-model"] if options.no_model else []
        cached = [*command, "--cache-dir", str(Path(temporary) / "cache")]
        times = {"first run": run(cached)}
        documents = sorted(folder.iterdir())
        changed = documents[len(documents) // 2]
        changed.write_text(changed.read_text() + "\nThe council did not meet on Monday.\n")
        times["second run, one document changed"] = run(cached)
        with_cache = json.loads(report.read_text())["conflicts"]
        times["the same without a cache"] = run(command)
        without = json.loads(report.read_text())["conflicts"]
    print("| run | by the clock | processor time |")
    print("| --- | --- | --- |")
    for name, (wall, processor) in times.items():
        print(f"| {name} | {wall:.1f} s | {processor:.1f} s |")
    first, second = times["first run"], times["second run, one document changed"]
    same = [(c["a"], c["b"]) for c in with_cache] == [(c["a"], c["b"]) for c in without]
    print(f"\n{len(documents)} documents: the second run is {first[0] / second[0]:.1f} times as fast as the "
          f"first, by processor time {first[1] / second[1]:.1f} times. Findings with and without the cache are "
          f"{'the same' if same else 'NOT the same'}.")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
