#!/usr/bin/env python3
"""Fuzzes the targets of the quick tests, one after another, and says how long each ran.

    bench/fuzz.py                       all targets, 20 minutes each
    bench/fuzz.py --minutes 2 html      those whose name holds "html", 2 minutes each

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

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTS = ROOT / "src/test/java"
TARGET = re.compile(r"@FuzzTest\s+void (\w+)\(")


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
    run = subprocess.run(
        ["mvn", "-q", "-B", "-o", "surefire:test", "-Djazzer.hooks=true",
         f"-Dtest={file.stem}#{name}"],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace")
    seconds = time.time() - begin
    log = ROOT / "target/fuzz" / f"{file.stem}.{name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text(run.stdout)
    counts = [int(n) for n in re.findall(r"^#(\d+)\t", run.stdout, re.M)]
    coverage = re.findall(r"\bcov: (\d+)", run.stdout)
    found = sorted(p.name for p in set(folder.iterdir()) - before)
    if not any(folder.iterdir()):
        folder.rmdir()
    return max(counts, default=0), coverage[-1] if coverage else "-", seconds, found, run.returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--minutes", type=float, default=20)
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
    print(f"{'target':40} {'executions':>12} {'edges':>7} {'minutes':>8}  findings", flush=True)
    for file, name in chosen:
        executions, edges, seconds, found, status = fuzz(file, name, options.minutes)
        failed |= status != 0
        print(
            f"{file.stem + '#' + name:40} {executions:12,} {edges:>7} {seconds / 60:8.1f}"
            f"  {', '.join(found) if found else 'none' if status == 0 else 'FAILED, see target/fuzz'}",
            flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
