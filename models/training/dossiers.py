"""Reads dossiers: invented affairs told by several texts, with the passages marked that conflict, are in tension or only seem to.

A dossier is a file:

    about: One line that says what happened.
    fact 1 conflict numeric medium | how many people came
    fact 2 none temporal easy | the two fires are of different years

    ## a 2021-03-04
    Headline

    A paragraph in which {1a|four hundred people came to the square}, and so on.

    ## b 2021-03-06
    ...

A mark is {NUMBER LETTER|passage}: the passage gives version LETTER of fact NUMBER. Passages of one version say the same;
any two passages of different versions of a fact bear the fact's label (conflict, tension or none). Marks are not nested.

A file's name begins with its number; those whose number eight divides are for development.

`dossiers.py check FILE ...` tells what is wrong with files; `dossiers.py gold OUT FILE ...` writes each as a gold story:
a folder with the texts and a gold.json, which `gainsay evaluate` reads.
"""

import collections
import itertools
import json
import os
import re
import sys

LABELS = ("conflict", "tension", "none")
TYPES = (
    "negation",
    "antonym",
    "numeric",
    "temporal",
    "location",
    "role",
    "structure",
    "factive",
    "lexical",
    "scope",
    "world-knowledge",
)
DIFFICULTIES = ("easy", "medium", "hard")
MARK = re.compile(r"\{(\d+)([a-z])\|([^{}]*)\}")
FACT = re.compile(r"fact (\d+) (\S+) (\S+) (\S+) \| (.+)")

Fact = collections.namedtuple("Fact", "label type difficulty about")
Passage = collections.namedtuple("Passage", "document begin text fact version")


def is_development(name):
    """Whether the dossier of this name is kept from training."""
    return int(re.match(r"\d+", name).group()) % 8 == 0


class Dossier:
    """One file. problems: what is wrong with it, a sentence each."""

    def __init__(self, path):
        self.name = os.path.splitext(os.path.basename(path))[0]
        self.about, self.facts, self.dates, self.texts, self.passages, self.problems = "", {}, {}, {}, [], []
        with open(path, encoding="utf-8") as f:
            head, *documents = re.split(r"(?m)^## ", f.read())
        for line in filter(None, map(str.strip, head.split("\n"))):
            self._head(line)
        for document in documents:
            self._document(document)
        self._check()

    def _head(self, line):
        if line.startswith("about:"):
            self.about = line[6:].strip()
        elif match := FACT.fullmatch(line):
            number, *rest = match.groups()
            if number in self.facts:
                self.problems.append(f"fact {number} is there twice")
            self.facts[number] = Fact(*rest)
        else:
            self.problems.append(f"not understood: {line}")

    def _document(self, document):
        title, _, body = document.partition("\n")
        name, _, date = title.strip().partition(" ")
        if not re.fullmatch(r"[a-z]", name) or not re.fullmatch(r"\d{4}-\d\d-\d\d", date):
            self.problems.append(f"the title of a text is a letter and a date: ## {title}")
        text, last = "", 0
        body = body.strip("\n") + "\n"
        for match in MARK.finditer(body):
            text += body[last : match.start()]
            number, version, passage = match.groups()
            self.passages.append(Passage(name, len(text), passage, number, version))
            text += passage
            last = match.end()
        text += body[last:]
        for stray in re.findall(r".{0,30}[{}|].{0,30}", text):
            self.problems.append(f"{name}: a mark is not understood (nested?): {stray}")
        self.texts[name], self.dates[name] = text, date

    def _check(self):
        if not self.about:
            self.problems.append("no line about:")
        for number, fact in self.facts.items():
            versions = {p.version for p in self.passages if p.fact == number}
            if len(versions) < 2:
                self.problems.append(f"fact {number} has marks of {len(versions)} versions, it needs two or more")
            for value, known in ((fact.label, LABELS), (fact.type, TYPES), (fact.difficulty, DIFFICULTIES)):
                if value not in known:
                    self.problems.append(f"fact {number}: {value} is none of {', '.join(known)}")
        for passage in self.passages:
            where = f"{passage.document} {passage.fact}{passage.version}"
            if passage.fact not in self.facts:
                self.problems.append(f"{where}: there is no line for this fact")
            if self.texts[passage.document].count(passage.text) != 1:
                self.problems.append(f"{where}: the passage is not unique in its text: {passage.text}")
            if passage.text != passage.text.strip() or len(passage.text.split()) < 3:
                self.problems.append(f"{where}: a passage is a clause without blanks around it: {passage.text!r}")
            if "\n" in passage.text:
                self.problems.append(f"{where}: a passage stays in one line: {passage.text!r}")

    def versions(self):
        """The texts of the passages of each version, a list a version."""
        found = {}
        for passage in self.passages:
            found.setdefault((passage.fact, passage.version), []).append(passage.text)
        return list(found.values())

    def gold(self):
        pairs = []
        for number, fact in sorted(self.facts.items(), key=lambda item: int(item[0])):
            versions = sorted({p.version for p in self.passages if p.fact == number})
            for a, b in itertools.combinations(versions, 2):
                sides = {"a": self._side(number, a), "b": self._side(number, b)}
                pairs.append({"label": fact.label, "type": fact.type, "difficulty": fact.difficulty, **sides, "why": fact.about})
        return {"story": self.name, "about": self.about, "pairs": pairs}

    def _side(self, number, version):
        first, *others = [{"doc": p.document + ".txt", "text": p.text} for p in self.passages if (p.fact, p.version) == (number, version)]
        return {**first, **({"also": others} if others else {})}

    def write(self, folder):
        folder = os.path.join(folder, self.name)
        os.makedirs(folder, exist_ok=True)
        for name, text in self.texts.items():
            with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8") as f:
                f.write(f"date {self.dates[name]}\n{text}")
        with open(os.path.join(folder, "gold.json"), "w", encoding="utf-8") as f:
            json.dump(self.gold(), f, ensure_ascii=False, indent=1)


def main():
    command, *paths = sys.argv[1:] or [""]
    out = paths.pop(0) if command == "gold" else None
    if command not in ("check", "gold") or not paths:
        sys.exit(__doc__)
    faults, counts = 0, collections.Counter()
    for path in paths:
        dossier = Dossier(path)
        for problem in dossier.problems:
            print(f"{path}: {problem}")
        faults += len(dossier.problems)
        counts.update(fact.label for fact in dossier.facts.values())
        if out and not dossier.problems:
            dossier.write(out)
    print(f"{len(paths)} dossiers, facts: {dict(counts)}, {faults} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
