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
        np.savez(path, tokens=self.tokens, lengths=self.lengths.astype(np.int16), first=self.first.astype(np.int16),
                 labels=self.labels.astype(np.int8))

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
    """Shuffled rows in batches of `size` whose lengths lie close together, so that little is padding."""
    rows, out = rng.permutation(rows), []
    for start in range(0, len(rows), size * 64):
        part = rows[start : start + size * 64]
        part = part[np.argsort(lengths[part], kind="stable")]
        cut = [part[i : i + size] for i in range(0, len(part), size)]
        out += [cut[i] for i in rng.permutation(len(cut)) if len(cut[i]) == size]
    return out
