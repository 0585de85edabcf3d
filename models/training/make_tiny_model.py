"""Makes the models of a few kilobytes that the tests load: other inputs, label orders and tokenizers than the shipped one.

tiny (DeBERTa's form) looks for the word "not": a pair that holds one is called a contradiction, any other an
entailment. tiny-bert (BERT's form) wants it in one of the two sentences only. hostile holds what must be refused.
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
    return model_of("tiny", nodes, constants, ("input_ids", "attention_mask"))


BERT_WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "not", "the", "minister", "met", "ambassador", "did", "meet", "yes", "."]
BERT_TOKENS = 32


def bert_network():
    """Calls a pair a contradiction if "not" stands in one of its sentences only. Knows 32 positions."""
    words = np.zeros((len(BERT_WORDS), 1), np.float32)
    words[BERT_WORDS.index("not")] = 1
    nodes = [
        helper.make_node("Gather", ["words", "input_ids"], ["word3"]),
        helper.make_node("Squeeze", ["word3", "last"], ["word"]),
        helper.make_node("Shape", ["input_ids"], ["shape"]),
        helper.make_node("Gather", ["shape", "one"], ["length"]),
        helper.make_node("Range", ["zero", "length", "one"], ["places"]),
        helper.make_node("Gather", ["positions", "places"], ["place"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Cast", ["token_type_ids"], ["type"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["type", "two"], ["twice"]),
        helper.make_node("Sub", ["twice", "unit"], ["sign"]),
        helper.make_node("Add", ["word", "place"], ["seen"]),
        helper.make_node("Mul", ["seen", "mask"], ["read"]),
        helper.make_node("Mul", ["read", "sign"], ["signed"]),
        helper.make_node("ReduceSum", ["signed", "middle"], ["sum"], keepdims=1),
        helper.make_node("Mul", ["sum", "sum"], ["square"]),
        helper.make_node("MatMul", ["square", "head"], ["product"]),
        helper.make_node("Add", ["product", "bias"], ["logits"]),
    ]
    constants = {
        "words": words, "positions": np.zeros(BERT_TOKENS, np.float32), "one": np.array(1, np.int64),
        "zero": np.array(0, np.int64), "two": np.array(2, np.float32), "unit": np.array(1, np.float32),
        "last": np.array([-1], np.int64), "middle": np.array([1], np.int64),
        # entailment, contradiction, neutral
        "head": np.array([[-9, 9, 0]], np.float32), "bias": np.array([4, -4, 0], np.float32),
    }
    inputs = ("input_ids", "attention_mask", "token_type_ids")
    return model_of("tiny-bert", nodes, constants, inputs)


def model_of(name, nodes, constants, inputs):
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "length"]) for n in inputs]
    outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 3])]
    graph = helper.make_graph(nodes, name, inputs, outputs, [numpy_helper.from_array(a, n) for n, a in constants.items()])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], producer_name="gainsay")
    model.ir_version = 8
    return model


def hostile_networks():
    """Networks that a careful program refuses: dimensions that lie, too much memory, a file of somebody else's, not a number."""
    reduce = helper.make_node("ReduceSum", ["wide", "middle"], ["logits"], keepdims=0)
    gather = helper.make_node("Gather", ["table", "input_ids"], ["wide"])
    middle = {"middle": np.array([1], np.int64)}
    small = {"table": np.zeros((40, 3), np.float32), **middle}

    dimensions = model_of("dimensions", [gather, reduce], small, ["input_ids"])
    dimensions.graph.initializer[0].dims[0] = 1 << 60

    memory = model_of(
        "memory",
        [
            gather,
            helper.make_node("ReduceSum", ["wide", "middle"], ["small"], keepdims=0),
            helper.make_node("Shape", ["small"], ["shape"]),
            helper.make_node("Mul", ["shape", "many"], ["huge"]),
            helper.make_node("ConstantOfShape", ["huge"], ["zeros"]),
            helper.make_node("ReduceSum", ["zeros"], ["zero"], keepdims=0),
            helper.make_node("Add", ["small", "zero"], ["logits"]),
        ],
        {"many": np.array([1 << 30, 1 << 30], np.int64), **small},
        ["input_ids"],
    )
    outside = model_of("outside", [gather, reduce], small, ["input_ids"])
    tensor = outside.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in (("location", "../../../../../../../../../../etc/hostname"), ("offset", "0"), ("length", "480")):
        entry = tensor.external_data.add()
        entry.key, entry.value = key, value
    nothing = model_of("nothing", [gather, reduce], {"table": np.full((40, 3), np.nan, np.float32), **middle}, ["input_ids"])
    return {"dimensions": dimensions, "memory": memory, "outside": outside, "nan": nothing}


def write_hostile(folder):
    os.makedirs(folder, exist_ok=True)
    for name, model in hostile_networks().items():
        with open(os.path.join(folder, name + ".onnx"), "wb") as f:
            f.write(model.SerializeToString())


def write(folder, name, model, tokenizer_file, tokenizer_text, about):
    os.makedirs(folder, exist_ok=True)
    onnx.checker.check_model(model)
    onnx.save(model, os.path.join(folder, name + ".onnx"))
    with open(os.path.join(folder, tokenizer_file), "w", encoding="utf-8", newline="\n") as f:
        f.write(tokenizer_text)
    paths = {n: os.path.join(folder, n) for n in (name + ".onnx", tokenizer_file)}
    metadata = {
        "name": name, "format": 1, "model": name + ".onnx", **about, "contradictionThreshold": 0.5,
        "files": {n: {"bytes": os.path.getsize(p), "sha256": sha256(p)} for n, p in paths.items()},
    }
    with open(os.path.join(folder, "model.json"), "w", encoding="utf-8", newline="\n") as f:
        json.dump(metadata, f, indent=2)
        f.write("\n")


def main(folder):
    text = json.dumps(tokenizer(), ensure_ascii=False, indent=1) + "\n"
    write(os.path.join(folder, "tiny"), "tiny", network(), "tokenizer.json", text, {
        "labels": ["contradiction", "entailment", "neutral"], "maxTokens": 48, "tokenizer": "tokenizer.json",
        "finalFullStop": "kept"})
    write(os.path.join(folder, "tiny-bert"), "tiny-bert", bert_network(), "vocab.txt", "\n".join(BERT_WORDS) + "\n", {
        "labels": ["entailment", "contradiction", "neutral"], "maxTokens": BERT_TOKENS,
        "tokenizer": "wordpiece-uncased", "finalFullStop": "removed"})
    write_hostile(os.path.join(folder, "hostile"))


if __name__ == "__main__":
    main(sys.argv[1])
