"""Pairs made from sentences of the sources: changed numbers and dates, negation, attribution, both directions."""

import re

_NUMBER = re.compile(r"(?<![\w.,$-])(\d{1,3}(?:,\d{3})+|\d+)(?![\w,.]*\d)(?!st|nd|rd|th)\b")
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER_WORD = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.I)
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DATE = re.compile(r"\b(" + "|".join(m for m in _MONTHS if m not in ("March", "May")) + "|" + "|".join(_DAYS) + r")\b")
_AUXILIARY = re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|should|may)\b(?! not|n't| no\b)")
_NEGATIVE = re.compile(r"\b(not|no|never|nobody|none|nothing|neither|without|n't|hardly|unless|if|only|any)\b|n't", re.I)
_SAID = (
    "The minister said that {}", "Officials said {}", "The company confirmed that {}", "A spokeswoman insisted {}",
    "According to the report, {}", "The police told reporters that {}", "The senator testified that {}",
    "The paper reported on Monday that {}", "{}, the governor said", "{}, according to court documents",
    "{}, the agency announced", "The chairman repeated that {}", "The witness told the court that {}",
    "It was confirmed on Friday that {}", "The ambassador wrote that {}", "{}, a statement said",
)
_OPEN = (
    "The minister suspects that {}", "It is alleged that {}", "Some residents believe that {}", "It was rumoured that {}",
    "The company hopes that {}", "Critics fear that {}", "The police are examining whether {}", "If {}, there will be an inquiry",
    "An anonymous post claimed that {}", "The lawyer asked whether {}", "It is not known whether {}",
)
_DENIED = (
    "The minister denied that {}", "Officials rejected the claim that {}", "The company said it was not true that {}",
    "A spokesman dismissed reports that {}", "It is false that {}",
)


def _end(sentence):
    return sentence.strip().rstrip(".")


def _inner(sentence):
    """The sentence as part of another; the model reads lower case, so only clarity is at stake."""
    s = _end(sentence)
    return s[0].lower() + s[1:] if re.match(r"(The|A|An|This|It|He|She|They|There|In|On|Two|Some) ", s) else s


def said(sentence, rng, forms=_SAID):
    form = rng.choice(forms)
    text = form.format(_inner(sentence)) + "."
    return text[0].upper() + text[1:]


def changed_number(sentence, rng):
    """(changed, same in other words or None), or None where the sentence has no plain number."""
    match = _NUMBER.search(sentence)
    if match:
        text = match.group(1)
        value = int(text.replace(",", ""))
        if 1000 <= value <= 2100 and "," not in text:
            other = str(value + rng.choice((-11, -7, -4, -3, -2, -1, 1, 2, 3, 5, 9)))
            same = None
        else:
            other = value
            while other == value or other < 0:
                step = rng.choice((0.2, 0.5, 0.8, 1.3, 1.5, 2, 3, 10)) if value > 12 else None
                other = round(value * step) if step else value + rng.choice((-4, -3, -2, -1, 1, 2, 3, 5, 8))
            other = f"{other:,}" if "," in text else str(other)
            same = _WORDS[value] if value <= 12 else None
    else:
        match = _NUMBER_WORD.search(sentence)
        if not match:
            return None
        value = _WORDS.index(match.group(1).lower())
        other = _WORDS[rng.choice([i for i in range(1, 13) if i != value and (i > 1)])]
        same = str(value)
    put = lambda new: sentence[: match.start()] + new + sentence[match.end() :]
    return put(other), put(same) if same else None


def changed_date(sentence, rng):
    match = _DATE.search(sentence)
    if not match:
        return None
    names = _MONTHS if match.group(1) in _MONTHS else _DAYS
    return sentence[: match.start()] + rng.choice([n for n in names if n != match.group(1)]) + sentence[match.end() :]


def negated(sentence, rng):
    """The sentence with "not" after its one auxiliary, or None where that would be unsafe."""
    found = list(_AUXILIARY.finditer(sentence))
    if len(found) != 1 or _NEGATIVE.search(sentence) or "," in sentence or "?" in sentence:
        return None
    at = found[0]
    word = at.group(1)
    if word in ("is", "are", "was", "were", "has", "have", "had", "would", "could", "should") and rng.random() < 0.4:
        return sentence[: at.end()] + "n't" + sentence[at.end() :]
    return sentence[: at.end()] + rng.choice((" not", " not", " never")) + sentence[at.end() :]


def sentence_pairs(sentences, rng):
    """Pairs from single sentences: (premise, hypothesis, label)."""
    for s in sentences:
        numbers, date, negation = changed_number(s, rng), changed_date(s, rng), negated(s, rng)
        if numbers:
            other, same = numbers
            yield (*_maybe_said(s, other, rng), "contradiction")
            yield (*_maybe_said(s, same or s, rng), "entailment")
        if date:
            yield (*_maybe_said(s, date, rng), "contradiction")
            if rng.random() < 0.5:
                yield (*_maybe_said(s, s, rng), "entailment")
        if negation:
            yield (*_maybe_said(*rng.sample((s, negation), 2), rng), "contradiction")
            yield (*_maybe_said(negation, negation, rng), "entailment")
            kind = rng.random()
            if kind < 0.3:
                yield said(s, rng, _DENIED), _end(s) + ".", "contradiction"
            elif kind < 0.5:
                yield said(s, rng, _DENIED), _end(negation) + ".", "entailment"
            elif kind < 0.8:
                yield said(rng.choice((s, negation)), rng, _OPEN), rng.choice((s, negation)), "neutral"


def _maybe_said(premise, hypothesis, rng):
    kind = rng.random()
    if kind < 0.3:
        return said(premise, rng), hypothesis
    if kind < 0.4:
        return premise, said(hypothesis, rng)
    if kind < 0.5:
        return said(premise, rng), said(hypothesis, rng)
    return premise, hypothesis


def attributed(rows, rng):
    """Pairs of the sources as news tells them: what is said counts as claimed, what is suspected stays open."""
    for premise, hypothesis, label in rows:
        kind = rng.random()
        if kind < 0.45:
            yield said(premise, rng), hypothesis, label
        elif kind < 0.6:
            yield premise, said(hypothesis, rng), label
        elif kind < 0.75:
            yield said(premise, rng), said(hypothesis, rng), label
        elif label == "entailment" and kind < 0.85:
            yield premise, said(hypothesis, rng, _DENIED), "contradiction"
        elif label == "contradiction" and kind < 0.82:
            yield premise, said(hypothesis, rng, _DENIED), "entailment"
        else:
            yield said(premise, rng, _OPEN), hypothesis, "neutral"


def reversed_pairs(rows, rng):
    """Contradiction holds both ways; a short conclusion does not give back its long premise."""
    for premise, hypothesis, label in rows:
        if label == "contradiction":
            yield hypothesis, premise, label
        elif label == "entailment" and len(hypothesis) < 0.6 * len(premise):
            yield hypothesis, premise, "neutral"
