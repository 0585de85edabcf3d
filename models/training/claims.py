"""Pairs of claims as Gainsay draws them from whole texts: what the model is asked about when it is in use.

They come from `gainsay evaluate GOLD... --evidence TABLE.tsv` over dossiers (`dossiers.py`) and over news articles whose
conflicts are not annotated. Of news, the pairs that were put to the model are neutral: hardly any two sentences of
a hundred articles contradict each other, and those that a model takes for a contradiction are what it must unlearn.

Of dossiers, `judged.tsv` has those pairs that a model took for contradictions though no mark says so, with what an annotator
says: contradiction, neutral or unsure.
"""

import itertools
import math

import numpy as np

from dossiers import is_development
from labels import LABELS
from pairs import Pairs, read_rows

_CONTRADICTION = LABELS.index("contradiction")
# Probability of entailment. A dossier says things twice: what the model takes for entailment mostly is.
_ENTAILED = 0.7
# Probability of contradiction. What no mark bears out is contradiction all the same in one of twenty cases from the upper one on,
# so it is left out unless it was judged; from the lower one on it is what the model has most to learn from.
_TAKEN = 0.5
_TEMPTING = 0.15


class _Table:
    """conflicting: pairs by the set and their two places; apart: those that were put to the model and neither conflict nor
    say the same, tempting: those of them that the model half takes for a contradiction, and news: those of articles that are
    not annotated; (claim, claim) each. Dossiers for development are passed over, and so are pairs that are judged apart from
    this."""

    def __init__(self, path, judged=()):
        self.conflicting, self.apart, self.tempting, self.news, self.judged = {}, [], [], [], judged
        for row in read_rows(path):
            if not row["right"] or not is_development(row["set"]):
                self._add(row)

    def _add(self, row):
        pair = row["claim a"], row["claim b"]
        if row["right"] == "1":
            place = row["set"], *sorted((row["sentence a"], row["sentence b"]))
            self.conflicting.setdefault(place, []).append(pair)
        elif row["CONTRADICTION"] and float(row["ENTAILMENT"]) < _ENTAILED and frozenset(pair) not in self.judged:
            if not row["right"]:
                self.news.append(pair)
            elif (contradiction := _probability(row["CONTRADICTION"])) < _TAKEN:
                (self.tempting if contradiction >= _TEMPTING else self.apart).append(pair)


def _probability(log_odds):
    return 1 / (1 + math.exp(-float(log_odds)))


def judged(path):
    """(premise, hypothesis, label) of the judged pairs that are not for development, both ways; the unsure are labelled so."""
    for row in read_rows(path):
        if not is_development(row["dossier"]):
            yield from _ways((row["claim a"], row["claim b"]), row["label"])


def labelled(paths, verdicts, wordpiece, probabilities):
    """(related, neutral, tempting neutral, neutral of news) rows of premise, hypothesis, label, both ways.

    Two sentences that conflict can hold several claims: those two that the model comes nearest to calling a contradiction
    are taken for those that do.

    verdicts: rows of `judged`, which are passed over. probabilities: a function from Pairs to rows of probabilities.
    """
    related, neutral, tempting, news = [], [], [], []
    known = {frozenset(row[:2]) for row in verdicts}
    for table in (_Table(path, known) for path in paths):
        options = [pair for pairs in table.conflicting.values() for pair in pairs]
        score, at = _both(options, wordpiece, probabilities)[:, _CONTRADICTION], 0
        for pairs in table.conflicting.values():
            best = pairs[int(np.argmax(score[at : at + len(pairs)]))]
            at += len(pairs)
            related += _ways(best, "contradiction")
        neutral += [row for pair in table.apart for row in _ways(pair, "neutral")]
        tempting += [row for pair in table.tempting for row in _ways(pair, "neutral")]
        news += [row for pair in table.news for row in _ways(pair, "neutral")]
    return related, neutral, tempting, news


def _ways(pair, label):
    return [(*pair, label), (*pair[::-1], label)]


def _both(rows, wordpiece, probabilities):
    """Mean probabilities of the two ways."""
    if not rows:
        return np.zeros((0, len(LABELS)))
    ways = [[(*row, "neutral") for row in rows], [(*row[::-1], "neutral") for row in rows]]
    return np.mean([probabilities(Pairs.encode(way, wordpiece, 160)) for way in ways], axis=0)


def passages(dossiers):
    """(premise, hypothesis, label) of the marked passages themselves, both ways: of two versions, tensions left out, and of
    one version, which say the same."""
    labels = {"conflict": "contradiction", "none": "neutral"}
    for dossier in dossiers:
        for pair in dossier.gold()["pairs"]:
            if pair["label"] in labels:
                for a, b in itertools.product(_texts(pair["a"]), _texts(pair["b"])):
                    yield from _ways((a, b), labels[pair["label"]])
        for version in dossier.versions():
            for a, b in itertools.combinations(map(_sentence, version), 2):
                yield from _ways((a, b), "entailment")


def _texts(side):
    return [_sentence(place["text"]) for place in (side, *side.get("also", []))]


def _sentence(passage):
    text = passage.strip("\"“”' ,;")
    return text[0].upper() + text[1:]
