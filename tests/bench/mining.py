#!/usr/bin/env python3
"""Mining where most sentences have no translation: makes such text of a bitext, and scores pairs.

    mining.py make BITEXT.tsv(.xz) --sentences 300000 --pairs 30000 --out OUT
        writes OUT.src and OUT.tgt, sentences in a random order, and OUT.gold, the pairs among them.
        BITEXT has the columns source, source text, target text (the first language of the name is
        OUT.src). Sentences without a translation are made of the beginning of one real sentence and
        the end of another, on either side of other ones.
    mining.py score OUT.gold MINED.tsv
        prints how right the output of `diglot mine --src OUT.src --tgt OUT.tgt` is, at its lowest
        score, at the score of the best F1, and its recall at a precision of 0.95.
"""

import argparse
import lzma
import random


def read_bitext(path):
    """Pairs of 25 to 300 characters, each text once."""
    opened = lzma.open if path.endswith(".xz") else open
    seen = set()
    with opened(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            columns = line.rstrip("\n").replace("\r", " ").split("\t")
            if len(columns) < 3:
                continue
            pair = columns[1], columns[2]
            if not all(25 <= len(text) <= 300 for text in pair) or seen & set(pair):
                continue
            seen.update(pair)
            yield pair


def made_sentences(sentences, count, rng):
    """Beginnings of some with the ends of others."""
    words = [sentence.split() for sentence in sentences]
    made = set()
    while len(made) < count:
        first, second = rng.choice(words), rng.choice(words)
        begin = first[: rng.randint(1, len(first))]
        text = " ".join(begin + second[rng.randint(0, len(second) - 1) :])
        if 25 <= len(text) <= 300:
            made.add(text)
    return sorted(made)


def write_lines(path, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(line + "\n" for line in lines)


def make(options):
    rng = random.Random(options.seed)
    pairs = list(read_bitext(options.bitext))
    rng.shuffle(pairs)
    planted, others = pairs[: options.pairs], pairs[options.pairs :]
    # No sentence of one side is made of translations of those of the other.
    halves = others[: len(others) // 2], others[len(others) // 2 :]
    for side, name in enumerate(("src", "tgt")):
        own = [pair[side] for pair in halves[side]]
        lines = [pair[side] for pair in planted]
        lines += made_sentences(own, options.sentences - len(planted), rng)
        rng.shuffle(lines)
        write_lines(f"{options.out}.{name}", lines)
    write_lines(f"{options.out}.gold", ("\t".join(pair) for pair in planted))


def figures(right, predicted, gold):
    precision, recall = right / max(predicted, 1), right / gold
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"precision {precision:.4f}  recall {recall:.4f}  f1 {f1:.4f}", precision, recall, f1


def score(options):
    with open(options.gold, encoding="utf-8", newline="\n") as lines:
        gold = {line.rstrip("\n") for line in lines}
    right, best, at_precision = 0, (0, "", ""), 0
    text = figures(0, 0, len(gold))[0]
    with open(options.mined, encoding="utf-8", newline="\n") as lines:
        for predicted, line in enumerate(lines, start=1):  # best first
            value, pair = line.rstrip("\n").split("\t", 1)
            right += pair in gold
            text, precision, recall, f1 = figures(right, predicted, len(gold))
            best = max(best, (f1, text, value))
            if precision >= 0.95:
                at_precision = recall
    print(f"all     {text}")
    print(f"best    {best[1]}  score {best[2]}")
    print(f"recall at precision 0.95: {at_precision:.4f}")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    maker = commands.add_parser("make")
    maker.add_argument("bitext")
    maker.add_argument("--sentences", type=int, default=300000)
    maker.add_argument("--pairs", type=int, default=30000)
    maker.add_argument("--seed", type=int, default=17)
    maker.add_argument("--out", required=True)
    maker.set_defaults(run=make)
    scorer = commands.add_parser("score")
    scorer.add_argument("gold")
    scorer.add_argument("mined")
    scorer.set_defaults(run=score)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
