"""Reads `affairs.txt`: invented affairs, each a dozen sentences of which a few contradict or entail each other.

A block is a line "# topic", numbered sentences, and the pairs that are related: "c A B" contradiction, "e A B" A entails
B, "u A B" undecided and left out. All other pairs are neutral: what two texts about one affair mostly are.
"""

import itertools
import re

_SENTENCE = re.compile(r"(\d+) (.+)")
_PAIR = re.compile(r"([ceu]) (\d+) (\d+)")
# Every so many affairs one is kept from training.
_DEVELOPMENT = 6


class Affair:
    """One block: its topic, its sentences by number, and its pairs by kind."""

    def __init__(self, topic):
        self.topic, self.sentences, self.pairs = topic, {}, {}

    def add(self, line):
        pair, sentence = _PAIR.fullmatch(line), _SENTENCE.fullmatch(line)
        if pair:
            kind, a, b = pair.group(1), int(pair.group(2)), int(pair.group(3))
            if a == b or a not in self.sentences or b not in self.sentences:
                raise ValueError(f"{self.topic}: {line} names no two sentences")
            ways = [(a, b)] if kind == "e" else [(a, b), (b, a)]
            for way in ways:
                self._relate(way, kind, line)
        elif sentence and int(sentence.group(1)) not in self.sentences:
            self.sentences[int(sentence.group(1))] = sentence.group(2)
        else:
            raise ValueError(f"{self.topic}: {line} is no sentence and no pair")

    def _relate(self, way, kind, line):
        before = self.pairs.get(way, "u")
        if "u" not in (before, kind) and before != kind:
            raise ValueError(f"{self.topic}: {line} was already {before}")
        self.pairs[way] = before if kind == "u" else kind

    def labelled(self):
        """(premise, hypothesis, label) of all ordered pairs but the undecided."""
        labels = {"c": "contradiction", "e": "entailment"}
        for a, b in itertools.permutations(sorted(self.sentences), 2):
            kind = self.pairs.get((a, b))
            if kind != "u":
                yield self.sentences[a], self.sentences[b], labels.get(kind, "neutral")


def read_affairs(path):
    """All affairs of a file; fails with the topic and the line that is wrong."""
    affairs = []
    with open(path, encoding="utf-8") as f:
        for line in (line.strip() for line in f):
            if line.startswith("# "):
                affairs.append(Affair(line[2:]))
            elif line:
                affairs[-1].add(line)
    return affairs


def affair_pairs(path):
    """(training, development) rows."""
    train, development = [], []
    for n, affair in enumerate(read_affairs(path)):
        (development if n % _DEVELOPMENT == 3 else train).extend(affair.labelled())
    return train, development
