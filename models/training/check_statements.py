"""Checks statements.tsv: form, duplicates, balance, templates, and cues that give a label away.

A cue is measured by a classifier that sees only the words of one sentence, or only the pair's overlap; on
topics it has not seen it must do little better than the commonest label.
"""

import argparse
import collections
import os
import re
import sys

import numpy as np

from labels import LABELS
from pairs import read_rows

TYPES = {
    "negation", "antonym", "numeric", "temporal", "location", "role", "structure", "factive", "lexical", "scope",
    "world-knowledge",
}
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


def words(sentence):
    return _WORD.findall(sentence.lower().replace("’", "'"))


def problems(rows):
    """What is wrong with the form of the rows."""
    seen, ids, topics = {}, set(), {}
    for row in rows:
        key = tuple(sorted(" ".join(words(row[k])) for k in ("premise", "hypothesis")))
        if key in seen:
            yield f"{row['id']} repeats {seen[key]}"
        seen[key] = row["id"]
        if row["id"] in ids:
            yield f"{row['id']} is taken twice"
        ids.add(row["id"])
        if row["label"] not in LABELS or row["type"] not in TYPES:
            yield f"{row['id']}: label {row['label']}, type {row['type']}"
        if topics.setdefault(row["topic"], row["split"]) != row["split"]:
            yield f"{row['id']}: topic {row['topic']} is in both splits"
        if not 3 <= len(words(row["premise"])) <= 80 or not 2 <= len(words(row["hypothesis"])) <= 70:
            yield f"{row['id']}: length"


def openings(rows, size=4):
    """The commonest first words of a hypothesis: a run of one template shows here."""
    counts = collections.Counter(" ".join(words(r["hypothesis"])[:size]) for r in rows)
    return counts.most_common(5)


def guess(train, test, features):
    """Accuracy of a linear classifier on such features, trained by plain gradient descent."""
    counts = collections.Counter(f for r in train for f in set(features(r)))
    index = {f: i for i, f in enumerate(f for f, n in counts.items() if n > 1)}

    def matrix(rows):
        x = np.zeros((len(rows), len(index) + 1), np.float32)
        x[:, -1] = 1
        for i, row in enumerate(rows):
            for f in features(row):
                if f in index:
                    x[i, index[f]] = 1
        return x, np.array([LABELS.index(r["label"]) for r in rows])

    (x, y), (z, gold) = matrix(train), matrix(test)
    weights = np.zeros((x.shape[1], len(LABELS)), np.float32)
    target = np.eye(len(LABELS), dtype=np.float32)[y]
    for _ in range(300):
        scores = x @ weights
        e = np.exp(scores - scores.max(1, keepdims=True))
        weights -= 0.5 * (x.T @ (e / e.sum(1, keepdims=True) - target) / len(y) * 4 + 0.002 * weights)
    return float(((z @ weights).argmax(1) == gold).mean())


def overlap(row):
    a, b = set(words(row["premise"])), set(words(row["hypothesis"]))
    share = round(len(a & b) / max(len(b), 1), 1)
    negative = {"not", "no", "never", "nobody", "none", "nothing", "neither", "without", "denied"}
    less = round(np.log2(max(len(b), 1) / max(len(a), 1)))
    return [f"share{share}", f"ratio{less}", f"neg{bool(a & negative)}{bool(b & negative)}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("file", nargs="?", default=os.path.join(here, "statements.tsv"))
    rows = list(read_rows(parser.parse_args().file))
    found = list(problems(rows))
    print("\n".join(found[:20]) or "form: no problems")
    for split in ("train", "dev"):
        part = [r for r in rows if r["split"] == split]
        labels = collections.Counter(r["label"] for r in part)
        print(f"{split}: {len(part)} pairs, {len({r['topic'] for r in part})} topics, {dict(labels)}")
    print("by type:", dict(collections.Counter(r["type"] for r in rows)))
    print("commonest openings:", openings(rows))
    topics = sorted({r["topic"] for r in rows})
    results = collections.defaultdict(list)
    for fold in range(5):
        held = set(topics[fold::5])
        train, test = [r for r in rows if r["topic"] not in held], [r for r in rows if r["topic"] in held]
        results["commonest label"].append(max(np.mean([r["label"] == label for r in test]) for label in LABELS))
        results["words of the hypothesis"].append(guess(train, test, lambda r: words(r["hypothesis"])))
        results["words of the premise"].append(guess(train, test, lambda r: words(r["premise"])))
        results["overlap, lengths, negation"].append(guess(train, test, overlap))
    for name, values in results.items():
        print(f"guessed from {name}: {np.mean(values):.3f}")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
