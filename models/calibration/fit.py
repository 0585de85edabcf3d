"""Fits the matcher's calibration: `fit.py EVIDENCE.tsv [--out weights.tsv]`.

The table comes from `gainsay evaluate GOLD... --evidence EVIDENCE.tsv`. Two logistic regressions with a ridge are
fitted over all pairs in which no rule sees a conflict: one without the language model, which chooses the pairs that
are put to it, and one with it, which gives the probability of a finding. What is printed is cross-validated: each set
is scored by weights that were fitted on the others. Needs Python 3 and NumPy.
"""

import argparse
import csv
import os

import numpy as np

MODEL = ("CONTRADICTION", "CONTRADICTION_BOTH", "ENTAILMENT", "ENTAILMENT_BOTH", "CONTRADICTION_SHARED", "CONTRADICTION_COVERED")
FIRST = "BIAS"


class Table:
    """Pairs with their features."""

    def __init__(self, path):
        with open(path, encoding="utf-8", newline="") as f:
            rows = list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))
        self.names = [name for name in rows[0] if name.isupper()]
        self.sets = np.array([r["set"] for r in rows])
        self.right = np.array([float(r["right"]) for r in rows])
        self.places = [(r["set"], *sorted((r["sentence a"], r["sentence b"]))) for r in rows]
        self.asked = np.array([r[MODEL[0]] != "" for r in rows])
        self.values = np.array([[float(r[n] or 0) for n in self.names] for r in rows])

    def columns(self, model):
        return [i for i, n in enumerate(self.names) if model or n not in MODEL]


class Regression:
    """Logistic regression on standardised features with a ridge, by Newton's method."""

    def __init__(self, x, y, names, ridge):
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
            step = np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + np.diag(penalty), z.T @ (p - y) + penalty * w)
            w -= step
            if abs(step).max() < 1e-7:
                break
        self.weights = w / self.deviation

    def __call__(self, x):
        return 1 / (1 + np.exp(-np.clip((x - self.mean) @ self.weights, -30, 30)))


def cross_validated(table, rows, columns, ridge):
    names = [table.names[i] for i in columns]
    out = np.full(len(table.right), np.nan)
    for held in sorted(set(table.sets)):
        train, test = rows & (table.sets != held), rows & (table.sets == held)
        if test.any():
            fitted = Regression(table.values[train][:, columns], table.right[train], names, ridge)
            out[test] = fitted(table.values[test][:, columns])
    return out


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


def reliability(table, scores):
    print("reliability (cross-validated): probability, pairs, share that is right")
    for low, high in ((0, 0.05), (0.05, 0.1), (0.1, 0.2), (0.2, 0.3), (0.3, 0.4), (0.4, 0.5), (0.5, 0.6), (0.6, 0.8), (0.8, 1.01)):
        rows = (scores >= low) & (scores < high)
        if rows.any():
            print(f"  {low:.2f}-{min(high, 1):.2f}  {rows.sum():6}  {table.right[rows].mean():.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("evidence")
    parser.add_argument("--ridge", type=float, default=30)
    parser.add_argument("--out", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "weights.tsv"))
    arguments = parser.parse_args()
    table = Table(arguments.evidence)
    everything = np.ones(len(table.right), bool)
    plain, full = table.columns(False), table.columns(True)
    print(f"{len(table.right)} pairs, {int(table.right.sum())} right, {int(table.asked.sum())} put to the model, {len(set(table.sets))} sets")
    curve(table, cross_validated(table, everything, plain, arguments.ridge), "without the model")
    with_model = cross_validated(table, table.asked, full, arguments.ridge)
    curve(table, with_model, "with the model")
    reliability(table, with_model)
    names = [table.names[i] for i in full]
    first = Regression(table.values[:, plain], table.right, [table.names[i] for i in plain], arguments.ridge)
    second = Regression(table.values[table.asked][:, full], table.right[table.asked], names, arguments.ridge)
    without = dict(zip((table.names[i] for i in plain), zip(first.mean, first.weights)))
    with open(arguments.out, "w", encoding="utf-8", newline="\n") as f:
        f.write("feature\tmean\tweight\tmean with the model\tweight with the model\n")
        for name, mean, weight in zip(names, second.mean, second.weights):
            a, b = without.get(name, (0.0, 0.0))
            f.write(f"{name}\t{a:.5f}\t{b:.5f}\t{mean:.5f}\t{weight:.5f}\n")


if __name__ == "__main__":
    main()
