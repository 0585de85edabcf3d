#!/usr/bin/env python3
"""Measures the whole process, start to report, against CoreNLP's own pipeline on the same files.

Gainsay is measured with its language model and without. CoreNLP is measured with every annotator at its
defaults (stock), and with those alone that Gainsay stands on, with the launcher's options for Java (lean).

usage: bench/startup.py [--runs N] [--heap SIZE] [--gainsay-only] [FOLDER]

FOLDER is searched for .txt, .md and .html files (default: seeds); CoreNLP reads each as it
stands. All programs run once unmeasured,
so that the launcher has built what it needs and the files are in the page cache, and then N times in
turn (default 3). The table on standard output is Markdown: median wall time with the range, the
largest resident memory of any run, and the ratio of the medians. What goes on is told on standard
error. The stock pipeline needs about 4 GB of heap (--heap, default 4g) and a minute a run.

Needs Python 3.9 or newer on Linux or macOS, a JDK and Maven.
"""
import argparse
import os
import platform
import re
import shlex
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "target" / "bench"
FORMATS = {".txt", ".md", ".html"}
# What ./gainsay starts Java with.
LAUNCHER = ["-XX:+UseParallelGC", "-XX:ParallelGCThreads=2", "-XX:MetaspaceSize=160m", "-Xms1200m", "-Xmx1200m",
            "-Xmn400m", "-XX:MaxTenuringThreshold=1", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xss8m"]
FOUND_OR_NOT = (0, 4)  # exit codes of a report that read all its input


def say(message):
    print(message, file=sys.stderr, flush=True)


def class_path():
    """The stock pipeline's class path from Maven, cached until the pom changes."""
    cached = BUILD / "stock.classpath"
    pom = ROOT / "pom.xml"
    if not cached.exists() or cached.stat().st_mtime < pom.stat().st_mtime:
        say("asking Maven for the class path")
        version = re.search("<corenlp.version>(.*?)</corenlp.version>", pom.read_text())[1]
        subprocess.run(
            ["mvn", "-q", "-B", "-f", str(ROOT / "bench" / "stock" / "pom.xml"), f"-Dcorenlp.version={version}",
             "dependency:build-classpath", f"-Dmdep.outputFile={cached}"],
            cwd=ROOT, check=True, stdout=sys.stderr)
    return cached.read_text().strip()


def stock_commands(files, heap):
    """Compiles the main classes of both pipelines, so that no run has to."""
    path = class_path()
    sources = [str(ROOT / "bench" / name) for name in ("StockPipeline.java", "LeanAnnotators.java")]
    subprocess.run(["javac", "-d", str(BUILD), "-cp", path, *sources], check=True)
    path = os.pathsep.join([str(BUILD), path])
    return {
        "lean": ["java", *LAUNCHER, "-cp", path, "LeanAnnotators", *map(str, files)],
        "stock": ["java", f"-Xmx{heap}", "-cp", path, "StockPipeline", *map(str, files)],
    }


def run(name, command, good):
    """Wall seconds and peak resident MB of one process with all its children."""
    with open(BUILD / f"{name}.log", "wb") as log:
        begin = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in good:
        sys.exit(f"{name} exited with {process.returncode}, see {BUILD / (name + '.log')}:\n  "
                 + shlex.join(command)[:400])
    megabytes = usage.ru_maxrss / (1024 if platform.system() == "Linux" else 1024 * 1024)
    say(f"{name}: {seconds:.1f} s, {megabytes:.0f} MB")
    return seconds, megabytes


def cell(seconds):
    return f"{statistics.median(seconds):.1f} s ({min(seconds):.1f} to {max(seconds):.1f})"


def processor():
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", nargs="?", default=str(ROOT / "seeds"), type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--heap", default="4g")
    parser.add_argument("--gainsay-only", action="store_true", help="leave CoreNLP out")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs must be at least 1")
    folder = Path(options.folder).resolve()
    files = sorted(f for f in folder.rglob("*") if f.suffix in FORMATS and f.is_file())
    if not files:
        parser.error(f"no .txt, .md or .html file in {folder}")
    BUILD.mkdir(parents=True, exist_ok=True)
    report = [str(ROOT / "gainsay"), "report", *map(str, files),
              "--format", "json", "--out", str(BUILD / "report.json")]
    commands = {"gainsay": report, "rules": [*report, "--no-model"]}
    if not options.gainsay_only:
        commands.update(stock_commands(files, options.heap))
    good = {"gainsay": FOUND_OR_NOT, "rules": FOUND_OR_NOT, "lean": (0,), "stock": (0,)}
    say("first run of each, not measured")
    for name, command in commands.items():
        run(name, command, good[name])
    results = {name: [] for name in commands}
    for i in range(options.runs):
        say(f"run {i + 1} of {options.runs}")
        for name, command in commands.items():
            results[name].append(run(name, command, good[name]))

    characters = sum(len(f.read_text(encoding="utf-8", errors="replace")) for f in files)
    labels = {"gainsay": "`./gainsay report`", "rules": "`./gainsay report --no-model`",
              "lean": "lean CoreNLP annotators", "stock": "stock CoreNLP pipeline"}
    print("| program | wall time, start to end | peak resident memory |")
    print("| --- | --- | --- |")
    for name, figures in results.items():
        print(f"| {labels[name]} | {cell([s for s, _ in figures])} | {max(m for _, m in figures):.0f} MB |")
    print()
    if "stock" in results:
        median = {n: statistics.median(s for s, _ in r) for n, r in results.items()}
        print(f"Ratio of wall times, stock to Gainsay: {median['stock'] / median['gainsay']:.1f}, "
              f"to rules alone: {median['stock'] / median['rules']:.1f}; "
              f"Gainsay to the lean annotators: {median['gainsay'] / median['lean']:.2f}, "
              f"rules alone: {median['rules'] / median['lean']:.2f}.")
    print(f"{len(files)} files, {characters} characters; median of {options.runs} runs in turn; "
          f"{processor()}, {os.cpu_count()} processors.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
