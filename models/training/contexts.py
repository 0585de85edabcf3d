"""Claims of dossiers, each against what the other is part of: how Gainsay reads in context (InContext.java).

    contexts.py candidates --dossiers GOLD --claims CLAIMS.jsonl --out PAIRS.tsv
    contexts.py rows --dossiers GOLD --claims CLAIMS.jsonl --scores SCORES.tsv --out ROWS.tsv

GOLD is what `dossiers.py gold` wrote, CLAIMS.jsonl what `gainsay claims GOLD --format=jsonl` gives for it. The first command
writes premise and hypothesis of every pair of claims that could be worth asking about, both ways; SCORES.tsv has the model's
probabilities of entailment, neutral and contradiction for each line of it. The second writes premise, hypothesis, label.

Dossiers for development are passed over.
"""

import argparse
import collections
import itertools
import json
import math
import os
import re

from dossiers import is_development
from pairs import read_rows

HERE = os.path.dirname(os.path.abspath(__file__))

# Words that both claims have at least, cut to five letters, for the pair to be a candidate where no mark says that they conflict.
_SHARED = 2
_MOST_CANDIDATES = 60  # a dossier
_MOST_WORDS = 80  # of a sentence and the one before it, as in InContext.java
_WORTH_READING = -2.5  # mean log odds of contradiction, as in InContext.java
_TAKEN = 0.5  # what the model takes for a contradiction, and no mark bears out, counts only if it was judged
_ENTAILED = 0.7
_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    "the a an of to in and that was were is are be been had has have having did do does not no never it he she they we you i his her "
    "their its our my your this these those with for on at by from as said say says who which what when where how would could should "
    "may might must can will any all some or but about into over after before than more most also just only so there here him them us "
    "me if because while one own such very then s t".split()
)

Told = collections.namedtuple("Told", "document begin end text sentence before")


def stems(sentence):
    return {w[:5] for w in _WORD.findall(sentence.lower()) if (len(w) > 1 or w.isdigit()) and w not in _EMPTY}


def told(path, folder):
    """The claims of each dossier, with the sentence that they are part of and the one before it."""
    found = collections.defaultdict(list)
    with open(path, encoding="utf-8") as f:
        for claim in map(json.loads, f):
            dossier, document = claim["document"].split("/")[-2:]
            if not is_development(dossier):
                found[dossier].append((document, claim))
    for dossier, claims in found.items():
        texts = {}
        sentences = collections.defaultdict(set)
        for document, claim in claims:
            if document not in texts:
                with open(os.path.join(folder, dossier, document), encoding="utf-8") as f:
                    texts[document] = f.read()
            sentences[document].add((claim["context"]["begin"], claim["context"]["end"]))
        before = {}
        for document, places in sentences.items():
            last = None
            for place in sorted(places):
                if last and last[1] <= place[0] and place[0] - last[1] <= 3:
                    before[document, place[0]] = " ".join(texts[document][slice(*last)].split())
                last = place
        yield dossier, [
            Told(
                document,
                c["begin"],
                c["end"],
                c["proposition"]["sentence"],
                " ".join(texts[document][c["context"]["begin"] : c["context"]["end"]].split()),
                before.get((document, c["context"]["begin"]), ""),
            )
            for document, c in claims
        ]


def marked(folder, dossier, claims):
    """(claim, claim) pairs by label, one claim of one version and one of another; and pairs that give one version."""
    with open(os.path.join(folder, dossier, "gold.json"), encoding="utf-8") as f:
        gold = json.load(f)
    texts = {}
    by_label, same = collections.defaultdict(set), set()
    for pair in gold["pairs"]:
        sides = []
        for side in (pair["a"], pair["b"]):
            numbers = set()
            for place in (side, *side.get("also", [])):
                name = place["doc"]
                if name not in texts:
                    with open(os.path.join(folder, dossier, name), encoding="utf-8") as f:
                        texts[name] = f.read()
                begin = texts[name].index(place["text"])
                end = begin + len(place["text"])
                numbers |= {
                    n for n, c in enumerate(claims)
                    if c.document == name and 2 * (min(c.end, end) - max(c.begin, begin)) > min(c.end - c.begin, end - begin)
                }
            sides.append(numbers)
            same |= set(itertools.permutations(numbers, 2))
        for a, b in itertools.product(*sides):
            by_label[pair["label"]].add((a, b))
    return by_label, same


def candidates(folder, dossier, claims):
    """(a, b, fact): numbers of claims, and the number of a group of which one pair conflicts for sure, or None for pairs
    that no mark sets against each other."""
    by_label, same = marked(folder, dossier, claims)
    groups, clash = {}, set()
    for a, b in by_label["conflict"] | by_label["tension"]:
        place = _place(claims[a], claims[b])
        groups.setdefault(place, set()).add((min(a, b), max(a, b)))
        clash.add(place)
    for number, pairs in enumerate(groups.values()):
        for a, b in sorted(pairs):
            yield a, b, number
    sets = [stems(c.text) for c in claims]
    near = []
    for a, b in itertools.combinations(range(len(claims)), 2):
        if (a, b) in same or (b, a) in same or claims[a].text == claims[b].text:
            continue
        if (shared := len(sets[a] & sets[b])) >= _SHARED and not _touches(claims[a], claims[b], clash):
            near.append((-shared / math.sqrt(len(sets[a]) * len(sets[b])), a, b))
    for _, a, b in sorted(near)[:_MOST_CANDIDATES]:
        yield a, b, None


def _touches(a, b, clash):
    """Whether somewhere in what is read with the two, marks conflict."""
    around = lambda c: [(c.document, c.sentence), (c.document, c.before)]
    return any(frozenset([x, y]) in clash for x in around(a) for y in around(b))


def views(a, b):
    """The questions of InContext.java, and the claims by themselves."""
    for one, other in ((a, b), (b, a)):
        both = f"{other.before} {other.sentence}".strip()
        yield one.text, other.text
        yield other.sentence, one.text
        if len(both.split(" ")) <= _MOST_WORDS and both != other.sentence:
            yield both, one.text
        yield one.sentence, other.sentence


def _log_odds(p):
    return math.log(max(p, 1e-3) / max(1 - p, 1e-3))


def write_candidates(arguments):
    with open(arguments.out, "w", encoding="utf-8", newline="\n") as f:
        for dossier, claims in told(arguments.claims, arguments.dossiers):
            for a, b, _ in candidates(arguments.dossiers, dossier, claims):
                for one, other in ((a, b), (b, a)):
                    f.write(f"{claims[one].text}\t{claims[other].text}\n")


def verdicts(claims, judged, clash):
    """(a, b, verdict): numbers of claims, of the judged pairs of a dossier that are still claimed so."""
    numbers = {}
    for n, claim in enumerate(claims):
        numbers.setdefault(claim.text, n)
    for row in judged:
        a, b = numbers.get(row["claim a"]), numbers.get(row["claim b"])
        if a is not None and b is not None and not (row["label"] == "neutral" and _touches(claims[a], claims[b], clash)):
            yield a, b, row["label"]


def write_rows(arguments):
    judged = collections.defaultdict(list)
    for row in read_rows(os.path.join(HERE, "judged.tsv")):
        judged[row["dossier"]].append(row)
    counts = collections.Counter()
    with open(arguments.scores, encoding="utf-8") as scores, open(arguments.out, "w", encoding="utf-8", newline="\n") as f:
        f.write("premise\thypothesis\tlabel\n")
        for dossier, claims in told(arguments.claims, arguments.dossiers):
            best, found, clash = {}, {}, set()
            for a, b, group in candidates(arguments.dossiers, dossier, claims):
                ways = [[float(x) for x in next(scores).split("\t")] for _ in range(2)]
                odds = sum(_log_odds(w[2]) for w in ways) / 2
                if group is not None:
                    best[group] = max(best.get(group, (-99, 0, 0)), (odds, a, b))
                    clash.add(_place(claims[a], claims[b]))
                elif _WORTH_READING <= odds < _log_odds(_TAKEN) and max(w[0] for w in ways) < _ENTAILED:
                    found[a, b] = "tempting"
            found.update({(min(a, b), max(a, b)): verdict for a, b, verdict in verdicts(claims, judged[dossier], clash)})
            found.update({(a, b): "marked" for _, a, b in best.values()})
            for (a, b), kind in sorted(found.items()):
                label = {"marked": "contradiction", "tempting": "neutral"}.get(kind, kind)
                counts[kind] += 1
                if label != "unsure":
                    for premise, hypothesis in views(claims[a], claims[b]):
                        f.write(f"{premise}\t{hypothesis}\t{label}\n")
                        counts["rows " + label] += 1
    print(dict(counts))


def _place(a, b):
    return frozenset([(a.document, a.sentence), (b.document, b.sentence)])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    for name, run in (("candidates", write_candidates), ("rows", write_rows)):
        command = commands.add_parser(name)
        command.add_argument("--dossiers", required=True)
        command.add_argument("--claims", required=True)
        command.add_argument("--out", required=True)
        command.set_defaults(run=run)
        if name == "rows":
            command.add_argument("--scores", required=True)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
