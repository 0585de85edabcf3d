"""Averages the weights of two trainings that began with the same encoder: better than either ("model soup", Wortsman et al.
2022). Their heads stay apart and are averaged in what they say, since each began at random.

    average.py --share 0.5 --out FINAL.pt FIRST SECOND     each a final.pt, or the directory of a model that shipped
"""

import argparse
import json
import os

import numpy as np
import torch

from network import CrossEncoder


def average(first, second, share):
    """State of a network with both heads; `share` is the second's part."""
    mixed = {name: (1 - share) * first[name] + share * second[name] for name in first if name in second}
    for name in ("pool.weight", "pool.bias"):
        mixed[name] = torch.cat([first[name], second[name]])
    mixed["classify.weight"] = torch.cat([(1 - share) * first["classify.weight"], share * second["classify.weight"]], 1)
    return mixed


def weights_of(path):
    if os.path.isdir(path):
        with open(os.path.join(path, "model.json"), encoding="utf-8") as f:
            return _shipped(os.path.join(path, json.load(f)["model"]))
    return torch.load(path, map_location="cpu")


def _shipped(path):
    """The weights of gainsay-nli-2, whose ONNX file is of standard operators: whole numbers times their scales."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(path).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    products = [n for n in graph.node if n.op_type == "MatMulInteger"]
    layers = len(products) // 4
    state = {name: arrays[name] for name in CrossEncoder(layers).state_dict() if name in arrays}
    state["words.weight"] = arrays["words.weight_i8"] * arrays["words.weight_i8_scale"]
    names = [f"layers.{i}.{part}.weight" for i in range(layers) for part in ("qkv", "out", "up", "down")]
    for name, node in zip(names, products, strict=True):
        scale = arrays[node.output[0].replace("_i32", "_scale")] / arrays[node.input[2].replace("_zero", "_scale")]
        state[name] = (arrays[node.input[1]] * scale).T
    return {name: torch.tensor(np.ascontiguousarray(a, np.float32)) for name, a in state.items()}


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
