"""Measures a model directory on the development sets, and on the traps that earlier models fell into.

Scores come from ONNX Runtime's Python package, or from the program itself with `--gainsay ./gainsay`.
"""

import argparse
import json
import os
import random
import subprocess
import tempfile

import numpy as np

from labels import LABELS
from pairs import Pairs, read_rows
from wordpiece import WordPiece, plain_end

_SETS = (("SNLI", "snli_dev.tsv.gz"), ("MultiNLI matched", "mnli_dev_matched.tsv.gz"), ("RTE-3", "rte3_dev.tsv.gz"))
_C = LABELS.index("contradiction")


class Runtime:
    """Scores with ONNX Runtime's Python package."""

    def __init__(self, folder, threads=2):
        os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # newer releases report to their maker
        import onnxruntime

        with open(os.path.join(folder, "model.json"), encoding="utf-8") as f:
            self.metadata = json.load(f)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(os.path.join(folder, self.metadata["model"]), options)
        self.wordpiece = WordPiece.of_vocab(os.path.join(folder, "vocab.txt"))
        self.threshold = self.metadata["contradictionThreshold"]

    def __call__(self, rows):
        """Probabilities in the order of LABELS, a row for each (premise, hypothesis, ...)."""
        pairs = Pairs.encode([(r[0], r[1], LABELS[0]) for r in rows], self.wordpiece, self.metadata["maxTokens"])
        order = np.argsort(pairs.lengths, kind="stable")
        logits = np.zeros((len(rows), 3), np.float32)
        for i in range(0, len(order), 32):
            part = order[i : i + 32]
            ids, mask, segments, _ = pairs.batch(part)
            feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": segments}
            logits[part] = self.session.run(None, feed)[0]
        logits = logits[:, [self.metadata["labels"].index(label) for label in LABELS]]
        e = np.exp(logits - logits.max(1, keepdims=True))
        return e / e.sum(1, keepdims=True)


class Program:
    """Scores with `gainsay pairs --scorer model`."""

    def __init__(self, command, folder):
        self.command = [os.path.abspath(command), "pairs", "--scorer", "model", "--model", folder, "--no-progress"]
        with open(os.path.join(folder, "model.json"), encoding="utf-8") as f:
            self.threshold = json.load(f)["contradictionThreshold"]

    def __call__(self, rows):
        with tempfile.TemporaryDirectory() as folder:
            table, out = os.path.join(folder, "pairs.tsv"), os.path.join(folder, "out.jsonl")
            with open(table, "w", encoding="utf-8", newline="\n") as f:
                f.write("premise\thypothesis\n")
                f.writelines(f"{r[0]}\t{r[1]}\n" for r in rows)
            subprocess.run([*self.command, table, "--out", out], check=True)
            with open(out, encoding="utf-8") as f:
                found = [json.loads(line)["probabilities"] for line in f]
        return np.array([[p[label] for label in LABELS] for p in found])


def verdicts(probabilities, threshold):
    """Contradiction from the threshold on, else the greater of the two others."""
    rest = probabilities[:, :_C].argmax(1)
    return np.where(probabilities[:, _C] >= threshold, _C, rest)


def confusion(gold, found):
    table = np.zeros((3, 3), int)
    np.add.at(table, (gold, found), 1)
    return table


def report(name, table):
    print(f"{name}: accuracy {np.trace(table) / table.sum():.4f} ({table.sum()} pairs)")
    for i, label in enumerate(LABELS):
        p = table[i, i] / max(table[:, i].sum(), 1)
        r = table[i, i] / max(table[i].sum(), 1)
        print(f"  {label:13} P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(p + r, 1e-9):.3f}")
    others = np.delete(table, _C, 0)
    print(f"  other rows called contradiction: {others[:, _C].sum() / max(others.sum(), 1):.3f}", flush=True)


def rows_of(path, split=None):
    rows = (r for r in read_rows(path) if split is None or r["split"] == split)
    return [(r["premise"], r["hypothesis"], r["label"]) for r in rows]


def random_couples(rows, count, rng):
    """Premises with the hypotheses of other premises."""
    out = []
    while len(out) < count:
        a, b = rng.choice(rows), rng.choice(rows)
        if a[0] != b[0]:
            out.append((a[0], b[1]))
    return out


def sentences_of(folder):
    """Sentences of plain texts below a folder, document by document, roughly cut."""
    import re

    out = []
    for base, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            if name.endswith(".txt"):
                with open(os.path.join(base, name), encoding="utf-8") as f:
                    lines = (line.strip() for line in f)
                    cut = [s for line in lines for s in re.split(r"(?<=[.!?])\s+(?=[A-Z])", line)]
                out.append([s for s in cut if 30 < len(s) < 250])
    return out


# Verbs and names that the training's generator of role pairs does not know.
_ACTS = (
    "hit", "kidnapped", "convicted", "betrayed", "outvoted", "deceived", "insulted", "summoned", "pardoned", "hugged",
    "kicked", "chased", "cheated", "poisoned", "robbed", "sheltered", "nominated", "ousted", "sentenced", "tricked",
    "killed", "promoted", "stabbed", "scolded", "bit", "exposed", "recruited", "evicted", "examined", "blackmailed",
)
_PLACES = ("", " in the lobby", " last winter", " on Thursday night", " after the hearing", " in Lyon")
_PEOPLE = (
    ("Jordan Blake", "Wilma Ott"), ("the prince", "the gardener"), ("Harper", "Iversen"), ("the nurse", "the patient"),
    ("Ruben Vance", "the secretary"), ("the sergeant", "the deserter"), ("the tourist", "the guide"),
    ("Yara Demir", "Colin Frost"), ("the widow", "the notary"), ("the striker", "the goalkeeper"),
)


def swapped_roles(count, rng):
    out = []
    for _ in range(count):
        a, b = rng.sample(rng.choice(_PEOPLE), 2)
        act, place = rng.choice(_ACTS), rng.choice(_PLACES)
        first, second = f"{a} {act} {b}{place}.", f"{b} {act} {a}{place}."
        out.append((first[0].upper() + first[1:], second[0].upper() + second[1:]))
    return out


def flipped(sentence):
    """The sentence with its final full stop taken away, or given one."""
    s = sentence.strip()
    return plain_end(s) if s.endswith(".") else s + "."


def traps(score, sets, stories):
    rng = random.Random(11)
    couples = {name: random_couples(rows, 1000, rng) for name, rows in sets.items() if name in ("SNLI", "MultiNLI matched")}
    if stories:
        documents = sentences_of(stories)
        couples["stories"] = [(rng.choice(a), rng.choice(b)) for a, b in (rng.sample([d for d in documents if d], 2) for _ in range(1000))]
    for name, rows in couples.items():
        found = verdicts(score(rows), score.threshold)
        print(f"unrelated pairs, {name}: {np.mean(found == _C):.4f} called contradiction ({len(rows)} pairs)")
    rows = [r for name in sets for r in rng.sample(sets[name], min(500, len(sets[name])))]
    plain = verdicts(score(rows), score.threshold)
    turned = verdicts(score([(flipped(p), flipped(h)) for p, h, _ in rows]), score.threshold)
    one = verdicts(score([(p, flipped(h)) for p, h, _ in rows]), score.threshold)
    print(f"full stop turned: {np.mean((plain == turned) & (plain == one)):.4f} of the verdicts stay ({len(rows)} pairs)")
    swapped = swapped_roles(300, rng)
    found = verdicts(score(swapped), score.threshold)
    print(f"swapped roles: {np.mean(found != 0):.4f} not called entailment ({len(swapped)} pairs)")
    same = verdicts(score([(a, a) for a, _ in swapped]), score.threshold)
    print(f"the same sentence twice: {np.mean(same == 0):.4f} called entailment", flush=True)


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default=os.path.join(here, "..", "nli"), help="model directory")
    parser.add_argument("--gainsay", help="score with this program instead of Python's ONNX Runtime")
    parser.add_argument("--data", required=True, help="folder with the development sets")
    parser.add_argument("--pairs", help="further labelled pairs (tsv)")
    parser.add_argument("--stories", help="folder of plain texts whose sentences make unrelated pairs")
    parser.add_argument("--rows", type=int, default=0, help="at most so many rows of each development set")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--scan", action="store_true", help="show the development sets at several thresholds")
    arguments = parser.parse_args()
    if arguments.gainsay:
        score = Program(arguments.gainsay, arguments.model)
    else:
        score = Runtime(arguments.model, arguments.threads)
    sets = {name: rows_of(os.path.join(arguments.data, file)) for name, file in _SETS}
    if arguments.pairs:
        sets["pairs"] = rows_of(arguments.pairs)
    statements = os.path.join(here, "statements.tsv")
    if os.path.exists(statements):
        sets["statements"] = rows_of(statements, "dev")
    print(f"threshold {score.threshold}")
    for name, rows in sets.items():
        if arguments.rows and len(rows) > arguments.rows:
            rows = random.Random(5).sample(rows, arguments.rows)
        probabilities = score(rows)
        gold = np.array([LABELS.index(r[2]) for r in rows])
        report(name, confusion(gold, verdicts(probabilities, score.threshold)))
        if arguments.scan:
            for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
                table = confusion(gold, verdicts(probabilities, threshold))
                hit, called = table[_C, _C], table[:, _C].sum()
                p, r = hit / max(called, 1), hit / table[_C].sum()
                others = (called - hit) / (table.sum() - table[_C].sum())
                print(f"    at {threshold}: accuracy {np.trace(table) / table.sum():.4f} P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f} others {others:.3f}")
    traps(score, sets, arguments.stories)


if __name__ == "__main__":
    main()
