"""The cross-encoder: BERT layers taken from a sentence encoder's ONNX file, and a head for three labels."""

import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from labels import LABELS

# Weights ship as whole numbers from -63 to 63. With 8 bits to their full, processors without VNNI instructions let
# sums of two products overflow, and a pair would score differently from one machine to the next.
WEIGHT_STEPS = 63


class Linear(nn.Linear):
    """A linear layer that can work with the weights as they will ship, while the gradients go to the exact ones."""

    rounded = False

    def forward(self, x):
        weight = self.weight
        if self.rounded:
            scale = weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / WEIGHT_STEPS
            weight = weight + (torch.round(weight / scale) * scale - weight).detach()
        return F.linear(x, weight, self.bias)


class Layer(nn.Module):
    def __init__(self, hidden, inner, heads):
        super().__init__()
        self.heads = heads
        self.qkv = Linear(hidden, 3 * hidden)
        self.out = Linear(hidden, hidden)
        self.norm1 = nn.LayerNorm(hidden, eps=1e-12)
        self.up = Linear(hidden, inner)
        self.down = Linear(inner, hidden)
        self.norm2 = nn.LayerNorm(hidden, eps=1e-12)

    def forward(self, x, bias, dropout):
        batch, length, hidden = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(q, k.transpose(-1, -2)) / math.sqrt(q.shape[-1]) + bias
        context = torch.matmul(torch.softmax(scores, -1), v)
        attended = self.out(context.transpose(1, 2).reshape(batch, length, hidden))
        x = self.norm1(x + F.dropout(attended, dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), dropout, self.training))


class CrossEncoder(nn.Module):
    """Reads both sentences together; logits in the order of LABELS."""

    def __init__(self, layers, vocabulary=30522, hidden=384, inner=1536, heads=12, positions=512, pooled=384):
        super().__init__()
        self.words = nn.Embedding(vocabulary, hidden)
        self.positions = nn.Embedding(positions, hidden)
        self.segments = nn.Embedding(2, hidden)
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(hidden, inner, heads) for _ in range(layers))
        self.pool = nn.Linear(2 * hidden, pooled)
        self.classify = nn.Linear(pooled, len(LABELS))
        for linear in (self.pool, self.classify):
            nn.init.normal_(linear.weight, std=0.02)
            nn.init.zeros_(linear.bias)
        # The word embeddings stay as they were pretrained: rare words keep their places.
        self.words.weight.requires_grad_(False)
        self.dropout = 0.0

    def round_weights(self):
        """From now on the layers work with the weights as they will ship."""
        for module in self.modules():
            if isinstance(module, Linear):
                module.rounded = True

    def forward(self, ids, mask, segments):
        mask = mask.float()
        x = self.words(ids) + self.positions.weight[: ids.shape[1]].unsqueeze(0) + self.segments(segments)
        x = self.norm(x)
        bias = (1.0 - mask)[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, bias, self.dropout)
        mean = (x * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
        return self.classify(torch.tanh(self.pool(torch.cat([x[:, 0], mean], -1))))



def from_encoder(weights, layers):
    """A cross-encoder with an untrained head on some layers of a sentence encoder.

    weights: what `encoder_weights` gives. layers: their numbers, from 0.
    """
    net = CrossEncoder(len(layers))
    state = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"],
        "segments.weight": weights["embeddings.token_type_embeddings.weight"],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    names = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for i, layer in enumerate(layers):
        source = f"encoder.layer.{layer}."
        for kind in ("weight", "bias"):
            state[f"layers.{i}.qkv.{kind}"] = np.concatenate(
                [weights[f"{source}attention.self.{x}.{kind}"] for x in ("query", "key", "value")]
            )
            for ours, theirs in names.items():
                state[f"layers.{i}.{ours}.{kind}"] = weights[f"{source}{theirs}.{kind}"]
    missing, unexpected = net.load_state_dict({k: torch.tensor(v) for k, v in state.items()}, strict=False)
    if unexpected or any(not m.startswith(("pool.", "classify.")) for m in missing):
        raise ValueError(f"not the encoder this recipe knows: {missing} {unexpected}")
    return net


def encoder_weights(path):
    """Weights by BERT's names, of an ONNX file; the exporter left matrices transposed and without names, their nodes tell."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(path).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in arrays:
            name = node.name.strip("/").replace("/", ".").rsplit(".MatMul", 1)[0]
            arrays[name + ".weight"] = arrays[node.input[1]].T.copy()
    return {name: a for name, a in arrays.items() if name.startswith(("embeddings.", "encoder."))}


def pack(weights, path):
    """Writes an encoder's weights in 8 bits a number (16 for vectors): training smooths what is lost, and they travel."""
    out = {}
    for name, array in weights.items():
        if array.ndim < 2:
            out[name] = array.astype(np.float16)
        else:
            scale = np.maximum(np.abs(array).max(1, keepdims=True), 1e-8) / 127
            out[name] = np.round(array / scale).astype(np.int8)
            out[name + "/scale"] = scale.astype(np.float32)
    np.savez_compressed(path, **out)


def unpack(path):
    with np.load(path) as z:
        scale = lambda name: z[name + "/scale"] if name + "/scale" in z.files else np.float32(1)
        return {n: z[n].astype(np.float32) * scale(n) for n in z.files if not n.endswith("/scale")}
