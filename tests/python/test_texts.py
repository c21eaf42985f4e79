"""Sentences, words, subwords and vectors are those of the command."""

import numpy as np
import pytest

import diglot

TEXT = "Știri: “podul” s-a prăbușit 😀.\n\nDoi oameni, 71 și 8 ani, au murit. 20% sunt răniți."


def test_segment_gives_what_the_command_does(command, json_lines, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    for lang, option in ((None, []), ("ro", ["--lang", "ro"])):
        expected = json_lines(command("segment", "--format", "jsonl", *option, file))
        for sentence in expected:
            del sentence["doc"]
        assert [vars(sentence) for sentence in diglot.segment(TEXT, lang)] == expected
    assert len(expected) == 3


def test_offsets_are_those_of_str():
    for sentence in diglot.segment(TEXT):
        assert TEXT[sentence.begin : sentence.end] == sentence.text


def test_nothing_has_no_sentences():
    assert diglot.segment("") == []
    assert diglot.tokenize("", "ro") == []


@pytest.mark.parametrize("form", ["words", "pieces", "ids"])
def test_tokenize_gives_what_the_command_does(command, tmp_path, form):
    file = tmp_path / "a.txt"
    file.write_text(TEXT.splitlines()[0])
    tokens = diglot.tokenize(TEXT.splitlines()[0], "ro", format=form)
    expected = command("tokenize", "--lang", "ro", "--format", form, file).rstrip("\n")
    assert " ".join(map(str, tokens)) == expected
    assert isinstance(tokens[0], int if form == "ids" else str)


def test_embed_gives_what_the_command_does(command, tmp_path):
    lines = ["Podul a căzut.", "", "The bridge fell."]
    file = tmp_path / "a.txt"
    file.write_text("\n".join(lines) + "\n")
    command("embed", file, "-o", tmp_path / "a.npy")
    model = diglot.load()
    rows = model.embed(lines)
    assert rows.dtype == np.float32
    assert rows.shape == (3, model.dimensions)
    assert np.array_equal(rows, np.load(tmp_path / "a.npy"))
    assert np.allclose(np.linalg.norm(rows, axis=1), [1, 0, 1])
    assert model.embed([]).shape == (0, model.dimensions)


def test_models_are_loaded_by_their_path(command):
    model = diglot.load("align/models/news18.diglot")
    assert model.signature == diglot.load().signature
    assert model.signature in command("--version")
    assert diglot.load() is diglot.load()
