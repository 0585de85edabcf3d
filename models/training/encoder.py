"""Trains the sentence encoder, which tells which two claims of many are about one matter, and writes it as it ships.

    dossiers.py gold DOSSIERS dossiers/*.txt
    ../../gainsay claims DOSSIERS --format jsonl --out claims.jsonl
    encoder.py --encoder DIR --dossiers DOSSIERS --claims claims.jsonl --weights encoder.pt --out ../encoder

It begins with all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019) and learns from the dossiers that are not for
development: of all claims of a dossier, the vector of one should lie nearest to those that it is in conflict or in tension
with (the contrastive loss of van den Oord et al. 2018, with several right answers). Pairs that only seem to conflict count
neither way: they are about one matter too. Where the weights are there already, they are only written as they ship.
"""

import argparse
import collections
import json
import os

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper

import export
from dossiers import is_development
from network import CrossEncoder, encoder_weights, from_encoder
from train import _products
from wordpiece import WordPiece, plain_end

FILE, TOKENIZER = "all-minilm-l6-v2.onnx", "all-minilm-l6-v2-tokenizer.json"
LAYERS = 6
SETTINGS = {"passes": 2, "rate": 1e-4, "warmup": 100, "temperature": 0.05, "dropout": 0.1, "claims": 112, "tokens": 48, "seed": 1}
MAX_TOKENS = 64
TOGETHER = 32  # sentences of like length that are encoded in one go


def ids(wordpiece, sentence, limit):
    return [wordpiece.cls, *wordpiece.ids(plain_end(sentence))[: limit - 2], wordpiece.sep]


def vectors(net, sentences):
    """Vectors of length 1 of sentences given as ids."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    parts = [_batch(net, [sentences[i] for i in order[k : k + TOGETHER]]) for k in range(0, len(order), TOGETHER)]
    back = torch.empty(len(order), dtype=torch.long)
    back[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(parts)[back]


def _batch(net, sentences):
    width = max(map(len, sentences))
    tokens, mask = torch.zeros(len(sentences), width, dtype=torch.long), torch.zeros(len(sentences), width)
    for row, sentence in enumerate(sentences):
        tokens[row, : len(sentence)], mask[row, : len(sentence)] = torch.tensor(sentence), 1
    with _products("cpu"):
        x = net.words(tokens) + net.positions.weight[:width].unsqueeze(0) + net.segments(torch.zeros_like(tokens))
        x, bias = net.norm(x), (1 - mask)[:, None, None, :] * -10000.0
        for layer in net.layers:
            x = layer(x, bias, net.dropout)
    x = x.float()
    return F.normalize((x * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True), dim=-1)


class Claims:
    """The claims of a dossier: sentences, which of them conflict, and which only seem to."""

    def __init__(self, folder, claims):
        self.claims, self.texts = claims, {}
        self.folder = folder
        self.sentences = [c["proposition"]["sentence"] for c in claims]
        self.right, self.open = (np.zeros((len(claims), len(claims)), np.float32) for _ in range(2))
        with open(os.path.join(folder, "gold.json"), encoding="utf-8") as f:
            gold = json.load(f)
        for pair in gold["pairs"]:
            table = self.open if pair["label"] == "none" else self.right
            for a in self._on(pair["a"], gold):
                for b in self._on(pair["b"], gold):
                    if a != b:
                        table[a, b] = table[b, a] = 1
        self.open *= 1 - self.right

    def _on(self, side, gold):
        """The claims on the texts of a side: they share more than half of the shorter."""
        texts = gold["groups"][side] if isinstance(side, str) else [side, *side.get("also", [])]
        found = set()
        for text in texts:
            begin = self._text(text["doc"]).find(text["text"])
            end = begin + len(text["text"])
            for number, claim in enumerate(self.claims):
                if begin >= 0 and os.path.basename(claim["document"]) == text["doc"]:
                    shared = min(end, claim["end"]) - max(begin, claim["begin"])
                    if 2 * shared > min(end - begin, claim["end"] - claim["begin"]):
                        found.add(number)
        return found

    def _text(self, name):
        if name not in self.texts:
            with open(os.path.join(self.folder, name), encoding="utf-8") as f:
                self.texts[name] = f.read()
        return self.texts[name]


def read(dossiers, claims):
    by_dossier = collections.defaultdict(list)
    with open(claims, encoding="utf-8") as f:
        for claim in map(json.loads, f):
            by_dossier[os.path.basename(os.path.dirname(claim["document"]))].append(claim)
    found = [Claims(os.path.join(dossiers, n), c) for n, c in sorted(by_dossier.items()) if not is_development(n)]
    return [d for d in found if d.right.any()]


def train(net, dossiers, wordpiece, settings):
    torch.manual_seed(settings["seed"])
    rng = np.random.default_rng(settings["seed"])
    sentences = [[ids(wordpiece, s, settings["tokens"]) for s in d.sentences] for d in dossiers]
    net.dropout = settings["dropout"]
    net.train()
    optimiser = torch.optim.AdamW((p for p in net.parameters() if p.requires_grad), lr=settings["rate"], weight_decay=0.01, eps=1e-6)
    order = [i for _ in range(settings["passes"]) for i in rng.permutation(len(dossiers))]
    losses = []
    for step, number in enumerate(order):
        for group in optimiser.param_groups:
            group["lr"] = settings["rate"] * min(1, step / settings["warmup"]) * (1 - step / len(order))
        kept = np.sort(rng.permutation(len(sentences[number]))[: settings["claims"]])
        loss = _loss(vectors(net, [sentences[number][i] for i in kept]), dossiers[number], kept, settings["temperature"])
        if loss is None:
            continue
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        losses.append(loss.item())
        if step % 100 == 99:
            print(f"{step + 1} of {len(order)} steps, loss {np.mean(losses[-100:]):.3f}", flush=True)


def _loss(vector, dossier, kept, temperature):
    right, unsure = (torch.from_numpy(table[np.ix_(kept, kept)]) for table in (dossier.right, dossier.open))
    alike = vector @ vector.T / temperature - 1e4 * (torch.eye(len(kept)) + unsure)
    likely = alike - torch.logsumexp(alike, 1, keepdim=True)
    some = right.sum(1) > 0
    return -((right * likely).sum(1)[some] / right.sum(1)[some]).mean() if some.any() else None


class _Sentences:
    """Sentences as `export.measure_ranges` reads pairs."""

    def __init__(self, sentences):
        self.sentences = sentences

    def batch(self, rows):
        width = max(len(self.sentences[r]) for r in rows)
        tokens = np.zeros((len(rows), width), np.int64)
        mask = np.zeros((len(rows), width), np.int64)
        for i, r in enumerate(rows):
            tokens[i, : len(self.sentences[r])], mask[i, : len(self.sentences[r])] = self.sentences[r], 1
        return tokens, mask, np.zeros_like(tokens), None


def write(net, ranges, path):
    """The encoder in 8 bits, as `export.write_int8` writes the cross-encoder: the mean of the last layer is the vector."""
    weights = {name: value.detach().numpy() for name, value in net.state_dict().items()}
    g = export._Graph()
    x = export._embeddings(g, weights)
    lengths = g.add("ReduceSum", [g.add("Cast", ["attention_mask"], to=TensorProto.INT32), g.constant("axis_1", np.array([1]))], keepdims=0)
    for i in range(len(net.layers)):
        x = export._layer(g, weights, ranges, f"layers.{i}.", net.layers[i].heads, x, lengths)
    export.mean(g, x, output="vector")
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        g.nodes, "gainsay-encoder", [value(name, TensorProto.INT64, ["batch", "length"]) for name in export.INPUTS],
        [value("vector", TensorProto.FLOAT, ["batch", weights["words.weight"].shape[1]])], list(g.constants.values()))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(export._FUSED, 1)])
    model.ir_version = 8
    onnx.save(model, path)


def write_directory(path, wordpiece, folder, name):
    vocabulary = export.write_vocabulary(wordpiece, folder)
    metadata = {"name": name, "format": 1, "model": os.path.basename(path), "dimensions": 384, "maxTokens": MAX_TOKENS,
                "tokenizer": "wordpiece-uncased", "finalFullStop": "removed", "files": export.checks(path, vocabulary)}
    export.write_metadata(metadata, folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", required=True, help=f"folder with {FILE} and {TOKENIZER}")
    parser.add_argument("--dossiers", required=True, help="what `dossiers.py gold` wrote")
    parser.add_argument("--claims", required=True, help="what `gainsay claims --format jsonl` says of them")
    parser.add_argument("--weights", required=True, help="where the trained weights go, or are")
    parser.add_argument("--out", required=True, help="folder for the encoder that ships")
    parser.add_argument("--name", default="gainsay-encoder-1")
    arguments = parser.parse_args()
    torch.set_num_threads(1)  # more wait for each other where anything else runs
    wordpiece = WordPiece.of_tokenizer_json(os.path.join(arguments.encoder, TOKENIZER))
    dossiers = read(arguments.dossiers, arguments.claims)
    print(f"{len(dossiers)} dossiers, {sum(len(d.sentences) for d in dossiers)} claims")
    if os.path.exists(arguments.weights):
        net = CrossEncoder(LAYERS)
        net.load_state_dict(torch.load(arguments.weights, map_location="cpu"))
    else:
        net = from_encoder(encoder_weights(os.path.join(arguments.encoder, FILE)), list(range(LAYERS)))
        train(net, dossiers, wordpiece, SETTINGS)
        torch.save(net.state_dict(), arguments.weights)
    net.eval()
    os.makedirs(arguments.out, exist_ok=True)
    some = _Sentences([ids(wordpiece, s, MAX_TOKENS) for d in dossiers[::12] for s in d.sentences[:40]])
    ranges = export.measure_ranges(net, some, np.arange(len(some.sentences)))
    path = os.path.join(arguments.out, "model.onnx")
    write(net, ranges, path)
    write_directory(path, wordpiece, arguments.out, arguments.name)
    print(f"{path}: {os.path.getsize(path) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
