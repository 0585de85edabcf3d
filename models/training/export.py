"""Writes trained weights as ONNX: in 8 bits as they ship, and in 32 bits to compare with.

Weights are quantised by output channel, activations by ranges measured on training pairs. Fixed ranges keep a
pair's scores free of the pairs it shares a batch with, which ranges taken from the batch would not. The 8-bit file is
written in ONNX Runtime's own fused operators; on the same processor it is a third faster than plain ones.
"""

import hashlib
import json
import os
import zlib

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from labels import LABELS
from network import WEIGHT_STEPS
from wordpiece import WordPiece

INPUTS = ("input_ids", "attention_mask", "token_type_ids")


def write_float(net, path):
    """The network as exported by PyTorch, batch and length left open."""
    net.eval()
    ids = torch.randint(1000, 2000, (2, 7))
    axes = {name: {0: "batch", 1: "length"} for name in INPUTS}
    torch.onnx.export(net, (ids, torch.ones_like(ids), torch.zeros_like(ids)), path, input_names=list(INPUTS),
                      output_names=["logits"], dynamic_axes={**axes, "logits": {0: "batch"}}, opset_version=14)


def measure_ranges(net, pairs, rows, percentile=0.0):
    """For each linear layer's name the least and greatest input over some pairs, padding left out.

    With a percentile, that share of the values at each end is cut, by the median over batches.
    """
    seen = {}
    mask_of_batch = []

    def note(name):
        def hook(_module, inputs):
            x = inputs[0].detach()
            x = x[mask_of_batch[0]] if x.dim() == 3 else x
            if percentile:
                flat = x.reshape(-1).numpy()
                k = max(int(len(flat) * percentile / 100), 1)
                part = np.partition(flat, (k, len(flat) - 1 - k))
                seen.setdefault(name, []).append((float(part[k]), float(part[-1 - k])))
            else:
                seen.setdefault(name, []).append((float(x.min()), float(x.max())))

        return hook

    hooks = [m.register_forward_pre_hook(note(n)) for n, m in net.named_modules() if isinstance(m, torch.nn.Linear)]
    net.eval()
    for i in range(0, len(rows), 32):
        ids, mask, segments, _ = pairs.batch(rows[i : i + 32])
        mask_of_batch[:] = [torch.from_numpy(mask > 0)]
        with torch.no_grad():
            net(*map(torch.from_numpy, (ids, mask, segments)))
    for hook in hooks:
        hook.remove()
    if percentile:
        return {n: (float(np.median([a for a, _ in r])), float(np.median([b for _, b in r]))) for n, r in seen.items()}
    return {n: (min(a for a, _ in r), max(b for _, b in r)) for n, r in seen.items()}


class _Graph:
    """An ONNX graph under construction."""

    def __init__(self):
        self.nodes, self.constants = [], {}

    def constant(self, name, array):
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.require(array, requirements="C"), name)
        return name

    def add(self, operator, inputs, output=None, **attributes):
        output = output or f"{operator}-{len(self.nodes)}"
        domain = _FUSED if operator in _FUSED_OPERATORS else ""
        self.nodes.append(helper.make_node(operator, inputs, [output], domain=domain, **attributes))
        return output


# ONNX Runtime's own operators: each does in one pass over memory what would be three to ten nodes of the standard.
_FUSED = "com.microsoft"
_FUSED_OPERATORS = ("QAttention", "MatMulIntegerToFloat", "SkipLayerNormalization", "Gelu")


def write_int8(net, ranges, path):
    """The network in 8 bits: linear layers and the embeddings as whole numbers, the rest and the head in 32 bits."""
    weights = {name: value.detach().numpy() for name, value in net.state_dict().items()}
    g = _Graph()
    x = _embeddings(g, weights)
    lengths = g.add("ReduceSum", [g.add("Cast", ["attention_mask"], to=TensorProto.INT32), g.constant("axis_1", np.array([1]))], keepdims=0)
    for i in range(len(net.layers)):
        x = _layer(g, weights, ranges, f"layers.{i}.", net.layers[i].heads, x, lengths)
    _head(g, weights, x)
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        g.nodes, "gainsay-nli", [value(name, TensorProto.INT64, ["batch", "length"]) for name in INPUTS],
        [value("logits", TensorProto.FLOAT, ["batch", len(LABELS)])], list(g.constants.values()))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(_FUSED, 1)])
    model.ir_version = 8
    onnx.save(model, path)


def _embeddings(g, weights):
    table, scales = _by_column(weights["words.weight"].T, 127)
    words = g.add("Cast", [g.add("Gather", [g.constant("words", table.T), "input_ids"])], to=TensorProto.FLOAT)
    words = g.add("Mul", [words, g.add("Gather", [g.constant("words.scale", scales.reshape(-1, 1)), "input_ids"])])
    segments = g.add("Gather", [g.constant("segments", weights["segments.weight"]), "token_type_ids"])
    zero, one, two = (g.constant(f"axis_{i}", np.array([i])) for i in range(3))
    length = g.add("Slice", [g.add("Shape", ["input_ids"]), one, two])
    positions = g.add("Slice", [g.constant("positions", weights["positions.weight"]), zero, length, zero])
    joined = g.add("Add", [g.add("Add", [words, segments]), positions])
    return g.add("LayerNormalization", [joined, *_vectors(g, weights, "norm")], axis=-1, epsilon=1e-12)


def _layer(g, weights, ranges, layer, heads, x, lengths):
    def quantised(value, name):
        scale, zero = _activation_scale(*ranges[name])
        scale, zero = g.constant(name + ".in_scale", np.float32(scale)), g.constant(name + ".in_zero", np.uint8(zero))
        return g.add("QuantizeLinear", [value, scale, zero]), scale, zero

    def matrix(name):
        rounded, scales = _by_column(weights[name + ".weight"].T, WEIGHT_STEPS)
        zeros = g.constant(name + ".zero", np.zeros(len(scales), np.int8))
        return g.constant(name, rounded), g.constant(name + ".scale", scales), zeros

    def product(value, name, *bias):
        (a, a_scale, a_zero), (b, b_scale, b_zero) = quantised(value, name), matrix(name)
        return g.add("MatMulIntegerToFloat", [a, b, a_scale, b_scale, a_zero, b_zero, *bias])

    def bias(name):
        return g.constant(name + ".bias", weights[name + ".bias"])

    def added(value, name, norm, skip):
        inputs = [product(value, name), skip, *_vectors(g, weights, norm), bias(name)]
        return g.add("SkipLayerNormalization", inputs, epsilon=1e-12)

    qkv = layer + "qkv"
    (a, a_scale, a_zero), (b, b_scale, b_zero) = quantised(x, qkv), matrix(qkv)
    attended = g.add("QAttention", [a, b, bias(qkv), a_scale, b_scale, lengths, a_zero, b_zero], num_heads=heads)
    x = added(attended, layer + "out", layer + "norm1", x)
    inner = g.add("Gelu", [product(x, layer + "up", bias(layer + "up"))])
    return added(inner, layer + "down", layer + "norm2", x)


def _head(g, weights, x):
    first = g.add("Gather", [x, g.constant("first", np.array(0))], axis=1)
    pooled = g.add("Gemm", [g.add("Concat", [first, mean(g, x)], axis=-1), *_vectors(g, weights, "pool")], transB=1)
    g.add("Gemm", [g.add("Tanh", [pooled]), *_vectors(g, weights, "classify")], output="logits", transB=1)


def mean(g, x, output=None):
    """The mean over the words of each row."""
    one, two = g.constant("axis_1", np.array([1])), g.constant("axis_2", np.array([2]))
    mask = g.add("Cast", ["attention_mask"], to=TensorProto.FLOAT)
    total = g.add("ReduceSum", [g.add("Mul", [x, g.add("Unsqueeze", [mask, two])]), one], keepdims=0)
    return g.add("Div", [total, g.add("ReduceSum", [mask, one], keepdims=1)], output=output)


def _vectors(g, weights, name):
    return [g.constant(f"{name}.{kind}", weights[f"{name}.{kind}"]) for kind in ("weight", "bias")]


def _activation_scale(low, high):
    low, high = min(low, 0.0), max(high, 0.0)
    scale = (high - low) / 255
    return scale, int(round(-low / scale))


def _by_column(weight, steps):
    scales = np.maximum(np.abs(weight).max(0), 1e-8).astype(np.float32) / steps
    return np.clip(np.round(weight / scales), -steps, steps).astype(np.int8), scales


def write_directory(model_path, wordpiece, folder, name, max_tokens, threshold):
    """What ships beside the ONNX file: the vocabulary and the metadata with checksums."""
    vocabulary = write_vocabulary(wordpiece, folder)
    metadata = {
        "name": name,
        "format": 1,
        "model": os.path.basename(model_path),
        "labels": list(LABELS),
        "maxTokens": max_tokens,
        "tokenizer": "wordpiece-uncased",
        "finalFullStop": "removed",
        "contradictionThreshold": threshold,
        "files": checks(model_path, vocabulary),
    }
    write_metadata(metadata, folder)


def write_vocabulary(wordpiece, folder):
    path = os.path.join(folder, "vocab.txt")
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        for word, _ in sorted(wordpiece.vocab.items(), key=lambda x: x[1]):
            f.write(word + "\n")
    return path


def checks(*paths):
    return {
        os.path.basename(p): {"bytes": os.path.getsize(p), "sha256": sha256(p), "crc32": crc32(p)}
        for p in paths
    }


def write_metadata(metadata, folder):
    with open(os.path.join(folder, "model.json"), "w", encoding="utf-8", newline="\n") as f:
        json.dump(metadata, f, indent=2)
        f.write("\n")


def crc32(path):
    """Checked whenever the model is loaded; the other takes too long for that."""
    with open(path, "rb") as f:
        return f"{zlib.crc32(f.read()):08x}"


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as f:
        for block in iter(lambda: f.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def main():
    import argparse

    from pairs import Pairs
    from train import load_network

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True, help="final.pt of the student")
    parser.add_argument("--calibration", required=True, nargs="+", help="encoded training pairs (.npz) to measure on")
    parser.add_argument("--tokenizer", required=True, help="the encoder's tokenizer.json")
    parser.add_argument("--out", required=True, help="folder for the model that ships")
    parser.add_argument("--float", help="where the 32-bit model goes (default: not kept)")
    parser.add_argument("--name", default="gainsay-nli-7")
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--percentile", type=float, default=0.0)
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    net = load_network(arguments.weights)
    os.makedirs(arguments.out, exist_ok=True)
    if arguments.float:
        write_float(net, arguments.float)
    net.round_weights()
    rng = np.random.default_rng(0)
    ranges = {}
    for path in arguments.calibration:
        pairs = Pairs.load(path)
        found = measure_ranges(net, pairs, rng.permutation(len(pairs))[:320], arguments.percentile)
        for name, (low, high) in found.items():
            before = ranges.get(name, (low, high))
            ranges[name] = (min(low, before[0]), max(high, before[1]))
    model_path = os.path.join(arguments.out, "model.onnx")
    write_int8(net, ranges, model_path)
    write_directory(model_path, WordPiece.of_tokenizer_json(arguments.tokenizer), arguments.out, arguments.name, 160, arguments.threshold)
    print(f"{model_path}: {os.path.getsize(model_path) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
