#!/usr/bin/env python3
"""Makes comparable articles of a parallel text: two newsrooms that tell of the same event.

Each document becomes an article a side. Either side keeps some of the sentences, on the target side
in another order; sentences of other documents are mixed in. Writes OUT/SRC_LANG/ID.txt,
OUT/TGT_LANG/ID.txt and OUT/gold.tsv, which lists the sentences that both sides kept, as
corpora/examples/gold.tsv does. The same seed makes the same bytes.
"""

import argparse
import random
import re
from collections import namedtuple
from pathlib import Path

# What stands in the text of either side: one line of the parallel text, or two neighbours.
Unit = namedtuple("Unit", "src tgt relation", defaults=["translation"])

UNSPACED = {"zh", "ja"}
CLAUSE_ENDS = {"zh": "；", "ja": "、", "ar": "؛ ", "el": "· "}  # elsewhere "; "
FULL_STOP = re.compile(r"[.。]$")
SENTENCE_END = re.compile(r"""[.!?…。！？؟;][\s"'»”“’）)」』]*$""")


def read_lines(path):
    """Lines without tabs and margins; only a line feed ends one."""
    text = Path(path).read_text(encoding="utf-8")
    return [line.replace("\t", " ").strip() for line in text.removesuffix("\n").split("\n")]


def read_documents(options):
    """The pairs of lines of each document, by its id."""
    columns = [read_lines(path) for path in (options.ids, options.src, options.tgt)]
    if len({len(column) for column in columns}) != 1:
        raise SystemExit("make_comparable: the files have different numbers of lines")
    documents = {}
    for id_, src, tgt in zip(*columns):
        if src and tgt:
            documents.setdefault(id_, []).append(Unit(src, tgt))
    return documents


def space(lang):
    return "" if lang in UNSPACED else " "


def join_as_one(first, second, lang):
    """The two as one sentence: its first half ends in a semicolon."""
    return FULL_STOP.sub("", first) + CLAUSE_ENDS.get(lang, "; ") + second


def merge_some(units, options, rng):
    """Makes one sentence of two neighbours on one side; on the other side they stay two."""
    merged = []
    rest = list(units)
    while rest:
        unit = rest.pop(0)
        ends_in_stops = FULL_STOP.search(unit.src) and FULL_STOP.search(unit.tgt)
        if (rest and ends_in_stops and unit.relation == rest[0].relation == "translation"
                and rng.random() < options.merge):
            following = rest.pop(0)
            src = unit.src + space(options.src_lang) + following.src
            tgt = unit.tgt + space(options.tgt_lang) + following.tgt
            if rng.random() < 0.5:
                src = join_as_one(unit.src, following.src, options.src_lang)
            else:
                tgt = join_as_one(unit.tgt, following.tgt, options.tgt_lang)
            unit = Unit(src, tgt)
        merged.append(unit)
    return merged


def change_fact(unit, rng):
    """Gives one digit of a number that both sides tell another value on the target side."""
    src_numbers = re.findall(r"\d+", unit.src)
    tgt_numbers = list(re.finditer(r"\d+", unit.tgt))
    told = [n for n in tgt_numbers if src_numbers.count(n[0]) == 1
            and [m[0] for m in tgt_numbers].count(n[0]) == 1]
    if not told:
        return unit
    number = rng.choice(told)
    place = rng.randrange(number.start(), number.end())
    digit = rng.choice([d for d in "123456789" if d != unit.tgt[place]])
    return Unit(unit.src, unit.tgt[:place] + digit + unit.tgt[place + 1:], "contradiction")


def keep_some(units, options, rng):
    return [unit for unit in units if rng.random() < options.keep]


def shuffle_blocks(units, rng):
    """Blocks of 2 to 5 units in any order, each in its own order."""
    blocks = []
    rest = list(units)
    while rest:
        size = rng.randint(2, 5)
        blocks.append(rest[:size])
        rest = rest[size:]
    rng.shuffle(blocks)
    return [unit for block in blocks for unit in block]


def mix_in(texts, foreign, options, rng):
    """Puts foreign texts at any place, so that they are a share `mix` of the article."""
    count = round(len(texts) * options.mix / (1 - options.mix))
    mixed = list(texts)
    for text in rng.sample(foreign, min(count, len(foreign))):
        mixed.insert(rng.randint(0, len(mixed)), text)
    return mixed


def drop_repeated(texts):
    """Leaves out what another text holds, so that a text names its place."""
    kept = []
    for text in texts:
        if not any(text in other or other in text for other in kept):
            kept.append(text)
    return kept


def write_article(path, texts, lang, rng):
    """Paragraphs of 1 to 3 texts; what ends like a headline stands alone. An empty line between."""
    paragraphs = []
    room = 0
    for text in texts:
        if room == 0 or not SENTENCE_END.search(paragraphs[-1]) or not SENTENCE_END.search(text):
            paragraphs.append(text)
            room = rng.randint(1, 3) - 1
        else:
            paragraphs[-1] += space(lang) + text
            room -= 1
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


def make_articles(id_, documents, options, rng):
    """Writes both articles of a document; returns the rows of gold.tsv."""
    units = [change_fact(unit, rng) if rng.random() < options.change_facts else unit
             for unit in documents[id_]]
    units = merge_some(units, options, rng)
    foreign = [unit for other in documents if other != id_ for unit in documents[other]]
    rng.shuffle(foreign)
    half = len(foreign) // 2  # no foreign line is in both articles

    src = [unit.src for unit in keep_some(units, options, rng)]
    kept = keep_some(units, options, rng)
    tgt = [unit.tgt for unit in (shuffle_blocks(kept, rng) if options.shuffle else kept)]
    if not src or not tgt:
        return []
    src = drop_repeated(mix_in(src, [unit.src for unit in foreign[:half]], options, rng))
    tgt = drop_repeated(mix_in(tgt, [unit.tgt for unit in foreign[half:]], options, rng))

    docs = [f"{lang}/{id_}.txt" for lang in (options.src_lang, options.tgt_lang)]
    write_article(options.out / docs[0], src, options.src_lang, rng)
    write_article(options.out / docs[1], tgt, options.tgt_lang, rng)
    return ["\t".join([*docs, unit.relation, unit.src, unit.tgt])
            for unit in units if unit.src in src and unit.tgt in tgt]


def share(text):
    value = float(text)
    if not 0 <= value < 1:
        raise argparse.ArgumentTypeError("a share is at least 0 and less than 1")
    return value


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0],
                                     formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--src", required=True, metavar="FILE", help="a sentence a line")
    parser.add_argument("--tgt", required=True, metavar="FILE", help="its translation by lines")
    parser.add_argument("--ids", required=True, metavar="FILE", help="the document of each line")
    parser.add_argument("--src-lang", required=True, metavar="xx")
    parser.add_argument("--tgt-lang", required=True, metavar="xx")
    parser.add_argument("--out", required=True, metavar="FOLDER", type=Path,
                        help="a folder that is not there or is empty")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=float, default=0.65,
                        help="share of the sentences that each side keeps")
    parser.add_argument("--mix", type=share, default=0.15,
                        help="share of an article's sentences that are from other documents")
    parser.add_argument("--shuffle", action=argparse.BooleanOptionalAction, default=True,
                        help="put the blocks of the target side in another order")
    parser.add_argument("--merge", type=share, default=0,
                        help="share of the sentences that one side joins to the one before")
    parser.add_argument("--change-facts", type=share, default=0,
                        help="share of the sentences in which the target side changes a number, "
                        "where both tell one")
    options = parser.parse_args()
    if options.out.exists() and any(options.out.iterdir()):
        parser.error(f"{options.out} is not empty")
    return options


def main():
    options = parse_options()
    rng = random.Random(options.seed)
    documents = read_documents(options)
    rows = ["src_doc\ttgt_doc\trelation\tsrc\ttgt"]
    for id_ in documents:
        rows += make_articles(id_, documents, options, rng)
    if len(rows) == 1:
        raise SystemExit("make_comparable: no sentence is on both sides; give longer documents")
    (options.out / "gold.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
