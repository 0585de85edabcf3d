"""Reads a model that shipped back into PyTorch's weights: what `export.py` wrote, whole numbers times their scales."""

import json
import os

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from network import CrossEncoder


def shipped_weights(folder):
    """The state of a CrossEncoder by name, from a directory such as `models/nli`; fails on any other kind of model."""
    with open(os.path.join(folder, "model.json"), encoding="utf-8") as f:
        path = os.path.join(folder, json.load(f)["model"])
    arrays = {i.name: numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer}
    layers = len({name.split(".")[1] for name in arrays if name.startswith("layers.")})
    if not layers or "words.scale" not in arrays:
        raise ValueError(f"{path} is not written by export.py")
    state = {}
    for name in CrossEncoder(layers).state_dict():
        stem, kind = name.rsplit(".", 1)
        if stem == "words":
            array = arrays["words"] * arrays["words.scale"]
        elif name == "positions.weight" or name == "segments.weight":
            array = arrays[stem]
        elif name in arrays:
            array = arrays[name]
        else:
            array = (arrays[stem] * arrays[stem + ".scale"]).T
        state[name] = torch.tensor(np.ascontiguousarray(array, np.float32))
    return state
