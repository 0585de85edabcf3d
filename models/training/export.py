"""Writes trained weights as ONNX: in 32 bits, and in 8 bits as it ships.

Weights are quantised by output channel, activations by ranges measured on training pairs. Fixed ranges keep a
pair's scores free of the pairs it shares a batch with, which ranges taken from the batch would not.
"""

import hashlib
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from labels import LABELS
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


def write_int8(float_path, ranges, path):
    """Replaces matrix products and the big embedding by their 8-bit forms."""
    model = onnx.load(float_path)
    graph = model.graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    nodes, added, gone, quantised = [], [], set(), {}

    def constant(name, array):
        added.append(numpy_helper.from_array(array, name))
        return name

    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in arrays:
            source, weight, result = node.input[0], node.input[1], node.output[0]
            layer = node.name.strip("/").replace("/", ".").rsplit(".MatMul", 1)[0]
            if source not in quantised:
                scale, zero = _activation_scale(*ranges[layer])
                constant(source + "_scale", np.float32(scale))
                constant(source + "_zero", np.uint8(zero))
                nodes.append(helper.make_node("QuantizeLinear", [source, source + "_scale", source + "_zero"], [source + "_u8"]))
                quantised[source] = scale
            matrix, scales = _by_column(arrays[weight])
            constant(weight + "_i8", matrix)
            constant(weight + "_i8_zero", np.int8(0))
            constant(result + "_scale", (scales * np.float32(quantised[source])).astype(np.float32))
            nodes += [
                helper.make_node("MatMulInteger", [source + "_u8", weight + "_i8", source + "_zero", weight + "_i8_zero"], [result + "_i32"]),
                helper.make_node("Cast", [result + "_i32"], [result + "_f32"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [result + "_f32", result + "_scale"], [result]),
            ]
            gone.add(weight)
        elif node.op_type == "Gather" and node.input[0] in arrays and arrays[node.input[0]].shape[0] > 1000:
            table, rows, result = node.input[0], node.input[1], node.output[0]
            matrix, scales = _by_column(arrays[table].T)
            constant(table + "_i8", np.ascontiguousarray(matrix.T))
            constant(table + "_i8_scale", scales.reshape(-1, 1))
            nodes += [
                helper.make_node("Gather", [table + "_i8", rows], [result + "_i8"], axis=0),
                helper.make_node("Cast", [result + "_i8"], [result + "_f32"], to=TensorProto.FLOAT),
                helper.make_node("Gather", [table + "_i8_scale", rows], [result + "_scale"], axis=0),
                helper.make_node("Mul", [result + "_f32", result + "_scale"], [result]),
            ]
            gone.add(table)
        else:
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    kept = [i for i in graph.initializer if i.name not in gone]
    del graph.initializer[:]
    graph.initializer.extend(kept + added)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def _activation_scale(low, high):
    low, high = min(low, 0.0), max(high, 0.0)
    scale = (high - low) / 255
    return scale, int(round(-low / scale))


def _by_column(weight):
    scales = np.maximum(np.abs(weight).max(0), 1e-8).astype(np.float32) / 127
    return np.clip(np.round(weight / scales), -127, 127).astype(np.int8), scales


def write_directory(model_path, wordpiece, folder, name, max_tokens, threshold):
    """What ships beside the ONNX file: the vocabulary and the metadata with checksums."""
    vocabulary = os.path.join(folder, "vocab.txt")
    with open(vocabulary, "w", encoding="utf-8", newline="\n") as f:
        for word, _ in sorted(wordpiece.vocab.items(), key=lambda x: x[1]):
            f.write(word + "\n")
    metadata = {
        "name": name,
        "format": 1,
        "model": os.path.basename(model_path),
        "labels": list(LABELS),
        "maxTokens": max_tokens,
        "tokenizer": "wordpiece-uncased",
        "finalFullStop": "removed",
        "contradictionThreshold": threshold,
        "files": {os.path.basename(p): {"bytes": os.path.getsize(p), "sha256": sha256(p)} for p in (model_path, vocabulary)},
    }
    with open(os.path.join(folder, "model.json"), "w", encoding="utf-8", newline="\n") as f:
        json.dump(metadata, f, indent=2)
        f.write("\n")


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
    parser.add_argument("--weights", required=True, help="final.pt of the last phase")
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--calibration", required=True, nargs="+", help="encoded training pairs (.npz) to measure on")
    parser.add_argument("--tokenizer", required=True, help="the encoder's tokenizer.json")
    parser.add_argument("--out", required=True, help="folder for the model that ships")
    parser.add_argument("--float", help="where the 32-bit model goes (default: not kept)")
    parser.add_argument("--name", default="gainsay-nli-2")
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--percentile", type=float, default=0.0)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    net = load_network(arguments.weights, arguments.layers)
    os.makedirs(arguments.out, exist_ok=True)
    float_path = arguments.float or os.path.join(arguments.out, "float.onnx")
    write_float(net, float_path)
    rng = np.random.default_rng(0)
    ranges = {}
    for path in arguments.calibration:
        pairs = Pairs.load(path)
        found = measure_ranges(net, pairs, rng.permutation(len(pairs))[:320], arguments.percentile)
        for name, (low, high) in found.items():
            before = ranges.get(name, (low, high))
            ranges[name] = (min(low, before[0]), max(high, before[1]))
    model_path = os.path.join(arguments.out, "model.onnx")
    write_int8(float_path, ranges, model_path)
    if not arguments.float:
        os.remove(float_path)
    write_directory(model_path, WordPiece.of_tokenizer_json(arguments.tokenizer), arguments.out, arguments.name, 160, arguments.threshold)
    print(f"{model_path}: {os.path.getsize(model_path) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
