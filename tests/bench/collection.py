#!/usr/bin/env python3
"""Many articles of which some tell one story: makes them of a bitext, and scores the stories found.

    collection.py make BITEXT.tsv(.xz) --articles 20000 --out OUT.jsonl
        writes articles of two languages with dates of one year, or of --days of it. BITEXT has the
        columns source, source text, target text; its name begins with the codes of both languages
        ("en-es.tsv").
        Half of the articles of either have 14 sentences, of which the article of the other language
        with the same id and date has 8, translated, in another order, among 6 others.
    collection.py score OUT.jsonl STORIES.jsonl
        prints how right the output of `diglot align --stories STORIES.jsonl OUT.jsonl` is: article
        pairs of one story, all that are and all that are found.
"""

import argparse
import datetime
import itertools
import json
import lzma
import os
import random

SENTENCES = 14
SHARED = 8


def read_bitext(path):
    """Pairs of whole sentences of 40 to 300 characters."""
    opened = lzma.open if path.endswith(".xz") else open
    with opened(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            pair = tuple(columns[1:3])
            if len(pair) == 2 and all(40 <= len(text) <= 300 for text in pair):
                if all(text.rstrip().endswith((".", "!", "?")) for text in pair):
                    yield pair


def write_article(file, lang, number, day, sentences):
    date = datetime.date(2026, 1, 1) + datetime.timedelta(days=day)
    article = {"id": f"{lang}{number}", "lang": lang, "date": date.isoformat()}
    article["text"] = "\n\n".join(sentences)
    file.write(json.dumps(article, ensure_ascii=False) + "\n")


def make(options):
    rng = random.Random(options.seed)
    src_lang, tgt_lang = os.path.basename(options.bitext).split(".")[0].split("-")
    pairs = list(read_bitext(options.bitext))
    with open(options.out, "w", encoding="utf-8", newline="\n") as file:
        for number in range(options.articles // 2):
            day = rng.randrange(options.days)
            src = rng.sample(pairs, SENTENCES)
            tgt = rng.sample(pairs, SENTENCES)
            write_article(file, src_lang, number, day, [pair[0] for pair in src])
            if number % 2 == 0:
                tgt = rng.sample(src, SHARED) + tgt[SHARED:]
                rng.shuffle(tgt)
            else:
                day = rng.randrange(options.days)
            write_article(file, tgt_lang, number, day, [pair[1] for pair in tgt])


def score(options):
    with open(options.articles, encoding="utf-8") as lines:
        numbers = {int(json.loads(line)["id"][2:]) for line in lines}
    planted = sum(1 for number in numbers if number % 2 == 0)
    found = right = 0
    with open(options.stories, encoding="utf-8") as lines:
        for line in lines:
            articles = [(it["lang"], int(it["doc"][2:])) for it in json.loads(line)["articles"]]
            for (a_lang, a), (b_lang, b) in itertools.combinations(articles, 2):
                if a_lang != b_lang:
                    found += 1
                    right += a == b and a % 2 == 0
    print(f"precision {right / max(1, found):.4f} ({right} of {found})")
    print(f"recall {right / max(1, planted):.4f} ({right} of {planted})")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("make")
    command.add_argument("bitext")
    command.add_argument("--articles", type=int, default=20000)
    command.add_argument("--days", type=int, default=365, help="over how many days they lie")
    command.add_argument("--out", required=True)
    command.add_argument("--seed", type=int, default=1)
    command.set_defaults(run=make)
    command = commands.add_parser("score")
    command.add_argument("articles")
    command.add_argument("stories")
    command.set_defaults(run=score)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
