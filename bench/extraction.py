#!/usr/bin/env python3
"""Measures how much time claim extraction adds to the CoreNLP annotators that it stands on.

usage: bench/extraction.py [--rounds N] [--heap SIZE] [FOLDER]

Every document of FOLDER (default: seeds) is read by the bare annotators and by claim extraction in turn,
in one process and on one thread, N times (default 5) after two rounds that are not counted. The table on
standard output is Markdown: median processor time, tokens per second, and time by the clock.

Needs Python 3.9 or newer, a JDK and Maven.
"""
import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "target" / "bench"


def class_path():
    """The program's class path, built by the launcher if it is not there or its sources have changed."""
    subprocess.run([str(ROOT / "gainsay"), "--version"], check=True, stdout=sys.stderr)
    jars = sorted((ROOT / "target").glob("gainsay-*.jar"), key=lambda jar: jar.stat().st_mtime)
    return os.pathsep.join([str(jars[-1]), (ROOT / "target" / "launcher.classpath").read_text().strip()])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", nargs="?", default=ROOT / "seeds", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--heap", default="2g")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("--rounds must be at least 1")
    if not options.folder.is_dir():
        parser.error(f"no folder {options.folder}")
    path = class_path()
    BUILD.mkdir(parents=True, exist_ok=True)
    sources = [str(ROOT / "bench" / name) for name in ("ExtractionTime.java", "LeanAnnotators.java")]
    subprocess.run(["javac", "-d", str(BUILD), "-cp", path, *sources], check=True)
    return subprocess.run(
        ["java", f"-Xmx{options.heap}", "-XX:+UseSerialGC", "-cp", os.pathsep.join([str(BUILD), path]),
         "ExtractionTime", str(options.rounds), str(options.folder)]).returncode


if __name__ == "__main__":
    sys.exit(main())
