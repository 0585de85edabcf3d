"""Builds the encoded training and development sets from the data folder: sources, mined neutrals, augmentation."""

import json
import os
import random
import re

import numpy as np

import augment
from affairs import bare_pairs, split
from claims import judged, labelled, passages
from labels import LABELS
from pairs import Pairs, read_rows
from roles import role_pairs, swapped_names

# Groups of the sources by the name that the mix in recipe.json goes by.
_GROUPS = (("curriculum", "curriculum"),)
_SENTENCE_END = re.compile(r"(?<=[a-z0-9\"”)][.!?]) +(?=[A-Z\"“])")
_NAME = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")
_WORD = re.compile(r"[a-z0-9]+")

_COUPLES = (("snli", 40000), ("cad_nli", 5000), ("lingnli", 8000), ("te_protocols", 5000), ("wanli", 4000), ("mnli", 4000),
            ("statements", 4000), ("affairs_neutral", 6000))

DEVELOPMENT = {"snli": "snli_dev.tsv.gz", "mnli": "mnli_dev_matched.tsv.gz", "rte3": "rte3_dev.tsv.gz"}


def read_sources(folder):
    """Rows (premise, hypothesis, label) by source; sentences that are broken over lines are left out."""
    by_source = {}
    for row in read_rows(os.path.join(folder, "nli_train.tsv.gz")):
        if not row["source"] or not row["premise"] or not row["hypothesis"]:
            continue
        name = next((group for start, group in _GROUPS if row["source"].startswith(start)), row["source"])
        rows = by_source.setdefault(name, [])
        rows.append(tuple(_unquoted(row[k]) for k in ("premise", "hypothesis")) + (row["label"],))
    return by_source


def _unquoted(sentence):
    """Without the quoting of comma-separated files that some sources kept."""
    if len(sentence) > 1 and sentence[0] == sentence[-1] == '"' and '""' in sentence:
        return sentence[1:-1].replace('""', '"')
    return sentence


def build(folder, wordpiece, limit, out, seed=7):
    """Writes one file of encoded pairs a source into `out`; returns (training, development) paths by name.

    What an earlier run wrote there is taken as it is.
    """
    index = os.path.join(out, "training.json")
    if os.path.exists(index):
        with open(index, encoding="utf-8") as f:
            names = json.load(f)
        return tuple({n: os.path.join(out, prefix + n + ".npz") for n in part} for prefix, part in zip(("", "dev_"), names))
    rng = random.Random(seed)
    sources = read_sources(folder)
    sets = dict(sources)
    sets["random_neutral"] = list(_random_couples(sources, rng))
    sets["document_neutral"] = list(_same_document(sources, rng))
    sets["entity_neutral"] = list(_same_entity(sources["fever"], rng))
    single = _good_sentences(sources, rng, 60000)
    changed = [p for p in augment.sentence_pairs(single, rng)]
    sets["changed"] = _balanced_sample(changed, 15000, rng)
    news = [r for s in ("lingnli", "te_protocols", "wanli", "mnli") for r in rng.sample(sources[s], min(4000, len(sources[s])))]
    sets["attributed"] = list(augment.attributed(_short(news, 260), rng))
    both = [r for s in ("lingnli", "te_protocols", "wanli", "snli", "cad_nli") for r in rng.sample(sources[s], min(6000, len(sources[s])))]
    sets["reversed"] = _balanced_sample(list(augment.reversed_pairs(_short(both, 260), rng)), 12000, rng)
    sets["roles"] = list(role_pairs(14000, rng))
    sets["swapped_names"] = _balanced_sample(list(swapped_names(_claims(sources, rng), rng)), 7000, rng)
    sets["same"] = [(s, s, "entailment") for s in rng.sample(single + _claims(sources, rng)[:8000], 6000)]
    training = {}
    for name, rows in sorted(sets.items()):
        training[name] = _encode(rows, wordpiece, limit, out, name)
    development = {
        name: _encode([_triple(r) for r in read_rows(os.path.join(folder, file))], wordpiece, 160, out, "dev_" + name)
        for name, file in DEVELOPMENT.items()
    }
    with open(index, "w", encoding="utf-8") as f:
        json.dump([sorted(training), sorted(development)], f)
    return training, development


def encode_statements(path, wordpiece, limit, out, seed=7):
    """The project's own pairs; development rows are those whose split says so."""
    rows = list(read_rows(path))
    rng = random.Random(seed)
    train = [_triple(r) for r in rows if r["split"] == "train"]
    backward = [(h, p, label) for p, h, label in train if label == "contradiction"]
    backward += [(h, p, label) for p, h, label in train if label == "neutral" and len(h) < 1.3 * len(p) and len(p) < 1.3 * len(h)]
    told = list(augment.attributed(rng.sample(train, len(train) // 3), rng))
    return (
        {
            "statements": _encode(train, wordpiece, limit, out, "statements"),
            "statements_backward": _encode(backward, wordpiece, limit, out, "statements_backward"),
            "statements_told": _encode(told, wordpiece, limit, out, "statements_told"),
        },
        {"statements": _encode([_triple(r) for r in rows if r["split"] == "dev"], wordpiece, 160, out, "dev_statements")},
    )


def encode_affairs(path, wordpiece, limit, out, seed=7):
    """The project's own affairs; every sixth is for development, all its pairs."""
    affairs, kept = split(path)
    train, development = ([row for affair in part for row in affair.labelled()] for part in (affairs, kept))
    rng = random.Random(seed)
    longer = [row for affair in affairs for row in affair.longer(rng)]
    related = [r for r in train if r[2] != "neutral"]
    return (
        {
            "affairs": _encode(related, wordpiece, limit, out, "affairs"),
            "affairs_bare": _encode(list(bare_pairs(related)), wordpiece, limit, out, "affairs_bare"),
            "affairs_long": _encode(longer, wordpiece, limit, out, "affairs_long"),
            "affairs_neutral": _encode([r for r in train if r[2] == "neutral"], wordpiece, limit, out, "affairs_neutral"),
        },
        {"affairs": _encode(development, wordpiece, 160, out, "dev_affairs")},
    )


def encode_claims(tables, dossiers, verdicts, wordpiece, limit, out, probabilities):
    """Pairs of claims out of whole texts, and the passages that are marked in dossiers. verdicts: the file of judged pairs."""
    known = list(judged(verdicts))
    related, neutral, tempting, news = labelled(tables, known, wordpiece, probabilities)
    return {
        "judged": _encode([row for row in known if row[2] != "unsure"], wordpiece, limit, out, "judged"),
        "claims": _encode(related, wordpiece, limit, out, "claims"),
        "claims_neutral": _encode(neutral, wordpiece, limit, out, "claims_neutral"),
        "claims_tempting": _encode(tempting, wordpiece, limit, out, "claims_tempting"),
        "news_neutral": _encode(news, wordpiece, limit, out, "news_neutral"),
        "passages": _encode(list(passages(dossiers)), wordpiece, limit, out, "passages"),
    }


def encode_development(rows, name, wordpiece, out):
    """One more set to measure on: rows of premise, hypothesis, label."""
    return {name: _encode(rows, wordpiece, 160, out, "dev_" + name)}


def encode_couples(files, out, seed=7):
    """Unrelated sentences, neutral: first sentences with the second ones of other rows. And SNLI's neutral pairs once more,
    of which its part here has too few."""
    path, more = os.path.join(out, "couples.npz"), os.path.join(out, "snli_neutral.npz")
    if not os.path.exists(path):
        rng = np.random.default_rng(seed)
        neutral = LABELS.index("neutral")
        couples = []
        for name, count in _COUPLES:
            pairs = Pairs.load(files[name])
            keys = [pairs.tokens[s : s + n].tobytes() for s, n in zip(pairs.starts, pairs.first)]
            first, second = rng.integers(0, len(pairs), count), rng.integers(0, len(pairs), count)
            good = np.array([keys[a] != keys[b] for a, b in zip(first, second)])
            couples.append(pairs.couples(first[good], second[good], np.full(good.sum(), neutral)))
        joined = Pairs.join(couples)
        joined.rows(np.flatnonzero(joined.lengths <= 128)).save(path)
        snli = Pairs.load(files["snli"])
        snli.rows(np.flatnonzero(snli.labels == neutral)).save(more)
    return {"couples": path, "snli_neutral": more}


def _triple(row):
    return row["premise"], row["hypothesis"], row["label"]


def _encode(rows, wordpiece, limit, out, name):
    path = os.path.join(out, name + ".npz")
    if not os.path.exists(path):
        pairs = Pairs.encode(rows, wordpiece, limit)
        pairs.save(path)
        counts = {label: sum(1 for r in rows if r[2] == label) for label in sorted({r[2] for r in rows})}
        print(f"{name}: {len(rows)} pairs, {pairs.lengths.mean():.1f} tokens, {counts}", flush=True)
    return path


def _words(sentence):
    return set(_WORD.findall(sentence.lower()))


def _random_couples(sources, rng):
    """Premises with the hypotheses of others, and premises with premises: what has nothing in common."""
    for name, count in (("snli", 18000), ("lingnli", 3500), ("mnli", 2500), ("te_protocols", 2500), ("wanli", 1500), ("cad_nli", 3000)):
        rows = sources[name]
        for _ in range(count):
            a, b = rng.choice(rows), rng.choice(rows)
            if a[0] == b[0]:
                continue
            first, second = rng.choice(((a[0], b[1]), (a[0], b[1]), (a[0], b[0]), (a[1], b[1]), (b[1], a[0])))
            if len(first) + len(second) < 300:
                yield first, second, "neutral"


def _same_document(sources, rng):
    """Two sentences that follow each other: one text, two facts."""
    for name, count in (("lingnli", 2500), ("te_protocols", 1500), ("fever", 3000), ("mnli", 500)):
        for premise, _, _ in rng.sample(sources[name], len(sources[name])):
            parts = _SENTENCE_END.split(premise)
            if len(parts) > 1 and all(40 < len(p) < 180 for p in parts[:2]) and parts[0] != parts[1]:
                yield (*rng.sample(parts[:2], 2), "neutral")
                count -= 1
                if not count:
                    break


def _same_entity(rows, rng, count=6000):
    """Two true claims about the same name that share little else: they cannot contradict each other."""
    by_name = {}
    for evidence, claim, label in rows:
        if label == "entailment":
            for name in set(_NAME.findall(claim)):
                by_name.setdefault(name, []).append((claim, evidence))
    names = sorted(n for n, found in by_name.items() if len({c for c, _ in found}) > 1)
    while count:
        name = rng.choice(names)
        (a, _), (b, evidence) = rng.choice(by_name[name]), rng.choice(by_name[name])
        own = _words(name)
        left, right = _words(a) - own, _words(b) - own
        if a == b or len(left & right) > 0.5 * min(len(left), len(right)):
            continue
        yield a, b, "neutral"
        count -= 1


def _good_sentences(sources, rng, count):
    found = []
    for name in ("te_protocols", "fever", "lingnli", "mnli", "wanli", "snli"):
        rows = sources[name]
        for premise, _, _ in rng.sample(rows, min(len(rows), count // 5)):
            first = _SENTENCE_END.split(premise)[0]
            if 35 < len(first) < 170 and first.endswith("."):
                found.append(first)
    return sorted(set(found), key=lambda s: rng.random())


def _claims(sources, rng):
    """Short sentences that a source holds to be true."""
    found = {h for name in ("fever", "te_protocols", "snli") for _, h, label in sources[name] if label == "entailment" and 25 < len(h) < 140}
    return sorted(found, key=lambda s: rng.random())


def _short(rows, limit):
    return [r for r in rows if len(r[0]) + len(r[1]) < limit]


def _balanced_sample(rows, count, rng):
    """At most `count` rows, no label more than half of them."""
    by_label = {}
    for row in rows:
        by_label.setdefault(row[2], []).append(row)
    out = [r for part in by_label.values() for r in rng.sample(part, min(len(part), count // 2))]
    return rng.sample(out, min(len(out), count))
