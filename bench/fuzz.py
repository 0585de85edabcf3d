#!/usr/bin/env python3
"""Fuzzes the targets of the quick tests, and says how long each ran.

    bench/fuzz.py                       all targets one after another, 20 minutes each
    bench/fuzz.py --jobs 4              the same, four at a time
    bench/fuzz.py --minutes 2 html      those whose name holds "html", 2 minutes each

A target's minutes are by the clock; beside them stands the processor time that it got, with that of its start.

What a target finds is written beside its seeds, in src/test/resources/.../...Inputs/TARGET, and is
tried by every `mvn -B verify` from then on. What has been learnt lies in .cifuzz-corpus.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTS = ROOT / "src/test/java"
TARGET = re.compile(r"@FuzzTest\s+void (\w+)\(")


class Run(NamedTuple):
    """What came of fuzzing a target; times in minutes."""
    executions: int
    edges: str
    clock: float
    processor: float
    found: list
    status: int


def targets():
    for file in sorted(TESTS.rglob("*FuzzTest.java")):
        for name in TARGET.findall(file.read_text()):
            yield file, name


def inputs(file, name):
    folder = file.relative_to(TESTS).with_suffix("")
    return ROOT / "src/test/resources" / folder.parent / (folder.name + "Inputs") / name


def fuzz(file, name, minutes):
    folder = inputs(file, name)
    folder.mkdir(parents=True, exist_ok=True)
    before = set(folder.iterdir())
    environment = dict(os.environ, JAZZER_FUZZ="1", JAZZER_MAX_DURATION=f"{round(minutes * 60)}s")
    begin = time.time()
    log = ROOT / "target/fuzz" / f"{file.stem}.{name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w") as out:
        run = subprocess.Popen(
            ["mvn", "-q", "-B", "-o", "surefire:test", "-Djazzer.hooks=true",
             f"-Dtest={file.stem}#{name}", f"-DreportsDirectory={log.with_suffix('')}",
             f"-DtempDir=surefire-{file.stem}-{name}"],  # another run would delete what it holds
            cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(run.pid, 0)
    seconds = time.time() - begin
    said = log.read_text(errors="replace")
    counts = [int(n) for n in re.findall(r"^#(\d+)\t", said, re.M)]
    coverage = re.findall(r"\bcov: (\d+)", said)
    found = sorted(p.name for p in set(folder.iterdir()) - before)
    if not any(folder.iterdir()):
        folder.rmdir()
    return Run(
        max(counts, default=0), coverage[-1] if coverage else "-", seconds / 60,
        (usage.ru_utime + usage.ru_stime) / 60, found, os.waitstatus_to_exitcode(status))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--jobs", type=int, default=1, help="so many targets at a time")
    parser.add_argument("--list", action="store_true", help="only name the targets")
    parser.add_argument("names", nargs="*", help="parts of targets' names")
    options = parser.parse_args()
    chosen = [
        (file, name) for file, name in targets()
        if not options.names or any(n in f"{file.stem}#{name}" for n in options.names)]
    if not chosen:
        sys.exit("no such target")
    if options.list:
        for file, name in chosen:
            print(f"{file.stem}#{name}")
        return
    subprocess.run(["mvn", "-q", "-B", "test-compile"], cwd=ROOT, check=True)
    failed = False
    print(f"{'target':40} {'executions':>12} {'edges':>7} {'minutes':>8} {'processor':>10}  findings", flush=True)
    with ThreadPoolExecutor(options.jobs) as jobs:
        runs = [(file, name, jobs.submit(fuzz, file, name, options.minutes)) for file, name in chosen]
        for file, name, future in runs:
            run = future.result()
            failed |= run.status != 0
            found = ", ".join(run.found) if run.found else "none" if run.status == 0 else "FAILED, see target/fuzz"
            print(
                f"{file.stem + '#' + name:40} {run.executions:12,} {run.edges:>7} {run.clock:8.1f}"
                f" {run.processor:10.1f}  {found}",
                flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
