"""Vectors of any encoder take the place of the model's own."""

import json

import numpy as np
import pytest

import diglot


def encoder(texts):
    """Bags of words, by a hash that is the same in each run: 64 numbers, not of unit length."""
    rows = np.zeros((len(texts), 64))
    for row, text in zip(rows, texts):
        for word in diglot.tokenize(text, "en"):
            row[sum(word.lower().encode()) % 64] += 1
    return rows


def texts_of(articles):
    return [s.text for article in articles for s in diglot.Article(**article).sentences]


def dicts(pairs):
    return [pair.to_dict() for pair in pairs]


def test_align_gives_what_the_command_does(command, articles, json_lines, tmp_path, write_articles):
    some = articles[:3]
    vectors = encoder(texts_of(some)).astype(np.float32)
    np.save(tmp_path / "a.npy", vectors)
    file = write_articles(tmp_path / "articles.jsonl", some)
    npy = f"vectors:{tmp_path / 'a.npy'}"
    options = ("--min-score", 0.1, "--relations", "all")
    expected = json_lines(command("align", *options, "--encoder", npy, file))
    pairs = diglot.align(some, vectors=vectors, min_score=0.1, relations="all")
    assert dicts(pairs) == expected
    assert dicts(pairs) != dicts(diglot.align(some, min_score=0.1, relations="all"))


def test_types_and_orders_of_numbers_are_the_same(articles):
    a, b = articles[:2]
    vectors = encoder(texts_of([a, b]))  # whole numbers: exact in each type
    expected = diglot.align_pair(a, b, vectors=vectors)
    for other in (
        vectors.astype(np.float16),
        vectors.astype(np.float32),
        np.asfortranarray(vectors),
        np.repeat(vectors, 2, axis=1)[:, ::2],
        7 * vectors,
        vectors.tolist(),
    ):
        assert diglot.align_pair(a, b, vectors=other) == expected


def test_an_encoder_is_called_once_with_all_sentences(articles):
    calls = []

    def recorded(texts):
        calls.append(texts)
        return encoder(texts)

    a, b = articles[:2]
    pairs = diglot.align([a, b], encoder=recorded)
    assert calls == [texts_of([a, b])]
    assert pairs == diglot.align([a, b], vectors=encoder(texts_of([a, b])))
    assert diglot.align([], encoder=recorded) == []
    assert len(calls) == 1


def test_what_an_encoder_raises_comes_through(articles):
    def broken(texts):
        raise KeyError("no GPU")

    with pytest.raises(KeyError, match="no GPU"):
        diglot.align(articles[:2], encoder=broken)


def test_align_parallel_gives_what_the_command_does(command, parallel, tmp_path):
    words = []
    for name, lines in zip(("ro", "en"), parallel):
        (tmp_path / f"{name}.sents").write_text("\n".join(lines) + "\n")
        np.save(tmp_path / f"{name}.npy", encoder(lines))
        words += ["--lang", f"{tmp_path / name}.sents={name}"]
    npy = f"vectors:{tmp_path / 'ro.npy'},{tmp_path / 'en.npy'}"
    files = [tmp_path / "ro.sents", tmp_path / "en.sents"]
    out = command("align", "--parallel", "--format", "vecalign", "--encoder", npy, *words, *files)
    beads = diglot.align_parallel(*parallel, src_lang="ro", tgt_lang="en", encoder=encoder)
    expected = [[json.loads(side) for side in line.split(":")[:2]] for line in out.splitlines()]
    assert sorted([list(bead.src), list(bead.tgt)] for bead in beads) == sorted(expected)


def test_mine_is_driven_by_them():
    src, tgt = ["unu", "doi", "trei", "patru"], ["a", "b", "c"]
    rows = np.eye(4)
    mined = diglot.mine(src, tgt, src_vectors=rows, tgt_vectors=rows[[2, 0, 1]], score="margin")
    assert sorted((s, t) for _, s, t in mined) == [(0, 1), (1, 2), (2, 0)]
    by_name = {"unu": 0, "doi": 1, "trei": 2, "patru": 3, "a": 2, "b": 0, "c": 1}
    assert mined == diglot.mine(src, tgt, encoder=lambda texts: rows[[by_name[t] for t in texts]])


def test_an_empty_side_needs_none():
    assert diglot.mine([], ["a"], encoder=encoder) == []
    assert diglot.align_parallel(["a"], [], encoder=encoder) == [
        diglot.Bead(range(0, 1), range(0), 0)
    ]


def refused(articles, vectors):
    with pytest.raises(diglot.Error) as error:
        diglot.align(articles, vectors=vectors)
    return str(error.value)


def test_vectors_are_checked(articles):
    some = articles[:2]
    rows = encoder(texts_of(some))
    count = len(rows)
    assert f"has the shape ({count - 1}, 64) for {count} sentences" in refused(some, rows[1:])
    assert f"has the shape ({count},)" in refused(some, rows[:, 0])
    assert f"has the shape ({count}, 0)" in refused(some, rows[:, :0])
    assert "holds numbers of type int64" in refused(some, rows.astype(np.int64))
    assert "holds numbers of type >f4" in refused(some, rows.astype(">f4"))
    assert "holds numbers of type object" in refused(some, rows.astype(object))
    for value in (np.nan, np.inf):
        broken = rows.copy()
        broken[3, 5] = value
        assert refused(some, broken).startswith("vectors: row 4 holds a value that is no finite")
    with pytest.raises(diglot.Error, match="vectors and encoder: give one"):
        diglot.align(some, vectors=rows, encoder=encoder)
    with pytest.raises(diglot.Error, match="precision: was measured with a model's own"):
        diglot.align(some, vectors=rows, precision=0.9)
    for call in (diglot.mine, diglot.align_parallel):
        with pytest.raises(diglot.Error, match="one is missing"):
            call(["a"], ["b"], src_vectors=rows[:1])
        with pytest.raises(diglot.Error, match="give vectors or an encoder"):
            call(["a"], ["b"], src_vectors=rows[:1], encoder=encoder)
        with pytest.raises(diglot.Error, match="64 .*63|63 .*64"):
            call(["a"], ["b"], src_vectors=rows[:1], tgt_vectors=rows[:1, 1:])
