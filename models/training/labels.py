"""The labels, in the order of the network's outputs."""

LABELS = ("entailment", "neutral", "contradiction")
