"""Trains a cross-encoder, on a graphics card where there is one, else on the processor.

A training that was cut off goes on from its checkpoint.
"""

import functools
import json
import os
import re
import time

import numpy as np
import torch
import torch.nn.functional as F

from labels import LABELS
from network import CrossEncoder
from pairs import batches_by_length

DEFAULTS = {
    "tokens": 12000,  # a step's tokens, padding included
    "rate": 2e-4,
    "head_rate": 5e-4,
    "warmup": 0.06,
    "decay": 0.01,
    "clip": 1.0,
    "smoothing": 0.05,
    "dropout": 0.1,
    "checkpoint_minutes": 5,
    "frozen": 0,  # so many of the lowest layers stay as they are, and all that is below them
    "seed": 1,
}


def train(settings, start, sets, device, folder):
    """Trains a network and returns the file of its weights.

    settings: DEFAULTS overridden, with "pairs": how many pairs are seen in all; "minutes": the time that ends the training
        if it comes first (the rate falls to zero by then); "stages": a list of {"share": of the training, "mix": {set: how
        often it is gone through in a turn}, "rounded": whether the weights are taken as they will ship}.
    start: a function that makes the network to begin with.
    sets: Pairs by name.
    folder: where the checkpoint, the log and the final weights go.
    """
    os.makedirs(folder, exist_ok=True)
    final = os.path.join(folder, "final.pt")
    if os.path.exists(final):
        return final
    settings = {**DEFAULTS, **settings}
    torch.manual_seed(settings["seed"])
    torch.backends.cuda.matmul.allow_tf32 = True
    net = start().to(device)
    net.dropout = settings["dropout"]
    _freeze(net, settings["frozen"])
    optimiser = torch.optim.AdamW(_groups(net, settings), eps=1e-6, **({"fused": True} if device == "cuda" else {}))
    base = [group["lr"] for group in optimiser.param_groups]
    source = Source(sets, device)
    state = _Progress(os.path.join(folder, "checkpoint.pt"), net, optimiser, device)
    log = _Log(os.path.join(folder, "log.jsonl"))
    log.write(device=device, resumed=state.step, sets={name: len(p) for name, p in sets.items()})
    net.train()
    losses, began = [], time.time() - state.seconds
    for stage, end in _stages(settings):
        if stage.get("rounded"):
            net.round_weights()
        for rows in _batches(stage, source, settings, state.step):
            done = state.done(settings, time.time() - began)
            if done >= end:
                break
            for group, rate in zip(optimiser.param_groups, base):
                group["lr"] = rate * _factor(done, settings["warmup"])
            ids, mask, segments, labels = source.batch(rows)
            with _products(device):
                logits = net(ids, mask, segments)
            loss = F.cross_entropy(logits.float(), labels, label_smoothing=settings["smoothing"])
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_((p for p in net.parameters() if p.requires_grad), settings["clip"])
            optimiser.step()
            losses.append(loss.detach())
            state.advance(len(rows), time.time() - began)
            if state.step in (20, 100) or state.step % 500 == 0:
                mean = float(torch.stack(losses).mean())
                log.write(step=state.step, pairs=state.pairs, loss=round(mean, 4), done=round(done, 3), seconds=round(state.seconds))
                if not np.isfinite(mean):
                    raise ArithmeticError(f"the loss is {mean} at step {state.step}")
                losses = []
            state.keep(60 * settings["checkpoint_minutes"])
    torch.save(net.state_dict(), final + ".new")
    os.replace(final + ".new", final)
    return final


def _freeze(net, layers):
    """A processor has a third less to do where half of the layers stay."""
    if layers:
        for module in (net.positions, net.segments, net.norm, *net.layers[:layers]):
            module.requires_grad_(False)


def _products(device):
    """On a processor in bfloat16 where it has instructions for it: four times as fast; without them it is far slower."""
    return torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cpu" and _has_bfloat16())


@functools.cache
def _has_bfloat16():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as f:
            return re.search(r"\b(avx512_bf16|amx_bf16|bf16)\b", f.read()) is not None
    except OSError:
        return False


def load_network(path):
    return network_of(torch.load(path, map_location="cpu"))


def network_of(state):
    """A network with these weights, by their names."""
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    net = CrossEncoder(layers, pooled=len(state["pool.bias"]))
    net.load_state_dict(state)
    return net


def probabilities(net, pairs, device, tokens=48000):
    """The network's probabilities in the order of LABELS, a row a pair."""
    net = net.to(device).eval()
    source = Source({"all": pairs}, device)
    out = np.zeros((len(pairs), len(LABELS)), np.float32)
    for rows in batches_by_length(pairs.lengths, np.arange(len(pairs)), tokens, np.random.default_rng(0)):
        ids, mask, segments, _ = source.batch(rows)
        with torch.no_grad(), _products(device):
            out[rows] = torch.softmax(net(ids, mask, segments).float(), -1).cpu().numpy()
    return out


class Source:
    """All pairs on the device, one set after the other: a batch is gathered there."""

    def __init__(self, sets, device):
        self.spans, at = {}, 0
        for name, pairs in sets.items():
            self.spans[name] = (at, len(pairs))
            at += len(pairs)
        joined = list(sets.values())
        self.lengths = np.concatenate([p.lengths for p in joined])
        tokens = np.concatenate([p.tokens for p in joined]).astype(np.int32)
        # Pads may be read past the end of the last pair.
        self.tokens = torch.from_numpy(np.concatenate([tokens, np.zeros(512, np.int32)])).to(device)
        put = lambda array: torch.from_numpy(np.ascontiguousarray(array, np.int64)).to(device)
        self.starts, self.size = put(np.concatenate([[0], np.cumsum(self.lengths)[:-1]])), put(self.lengths)
        self.first = put(np.concatenate([p.first for p in joined]))
        self.labels = put(np.concatenate([p.labels for p in joined]))
        self.device = device

    def batch(self, rows):
        width = -(-int(self.lengths[rows].max()) // 8) * 8
        rows = torch.from_numpy(rows).to(self.device)
        column = torch.arange(width, device=self.device)
        mask = column < self.size[rows, None]
        ids = self.tokens[self.starts[rows, None] + column].long() * mask
        segments = (mask & (column >= self.first[rows, None])).long()
        return ids, mask.long(), segments, self.labels[rows]


class _Progress:
    """How far the training is, and its checkpoint."""

    def __init__(self, path, net, optimiser, device):
        self.path, self.net, self.optimiser = path, net, optimiser
        self.step, self.pairs, self.seconds, self.kept = 0, 0, 0.0, time.time()
        if os.path.exists(path):
            state = torch.load(path, map_location=device)
            net.load_state_dict(state["net"])
            optimiser.load_state_dict(state["optimiser"])
            self.step, self.pairs, self.seconds = state["step"], state["pairs"], state["seconds"]

    def done(self, settings, seconds):
        by_time = seconds / 60 / settings["minutes"] if settings.get("minutes") else 0.0
        return max(self.pairs / settings["pairs"], by_time)

    def advance(self, pairs, seconds):
        self.step, self.pairs, self.seconds = self.step + 1, self.pairs + pairs, seconds

    def keep(self, every):
        if time.time() - self.kept > every:
            state = {"net": self.net.state_dict(), "optimiser": self.optimiser.state_dict(), "step": self.step,
                     "pairs": self.pairs, "seconds": self.seconds}
            torch.save(state, self.path + ".new")
            os.replace(self.path + ".new", self.path)
            self.kept = time.time()


def _stages(settings):
    """The stages with the share of the training that is done when each ends."""
    end = 0.0
    for stage in settings["stages"]:
        end += stage["share"]
        yield stage, end


def _batches(stage, source, settings, step):
    """Batches of a stage without end: turn after turn through its mix, in a new order each time."""
    unknown = set(stage["mix"]) - set(source.spans)
    if unknown:
        raise ValueError(f"no such sets: {sorted(unknown)}")
    rng = np.random.default_rng([settings["seed"], step])
    while True:
        rows = []
        for name, times in sorted(stage["mix"].items()):
            start, size = source.spans[name]
            whole, part = divmod(times, 1)
            rows += [start + rng.permutation(size) for _ in range(int(whole))]
            rows.append(start + rng.permutation(size)[: int(round(part * size))])
        yield from batches_by_length(source.lengths, np.concatenate(rows), settings["tokens"], rng)


def _groups(net, settings):
    """Parameters by rate and decay; vectors do not decay."""
    groups = {}
    for name, p in net.named_parameters():
        if p.requires_grad:
            rate = settings["head_rate" if name.startswith(("pool.", "classify.")) else "rate"]
            groups.setdefault((rate, settings["decay"] if p.dim() > 1 else 0.0), []).append(p)
    return [{"params": ps, "lr": rate, "weight_decay": decay} for (rate, decay), ps in groups.items()]


def _factor(done, warmup):
    """Learning rate schedule: a straight rise, then a straight fall."""
    return max(done, 1e-3) / warmup if done < warmup else max(0.0, (1 - done) / (1 - warmup))


class _Log:
    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8")

    def write(self, **entry):
        line = json.dumps({"at": time.strftime("%H:%M:%S"), **entry})
        print(line, flush=True)
        self.file.write(line + "\n")
        self.file.flush()
