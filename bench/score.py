#!/usr/bin/env python3
"""Scores JSON reports against annotated pairs.

usage: bench/score.py [--verbose] GOLD.json REPORT.json [GOLD.json REPORT.json ...]

    ./gainsay report seeds --format json --out report.json
    bench/score.py seeds/gold.json report.json

The documents are looked for beside the gold file. "groups" name texts that make the same claim, "pairs"
say how two groups relate. A finding answers to a pair when one of its claims overlaps a text of the one
group by more than half of the shorter, and the other claim a text of the other.

precision       findings that answer to a conflict, tension or optional pair, among all but reversals
recall          conflict and tension pairs that a finding or one of its further witnesses answers to
verdict         findings for conflict and tension pairs that bear the right one of the two words
hard negatives  pairs labelled "none" that a finding answers to
"""
import json
import sys
from pathlib import Path

WANTED = {"conflict", "tension"}
WORDS = {"contradiction": "conflict", "tension": "tension"}


def occurrences(document, text):
    at = document.find(text)
    while at >= 0:
        yield at, at + len(text)
        at = document.find(text, at + 1)


class Scored:
    """One report held against one gold file."""

    def __init__(self, gold_path, report_path):
        gold = json.loads(Path(gold_path).read_text(encoding="utf-8"))
        self.report = json.loads(Path(report_path).read_text(encoding="utf-8"))
        self.pairs = gold["pairs"]
        self.claims = {claim["id"]: claim for claim in self.report["claims"]}
        self.spans = {name: self.read(Path(gold_path).parent, group) for name, group in gold["groups"].items()}

    def read(self, folder, group):
        """The group's texts as (document id, begin, end)."""
        ids = {}
        for document in self.report["documents"]:
            ids.setdefault(Path(document["path"] or document["id"]).name, document["id"])
        spans = []
        for evidence in group:
            # Offsets of a report count UTF-16 code units, those of Python code points: as long as no
            # character lies beyond U+FFFF they are the same.
            text = (folder / evidence["doc"]).read_bytes().decode("utf-8-sig")
            spans += [(ids.get(evidence["doc"]), b, e) for b, e in occurrences(text, evidence["text"])]
        return spans

    def on(self, claim_id, group):
        claim = self.claims[claim_id]
        return any(
            claim["document"] == document
            and min(claim["end"], end) - max(claim["begin"], begin)
            > 0.5 * min(claim["end"] - claim["begin"], end - begin)
            for document, begin, end in self.spans[group])

    def answers(self, couple):
        """Numbers of the pairs that a couple of claims answers to."""
        a, b = couple["a"], couple["b"]
        return [i for i, pair in enumerate(self.pairs)
                if (self.on(a, pair["a"]) and self.on(b, pair["b"]))
                or (self.on(a, pair["b"]) and self.on(b, pair["a"]))]

    def label(self, i):
        return self.pairs[i]["label"]

    def score(self, verbose):
        findings = [f for f in self.report["conflicts"] if f["verdict"] in WORDS]
        wanted = [i for i in range(len(self.pairs)) if self.label(i) in WANTED]
        hit, flagged, right, judged, judged_right = set(), set(), 0, 0, 0
        for finding in findings:
            first = self.answers(finding)
            labels = {self.label(i) for i in first}
            for answered in [first] + [self.answers(further) for further in finding["also"]]:
                hit.update(i for i in answered if self.label(i) in WANTED)
                if all(self.label(i) == "none" for i in answered):
                    flagged.update(answered)
            if labels - {"none"}:
                right += 1
            elif verbose:
                print(f"  wrong: {self.quote(finding['a'])} / {self.quote(finding['b'])}")
            if labels & WANTED:
                judged += 1
                judged_right += WORDS[finding["verdict"]] in labels
        if verbose:
            for i in sorted(set(wanted) - hit):
                print(f"  missed: {self.pairs[i]['a']} / {self.pairs[i]['b']} ({self.label(i)})")
        negatives = sum(pair["label"] == "none" for pair in self.pairs)
        return [right, len(findings), len(hit), len(wanted), judged_right, judged, len(flagged), negatives]

    def quote(self, claim_id):
        return repr(self.claims[claim_id]["text"][:70])


def show(name, counts):
    right, found, hit, wanted, judged_right, judged, flagged, negatives = counts
    precision = right / found if found else 0.0
    recall = hit / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    print(f"{name}: precision {precision:.3f} ({right}/{found}), recall {recall:.3f} ({hit}/{wanted}), F1 {f1:.3f}, "
          f"verdict {judged_right}/{judged}, hard negatives flagged {flagged}/{negatives}")


def main(arguments):
    paths = [a for a in arguments if not a.startswith("--")]
    if not paths or len(paths) % 2 or set(arguments) - set(paths) - {"--verbose"}:
        print(__doc__, file=sys.stderr)
        return 2
    total = [0] * 8
    for gold, report in zip(paths[::2], paths[1::2]):
        counts = Scored(gold, report).score("--verbose" in arguments)
        show(gold, counts)
        total = [x + y for x, y in zip(total, counts)]
    if len(paths) > 2:
        show("all", total)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
