#!/usr/bin/env python3
"""Measures how fast the language model loads and scores, beside ONNX Runtime called bare on the same batches.

usage: bench/scorer.py [--model DIR] [--float FILE.onnx] [--table FILE] [--pairs N] [--rounds N] [--threads N]

The pairs are taken from TABLE (tab-separated, may be gzipped, header with premise and hypothesis); without one,
they are words of models/training/statements.tsv, as many to a sentence as MultiNLI's sentences have. Every way
of scoring takes its turn in each round, after one round that does not count, and the medians are printed as
Markdown: pairs per second by the clock, pairs per second of one core, the ratios, and the time to load. With
--float, the model in 32 bits (export.py --float) is measured too. Java runs with the launcher's options.

Needs Python 3.9 or newer, a JDK and Maven.
"""
import argparse
import os
import subprocess
import sys
from pathlib import Path

from extraction import BUILD, ROOT, class_path

SOURCE = ROOT / "src" / "test" / "java" / "org" / "gainsay" / "score" / "ScorerBenchmark.java"


def positive(text):
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def existing(text):
    path = Path(text)
    if not path.exists():
        raise argparse.ArgumentTypeError(f"no such file or folder: {text}")
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--model", type=existing, default=ROOT / "models" / "nli")
    parser.add_argument("--float", type=existing)
    parser.add_argument("--table", type=existing, default=ROOT / "models" / "training" / "statements.tsv")
    parser.add_argument("--pairs", type=positive, default=2000)
    parser.add_argument("--rounds", type=positive, default=5)
    parser.add_argument("--threads", type=positive, default=2)
    options = parser.parse_args()
    path = class_path()
    BUILD.mkdir(parents=True, exist_ok=True)
    subprocess.run(["javac", "-proc:none", "-d", str(BUILD), "-cp", path, str(SOURCE)], check=True)
    arguments = [options.model, options.table, options.pairs, options.rounds, options.threads]
    arguments += [options.float] if options.float else []
    return subprocess.run(
        ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1200m", "-cp",
         os.pathsep.join([str(BUILD), path]), "org.gainsay.score.ScorerBenchmark", *map(str, arguments)],
        env={**os.environ, "ORT_DISABLE_TELEMETRY": "1"}).returncode


if __name__ == "__main__":
    sys.exit(main())
