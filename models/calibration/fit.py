"""Fits the calibration of the matcher, and that of statements held against each other.

`fit.py claims EVIDENCE.tsv`: the table comes from `gainsay evaluate GOLD... --evidence EVIDENCE.tsv`. Two logistic
regressions with a ridge are fitted over all pairs in which no rule sees a conflict: one without the language model,
which chooses the pairs that are put to it, and one with it, over the pairs in which it sees a contradiction, which
gives the probability of a finding, corrected by small decision trees that are boosted from it (Friedman 2001). Documents whose conflicts are not annotated (sets of attributions) are
background to the second: hardly any two sentences of a hundred articles conflict, so the pairs that the model was asked
about are taken for none, each for as much as --background says. Then the weights
are stretched so that, cross-validated, a probability is that among the pairs of the gold sets (Platt 1999). What is
printed is cross-validated: each gold set is scored by weights that were fitted on the others and on all background.
`--beside TABLE.tsv` is evidence of further sets (dossiers for development) that both are fitted on too, but that no
probability is stretched to; of the second the average precision on them is printed.

`fit.py statements TABLE.tsv LINES.jsonl [TABLE LINES ...]`: labelled tables (premise, hypothesis, label), each with what
`gainsay pairs --evidence TABLE.tsv` gives for it. One regression; what is printed is cross-validated in ten parts.

Needs Python 3, NumPy and scikit-learn.
"""

import argparse
import csv
import gzip
import json
import os
import zlib

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

MODEL = (
    "CONTRADICTION",
    "CONTRADICTION_BOTH",
    "CONTRADICTION_MOST",
    "CONTRADICTION_ON_TOPIC",
    "CONTRADICTION_BEFORE_RIVALS",
    "CONTRADICTS_ALL",
    "CONTRADICTION_IN_SENTENCE",
    "CONTRADICTION_IN_CONTEXT",
    "CONTRADICTION_OVERALL",
    "ENTAILMENT",
    "ENTAILMENT_BOTH",
)
WORDS = ("KINDRED_WORDS", "OPPOSITE_WORDS")  # looked up only for pairs that the model is asked about
# Where the model sees a contradiction they are close to nought, and a ridge on standardised features makes them loud.
UNHEARD = ("ENTAILMENT", "ENTAILMENT_BOTH")
# Products of two features, of the regression without the model. Chosen step by step from those that a score test (Rao 1948) put
# first, by how many right pairs come among the likeliest.
PRODUCTS = ("SHARED_WORDS*POLARITY", "SHARED_WORDS*NUMBERS_APART")
FIRST = "BIAS"
SEEN = "CONTRADICTION_OVERALL", -1.0  # the model sees a contradiction from these log odds on; ModelProposals has the same
# What a pair of a table beside counts. Without the model it is as good as no weight on the gold sets which it is, and more is
# better on dossiers; but such sets are many, and their pairs are far more.
BESIDE_WITHOUT_MODEL, BESIDE = 0.1, 1.0
TREES = dict(n_estimators=60, max_depth=3, learning_rate=0.05, subsample=0.5, max_features=0.2, min_samples_leaf=15, random_state=1)
PARTS = 10  # tables beside are cross-validated in so many parts, by set
MOST_RIGHT = 60  # a set in which one finding has a hundred witnesses must not outweigh all others


def _rows(path):
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


class Table:
    """Pairs with their features; those of the tables beside are labelled, but not `own`."""

    def __init__(self, path, beside=()):
        rows = _rows(path)
        more = [row for table in beside for row in _rows(table)]
        self.own = np.array([True] * len(rows) + [False] * len(more))
        rows += more
        self.names = [name for name in rows[0] if name.isupper()]
        self.sets = np.array([r["set"] for r in rows])
        self.labelled = np.array([r["right"] != "" for r in rows])
        self.right = np.array([float(r["right"] or 0) for r in rows])
        self.places = [(r["set"], *sorted((r["sentence a"], r["sentence b"]))) for r in rows]
        self.asked = np.array([r[MODEL[0]] != "" for r in rows])
        self.seen = np.array([r[SEEN[0]] != "" and float(r[SEEN[0]]) >= SEEN[1] for r in rows])
        values = np.array([[0 if n in UNHEARD else float(r[n] or 0) for n in self.names] for r in rows])
        factors = [[values[:, self.names.index(n)] for n in p.split("*")] for p in PRODUCTS]
        self.values = np.column_stack([values, *(a * b for a, b in factors)])
        self.names += PRODUCTS

    def counts(self, rows, beside, background=1.0):
        """How much each of the rows counts: those of a set that are right count as MOST_RIGHT together at most."""
        counts = np.where(self.labelled, np.where(self.own, 1.0, beside), background)
        for name in set(self.sets[self.own]):
            right = rows & (self.sets == name) & (self.right > 0)
            counts[right] *= min(1.0, MOST_RIGHT / max(right.sum(), 1))
        return counts[rows]

    def columns(self, model):
        other = PRODUCTS if model else MODEL + WORDS
        return [i for i, n in enumerate(self.names) if n not in other]


class Regression:
    """Logistic regression on standardised features with a ridge, by Newton's method."""

    def __init__(self, x, y, names, ridge, counts=None):
        counts = np.ones(len(y)) if counts is None else counts
        self.mean, self.deviation = x.mean(0), x.std(0)
        first = names.index(FIRST)
        self.mean[first], self.deviation[first] = 0, 1
        self.deviation[self.deviation < 1e-9] = np.inf
        z = (x - self.mean) / self.deviation
        penalty = np.full(len(names), float(ridge))
        penalty[first] = 1e-6
        w = np.zeros(len(names))
        for _ in range(50):
            p = 1 / (1 + np.exp(-np.clip(z @ w, -30, 30)))
            step = np.linalg.solve((z * (counts * p * (1 - p))[:, None]).T @ z + np.diag(penalty), z.T @ (counts * (p - y)) + penalty * w)
            w -= step
            if abs(step).max() < 1e-5:
                break
        self.weights = w / self.deviation

    def stretch(self, slope, offset, first):
        """Multiplies the log odds and adds to them."""
        self.weights = self.weights * slope
        self.weights[first] += offset

    def __call__(self, x):
        return 1 / (1 + np.exp(-np.clip((x - self.mean) @ self.weights, -30, 30)))


class Boosted:
    """A regression, and trees that say where it is wrong: what they add up to is added to its log odds."""

    def __init__(self, x, y, names, ridge, counts):
        self.regression = Regression(x, y, names, ridge, counts)
        self.trees = GradientBoostingClassifier(init=_Start(self.regression), **TREES).fit(x, y, sample_weight=counts)
        self.slope = 1.0

    def stretch(self, slope, offset, first):
        self.regression.stretch(slope, offset, first)
        self.slope *= slope

    def __call__(self, x):
        added = sum(tree.predict(x) for tree in self.trees.estimators_[:, 0]) * TREES["learning_rate"]
        return 1 / (1 + np.exp(-np.clip(logit(self.regression(x)) + self.slope * added, -30, 30)))


class _Start:
    """A fitted regression as scikit-learn takes what boosting begins with."""

    def __init__(self, fitted):
        self.fitted = fitted

    def fit(self, x, y, sample_weight=None):
        return self

    def predict_proba(self, x):
        p = self.fitted(x)
        return np.column_stack([1 - p, p])


def cross_validated(table, rows, parts, fitted):
    """rows: those to fit on and to score; parts: the part of each row, negative if it is never held out; fitted: a function
    from rows to a model, whose call gives probabilities."""
    out = np.full(len(table.right), np.nan)
    for held in sorted(set(parts[rows]) - {-1}):
        train, test = rows & (parts != held), rows & (parts == held)
        out[test] = fitted(train)(test)
    return out


def parts_of(table, beside):
    """Each gold set is a part; if those of tables beside are to be held out too, they are so in PARTS parts."""
    own = sorted(set(table.sets[table.own & table.labelled]))
    numbers = {name: PARTS + n for n, name in enumerate(own)}
    of = {name: numbers.get(name, zlib.crc32(name.encode()) % PARTS if beside else -1) for name in set(table.sets)}
    found = np.array([of[name] for name in table.sets])
    found[~table.labelled] = -1
    return found


def logit(p):
    return np.log(p / (1 - p))


def scaling(scores, table):
    """Slope and offset of the log odds that make probabilities of cross-validated ones: of the likelier half, as the
    others are never told."""
    rows = table.seen & table.labelled & table.own
    rows &= scores >= np.median(scores[rows])
    x = np.column_stack([np.ones(rows.sum()), logit(scores[rows])])
    counts, y, w = table.counts(rows, BESIDE), table.right[rows], np.array([0.0, 1.0])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x * (counts * p * (1 - p))[:, None]).T @ x, x.T @ (counts * (p - y)))
    return w[1], w[0]


def curve(table, scores, title):
    """Precision down the ranking; a pair of sentences counts once."""
    print(title)
    seen, n, right = set(), 0, 0
    marks = [10, 20, 30, 40, 60, 80, 120, 200]
    for i in np.argsort(-np.nan_to_num(scores, nan=-1)):
        if np.isnan(scores[i]) or table.places[i] in seen:
            continue
        seen.add(table.places[i])
        n += 1
        right += table.right[i]
        if n in marks:
            print(f"  first {n:4}: precision {right / n:.2f} ({int(right)}), probability {scores[i]:.2f}")


def reliability(right, scores):
    print("reliability (cross-validated): probability, pairs, share that is right")
    for low, high in ((0, 0.05), (0.05, 0.1), (0.1, 0.2), (0.2, 0.3), (0.3, 0.4), (0.4, 0.5), (0.5, 0.6), (0.6, 0.8), (0.8, 1.01)):
        rows = (scores >= low) & (scores < high)
        if rows.any():
            print(f"  {low:.2f}-{min(high, 1):.2f}  {rows.sum():6}  {right[rows].mean():.3f}")


def claims(arguments):
    table = Table(arguments.evidence, arguments.beside)
    plain, full = table.columns(False), table.columns(True)
    labelled, ridge, background = table.labelled, arguments.ridge, arguments.background
    own = labelled & table.own

    def without_model(rows):
        return _Fitted(table, plain, rows, Regression, ridge, table.counts(rows, BESIDE_WITHOUT_MODEL))

    def with_model(rows):
        return _Fitted(table, full, rows, Boosted, ridge, table.counts(rows, BESIDE, background))

    print(
        f"{own.sum()} pairs, {int(table.right[own].sum())} right, {int((table.asked & own).sum())} put to the model, "
        f"{(table.seen & own).sum()} seen, {len(set(table.sets[own]))} sets; "
        f"beside: {len(set(table.sets[labelled & ~own]))} sets; background: {(~labelled).sum()} put to the model, {(table.seen & ~labelled).sum()} seen"
    )
    curve(table, cross_validated(table, labelled, parts_of(table, False), without_model), "without the model")
    scores = cross_validated(table, table.seen, parts_of(table, True), with_model)
    slope, offset = scaling(scores, table)
    scores = 1 / (1 + np.exp(-slope * logit(scores) - offset))
    curve(table, np.where(own, scores, np.nan), "with the model")
    reliability(table.right[own], scores[own])
    for title, rows in (("gold sets", own & table.seen), ("sets beside", labelled & ~own & table.seen)):
        if rows.any():
            print(f"average precision, {title}: {average_precision(table.right[rows], scores[rows]):.3f}")
    first, second = without_model(labelled), with_model(table.seen)
    second.fitted.stretch(slope, offset, full.index(table.names.index(FIRST)))
    unknown = table.seen & ~labelled
    if unknown.any():
        p = second(unknown)
        print("background, by its own weights: " + ", ".join(f"{(p >= t).sum()} from {t}" for t in (0.3, 0.4, 0.5, 0.6)))
    write(arguments.out or "weights.tsv", table.names, (full, second.fitted.regression), (plain, first.fitted))
    write_trees(arguments.trees or "trees.tsv", [table.names[i] for i in full], second.fitted)


class _Fitted:
    """A model of the given kind on some columns of a table, fitted on the given rows; scores others."""

    def __init__(self, table, columns, rows, kind, ridge, counts):
        self.table, self.columns = table, columns
        names = [table.names[i] for i in columns]
        self.fitted = kind(table.values[rows][:, columns], table.right[rows], names, ridge, counts)

    def __call__(self, rows):
        return self.fitted(self.table.values[rows][:, self.columns])


def average_precision(right, scores):
    right = right[np.argsort(-scores)] > 0
    return (np.cumsum(right)[right] / (np.flatnonzero(right) + 1)).mean()


def statements(arguments):
    values, right, sets, names = [], [], [], None
    for table, lines in zip(arguments.files[::2], arguments.files[1::2]):
        opener = gzip.open if table.endswith(".gz") else open
        with opener(table, "rt", encoding="utf-8", newline="\n") as f:
            rows = list(csv.DictReader((line.rstrip("\n") for line in f), delimiter="\t", quoting=csv.QUOTE_NONE))
        with open(lines, encoding="utf-8") as f:
            for line in map(json.loads, f):
                row = rows[line["row"] - 1]
                if row.get("split", "dev") != "dev":
                    continue
                names = names or list(line["evidence"])
                values.append([line["evidence"][n] for n in names])
                right.append(float(row["label"] == "contradiction"))
                sets.append(os.path.basename(table))
    x, y, sets = np.array(values), np.array(right), np.array(sets)
    part = np.random.default_rng(3).permutation(len(y)) % 10
    scores = np.zeros(len(y))
    for k in range(10):
        scores[part == k] = Regression(x[part != k], y[part != k], names, arguments.ridge)(x[part == k])
    for name in sorted(set(sets)):
        rows = sets == name
        print(f"{name}: {rows.sum()} pairs, {int(y[rows].sum())} contradictions")
        for threshold in (0.3, 0.4, 0.5, 0.6, 0.7):
            called = rows & (scores >= threshold)
            hit = y[called].sum()
            p, r = hit / max(called.sum(), 1), hit / max(y[rows].sum(), 1)
            others = (called.sum() - hit) / max((1 - y[rows]).sum(), 1)
            print(f"  at {threshold}: precision {p:.3f} recall {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f}, others flagged {others:.3f}")
    reliability(y, scores)
    write(arguments.out or "statements.tsv", names, (range(len(names)), Regression(x, y, names, arguments.ridge)))


def beside_this(path):
    return path if os.path.dirname(path) else os.path.join(os.path.dirname(os.path.abspath(__file__)), path)


def write_trees(path, names, boosted):
    """Writes a line for each node of each tree: below or at the threshold the next node is the one named below, else the one
    named above. A leaf adds its value to the log odds."""
    with open(beside_this(path), "w", encoding="utf-8", newline="\n") as f:
        f.write("tree\tnode\tfeature\tthreshold\tbelow\tabove\tvalue\n")
        for number, estimator in enumerate(boosted.trees.estimators_[:, 0]):
            tree = estimator.tree_
            for node in range(tree.node_count):
                if tree.children_left[node] < 0:
                    value = tree.value[node][0][0] * TREES["learning_rate"] * boosted.slope
                    f.write(f"{number}\t{node}\t\t\t\t\t{value:.5f}\n")
                else:
                    f.write(
                        f"{number}\t{node}\t{names[tree.feature[node]]}\t{tree.threshold[node]:.9g}\t"
                        f"{tree.children_left[node]}\t{tree.children_right[node]}\t\n"
                    )


def write(path, names, second, first=((), None)):
    """Writes the table of weights. second, first: each the numbers of the names that it is on, and a regression."""
    path = beside_this(path)
    cells = {name: [0.0] * 4 for name in names}
    for at, (columns, fitted) in ((0, first), (2, second)):
        for n, i in enumerate(columns):
            cells[names[i]][at : at + 2] = fitted.mean[n], fitted.weights[n]
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write("feature\tmean\tweight\tmean with the model\tweight with the model\n")
        for name, numbers in cells.items():
            f.write("\t".join([name, *(f"{x:.5f}" for x in numbers)]) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(required=True)
    of_claims, of_statements = kinds.add_parser("claims"), kinds.add_parser("statements")
    of_claims.add_argument("evidence")
    of_claims.set_defaults(run=claims, default_ridge=20)
    of_statements.add_argument("files", nargs="+")
    of_statements.set_defaults(run=statements, default_ridge=10)
    of_claims.add_argument("--beside", action="append", default=[], metavar="TABLE")
    of_claims.add_argument("--background", type=float, default=1.0)
    of_claims.add_argument("--trees")
    for kind in (of_claims, of_statements):
        kind.add_argument("--ridge", type=float)
        kind.add_argument("--out")
    arguments = parser.parse_args()
    arguments.ridge = arguments.ridge or arguments.default_ridge
    arguments.run(arguments)


if __name__ == "__main__":
    main()
