"""Checks affairs.txt: form, repeated topics and sentences, and relations that call for others.

What A entails contradicts what contradicts A: where "e A B" and "c B C" stand, "c A C" must stand as well, or "u A C" where
it is arguable. The same for "e A B" and "e B C". Prints what is missing, and how much there is.
"""

import argparse
import os

from affairs import read_affairs

FEWEST, MOST = 12, 18


def problems(affair):
    """What is wrong with one affair."""
    if not FEWEST <= len(affair.sentences) <= MOST:
        yield f"{len(affair.sentences)} sentences"
    if len(set(affair.sentences.values())) < len(affair.sentences):
        yield "a sentence stands twice"
    entailed = [pair for pair, kind in affair.pairs.items() if kind == "e"]
    for a, b in entailed:
        for (x, c), kind in affair.pairs.items():
            if x == b and c != a and kind in "ce" and affair.pairs.get((a, c)) not in (kind, "u"):
                yield f"e {a} {b} and {kind} {b} {c}, but no {kind} {a} {c} and no u {a} {c}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "affairs.txt"))
    affairs = read_affairs(parser.parse_args().file)
    found = [f"{affair.topic}: {problem}" for affair in affairs for problem in problems(affair)]
    topics = [affair.topic.lower() for affair in affairs]
    found += sorted({f"{topic}: stands twice" for topic in topics if topics.count(topic) > 1})
    print("\n".join(found))
    kinds = [kind for affair in affairs for kind in affair.pairs.values()]
    print(f"{len(affairs)} affairs, {kinds.count('c') // 2} contradictions, {kinds.count('e')} entailments, {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
