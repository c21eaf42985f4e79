#!/usr/bin/env python3
"""Scores `diglot align` on what make_comparable.py made: pairs, their scores, and stories.

A pair is right by line where each side lies in its half of one gold line, or shares with it more
than half of the longer of the two: a line may be several sentences. What lies in a part of a line
that was changed does not count, for the change may be in the other part. Writes pred.jsonl into
DATA: all that `align` found, whatever its relation and score.
"""

import argparse
import csv
import json
import random
import resource
import subprocess
import time
from collections import defaultdict, namedtuple
from pathlib import Path

GIVEN = ("translation", "same")  # the relations of the default output
DEFAULT_SCORE = 0.5
BINS = 10

Run = namedtuple("Run", "rows wall cpu")
Judged = namedtuple("Judged", "row gold")  # the indices of the gold lines that a row is right by


def read_gold(data):
    with open(data / "gold.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def align(diglot, arguments):
    """The rows that `diglot align` writes, and the seconds it took."""
    command = [diglot, "align", *map(str, arguments)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    rows = [json.loads(line) for line in output.decode("utf-8").split("\n") if line]
    return Run(rows, wall, cpu)


def doc(side):
    """The article as gold.tsv names it: its language's folder and its file."""
    return "/".join(side["doc"].split("/")[-2:])


def lies_in(a, b):
    return b[0] <= a[0] and a[1] <= b[1]


def share_most(a, b):
    """Whether two places share more than half of the longer one."""
    return 2 * (min(a[1], b[1]) - max(a[0], b[0])) > max(a[1] - a[0], b[1] - b[0])


def judge_by_line(rows, gold, data):
    """Each row that counts, with the gold lines that it is right by."""
    texts = {}

    def place(name, text):
        if name not in texts:
            texts[name] = (data / name).read_text(encoding="utf-8")
        begin = texts[name].index(text)
        return begin, begin + len(text)

    lines = defaultdict(list)
    for i, line in enumerate(gold):
        places = place(line["src_doc"], line["src"]), place(line["tgt_doc"], line["tgt"])
        lines[line["src_doc"], line["tgt_doc"]].append((i, places))

    judged = []
    for row in rows:
        sides = [(row[side]["begin"], row[side]["end"]) for side in ("src", "tgt")]
        most, within = [], []
        for i, places in lines[doc(row["src"]), doc(row["tgt"])]:
            if all(map(share_most, sides, places)):
                most.append(i)
            elif all(lies_in(a, b) or share_most(a, b) for a, b in zip(sides, places)):
                within.append(i)
        if all(gold[i]["relation"] in GIVEN for i in within):
            judged.append(Judged(row, most + within))
    return judged


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def figures(right, given, found, wanted):
    precision = right / given if given else 0.0
    recall = found / wanted if wanted else 0.0
    return {"precision": precision, "recall": recall, "f1": f1(precision, recall)}


def by_line(judged, gold):
    wanted = {i for i, line in enumerate(gold) if line["relation"] in GIVEN}
    right = [judgement for judgement in judged if wanted & set(judgement.gold)]
    found = {i for judgement in right for i in judgement.gold} & wanted
    return figures(len(right), len(judged), len(found), len(wanted))


def best_threshold(judged, gold):
    """The F1 by line with the best threshold; pairs judged partial stand behind all others."""
    ranked = sorted((j for j in judged if j.row["relation"] != "contradiction"),
                    key=lambda j: (j.row["relation"] in GIVEN, j.row["score"]), reverse=True)
    cuts = [by_line(ranked[:n], gold) for n in range(1, len(ranked) + 1)]
    best = max(range(len(cuts)), key=lambda n: cuts[n]["f1"])
    last = ranked[best].row
    return {**cuts[best], "score": last["score"], "relation": last["relation"]}


def calibration(judged, gold):
    """The expected calibration error, and of each bin: pairs, mean score, share that is right."""
    bins = [[] for _ in range(BINS)]
    for row, met in judged:
        right = any(gold[i]["relation"] in GIVEN for i in met)
        bins[min(int(row["score"] * BINS), BINS - 1)].append((row["score"], right))
    table = []
    error = 0
    for pairs in filter(None, bins):
        score, right = (sum(column) / len(pairs) for column in zip(*pairs))
        table.append({"pairs": len(pairs), "score": score, "right": right})
        error += abs(score - right) * len(pairs) / len(judged)
    return {"error": error, "bins": table}


def evaluate_pairs(diglot, data):
    """Strict and lax figures as the command itself counts them."""
    command = [diglot, "evaluate", "pairs", "--json", "--gold", str(data / "gold.tsv"), "--pred",
               str(data / "pred.jsonl")]
    result = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return {name: result[name] for name in ("strict", "lax")}


def write_rows(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def score_pairs(diglot, data, folders):
    gold = read_gold(data)
    run = align(diglot, ["--relations", "all", "--min-score", "0", "--pair", *folders])
    judged = judge_by_line(run.rows, gold, data)
    given = [j for j in judged
             if j.row["relation"] in GIVEN and j.row["score"] >= DEFAULT_SCORE]
    write_rows(data / "pred.jsonl", (j.row for j in given))
    contradictions = {i for i, line in enumerate(gold) if line["relation"] == "contradiction"}
    sold = contradictions & {i for j in given for i in j.gold}
    articles = sum(1 for _ in folders[0].iterdir())
    result = {"gold": len(gold) - len(contradictions), **evaluate_pairs(diglot, data),
              "line": by_line(given, gold), "best": best_threshold(judged, gold),
              "contradictions": {"gold": len(contradictions), "given": len(sold)},
              "calibration": calibration(given, gold), "calibration_all": calibration(judged, gold),
              "wall": run.wall, "cpu": run.cpu, "article_pairs_a_second": articles / run.wall}
    write_rows(data / "pred.jsonl", run.rows)
    return result


def score_stories(diglot, folders, seed):
    """Which articles tell one story, where a third of the source's articles have no partner."""
    names = sorted(path.name for path in folders[0].iterdir())
    partners = set(names) - set(random.Random(seed).sample(names, len(names) // 3))
    articles = [folders[0] / name for name in names]
    articles += [folders[1] / name for name in names if name in partners]
    run = align(diglot, articles)
    pairs = {(doc(row["src"]), doc(row["tgt"])) for row in run.rows}
    right = sum(src.split("/")[1] == tgt.split("/")[1] for src, tgt in pairs)
    return {**figures(right, len(pairs), right, len(partners)), "wall": run.wall, "cpu": run.cpu}


def print_report(result):
    print("        precision  recall      F1")
    for name in ("strict", "lax", "line", "best", "stories"):
        if name in result:
            row = result[name]
            print(f"{name:8}{row['precision']:9.3f}{row['recall']:8.3f}{row['f1']:8.3f}", end="")
            print(f"  {row['relation']} from {row['score']:.2f}" if name == "best" else "")
    kept, changed = result["contradictions"]["given"], result["contradictions"]["gold"]
    print(f"gold: {result['gold']} pairs; {kept} of {changed} contradictions given as parallel")
    print(f"time: {result['wall']:.2f} s, of the processor {result['cpu']:.2f} s; "
          f"{result['article_pairs_a_second']:.0f} article pairs a second")
    for name, which in (("calibration", "given"), ("calibration_all", "of any relation and score")):
        print(f"expected calibration error, pairs {which}: {result[name]['error']:.3f}")
        print("   pairs  score  right")
        for row in result[name]["bins"]:
            print(f"{row['pairs']:8}{row['score']:7.2f}{row['right']:7.2f}")


def table_row(name, result):
    """The table's columns, by their names; figures in percent but for times."""
    row = {"pair": name}
    for group, keys in (("strict", ("f1",)), ("lax", ("f1",)),
                        ("line", ("precision", "recall", "f1")), ("best", ("f1",)),
                        ("stories", ("precision", "recall", "f1"))):
        if group in result:
            row |= {f"{group} {key[0].upper()}": 100 * result[group][key] for key in keys}
    row["calibration"] = 100 * result["calibration"]["error"]
    row["of all"] = 100 * result["calibration_all"]["error"]
    kept, changed = result["contradictions"]["given"], result["contradictions"]["gold"]
    row["sold"] = 100 * kept / changed if changed else 0.0
    row["CPU s"] = result["cpu"]
    row["articles/s"] = result["article_pairs_a_second"]
    return row


def print_table_row(row):
    cells = [f"{value:.1f}" if isinstance(value, float) else value for value in row.values()]
    print("\t".join(cells), flush=True)


def print_table(results):
    """A row for each result as it comes, then their mean."""
    rows = []
    for name, result in results:
        rows.append(table_row(name, result))
        if len(rows) == 1:
            print("\t".join(rows[0]))
        print_table_row(rows[-1])
    numbers = list(rows[0])[1:]
    print_table_row({"pair": "mean"} | {key: sum(row[key] for row in rows) / len(rows)
                                        for key in numbers})


def score(data, options):
    first = read_gold(data)[0]
    folders = [data / first[side].split("/")[0] for side in ("src_doc", "tgt_doc")]
    result = score_pairs(options.diglot, data, folders)
    if options.stories:
        result["stories"] = score_stories(options.diglot, folders, options.seed)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0],
                                     formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("data", metavar="DATA", type=Path, nargs="+",
                        help="what make_comparable.py wrote; of several, a table is printed")
    parser.add_argument("--diglot", default="build/release/tools/diglot", metavar="COMMAND")
    parser.add_argument("--stories", action="store_true",
                        help="also find the article pairs, where a third has no partner")
    parser.add_argument("--seed", type=int, default=1, help="which articles have none")
    parser.add_argument("--json", action="store_true", help="print JSON, an object a line")
    options = parser.parse_args()

    results = ((data.name, score(data, options)) for data in options.data)
    if options.json:
        for name, result in results:
            print(json.dumps({"name": name, **result}), flush=True)
    elif len(options.data) == 1:
        print_report(next(results)[1])
    else:
        print_table(results)


if __name__ == "__main__":
    main()
