"""Reads `affairs.txt`: invented affairs, each a dozen sentences of which a few contradict or entail each other.

A block is a line "# topic", numbered sentences, and the pairs that are related: "c A B" contradiction, "e A B" A entails
B, "u A B" undecided and left out. All other pairs are neutral: what two texts about one affair mostly are.
"""

import itertools
import re

_SENTENCE = re.compile(r"(\d+) (.+)")
_PAIR = re.compile(r"([ceu]) (\d+) (\d+)")
# Who says it, at the end of a sentence or before it.
_VERB = ("said|says|wrote|writes|testified|stated|states|claimed|claims|confirmed|reported|reports|announced|insisted|recalled|declared|"
         "maintained|found|noted|added|explained|told [^,]+|show|shows|showed|established|swore|assured [^,]+")
_AFTER = re.compile(rf",\"? (?:according to [^,]+|(?:(?:the|a|an|his|her|their|its|one) |[A-Z])[^,\"]{{1,60}} (?:{_VERB})(?: (?:on|in|at|to) [^,\"]+)?)\.$")
_BEFORE = re.compile(rf"^(?:According to [^,]+, |(?:The |A |[A-Z])[^,\"]{{1,50}}? (?:said|wrote|testified|stated|confirmed|reported|insisted|announced) that )(?=\w)")
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

    def longer(self, rng, count=10):
        """(premise, hypothesis, label) rows whose premise is two or three sentences, as it would be in a text: every other one
        holds a sentence that is related to the hypothesis."""
        numbers = sorted(self.sentences)
        related = {b: sorted(a for a in numbers if self.pairs.get((a, b)) in ("c", "e")) for b in numbers}
        for n in range(count):
            b = rng.choice([x for x in numbers if related[x]] if n % 2 else numbers)
            chosen = [rng.choice(related[b])] if n % 2 else []
            others = [x for x in numbers if x != b and x not in chosen and (x, b) not in self.pairs]
            chosen += rng.sample(others, min(len(others), rng.choice((1, 2)) + 1 - len(chosen)))
            rng.shuffle(chosen)
            kinds = {self.pairs[a, b] for a in chosen if (a, b) in self.pairs}
            label = {"c": "contradiction", "e": "entailment"}[kinds.pop()] if kinds else "neutral"
            yield " ".join(self.sentences[a] for a in chosen), self.sentences[b], label


def bare(sentence):
    """The sentence without the words that tell who said it, as claims are: "It rained, the mayor said." """
    shorter = _BEFORE.sub("", _AFTER.sub(".", sentence))
    if shorter == sentence or not shorter or len(shorter.split()) < 4:
        return sentence
    if shorter.count('"') % 2:
        shorter = shorter.replace('"', "")
    return shorter[0].upper() + shorter[1:]


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


def bare_pairs(rows):
    """Rows once more without the words that tell who said it, those that had any."""
    for premise, hypothesis, label in rows:
        pair = bare(premise), bare(hypothesis)
        if pair != (premise, hypothesis):
            yield (*pair, label)


def split(path):
    """(training, development) affairs."""
    affairs = read_affairs(path)
    kept = [n % _DEVELOPMENT == 3 for n in range(len(affairs))]
    return [a for a, k in zip(affairs, kept) if not k], [a for a, k in zip(affairs, kept) if k]
