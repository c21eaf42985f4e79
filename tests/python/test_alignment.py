"""Pairs and beads are those of the command."""

import json

import diglot


def dicts(pairs):
    return [pair.to_dict() for pair in pairs]


def test_align_gives_what_the_command_does(command, articles, json_lines, tmp_path, write_articles):
    file = write_articles(tmp_path / "articles.jsonl", articles)
    expected = json_lines(command("align", file))
    assert len(expected) > 20
    assert dicts(diglot.align(articles)) == expected
    strict = json_lines(command("align", "--relations", "all", "--min-score", 0.9, file))
    assert dicts(diglot.align(articles, relations="all", min_score=0.9)) == strict
    precise = json_lines(command("align", "--precision", 0.95, file))
    assert dicts(diglot.align(articles, precision=0.95)) == precise
    assert len(precise) < len(expected)


def test_articles_are_taken_as_objects_too(articles):
    objects = [diglot.Article(**article) for article in articles[:3]]
    assert diglot.align(objects) == diglot.align(articles[:3])


def test_offsets_select_the_texts(articles):
    texts = {article["id"]: article["text"] for article in articles}
    sentences = {a["id"]: diglot.Article(**a).sentences for a in articles}
    for pair in diglot.align(articles):
        for place in (pair.src, pair.tgt):
            assert texts[place.doc][place.begin : place.end] == place.text
            assert sentences[place.doc][place.sentences[0]].begin == place.begin


def test_align_pair_gives_what_the_command_does(
    command, articles, json_lines, tmp_path, write_articles
):
    a, b = articles[1], articles[0]
    files = [write_articles(tmp_path / f"{name}.jsonl", [x]) for name, x in (("a", a), ("b", b))]
    expected = json_lines(command("align", "--pair", *files))
    pairs = diglot.align_pair(a, b)
    assert dicts(pairs) == expected
    assert {pair.src.doc for pair in pairs} == {a["id"]}
    assert {pair.story for pair in pairs} == {None}
    of_other_stories = diglot.align_pair(articles[0], articles[-1], relations="partial")
    assert {pair.relation for pair in of_other_stories} <= {"partial"}


def test_pairs_come_back_from_their_dicts(articles):
    for pair in diglot.align(articles[:3]):
        assert diglot.Pair.from_dict(json.loads(json.dumps(pair.to_dict()))) == pair


def test_languages_are_found(articles):
    unknown = [{k: v for k, v in a.items() if k != "lang"} for a in articles[:3]]
    assert diglot.align(unknown) == diglot.align(articles[:3])


def test_no_articles_have_no_pairs():
    assert diglot.align([]) == []


def beads_of(lines):
    """Those of vecalign's format, with a score in place of the cost."""
    beads = set()
    for line in lines.splitlines():
        src, tgt, cost = line.split(":")
        numbers = tuple(json.loads(src)), tuple(json.loads(tgt))
        beads.add((*numbers, round(1 - float(cost), 6) if all(numbers) else 0))
    return beads


def test_align_parallel_gives_what_the_command_does(command, parallel, tmp_path):
    files = []
    for name, lines in zip(("ro", "en"), parallel):
        files.append(tmp_path / f"{name}.sents")
        files[-1].write_text("\n".join(lines) + "\n")
    langs = [o for file in files for o in ("--lang", f"{file}={file.stem}")]
    for crossing in (False, True):
        beads = diglot.align_parallel(
            *parallel, src_lang="ro", tgt_lang="en", allow_crossing=crossing
        )
        option = ["--allow-crossing"] if crossing else []
        out = command("align", "--parallel", "--format", "vecalign", *option, *langs, *files)
        assert {(tuple(b.src), tuple(b.tgt), round(b.score, 6)) for b in beads} == beads_of(out)
    assert sorted(i for bead in beads for i in bead.src) == list(range(5))
    assert sorted(i for bead in beads for i in bead.tgt) == list(range(5))
    assert any(bead.src == range(0, 2) and bead.tgt == range(0, 1) for bead in beads)
    assert diglot.align_parallel([], []) == []
