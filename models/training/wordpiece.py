"""BERT's uncased WordPiece tokenizer, and the way a sentence pair is laid out for the model.

Gainsay's Java tokenizer follows the same steps, so what the model was trained on is what it is asked.
"""

import json
import unicodedata

CLS, SEP = "[CLS]", "[SEP]"
_CJK = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


def plain_end(sentence):
    """The sentence without its final full stop, which must never be a cue (some sources have none)."""
    return sentence.strip().rstrip(".").rstrip()


class WordPiece:
    """Turns text into the ids of a BERT vocabulary."""

    def __init__(self, vocab):
        self.vocab = vocab
        self.cls, self.sep, self.unk = vocab[CLS], vocab[SEP], vocab["[UNK]"]
        self._known = {}

    @classmethod
    def of_tokenizer_json(cls, path):
        with open(path, encoding="utf-8") as f:
            return cls(json.load(f)["model"]["vocab"])

    @classmethod
    def of_vocab(cls, path):
        with open(path, encoding="utf-8") as f:
            return cls({line.rstrip("\n"): i for i, line in enumerate(f)})

    def ids(self, text):
        out = []
        for word in _clean(text).split():
            known = self._known.get(word)
            if known is None:
                known = [i for part in _split_punctuation(word) for i in self._pieces(part)]
                self._known[word] = known
            out += known
        return out

    def pair(self, premise, hypothesis, limit):
        """Ids of `[CLS] premise [SEP] hypothesis [SEP]` and the length of the first segment."""
        a, b = self.ids(plain_end(premise)), self.ids(plain_end(hypothesis))
        while len(a) + len(b) > limit - 3:
            (a if len(a) >= len(b) else b).pop()
        return [self.cls, *a, self.sep, *b, self.sep], len(a) + 2

    def _pieces(self, word):
        if len(word) > 100:
            return [self.unk]
        out, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                i = self.vocab.get(("##" if start else "") + word[start:end])
                if i is not None:
                    break
            else:
                return [self.unk]
            out.append(i)
            start = end
        return out


def _clean(text):
    out = []
    for c in text:
        o = ord(c)
        if c in "\t\n\r":
            out.append(" ")
        elif o == 0xFFFD or unicodedata.category(c) in ("Cc", "Cf", "Cn", "Co"):
            continue
        elif unicodedata.category(c) == "Zs":
            out.append(" ")
        elif o >= 0x3400 and any(low <= o <= high for low, high in _CJK):
            out.append(f" {c} ")
        else:
            out.append(c)
    text = "".join(out)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return text.lower()


def _is_punctuation(c):
    return c in "$+<=>^`|~" or unicodedata.category(c).startswith("P")


def _split_punctuation(word):
    parts, current = [], ""
    for c in word:
        if _is_punctuation(c):
            if current:
                parts.append(current)
            parts.append(c)
            current = ""
        else:
            current += c
    return parts + [current] if current else parts
