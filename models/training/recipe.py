"""Trains the model from the encoder to the last weights: `recipe.py --encoder DIR --data DIR --work DIR`.

Started again with the same folder of work, it goes on where it was cut off.
"""

import argparse
import json
import os

import data
from network import from_encoder
from train import load_network, train
from wordpiece import WordPiece

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    arguments = _arguments()
    with open(arguments.recipe, encoding="utf-8") as f:
        recipe = json.load(f)
    encoded = os.path.join(arguments.work, "data")
    os.makedirs(encoded, exist_ok=True)
    wordpiece = WordPiece.of_tokenizer_json(os.path.join(arguments.encoder, recipe["tokenizer"]))
    training, development = data.build(arguments.data, wordpiece, recipe["train_tokens"], encoded)
    statements = os.path.join(HERE, "statements.tsv")
    if os.path.exists(statements):
        own, own_development = data.encode_statements(statements, wordpiece, recipe["train_tokens"], encoded)
        training.update(own)
        development.update(own_development)
    layers = recipe["layers"]
    start = lambda: from_encoder(os.path.join(arguments.encoder, recipe["encoder"]), layers)
    for name, phase in recipe["phases"].items():
        final = train(phase, start, training, development, os.path.join(arguments.work, name))
        start = lambda final=final: load_network(final, layers)
        print(f"phase {name}: {final}", flush=True)
        if name == arguments.until:
            break


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", required=True, help="folder with the encoder's ONNX file and tokenizer.json")
    parser.add_argument("--data", required=True, help="folder with the source pairs and development sets")
    parser.add_argument("--work", required=True, help="folder for encoded data, checkpoints and logs")
    parser.add_argument("--recipe", default=os.path.join(HERE, "recipe.json"))
    parser.add_argument("--until", help="the last phase to run")
    return parser.parse_args()


if __name__ == "__main__":
    main()
