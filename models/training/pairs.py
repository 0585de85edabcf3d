"""Encoded sentence pairs: kept in one flat array a source, and cut into batches of like length."""

import csv
import gzip

import numpy as np

from labels import LABELS


def read_rows(path):
    """Rows of a tab-separated file with a header and no quoting, as dictionaries."""
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8", newline="\n") as f:
        yield from csv.DictReader((line.rstrip("\n") for line in f), delimiter="\t", quoting=csv.QUOTE_NONE)


class Pairs:
    """Token ids of many pairs, end to end."""

    def __init__(self, tokens, lengths, first, labels):
        self.tokens, self.lengths, self.first, self.labels = tokens, lengths, first, labels
        self.starts = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)

    def __len__(self):
        return len(self.labels)

    @classmethod
    def encode(cls, rows, wordpiece, limit):
        """Encodes (premise, hypothesis, label) rows; pairs over `limit` tokens lose their longer sentence's end."""
        tokens, lengths, first, labels = [], [], [], []
        for premise, hypothesis, label in rows:
            ids, segment = wordpiece.pair(premise, hypothesis, limit)
            tokens.extend(ids)
            lengths.append(len(ids))
            first.append(segment)
            labels.append(LABELS.index(label))
        return cls(np.array(tokens, np.uint16), *(np.array(x, np.int64) for x in (lengths, first, labels)))

    @classmethod
    def load(cls, path):
        with np.load(path) as z:
            return cls(z["tokens"], *(z[k].astype(np.int64) for k in ("lengths", "first", "labels")))

    def save(self, path):
        np.savez_compressed(path, tokens=self.tokens, lengths=self.lengths.astype(np.int16), first=self.first.astype(np.int16),
                 labels=self.labels.astype(np.int8))

    def couples(self, first, second, labels):
        """New pairs: the first sentence of rows `first` with the second sentence of rows `second`."""
        a = [self.tokens[s : s + n] for s, n in zip(self.starts[first], self.first[first])]
        b = [self.tokens[s + f : s + n] for s, f, n in zip(self.starts[second], self.first[second], self.lengths[second])]
        return Pairs._of(a, b, labels)

    @classmethod
    def _of(cls, firsts, seconds, labels):
        lengths = np.array([len(a) + len(b) for a, b in zip(firsts, seconds)], np.int64)
        tokens = np.concatenate([part for pair in zip(firsts, seconds) for part in pair])
        return cls(tokens, lengths, np.array([len(a) for a in firsts], np.int64), np.asarray(labels, np.int64))

    def rows(self, rows):
        """Some of the pairs."""
        tokens = np.concatenate([self.tokens[self.starts[r] : self.starts[r] + self.lengths[r]] for r in rows])
        return Pairs(tokens, self.lengths[rows], self.first[rows], self.labels[rows])

    @classmethod
    def join(cls, parts):
        return cls(*(np.concatenate([getattr(p, k) for p in parts]) for k in ("tokens", "lengths", "first", "labels")))

    def batch(self, rows):
        """Arrays of ids, mask, segments, labels, padded to the longest of `rows`."""
        width = int(self.lengths[rows].max())
        column = np.arange(width)
        mask = column < self.lengths[rows][:, None]
        ids = np.zeros(mask.shape, np.int64)
        ids[mask] = np.concatenate([self.tokens[self.starts[r] : self.starts[r] + self.lengths[r]] for r in rows])
        segments = (mask & (column >= self.first[rows][:, None])).astype(np.int64)
        return ids, mask.astype(np.int64), segments, self.labels[rows]


def batches_by_length(lengths, rows, size, rng):
    """Shuffled rows in batches of at most `size` tokens, padding included, whose lengths lie close together."""
    rows, out = rng.permutation(rows), []
    for start in range(0, len(rows), 20000):
        part = rows[start : start + 20000]
        part = part[np.argsort(lengths[part], kind="stable")]
        cut, begin = [], 0
        for end in range(1, len(part) + 1):
            if end == len(part) or (end + 1 - begin) * lengths[part[end]] > size:
                cut.append(part[begin:end])
                begin = end
        out += cut
    return [out[i] for i in rng.permutation(len(out))]
