"""Averages the weights of a training and of what it began with ("model soup", Wortsman et al. 2022; for a model and what it was
trained on to, Wortsman et al. 2022, "Robust fine-tuning of zero-shot models"): most of what was learned, less of what was lost.

    average.py --share 0.7 --out MEAN.pt FIRST SECOND     each a final.pt, or the directory of a model that shipped
"""

import argparse
import os

import torch

from shipped import shipped_weights


def average(first, second, share):
    """The state between two of the same shape; `share` is the second's part."""
    if {n: w.shape for n, w in first.items()} != {n: w.shape for n, w in second.items()}:
        raise ValueError("the two are not of the same shape")
    return {name: (1 - share) * first[name] + share * second[name] for name in first}


def weights_of(path):
    return shipped_weights(path) if os.path.isdir(path) else torch.load(path, map_location="cpu")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first")
    parser.add_argument("second")
    parser.add_argument("--share", type=float, default=0.5, help="the second's part, 0 to 1")
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    torch.save(average(weights_of(arguments.first), weights_of(arguments.second), arguments.share), arguments.out)


if __name__ == "__main__":
    main()
