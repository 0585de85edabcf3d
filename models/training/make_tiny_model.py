"""Makes the model of a few kilobytes that the tests load: other inputs, label order and tokenizer than the shipped one.

It looks for the word "not": a pair that holds one is called a contradiction, any other an entailment.
"""

import json
import os
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from export import sha256

WORDS = ["[PAD]", "[CLS]", "[SEP]", "[UNK]", "▁not", "▁the", "▁minister", "▁met", "▁ambassador", "▁did", "▁meet"]
LETTERS = ["▁", *"abcdefghijklmnopqrstuvwxyz.,'"]


def tokenizer():
    """A unigram tokenizer of DeBERTa-v3's form."""
    vocabulary = [[w, 0.0 if w.startswith("[") else -2.0] for w in WORDS] + [[c, -8.0] for c in LETTERS]
    special = [{"id": i, "content": w, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
                "special": True} for i, w in enumerate(WORDS[:4])]
    marks = {w: {"id": w, "ids": [WORDS.index(w)], "tokens": [w]} for w in ("[CLS]", "[SEP]")}
    mark = lambda w, t: {"SpecialToken": {"id": w, "type_id": t}}
    text = lambda s, t: {"Sequence": {"id": s, "type_id": t}}
    return {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": special,
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [mark("[CLS]", 0), text("A", 0), mark("[SEP]", 0)],
            "pair": [mark("[CLS]", 0), text("A", 0), mark("[SEP]", 0), text("B", 1), mark("[SEP]", 1)],
            "special_tokens": marks,
        },
        "decoder": None,
        "model": {"type": "Unigram", "unk_id": 3, "vocab": vocabulary, "byte_fallback": False},
    }


def network():
    size = len(WORDS) + len(LETTERS)
    table = np.zeros((size, 2), np.float32)
    table[:, 0] = 0.01
    table[WORDS.index("▁not"), 1] = 1
    # contradiction, entailment, neutral
    head = np.array([[0, 0, 0], [9, -9, 0]], np.float32)
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["words"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last"], ["mask3"]),
        helper.make_node("Mul", ["words", "mask3"], ["seen"]),
        helper.make_node("ReduceSum", ["seen", "middle"], ["sum"], keepdims=0),
        helper.make_node("MatMul", ["sum", "head"], ["product"]),
        helper.make_node("Add", ["product", "bias"], ["logits"]),
    ]
    constants = {"table": table, "head": head, "bias": np.array([-4, 4, 0], np.float32),
                 "last": np.array([-1], np.int64), "middle": np.array([1], np.int64)}
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "length"]) for n in ("input_ids", "attention_mask")]
    outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 3])]
    graph = helper.make_graph(nodes, "tiny", inputs, outputs, [numpy_helper.from_array(a, n) for n, a in constants.items()])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], producer_name="gainsay")
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def main(folder):
    os.makedirs(folder, exist_ok=True)
    onnx.save(network(), os.path.join(folder, "tiny.onnx"))
    with open(os.path.join(folder, "tokenizer.json"), "w", encoding="utf-8", newline="\n") as f:
        json.dump(tokenizer(), f, ensure_ascii=False, indent=1)
        f.write("\n")
    names = ("tiny.onnx", "tokenizer.json")
    paths = {n: os.path.join(folder, n) for n in names}
    metadata = {
        "name": "tiny", "format": 1, "model": "tiny.onnx", "labels": ["contradiction", "entailment", "neutral"],
        "maxTokens": 48, "tokenizer": "tokenizer.json", "finalFullStop": "kept", "contradictionThreshold": 0.5,
        "files": {n: {"bytes": os.path.getsize(p), "sha256": sha256(p)} for n, p in paths.items()},
    }
    with open(os.path.join(folder, "model.json"), "w", encoding="utf-8", newline="\n") as f:
        json.dump(metadata, f, indent=2)
        f.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
