#!/usr/bin/env python3
"""Scores judged sentence pairs.

usage: bench/pairs.py [--verbose] PAIRS.tsv VERDICTS.jsonl

    ./gainsay pairs PAIRS.tsv --out VERDICTS.jsonl

PAIRS.tsv has the columns premise, hypothesis and label (contradiction, entailment or neutral), and may have
type and difficulty; it is tab-separated, without quoting. Prints the share of right verdicts, precision,
recall and F1 of contradiction, and recall by type and difficulty. --verbose lists false alarms and misses.
"""
import json
import sys
from collections import defaultdict
from pathlib import Path

CONTRADICTION = "contradiction"


def table(path):
    header, *lines = Path(path).read_text(encoding="utf-8-sig").rstrip("\n").split("\n")
    names = header.rstrip("\r").split("\t")
    return [dict(zip(names, line.rstrip("\r").split("\t"))) for line in lines]


def ratio(part, whole):
    return f"{part / whole if whole else 0:.3f} ({part}/{whole})"


def main(arguments):
    paths = [a for a in arguments if not a.startswith("--")]
    if len(paths) != 2 or set(arguments) - set(paths) - {"--verbose"}:
        print(__doc__, file=sys.stderr)
        return 2
    verdicts = {}
    for line in Path(paths[1]).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        verdicts[row["row"]] = row["verdict"]
    right = flagged = true = wanted = total = 0
    groups = defaultdict(lambda: [0, 0])
    for number, row in enumerate(table(paths[0]), 1):
        verdict = verdicts.get(number)
        is_wanted, is_flagged = row["label"] == CONTRADICTION, verdict == CONTRADICTION
        total += 1
        right += verdict == row["label"]
        wanted += is_wanted
        flagged += is_flagged
        true += is_wanted and is_flagged
        if is_wanted:
            for name in (row.get("type"), row.get("difficulty")):
                groups[name or "-"][0] += is_flagged
                groups[name or "-"][1] += 1
        if "--verbose" in arguments and is_wanted != is_flagged:
            print(f"  {'missed' if is_wanted else 'wrong '} {row.get('type', '-')}: {row['premise']} <> {row['hypothesis']}")
    f1 = 2 * true / (flagged + wanted) if flagged + wanted else 0
    print(f"right {ratio(right, total)}, contradiction: precision {ratio(true, flagged)}, recall {ratio(true, wanted)}, F1 {f1:.3f}")
    print("recall by type and difficulty: " + ", ".join(f"{name} {a}/{b}" for name, (a, b) in sorted(groups.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
