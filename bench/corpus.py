"""Made-up documents for the benchmarks, and the benchmarks' Java classes."""
import os
import subprocess

from extraction import BUILD, ROOT, class_path

TESTS = ROOT / "src" / "test" / "java" / "org" / "gainsay"
SOURCES = [
    TESTS / "GeneratedCorpus.java",
    TESTS / "MatchingBenchmark.java",
    ROOT / "bench" / "BlockingRecall.java",
    ROOT / "bench" / "LeanAnnotators.java",
    ROOT / "bench" / "ReadingThroughput.java",
    ROOT / "bench" / "WriteCorpus.java",
]


def classes():
    """The class path of the benchmarks, compiled against the program as it is built now."""
    path = class_path()
    BUILD.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["javac", "-proc:none", "-d", str(BUILD), "-cp", path, *map(str, SOURCES)], check=True)
    return os.pathsep.join([str(BUILD), path])


def java(path, main, *arguments, heap="2g"):
    """Runs a benchmark's class; what it prints is the caller's output."""
    subprocess.run(
        ["java", f"-Xmx{heap}", "-Xss8m", "-XX:+UseParallelGC", "-cp", path, main, *map(str, arguments)],
        check=True)


def write_corpus(folder, documents):
    """Writes made-up documents into a folder."""
    java(classes(), "WriteCorpus", folder, documents)
