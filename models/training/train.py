"""Trains one phase of the cross-encoder on the processor.

Two single-threaded processes share the weights: each takes half of every batch, then updates half of the
weights. On a busy machine that is faster than two threads, which wait for each other at every product.
Matrix products run in bfloat16, all else in 32 bits. A phase that was cut off goes on from its checkpoint.
"""

import json
import math
import os
import time

for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")

import numpy as np
import torch
import torch.multiprocessing as mp
import torch.nn.functional as F

from labels import LABELS
from network import CrossEncoder, from_encoder
from pairs import Pairs, batches_by_length

DEFAULTS = {
    "workers": 2,
    "batch": 64,  # pairs a step, all workers together
    "rate": 1.2e-4,
    "head_rate": 4e-4,
    "warmup": 0.06,
    "decay": 0.01,
    "clip": 1.0,
    "smoothing": 0.05,
    "dropout": 0.0,
    "average": 0.0,  # weight of the old value in the running mean of the weights; 0 keeps none
    "minutes": 0,  # the rate falls to zero after so much training time, if that comes before the last step
    "stop_at": 1.0,  # the share of the schedule after which the phase ends
    "frozen": 0,  # how many of the lowest layers stay as they are, the embeddings with them
    "checkpoint_minutes": 5,
    "evaluate_steps": 0,
    "evaluate_rows": 1500,
    "seed": 1,
}


def train(phase, start, sources, development, folder):
    """Runs a phase.

    phase: DEFAULTS overridden, with "mix": how often each source is gone through.
    start: a function that makes the network to begin with.
    sources, development: file names of encoded pairs by name.
    folder: where the checkpoint, the log and the final weights go.
    """
    os.makedirs(folder, exist_ok=True)
    final = os.path.join(folder, "final.pt")
    if os.path.exists(final):
        return final
    settings = {**DEFAULTS, **phase}
    torch.manual_seed(settings["seed"])
    shared = _Shared(start(), settings, os.path.join(folder, "checkpoint.pt"))
    context = mp.get_context("fork")
    barrier = context.Barrier(settings["workers"])
    arguments = (settings, shared, sources, development, folder, barrier)
    others = [context.Process(target=_work, args=(r, *arguments)) for r in range(1, settings["workers"])]
    for process in others:
        process.start()
    _work(0, *arguments)
    for process in others:
        process.join()
    return final


class _Shared:
    """Weights, gradients and optimiser state in flat memory that all workers see."""

    def __init__(self, net, settings, checkpoint):
        self.checkpoint = checkpoint
        if settings["frozen"]:
            for part in (net.positions, net.segments, net.norm, *net.layers[: settings["frozen"]]):
                part.requires_grad_(False)
        trainable = [(n, p) for n, p in net.named_parameters() if p.requires_grad]
        # Matrices first: they decay, and their part is one slice.
        trainable.sort(key=lambda x: (_is_head(x[0]), x[1].dim() < 2))
        size = sum(p.numel() for _, p in trainable)
        self.weights = torch.empty(size).share_memory_()
        self.first, self.second = torch.zeros(size).share_memory_(), torch.zeros(size).share_memory_()
        self.mean = torch.empty(size).share_memory_() if settings["average"] else None
        self.gradients = [torch.zeros(size).share_memory_() for _ in range(settings["workers"])]
        self.norms = torch.zeros(settings["workers"], dtype=torch.float64).share_memory_()
        self.progress = torch.zeros(1, dtype=torch.float64).share_memory_()
        self.confusions = torch.zeros(settings["workers"], 3, 3, dtype=torch.float64).share_memory_()
        self.spans = []  # begin, end, decay, rate: what one update may treat alike
        self.slots = []
        begin = 0
        for name, p in trainable:
            end = begin + p.numel()
            self.weights[begin:end] = p.data.reshape(-1)
            p.data = self.weights[begin:end].view_as(p)
            self.slots.append((p, begin, end))
            rate = settings["head_rate" if _is_head(name) else "rate"]
            self.spans.append((begin, end, settings["decay"] if p.dim() > 1 else 0.0, rate))
            begin = end
        if self.mean is not None:
            self.mean.copy_(self.weights)
        self.net, self.step, self.seconds = net, 0, 0.0
        if os.path.exists(checkpoint):
            state = torch.load(checkpoint)
            for name in ("weights", "first", "second") + (("mean",) if self.mean is not None else ()):
                getattr(self, name).copy_(state[name])
            self.step, self.seconds = state["step"], state["seconds"]

    def save_checkpoint(self, step, seconds):
        state = {"weights": self.weights, "first": self.first, "second": self.second, "step": step, "seconds": seconds}
        if self.mean is not None:
            state["mean"] = self.mean
        torch.save(state, self.checkpoint + ".new")
        os.replace(self.checkpoint + ".new", self.checkpoint)

    def share_of(self, rank, workers):
        """The spans that worker `rank` updates: an equal part of the weights."""
        size = len(self.weights)
        low, high = size * rank // workers, size * (rank + 1) // workers
        cut = [(max(b, low), min(e, high), d, r) for b, e, d, r in self.spans]
        joined = []
        for b, e, d, r in (x for x in cut if x[0] < x[1]):
            if joined and joined[-1][1:] == (b, d, r):
                joined[-1] = (joined[-1][0], e, d, r)
            else:
                joined.append((b, e, d, r))
        return joined


def _is_head(name):
    return name.startswith(("pool.", "classify."))


def _update(shared, spans, step, factor, scale):
    """One step of AdamW on some spans of the flat weights."""
    beta1, beta2 = 0.9, 0.999
    for begin, end, decay, rate in spans:
        gradient = shared.gradients[0][begin:end].mul_(scale)
        first, second = shared.first[begin:end], shared.second[begin:end]
        weights = shared.weights[begin:end]
        first.mul_(beta1).add_(gradient, alpha=1 - beta1)
        second.mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
        divisor = second.div(1 - beta2**step).sqrt_().add_(1e-6)
        weights.mul_(1 - factor * rate * decay)
        weights.addcdiv_(first, divisor, value=-factor * rate / (1 - beta1**step))


def _rows_of_epoch(settings, sizes, rng):
    """Row numbers over all sources: a source with mix 0.3 gives a new 30% of itself, with 2 all of it twice."""
    rows, start = [], 0
    for name, size in sizes:
        left = int(round(size * settings["mix"].get(name, 0.0)))
        while left > 0:
            rows.append(start + rng.permutation(size)[: min(left, size)])
            left -= size
        start += size
    return np.concatenate(rows)


def _work(rank, settings, shared, sources, development, folder, barrier):
    torch.set_num_threads(1)
    workers, net = settings["workers"], shared.net
    torch.manual_seed(settings["seed"] * 1000 + rank + shared.step)
    parts = {name: Pairs.load(path) for name, path in sources.items() if settings["mix"].get(name)}
    data = Pairs.join(list(parts.values()))
    tests = {name: Pairs.load(path) for name, path in development.items()}
    rng = np.random.default_rng(settings["seed"])
    rows = _rows_of_epoch(settings, [(n, len(p)) for n, p in parts.items()], rng)
    batches = batches_by_length(data.lengths, rows, settings["batch"], rng)
    spans = shared.share_of(rank, workers)
    mine = shared.gradients[rank]
    for p, begin, end in shared.slots:
        p.grad = mine[begin:end].view_as(p)
    net.dropout = settings["dropout"]
    log = _Log(os.path.join(folder, "log.jsonl")) if rank == 0 else None
    if log:
        log.write(pairs=len(rows), steps=len(batches), weights=len(shared.weights), resumed=shared.step)
    step, seconds, saved, losses = shared.step, shared.seconds, time.time(), []
    spent = 0
    while step < len(batches):
        began = time.time()
        mine.zero_()
        net.train()
        ids, mask, segments, labels = map(torch.from_numpy, data.batch(batches[step][rank::workers]))
        with torch.autocast("cpu", torch.bfloat16):
            logits = net(ids, mask, segments)
        loss = F.cross_entropy(logits.float(), labels, label_smoothing=settings["smoothing"])
        loss.backward()
        losses.append(float(loss))
        if rank == 0:
            done = step / len(batches)
            if settings["minutes"]:
                done = max(done, seconds / 60 / settings["minutes"])
            shared.progress[0] = done
        barrier.wait()
        low, high = spans[0][0], spans[-1][1]
        total = shared.gradients[0][low:high]
        for other in shared.gradients[1:]:
            total += other[low:high]
        total /= workers
        shared.norms[rank] = float(total.norm()) ** 2
        barrier.wait()
        done = float(shared.progress[0])
        scale = min(1.0, settings["clip"] / (math.sqrt(float(shared.norms.sum())) + 1e-6))
        step += 1
        _update(shared, spans, step, _factor(done, settings["warmup"]), scale)
        if shared.mean is not None:
            low, high = spans[0][0], spans[-1][1]
            shared.mean[low:high].lerp_(shared.weights[low:high], 1 - min(settings["average"], step / (step + 10)))
        barrier.wait()
        seconds += time.time() - began
        spent += time.time() - began
        if rank == 0 and step % 50 == 0:
            log.write(step=step, loss=round(sum(losses) / len(losses), 4), done=round(done, 4),
                      rate=round(50 * settings["batch"] / spent, 1), minutes=round(seconds / 60, 1))
            losses, spent = [], 0
        if rank == 0 and time.time() - saved > 60 * settings["checkpoint_minutes"]:
            shared.save_checkpoint(step, seconds)
            saved = time.time()
        if settings["evaluate_steps"] and step % settings["evaluate_steps"] == 0:
            _evaluate(rank, settings, shared, tests, barrier, log, step)
        if done >= settings["stop_at"]:
            break
    barrier.wait()
    unnamed = os.path.join(folder, "final.pt.new")
    if rank == 0:
        if shared.mean is not None:
            shared.weights.copy_(shared.mean)
        torch.save(net.state_dict(), unnamed)
    barrier.wait()
    _evaluate(rank, settings, shared, tests, barrier, log, step, tag="final")
    if rank == 0:
        os.replace(unnamed, os.path.join(folder, "final.pt"))


def _factor(done, warmup):
    """Learning rate schedule: a straight rise, then a straight fall."""
    return max(done, 1e-3) / warmup if done < warmup else max(0.0, (1 - done) / (1 - warmup))


def _evaluate(rank, settings, shared, tests, barrier, log, step, tag="during"):
    net = shared.net
    net.eval()
    result = {}
    for name, pairs in tests.items():
        rows = np.random.default_rng(0).permutation(len(pairs))[: settings["evaluate_rows"]]
        rows = rows[np.argsort(pairs.lengths[rows], kind="stable")]
        confusion = np.zeros((3, 3))
        for i in range(rank * 64, len(rows), 64 * settings["workers"]):
            ids, mask, segments, labels = pairs.batch(rows[i : i + 64])
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                logits = net(*map(torch.from_numpy, (ids, mask, segments)))
            np.add.at(confusion, (labels, logits.float().argmax(-1).numpy()), 1)
        shared.confusions[rank] = torch.from_numpy(confusion)
        barrier.wait()
        if rank == 0:
            result[name] = summary(shared.confusions.sum(0).numpy())
        barrier.wait()
    if log:
        log.write(step=step, tag=tag, **result)


def summary(confusion):
    """Accuracy, and precision and recall of contradiction, from counts by gold and predicted label."""
    c = LABELS.index("contradiction")
    hit = confusion[c, c]
    return {
        "accuracy": round(float(np.trace(confusion) / confusion.sum()), 4),
        "precision": round(float(hit / max(confusion[:, c].sum(), 1)), 4),
        "recall": round(float(hit / max(confusion[c].sum(), 1)), 4),
    }


class _Log:
    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8")

    def write(self, **entry):
        line = json.dumps({"at": time.strftime("%H:%M:%S"), **entry})
        print(line, flush=True)
        self.file.write(line + "\n")
        self.file.flush()


def load_network(path, layers):
    net = CrossEncoder(layers)
    net.load_state_dict(torch.load(path))
    return net


__all__ = ["train", "load_network", "from_encoder", "summary"]
