"""Trains the model, from the encoder to the last weights.

    recipe.py prepare --encoder DIR --data DIR --work DIR   encodes sentence pairs and the encoder into the folder of work
    recipe.py train --work DIR                              trains there, on a graphics card where there is one

The folder of work is small and can be taken to another machine between the two. Started again, each goes on where it
was cut off.
"""

import argparse
import glob
import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def prepare(arguments, recipe):
    import data
    from network import encoder_weights, pack
    from wordpiece import WordPiece

    encoded = os.path.join(arguments.work, "data")
    os.makedirs(encoded, exist_ok=True)
    packed = os.path.join(arguments.work, "encoder.npz")
    if not os.path.exists(packed):
        pack(encoder_weights(os.path.join(arguments.encoder, recipe["encoder"])), packed)
    wordpiece = WordPiece.of_tokenizer_json(os.path.join(arguments.encoder, recipe["tokenizer"]))
    limit = recipe["train_tokens"]
    training, development = data.build(arguments.data, wordpiece, limit, encoded)
    for part in (
        data.encode_statements(os.path.join(HERE, "statements.tsv"), wordpiece, limit, encoded),
        data.encode_affairs(os.path.join(HERE, "affairs.txt"), wordpiece, limit, encoded),
    ):
        training.update(part[0])
        development.update(part[1])
    training.update(data.encode_couples(training, encoded))
    if arguments.claims:
        training.update(_claims(arguments, wordpiece, limit, encoded))
    for item in arguments.development:
        name, path = item.split("=", 1)
        rows = [(r["premise"], r["hypothesis"], r["label"]) for r in data.read_rows(path)]
        development.update(data.encode_development(rows, name, wordpiece, encoded))
    with open(os.path.join(encoded, "sets.json"), "w", encoding="utf-8") as f:
        json.dump({"training": sorted(training), "development": sorted(development)}, f)


def _claims(arguments, wordpiece, limit, encoded):
    import data
    from dossiers import Dossier, is_development
    from shipped import shipped_weights
    from train import network_of, probabilities

    net = network_of(shipped_weights(arguments.start))
    files = sorted(glob.glob(os.path.join(HERE, "dossiers", "*.txt")))
    dossiers = [Dossier(path) for path in files if not is_development(os.path.basename(path))]
    score = lambda pairs: probabilities(net, pairs, "cpu", tokens=8000)
    judged = os.path.join(HERE, "judged.tsv")
    return data.encode_claims(arguments.claims, dossiers, judged, wordpiece, limit, encoded, score)


def train(arguments, recipe):
    import torch

    from network import from_encoder, unpack
    from pairs import Pairs
    from shipped import shipped_weights
    from train import load_network, network_of
    from train import train as run

    device = arguments.device or ("cuda" if torch.cuda.is_available() else "cpu")
    encoded = os.path.join(arguments.work, "data")
    with open(os.path.join(encoded, "sets.json"), encoding="utf-8") as f:
        names = json.load(f)
    load = lambda prefix, name: Pairs.load(os.path.join(encoded, prefix + name + ".npz"))
    used = {name for stage in recipe["training"]["stages"] for name in stage["mix"]}
    sets = {name: load("", name) for name in names["training"] if name in used}
    if arguments.start:
        start = lambda: network_of(shipped_weights(arguments.start))
    else:
        start = lambda: from_encoder(unpack(os.path.join(arguments.work, "encoder.npz")), range(recipe["layers"]))
    final = run(recipe["training"], start, sets, device, arguments.work)
    net = load_network(final)
    net.round_weights()
    report(net, {name: load("dev_", name) for name in names["development"]}, device, arguments.work)


def report(net, development, device, folder):
    """Prints accuracy, and keeps the probabilities of the development sets."""
    import numpy as np

    from labels import LABELS
    from train import probabilities

    found = {name: probabilities(net, pairs, device) for name, pairs in development.items()}
    np.savez(os.path.join(folder, "development.npz"), **{n: p.astype(np.float16) for n, p in found.items()})
    for name, pairs in development.items():
        called = found[name].argmax(1)
        print(f"{name}: accuracy {np.mean(called == pairs.labels):.4f} of {len(pairs)} pairs, "
              f"{np.mean(called == LABELS.index('contradiction')):.3f} called contradiction", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--recipe", default=os.path.join(HERE, "recipe.json"))
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("prepare")
    command.add_argument("--encoder", required=True, help="folder with the encoder's ONNX file and tokenizer.json")
    command.add_argument("--data", required=True, help="folder with the source pairs and development sets")
    command.add_argument("--work", required=True, help="folder for encoded data, checkpoints and logs")
    command.add_argument("--development", action="append", default=[], help="NAME=FILE.tsv, a further set to measure on")
    command.add_argument("--claims", action="append", default=[], help="TABLE.tsv, pairs of claims (claims.py); needs --start")
    command.add_argument("--start", help="directory of the model that chooses among the claims of two sentences")
    command.set_defaults(run=prepare)
    command = commands.add_parser("train")
    command.add_argument("--work", required=True)
    command.add_argument("--start", help="directory of a model that shipped, to go on from (default: the encoder)")
    command.add_argument("--device", choices=("cuda", "cpu"), help="default: the graphics card if there is one")
    command.set_defaults(run=train)
    arguments = parser.parse_args()
    if getattr(arguments, "claims", None) and not arguments.start:
        parser.error("--claims needs --start")
    with open(arguments.recipe, encoding="utf-8") as f:
        recipe = json.load(f)
    arguments.run(arguments, recipe)


if __name__ == "__main__":
    main()
