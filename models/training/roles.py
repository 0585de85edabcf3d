"""Sentence pairs about who did what to whom: told again, told in the passive, and with the two swapped.

Encoders read words more than their order, and call "Peter fired Mary" and "Mary fired Peter" the same.
"""

import re

# Verbs as: past, passive participle with preposition or None, what the other side did (or None), and
# whether both can do it to each other in one event ("both": swapped is neutral; "one": contradiction;
# "shared": swapped says the same).
VERBS = (
    ("defeated", "was defeated by", "lost to", "one"),
    ("beat", "was beaten by", "lost to", "one"),
    ("fired", "was fired by", None, "one"),
    ("dismissed", "was dismissed by", None, "one"),
    ("hired", "was hired by", "was taken on by", "one"),
    ("appointed", "was appointed by", "owed the post to", "one"),
    ("replaced", "was replaced by", "made way for", "one"),
    ("succeeded", "was succeeded by", "handed over to", "one"),
    ("arrested", "was arrested by", None, "one"),
    ("rescued", "was rescued by", None, "one"),
    ("employed", "was employed by", "worked for", "one"),
    ("supervised", "was supervised by", "reported to", "one"),
    ("taught", "was taught by", "was a pupil of", "one"),
    ("paid", "was paid by", "took money from", "one"),
    ("sold the house to", None, "bought the house from", "one"),
    ("lent money to", None, "borrowed money from", "one"),
    ("rented the flat to", None, "rented the flat from", "one"),
    ("handed the documents to", None, "was handed the documents by", "one"),
    ("gave the files to", None, "got the files from", "one"),
    ("sent the letter to", None, "received the letter from", "one"),
    ("leaked the report to", None, "got the report from", "one"),
    ("bribed", "was bribed by", "took a bribe from", "one"),
    ("murdered", "was murdered by", "died at the hands of", "one"),
    ("shot", "was shot by", None, "one"),
    ("adopted", "was adopted by", None, "one"),
    ("outlived", "was outlived by", "died before", "one"),
    ("overtook", "was overtaken by", "fell behind", "one"),
    ("invited", "was invited by", "came at the invitation of", "one"),
    ("interviewed", "was interviewed by", "answered questions from", "one"),
    ("introduced the bill before", None, "introduced the bill after", "one"),
    ("arrived before", None, "arrived after", "one"),
    ("earns more than", None, "earns less than", "one"),
    ("is older than", None, "is younger than", "one"),
    ("acquired", "was acquired by", "was bought by", "one"),
    ("sued", "was sued by", "was taken to court by", "both"),
    ("accused", "was accused by", None, "both"),
    ("criticised", "was criticised by", "came under fire from", "both"),
    ("attacked", "was attacked by", None, "both"),
    ("threatened", "was threatened by", None, "both"),
    ("telephoned", "was telephoned by", "took a call from", "both"),
    ("praised", "was praised by", "won praise from", "both"),
    ("warned", "was warned by", "was given a warning by", "both"),
    ("trusts", "is trusted by", "has the trust of", "both"),
    ("blamed", "was blamed by", None, "both"),
    ("visited", "was visited by", "received a visit from", "both"),
    ("supported", "was supported by", "had the support of", "both"),
    # Acts that one side does and the other suffers, without a converse: the more verbs, the less each is learnt by heart.
    ("followed", "was followed by", None, "both"),
    ("elected", "was elected by", None, "one"),
    ("demoted", "was demoted by", None, "one"),
    ("suspended", "was suspended by", None, "one"),
    ("buried", "was buried by", None, "one"),
    ("cured", "was cured by", None, "one"),
    ("trained", "was trained by", None, "one"),
    ("guarded", "was guarded by", None, "one"),
    ("nursed", "was nursed by", None, "one"),
    ("raised", "was raised by", None, "one"),
    ("divorced", "was divorced by", None, "both"),
    ("strangled", "was strangled by", None, "one"),
    ("hanged", "was hanged by", None, "one"),
    ("captured", "was captured by", None, "one"),
    ("freed", "was freed by", None, "one"),
    ("questioned", "was questioned by", None, "one"),
    ("searched", "was searched by", None, "one"),
    ("fined", "was fined by", None, "one"),
    ("prosecuted", "was prosecuted by", None, "one"),
    ("defended", "was defended by", None, "one"),
    ("painted", "was painted by", None, "one"),
    ("photographed", "was photographed by", None, "both"),
    ("quoted", "was quoted by", None, "both"),
    ("mocked", "was mocked by", None, "both"),
    ("ignored", "was ignored by", None, "both"),
    ("forgave", "was forgiven by", None, "both"),
    ("envied", "was envied by", None, "both"),
    ("slapped", "was slapped by", None, "both"),
    ("pushed", "was pushed by", None, "both"),
    ("bullied", "was bullied by", None, "one"),
    ("wounded", "was wounded by", None, "one"),
    ("pursued", "was pursued by", None, "one"),
    ("guided", "was guided by", None, "one"),
    ("served", "was served by", None, "one"),
    ("financed", "was financed by", None, "one"),
    ("endorsed", "was endorsed by", None, "both"),
    ("impeached", "was impeached by", None, "one"),
    ("overruled", "was overruled by", None, "one"),
    ("commanded", "was commanded by", None, "one"),
    ("advised", "was advised by", None, "both"),
    ("saved", "was saved by", None, "one"),
    ("drowned", "was drowned by", None, "one"),
    ("carried", "was carried by", None, "one"),
    ("fed", "was fed by", None, "one"),
    ("woke", "was woken by", None, "both"),
    ("recommended", "was recommended by", None, "both"),
    ("lied to", "was lied to by", None, "both"),
    ("spied on", "was spied on by", None, "both"),
    ("apologised to", "was apologised to by", None, "both"),
    ("listened to", "was listened to by", None, "both"),
    ("testified against", "was testified against by", None, "both"),
    ("voted for", "was voted for by", None, "both"),
    ("waited for", "was waited for by", None, "both"),
    ("escaped from", "was escaped from by", None, "one"),
    ("met", None, "met", "shared"),
    ("met with", None, "met with", "shared"),
    ("spoke with", None, "spoke with", "shared"),
    ("married", None, "married", "shared"),
    ("shook hands with", None, "shook hands with", "shared"),
    ("debated with", None, "debated with", "shared"),
    ("signed a treaty with", None, "signed a treaty with", "shared"),
    ("had lunch with", None, "had lunch with", "shared"),
    ("is a cousin of", None, "is a cousin of", "shared"),
    ("shares an office with", None, "shares an office with", "shared"),
)
_FIRST = "Anna Peter Maria John Sofia David Elena Omar Grace Victor Laila Hugo Nadia Carlos Ingrid Samuel Mei Tomas Ruth Pavel".split()
_LAST = "Keller Okafor Lindgren Novak Brandt Silva Hayes Moreau Tanaka Doyle Haddad Petrov Rossi Larsen Mbeki Quinn Varga Castillo Ahmed Fischer".split()
_PARTS = (
    "the minister", "the governor", "the editor", "the banker", "the lawyer", "the senator", "the union leader",
    "the contractor", "the surgeon", "the coach", "the prosecutor", "the detective", "the general", "the bishop",
    "the landlord", "the tenant", "the witness", "the ambassador", "the chairman", "the treasurer", "the mayor",
    "the inspector", "the engineer", "the founder", "the former adviser", "the judge", "the captain",
)
_BODIES = (
    "the ministry", "the bank", "the city council", "the airline", "the hospital", "the pension fund", "the university",
    "the steelmaker", "the regulator", "the football club", "the broadcaster", "the water company", "the insurer",
)
_TIMES = (
    "", "", "", " last year", " in March", " on Tuesday", " in 2014", " after the vote", " during the strike",
    " at the summit", " in Geneva", " in the spring", " before the trial", " on the eve of the election",
)
_SAID = ("", "", "", "", "The report says that ", "Officials said ", "According to the court, ", "It emerged that ")


def role_pairs(count, rng):
    """Yields (premise, hypothesis, label)."""
    for _ in range(count):
        past, passive, converse, kind = rng.choice(VERBS)
        a, b = _two(rng)
        tail = rng.choice(_TIMES)
        told = f"{a} {past} {b}"
        ways = [f"{a} {past} {b}"]
        if passive:
            ways.append(f"{b} {passive} {a}")
        if converse:
            ways.append(f"{b} {converse} {a}")
        swaps = [w.replace(a, "\0").replace(b, a).replace("\0", b) for w in ways]
        premise = rng.choice(ways)
        way = rng.random()
        if kind == "shared":
            if way < 0.7:
                yield _pair(rng, premise, rng.choice(swaps), tail, "entailment")
            else:
                yield _pair(rng, premise, told.replace(b, _other(rng, a, b)), tail, "neutral")
        elif way < 0.45:
            yield _pair(rng, premise, rng.choice(swaps), tail, "contradiction" if kind == "one" else "neutral")
        elif way < 0.85:
            yield _pair(rng, premise, rng.choice(ways), tail, "entailment")
        else:
            yield _pair(rng, premise, told.replace(rng.choice((a, b)), _other(rng, a, b)), tail, "neutral")


def swapped_names(sentences, rng):
    """Yields real sentences with their first two names changed over.

    Whether that contradicts the sentence or leaves it open depends on the verb, so either label is drawn: together
    they say that it does not follow.
    """
    for sentence in sentences:
        names = [m for m in _NAME.finditer(sentence)]
        if len(names) < 2 or names[0].start() > 3 or _MUTUAL.search(sentence):
            continue
        a, b = names[0], names[1]
        if b.start() - a.end() < 6 or a.group() == b.group():
            continue
        swapped = sentence[: a.start()] + b.group() + sentence[a.end() : b.start()] + a.group() + sentence[b.end() :]
        yield sentence, swapped, rng.choice(("contradiction", "neutral"))


_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}")
_MUTUAL = re.compile(r"\b(with|and|or|met|meets?|married|between|like|unlike|near|cousins?|siblings?|equal|same|both|together)\b", re.I)


def _two(rng):
    kind = rng.random()
    if kind < 0.4:
        return tuple(f"{f} {l}" for f, l in zip(rng.sample(_FIRST, 2), rng.sample(_LAST, 2)))
    if kind < 0.6:
        return tuple(rng.sample(_LAST, 2))
    if kind < 0.8:
        return tuple(rng.sample(_PARTS, 2))
    pair = [rng.choice(_PARTS + _BODIES), f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"]
    rng.shuffle(pair)
    return tuple(pair)


def _other(rng, a, b):
    while True:
        c = rng.choice((f"{rng.choice(_FIRST)} {rng.choice(_LAST)}", rng.choice(_PARTS)))
        if c not in (a, b):
            return c


def _pair(rng, premise, hypothesis, tail, label):
    # The hypothesis may leave the time out, never add one.
    own = tail if rng.random() < 0.5 else ""
    return _sentence(rng.choice(_SAID) + premise + tail), _sentence(hypothesis + own), label


def _sentence(text):
    return text[0].upper() + text[1:] + "."
